import { increased, op, otherValue, renamed, replacing, type Edit, type Operator } from "./operator.ts";

const types: Record<string, string> = { string: "integer", integer: "string", boolean: "string", number: "string" };
const flag = (value: string): string => (value === "true" ? "false" : "true");

/** The objects and lists around a place, the innermost first. */
function around(page: string, offset: number): { from: number; to: number }[] {
  const open: number[] = [];
  const found: { from: number; to: number }[] = [];
  for (const { 0: token, index } of page.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === "{" || token === "[") open.push(index);
    else if (token === "}" || token === "]") {
      const from = open.pop();
      if (from !== undefined && from <= offset && offset < index) found.push({ from, to: index + 1 });
    }
  }
  return found;
}

/** Edits, each with the field it is about: the object that has the name, or the list of values. */
const ofField =
  (edits: (page: string) => Edit[], skip = 0) =>
  (page: string): Edit[] =>
    edits(page).map((edit) => {
      const field = around(page, edit.from)
        .slice(skip)
        .find(({ from, to }) => /^\{\s*"(?:in|name|id)"/.test(page.slice(from, Math.min(to, from + 80))));
      return field ? { ...edit, stated: field } : edit;
    });

/** Changes of Feishu's structured answers, found in the JSON text. */
export const feishuJsonOperators: Operator[] = [
  op(
    "method",
    "method",
    "A",
    ofField(replacing(/"httpMethod": "(\w+)"/dg, (method) => (method.toLowerCase() === "put" ? "patch" : "put"))),
  ),
  op("url", "url", "A", ofField(replacing(/"path": "(\/open-apis\/[^"]*)"/dg, renamed))),
  op(
    "name",
    "name",
    "A",
    ofField(replacing(/"name": "((?!Authorization)[\w-]+)",\s*"(?:type|required|schema)"/dg, renamed)),
  ),
  op("type", "type", "A", ofField(replacing(/"type": "(string|integer|boolean|number)"/dg, (text) => types[text]))),
  op("required", "required", "A", ofField(replacing(/"required": (true|false)/dg, flag))),
  op("enum", "enum", "A", ofField(replacing(/"value": "([^"]+)"/dg, otherValue), 1)),
  op("default", "default", "A", ofField(replacing(/"default": "([^"]+)"/dg, otherValue))),
  op("range", "range", "A", ofField(replacing(/"(?:minimum|maximum)": (\d+)/dg, increased))),
  op("length", "length", "A", ofField(replacing(/"(?:minLength|maxLength|minItems|maxItems)": (\d+)/dg, increased))),
  op("pattern", "pattern", "A", ofField(replacing(/"pattern": "([^"]*)"/dg, (text) => `x${text}`))),
  op("permission", "permission", "A", ofField(replacing(/"requiredScopes": \[\s*"([^"]*)"/dg, renamed))),
  op("token", "token", "A", ofField(replacing(/"supportedAccessToken": \[\s*("[^"]*",\s*)/dg, () => ""))),
];
