import { increased, nothing, op, otherValue, renamed, replacing, type Edit, type Operator } from "./operator.ts";

/** A component for a field, found without the reader's parser. */
interface Component {
  from: number;
  /** Where it ends: after its end tag, or after itself where it has none. */
  to: number;
  /** Where its beginning ends. */
  begun: number;
  isLeaf: boolean;
}

const begin = /<(Param|Response)Field(?:\s+[\w-]+(?:=(?:"[^"]*"|\{[^{}]*\}))?)*\s*(\/?)>/g;

function componentsOf(page: string): Component[] {
  const comments = [...page.matchAll(/\{\/\*[^]*?\*\/\}/g)].map(({ 0: text, index }) => [index, index + text.length]);
  const isComment = (at: number): boolean => comments.some(([from, to]) => from! <= at && at < to!);
  return [...page.matchAll(begin)].flatMap(({ 0: text, 1: kind, 2: isEmpty, index: from }): Component[] => {
    // What every request has is no field.
    if (isComment(from) || text.includes('header="Authorization"')) return [];
    const begun = from + text.length;
    const end = `</${kind!}Field>`;
    const to = isEmpty ? begun : page.indexOf(end, begun) + end.length;
    return [{ from, to, begun, isLeaf: !/<(?:Param|Response)Field\b/.test(page.slice(begun, to)) }];
  });
}

/** Edits of the tag with which a component begins, or of the text of one that holds no others. */
const inComponents =
  (part: "tag" | "text", edits: (text: string) => Edit[]) =>
  (page: string): Edit[] =>
    componentsOf(page)
      .filter(({ isLeaf, begun, to }) => part === "tag" || (isLeaf && begun < to))
      .flatMap(({ from, begun, to }) => {
        const [start, end] = part === "tag" ? [from, begun] : [begun, to];
        return edits(page.slice(start, end)).map((edit) => ({
          ...edit,
          ...{ from: edit.from + start, to: edit.to + start, stated: { from, to } },
        }));
      });

const inTags = (pattern: RegExp, replace: Parameters<typeof replacing>[1]): Operator["edits"] =>
  inComponents("tag", replacing(pattern, replace));

const types: Record<string, string> = { string: "boolean", number: "string", integer: "string", boolean: "string" };
const scalar = /\stype="(string|number|integer|boolean)"/dg;

/** The facts that the components of Mintlify state. */
export const componentOperators: Operator[] = [
  op("component-name", "name", "A", inTags(/\s(?:path|query|header|body|name)="([\w.]+)"/dg, renamed)),
  op(
    "component-type",
    "type",
    "A",
    inTags(scalar, (text) => types[text]),
  ),
  op(
    "component-array-added",
    "array",
    "A",
    inTags(scalar, (text) => `${text}[]`),
  ),
  op(
    "component-array-removed",
    "array",
    "A",
    inTags(/\stype="\w+(\[\])"/dg, () => ""),
  ),
  op("component-enum", "enum", "A", inTags(/'(\w+)'/dg, renamed)),
  op(
    "component-nullable",
    "nullable",
    "A",
    inTags(/( \| null)"/dg, () => ""),
  ),
  op(
    "component-required-removed",
    "required",
    "A",
    inTags(/(\srequired(?:=\{true\})?)(?=[\s/>])/dg, () => ""),
  ),
  op(
    "component-required-added",
    "required",
    "A",
    inTags(/^<\w+(?![^]*\srequired\b(?!=\{false\}))()/dg, () => " required"),
  ),
  op("component-default", "default", "A", inTags(/\sdefault="([\w.-]+)"/dg, otherValue)),
  op(
    "component-default-removed",
    "default",
    "A",
    inTags(/(\sdefault="[\w.-]+")/dg, () => ""),
  ),
  op(
    "component-default-added",
    "default",
    "A",
    inTags(/^<\w+(?=[^]*\stype="(?:string|number|integer)")(?![^]*\sdefault=)()/dg, () => ' default="7"'),
  ),
  op("component-removed", "row", "A", (page) =>
    componentsOf(page).flatMap(({ isLeaf, ...at }) => (isLeaf ? { from: at.from, to: at.to, text: "" } : [])),
  ),
  op("component-added", "row", "A", (page) =>
    componentsOf(page).flatMap(({ from, to, isLeaf }) => {
      const copy = page.slice(from, to).replace(/\s(path|query|header|body|name)="[\w.]+"/, ' $1="new_mutated"');
      return isLeaf ? { from: to, to, text: `\n${copy}` } : [];
    }),
  ),
  op("component-range", "range", "B", inComponents("text", replacing(/[(（]\d+[-–]([\d,]+)[)）]/dg, increased))),
  op(
    "component-length",
    "length",
    "B",
    inComponents("text", replacing(/[(（]\d+[-–]([\d,]+) chars[)）]/dg, increased)),
  ),
  nothing(
    "component-prose",
    inComponents(
      "text",
      replacing(/()<\/\w+>$/dg, () => " More."),
    ),
  ),
  nothing(
    "component-braces",
    inTags(/\stype=("[\w[\]]+")/dg, (text) => `{${text}}`),
  ),
  nothing(
    "component-true",
    inTags(/\srequired()(?=[\s/>])/dg, () => "={true}"),
  ),
  nothing(
    "component-false",
    inTags(/(\srequired=\{false\})/dg, () => ""),
  ),
  nothing(
    "component-lines",
    inTags(/( )\w+=/dg, () => "\n  "),
  ),
];
