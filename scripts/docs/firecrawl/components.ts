import type { Source } from "../lines.ts";

/** A field that a component describes: `<ParamField body="leaf" type="string" required>`. */
export interface FieldComponent {
  /** What it is said to be: `body="leaf"`, `type`, `required`; a value is `true` where only the name stands. */
  readonly attributes: ReadonlyMap<string, string | true>;
  readonly line: number;
  /** What it says itself, without the fields below it. */
  text: string;
  /** The fields of the object that it is. */
  readonly fields: FieldComponent[];
}

/** Lines from the first to the last one of a component. */
export interface Extent {
  name: string;
  from: number;
  to: number;
}

export interface Components {
  /** Those that stand in no other one, in their order. */
  fields: FieldComponent[];
  /** Where requests and answers are shown. */
  examples: Extent[];
  /** Lines on which a field begins, found without the parser. */
  begun: number[];
  problems: { line: number; message: string }[];
}

const isField = (name: string): boolean => /^(?:Param|Response)Field$/.test(name);

const attribute = String.raw`[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?`;
const tag = new RegExp(
  String.raw`<(/?)(ParamField|ResponseField|RequestExample|ResponseExample)((?:\s+${attribute})*)\s*(/?)>`,
  "g",
);
const comment = /\{\/\*[^]*?(?:\*\/\}|$)|<!--[^]*?(?:-->|$)/g;

/** Reads the components for fields and examples that stand outside of code and comments. */
export function componentsOf({ lines, outside, places }: Source): Components {
  const found: Components = { fields: [], examples: [], begun: [], problems: [] };
  const bare = lines.map((line, i) => (outside[i] ? line : "")).join("\n");
  if (!/<(?:Param|Response)(?:Field|Example)\b/.test(bare)) return found;
  const page = bare.replace(comment, (text, at: number) => {
    if (!/(?:\*\/\}|-->)$/.test(text)) {
      const line = places[bare.slice(0, at).split("\n").length - 1]!;
      found.problems.push({ line, message: "the comment has no end; the page may be cut off" });
    }
    return text.replace(/[^\n]/g, " ");
  });
  for (const [i, line] of page.split("\n").entries())
    if (/<(?:Param|Response)Field\b/.test(line)) found.begun.push(places[i]!);

  let [line, seen] = [0, 0];
  const lineAt = (index: number): number => {
    for (; seen < index; seen++) if (page[seen] === "\n") line++;
    return places[line]!;
  };
  const open: { name: string; from: number; field?: FieldComponent }[] = [];
  const say = (text: string) => {
    const inner = open.findLast(({ field }) => field)?.field;
    if (inner) inner.text += text.replace(/<\/?\w[^<>]*>/g, " ");
  };
  let end = 0;
  for (const match of page.matchAll(tag)) {
    const [whole, isEnd, name, written, isEmpty] = match as unknown as [string, string, string, string, string];
    say(page.slice(end, match.index));
    end = match.index + whole.length;
    const from = lineAt(match.index);
    if (isEnd) {
      const begun = open.pop();
      if (begun?.name !== name)
        found.problems.push({ line: from, message: `</${name}> ends what has not begun; the page may be damaged` });
      else if (!begun.field) found.examples.push({ name, from: begun.from, to: from });
      continue;
    }
    const field = isField(name) ? { attributes: attributesOf(written), line: from, text: "", fields: [] } : undefined;
    if (field) (open.findLast(({ field }) => field)?.field ?? found).fields.push(field);
    if (!isEmpty) open.push({ name, from, ...(field && { field }) });
  }
  for (const { name, from } of open)
    found.problems.push({ line: from, message: `<${name}> has no end; the page may be cut off` });
  return found;
}

function attributesOf(written: string): FieldComponent["attributes"] {
  const attributes = new Map<string, string | true>();
  for (const [one] of written.matchAll(new RegExp(attribute, "g"))) {
    const [, name, value] = /^([\w-]+)(?:\s*=\s*([^]*))?$/.exec(one)!;
    const bare = value?.replace(/^\{\s*|\s*\}$/g, "").replace(/^(["'`])([^]*)\1$/, "$2");
    // `required={false}` says the same as nothing.
    if (bare !== "false" || name === "default")
      attributes.set(name!, bare === undefined || value === "{true}" ? true : bare);
  }
  return attributes;
}
