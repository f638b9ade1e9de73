import { groupBy } from "../../text.ts";
import type { Curl, Example, Family, FieldFact, Listing, Loc, OperationFacts } from "../../facts/facts.ts";
import { pointerOf, type Json } from "../../json.ts";
import { typeOf, type Said } from "./aspects.ts";
import { plainKey } from "./paths.ts";

/** A part of an example that does not fit what a source says of its place. */
interface Misfit {
  kind: "unknown" | "type" | "value" | "lacking";
  field: { location: string; path: string };
  /** What the example has: a type, or a value where the type is right; `null` for nothing. */
  value: Json;
  at: Loc;
  expected: Said;
}

/** Examples are small; what is deeper or more than this is not looked at. */
const deepest = 40;
const most = 20_000;

interface Shape {
  fields: Map<string, FieldFact[]>;
  lists: Map<string, Listing>;
}

const shapes = new WeakMap<OperationFacts, Shape>();

function shapeOf(operation: OperationFacts): Shape {
  const known = shapes.get(operation);
  if (known) return known;
  const fields = groupBy(operation.fields, ({ location, path }) => plainKey(location, path));
  const shape: Shape = { fields, lists: new Map() };
  for (const listing of operation.listings) shape.lists.set(plainKey(listing.location, listing.path), listing);
  shapes.set(operation, shape);
  return shape;
}

/** All that an example shows otherwise than a source says, once per field. */
export function misfits({ location, value, at, lines }: Example, operation: OperationFacts): Misfit[] {
  const { fields, lists } = shapeOf(operation);
  const found = new Map<string, Misfit>();
  const queue: { value: Json; path: string; pointer: string; depth: number }[] = [
    { value, path: "", pointer: "", depth: 0 },
  ];
  const add = (kind: Misfit["kind"], path: string, shown: Json, pointer: string, expected: Said): void => {
    const key = `${kind} ${path}`;
    const line = lines[pointer] ?? at.line;
    if (!found.has(key))
      found.set(key, { kind, field: { location, path }, value: shown, at: { ...at, line }, expected });
  };
  for (const { value, path, pointer, depth } of queue) {
    const here = fields.get(plainKey(location, path)) ?? [];
    const first = here[0];
    if (first && !fits(value, here)) {
      add("type", path, familyOf(value), pointer, { value: typesOf(here), at: first.aspects.type?.at ?? first.at });
      continue;
    }
    const values = valuesOf(here);
    if (first && values && isText(value) && !values.includes(String(value)))
      add("value", path, value, pointer, { value: values, at: first.aspects.enum!.at });
    if (depth >= deepest || queue.length > most) continue;
    if (Array.isArray(value)) {
      value.forEach((item, i) =>
        queue.push({ value: item, path: `${path}[]`, pointer: pointer + pointerOf(i), depth: depth + 1 }),
      );
    } else if (typeof value === "object" && value !== null) {
      const list = lists.get(plainKey(location, path));
      const isMap = fields.has(plainKey(location, `${path}{*}`));
      for (const [name, inner] of Object.entries(value)) {
        const own = path === "" ? name : `${path}.${name}`;
        const next = { value: inner, pointer: pointer + pointerOf(name), depth: depth + 1 };
        if (fields.has(plainKey(location, own)) || !isMap) {
          if (list && !fields.has(plainKey(location, own)))
            add("unknown", own, familyOf(inner), next.pointer, { value: null, at: list.at });
          queue.push({ ...next, path: own });
        } else queue.push({ ...next, path: `${path}{*}` });
      }
    }
  }
  return [...found.values()];
}

const isText = (value: Json): boolean => typeof value === "string" || typeof value === "number";

function familyOf(value: Json): Family | "null" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "string" | "boolean" | "object";
}

/** Whether any of the fields takes the value; an unknown type takes all, and `null` is left to `nullable`. */
function fits(value: Json, fields: readonly FieldFact[]): boolean {
  const family = familyOf(value);
  if (family === "null") return true;
  return fields.some(({ aspects: { type } }) => {
    if (!type || !("value" in type)) return true;
    if (family === "integer") return type.value.includes("integer") || type.value.includes("number");
    return type.value.includes(family) || (family === "string" && type.value.includes("binary"));
  });
}

const typesOf = (fields: readonly FieldFact[]): Json => {
  const all = [...new Set(fields.flatMap((field) => typeOf(field)))].sort();
  return all.length === 1 ? all[0]! : all;
};

/** The only values that a field can have, if all of them are known. */
function valuesOf(fields: readonly FieldFact[]): string[] | undefined {
  const lists = fields.map(({ aspects }) => aspects.enum);
  if (!lists.length || !lists.every((list) => list && "value" in list && list.value.bound === "exact"))
    return undefined;
  return [...new Set(lists.flatMap((list) => (list && "value" in list ? list.value.values : [])))].sort();
}

/** Keys that a source lists at the top of an answer and that none of its examples has. */
export function unshown(examples: readonly Example[], operation: OperationFacts, location: string): FieldFact[] {
  const shown = examples.filter((example) => example.location === location && familyOf(example.value) === "object");
  if (!shown.length || !shapeOf(operation).lists.has(plainKey(location, ""))) return [];
  const names = new Set(shown.flatMap(({ value }) => Object.keys(value as object)));
  return operation.fields.filter(
    ({ location: here, path }) => here === location && !/[.[\]{}<>]/.test(path) && path !== "" && !names.has(path),
  );
}

/** Parts of a page's examples that do not fit our spec, where the page itself says nothing or the same as its example. */
export function invalidParts(doc: OperationFacts, spec: OperationFacts): Misfit[] {
  return doc.examples.flatMap((example) => {
    const own = new Set(misfits(example, doc).map(keyOf));
    return misfits(example, spec).filter(
      (misfit) =>
        (misfit.kind === "type" || (misfit.kind === "value" && misfit.field.location === "body")) &&
        !own.has(keyOf(misfit)),
    );
  });
}

const keyOf = ({ kind, field }: Misfit): string => `${kind} ${plainKey(field.location, field.path)}`;

/** A shell command that is another call than that of the operation it stands at, and in what. */
interface Stray {
  curl: Curl;
  called: string;
  wrong: string[];
}

/**
 * Shell commands of a page that call another method, host or path than it describes. Beside one that calls what it
 * describes, a page may show how another documented operation is called.
 */
export function strays(operation: OperationFacts, documented: readonly OperationFacts[]): Stray[] {
  const isShown = operation.curls.some((curl) => !wrongIn(curl, operation).length);
  const others = isShown ? documented.filter(({ platform }) => platform === operation.platform) : [];
  return operation.curls.flatMap((curl) => {
    const wrong = wrongIn(curl, operation);
    const url = partsOf(curl.url);
    if (!wrong.length || (url && others.some((other) => !wrongIn(curl, other).length))) return [];
    return [{ curl, called: `${curl.method} ${url ? url.path : curl.url}`, wrong }];
  });
}

/** In what a command is another call than that of an operation. */
function wrongIn(curl: Curl, operation: OperationFacts): string[] {
  const [method = "", path = ""] = operation.key.split(" ");
  const url = partsOf(curl.url);
  return [
    ...(curl.method.toUpperCase() === method ? [] : ["method"]),
    ...(url && !isHost(url.origin, operation) ? ["host"] : []),
    ...(url && !isPath(url.path, path) ? ["path"] : []),
  ];
}

/** Placeholders of all kinds may stand in a URL, so it is not parsed as one. */
function partsOf(url: string): { origin: string; path: string } | undefined {
  const match = /^(https?:\/\/[^/?#\s]+)([^?#\s]*)/.exec(url);
  return match ? { origin: match[1]!.toLowerCase(), path: match[2]! } : undefined;
}

/** A host that is a placeholder may be any. */
const isHost = (origin: string, { sets }: OperationFacts): boolean =>
  !sets.host?.length || /[${}<>[\]]/.test(origin) || sets.host.some(({ value }) => value.toLowerCase() === origin);

/** A path of OpenAPI begins after the version that its server has. */
function isPath(called: string, path: string): boolean {
  const segments = (text: string): string[] => text.split("/").filter((part) => part !== "");
  const [have, want] = [segments(called), segments(path)];
  if (have.length === want.length + 1 && /^v\d+$/.test(have[0]!)) have.shift();
  return have.length === want.length && want.every((part, i) => part.includes("{}") || part === have[i]);
}
