import type { Json } from "../../../scripts/json.ts";
import { fieldOf, isFile, type Operation, type Parameter } from "./operation.ts";
import type { Fields, Judge } from "./judge.ts";

/** Texts that lose something where they are encoded wrongly. */
const tricky = ["a b&c=d", "50%+é/?#", "🐝, x;y", "..;/", "null", "7"];

/** Inputs of an operation that its document allows: with all fields, with those that are required, and others. */
export function inputsOf(judge: Judge, operation: Operation, count: number, plain = false): Fields[] {
  const bodies =
    operation.body?.pointer === undefined ? [{}] : judge.sent.samples(operation.body.pointer, count, plain);
  const parameters = operation.parameters.filter(({ constant }) => constant === undefined);
  const values = new Map(parameters.map((parameter) => [parameter.name, valuesOf(judge, parameter)]));
  if (!bodies.length) throw new Error(`no body of ${operation.name} can be made`);
  return Array.from({ length: Math.max(count, bodies.length) }, (_, i) => {
    const given = parameters.flatMap(({ name, required }, n): [string, unknown][] => {
      const list = values.get(name)!;
      if (required && !list.length) throw new Error(`no "${name}" of ${operation.name} can be made`);
      const isThere = list.length > 0 && (required || i === 0 || (i > 1 && (i + n) % 3 === 0));
      return isThere ? [[name, list[i % list.length]]] : [];
    });
    return { ...Object.fromEntries(given), ...filesIn(judge, operation, bodies[i % bodies.length] as Fields) };
  });
}

function valuesOf({ sent }: Judge, { in: place, pointer, explode }: Parameter): Json[] {
  const own = sent.samples(pointer, 4);
  const more = tricky.flatMap((text) => [text, [text, text]]);
  const isSayable = (value: Json): boolean => {
    if (value === null || (Array.isArray(value) && (!value.length || value.includes(null)))) return false;
    const texts = [value].flat().map(String);
    if (place === "path") return texts.every((text) => !/^\.{0,2}$/.test(text));
    // A header has no form for other characters, and none for a comma or a blank that belongs to a value.
    return place !== "header" || texts.every((text) => /^[!-+\--~]+$/.test(text));
  };
  return [...own, ...more.filter((value) => sent.problem(pointer, value) === undefined)]
    .filter(isSayable)
    .filter((value) => explode || !Array.isArray(value) || value.length > 0);
}

/** The same with a file where the document says that there is one. */
function filesIn({ document }: Judge, { body }: Operation, fields: Fields): Fields {
  if (!body?.type.startsWith("multipart/")) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value], i) => [
      name,
      isFile(document, fieldOf(document, body.pointer!, name))
        ? new File([`bytes ${i}\r\n\0`], `${name} ${i}.png`, { type: "image/png" })
        : value,
    ]),
  );
}

/** A value as an expression of TypeScript. */
export function expressionOf(value: unknown): string {
  if (value instanceof File) return `new File([], ${JSON.stringify(value.name)})`;
  if (Array.isArray(value)) return `[${value.map(expressionOf).join(", ")}]`;
  if (typeof value !== "object" || value === null) return value === undefined ? "undefined" : JSON.stringify(value);
  const fields = Object.entries(value).map(([name, child]) => `[${JSON.stringify(name)}]: ${expressionOf(child)}`);
  return `{ ${fields.join(", ")} }`;
}
