import { readFile } from "node:fs/promises";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";

export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Problem extends Place {
  message: string;
}

/** A YAML or JSON file that still knows where each of its values stands. */
export interface Source {
  file: string;
  value: unknown;
  /** Syntax errors and duplicate keys. */
  problems: Problem[];
  /** Where a JSON pointer (`/a/b`) points to: its key, or the nearest ancestor that exists. */
  locate(pointer: string): Place;
}

export async function readSource(path: string, file = path): Promise<Source> {
  return parseSource(await readFile(path, "utf8"), file);
}

export function parseSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // After the first syntax error the parser is out of step: what else it finds would mislead.
  const syntax = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const duplicates = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const problems = [...(syntax ? [syntax] : []), ...duplicates, ...document.warnings].map(({ pos, message }) => ({
    ...at(pos[0]),
    message: message.split(/ at line \d/)[0]!,
  }));
  return {
    file,
    problems,
    value: problems.length ? undefined : document.toJS(),
    locate: (pointer) => at(offsetOf(document, segments(pointer))),
  };
}

export function segments(pointer: string): string[] {
  return pointer
    .replace(/^#?\/?/, "")
    .split("/")
    .filter((part, _, all) => part !== "" || all.length > 1)
    .map((part) => decodeURIComponentSafe(part).replaceAll("~1", "/").replaceAll("~0", "~"));
}

export const pointerOf = (...parts: (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function offsetOf(document: Document.Parsed, path: string[]): number {
  let node: Node | null = document.contents;
  let offset = startOf(node);
  for (const part of path) {
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === part,
      );
      if (!pair) break;
      offset = startOf(pair.key as Node);
      node = isNode(pair.value) ? pair.value : null;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      if (!isNode(item)) break;
      offset = startOf(item);
      node = item;
    } else break;
  }
  return offset;
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0;
