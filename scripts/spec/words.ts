import { isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import { listCalls } from "./calls.ts";
import type { Finding } from "./cycles.ts";
import { deref, type Operation } from "./operations.ts";

/** Names in comment text that callers would not find. A spec without names of calls is not checked. */
export function* words(document: JsonObject, operations: readonly Operation[]): Generator<Finding> {
  const calls = callsOf(document);
  if (!calls.size) return;
  const groups = new Set([...calls].filter((call) => call.includes(".")).map(firstOf));
  const ids = operationIds(operations);
  const scopes = new Map<Operation, Scope>();
  const scopeOf = (operation: Operation) => {
    const scope = scopes.get(operation) ?? new Scope(document, operation);
    scopes.set(operation, scope);
    return scope;
  };
  /** The operations that have this text in one of their comments; all of them for a component that none uses. */
  const owners = (holder: JsonObject): Scope[] => {
    const all = operations.map(scopeOf);
    const own = all.filter((scope) => scope.has(holder));
    return own.length ? own : all;
  };
  for (const { text, holder, pointer } of texts(document)) {
    for (const { name, code } of namesIn(text)) {
      if (calls.has(name)) continue;
      const call = ids.get(name);
      if (call !== undefined) {
        if (operations.some((operation) => scopeOf(operation).hasPath([name]))) continue;
        const instead = call === "" ? "" : `; write "${call}"`;
        yield { pointer, message: `"${name}" is an operationId, which callers do not see${instead}` };
      } else if (name.includes(".") && (!code || groups.has(firstOf(name)))) {
        if (owners(holder).some((scope) => scope.knows(name))) continue;
        const near = nearest(name, calls);
        const instead = near === undefined ? "" : `; did you mean "${near}"?`;
        yield { pointer, message: `"${name}" is neither a call nor a path of fields of its operation${instead}` };
      }
    }
  }
}

const groupOf = (name: string): string => name.replace(/\.[^.]*$/, "");
const firstOf = (name: string): string => name.replace(/\..*$/, "");

/** Every call of the client: those of the spec, and the verbs that open a session. */
function callsOf(document: JsonObject): Set<string> {
  const calls = new Set(listCalls(document).map(({ name }) => name));
  // What is opened is created, and deleted at the end.
  for (const call of [...calls])
    if (call.endsWith(".create") && calls.has(`${groupOf(call)}.delete`)) calls.add(`${groupOf(call)}.open`);
  return calls;
}

/** The operation ids that cannot be taken for a word, each with the name of its call. */
function operationIds(operations: readonly Operation[]): Map<string, string> {
  const ids = operations.flatMap(({ value }) => {
    const { operationId: id, "x-name": call } = value;
    return typeof id === "string" && /^[a-z]+\w*[A-Z]/.test(id)
      ? [[id, typeof call === "string" ? call : ""] as const]
      : [];
  });
  return new Map(ids);
}

interface Text {
  text: string;
  /** The object whose `description` this is. */
  holder: JsonObject;
  pointer: string;
}

const proseKeys: ReadonlySet<string> = new Set(["summary", "description", "meaning"]);
const dataKeys: ReadonlySet<string> = new Set(["default", "example", "examples", "enum"]);
const nameMaps: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "schemas", "parameters", "responses", "requestBodies", "headers"],
  ...["securitySchemes", "mapping", "scopes", "links", "callbacks"],
]);

/** Every text of a document that can become a comment. The keys of a map of names are not keywords. */
function* texts(value: Json, pointer = "", isMap = false): Generator<Text> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* texts(item, pointer + pointerOf(i));
  if (!isObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const here = pointer + pointerOf(key);
    if (!isMap && proseKeys.has(key) && typeof child === "string") yield { text: child, holder: value, pointer: here };
    else if (isMap || !dataKeys.has(key)) yield* texts(child, here, !isMap && nameMaps.has(key));
  }
}

interface Name {
  name: string;
  /** Whether it stands in a code span. */
  code: boolean;
}

// URLs, mail addresses, media types.
const addresses =
  /\b[a-z][a-z+.-]*:\/\/[^\s)>\]"'`]+|\S+@\S+|\b(application|audio|font|image|model|text|video)\/[\w.+*-]+/gi;

/** The words of a text that can be names of calls or fields. Of a code span, what it begins with up to a parenthesis. */
function namesIn(text: string): Name[] {
  const found = new Map<string, Name>();
  for (const [i, part] of text.split(/`([^`]*)`/).entries()) {
    const code = i % 2 === 1;
    const tokens = code ? [part.trim().replace(/\([^]*$/, "")] : part.replace(addresses, " ").split(/[\s"“”()/=,;|]+/);
    for (const token of tokens) {
      const name = token.replace(/^[[{<'‘*]+/, "").replace(/['’]s$|[}>'’*.,:;!?…]+$/g, "");
      if (isName(name)) found.set(`${name} ${code}`, { name, code });
    }
  }
  return [...found.values()];
}

// Names do not begin with a capital letter, as sentences do, nor with a digit, as parts of versions do. "e.g." is none.
const isName = (word: string): boolean =>
  /^[a-z_]\w*(\[\d*\])?(\.[a-z_]\w*(\[\d*\])?)*$/.test(word) &&
  !/^[a-z](\.[a-z])+$/.test(word) &&
  !(word.includes(".") && endings.has(word.slice(word.lastIndexOf(".") + 1)));

/** What hosts and file names end with. */
const endings: ReadonlySet<string> = new Set(
  `com cn net org io ai dev app edu gov localhost test example invalid txt log json jsonl yaml yml toml ini xml html htm
   css md mdx csv tsv js cjs mjs jsx ts cts mts tsx py go rs rb java sh zip gz tar tgz png jpg jpeg gif webp svg bmp ico
   mp3 mp4 m4a wav ogg opus flac mov pdf doc docx xls xlsx ppt pptx epub pem`.split(/\s+/),
);

/** What the comments of one operation can speak of: its fields, and the values that it spells out. */
class Scope {
  readonly #document: JsonObject;
  readonly #operation: Operation;
  readonly #reached = new Set<Json>();
  readonly #values = new Set<Json>();

  constructor(document: JsonObject, operation: Operation) {
    this.#document = document;
    this.#operation = operation;
    this.#reach(operation.value);
    for (const { value } of operation.parameters) this.#reach(value);
  }

  has(holder: JsonObject): boolean {
    return this.#reached.has(holder);
  }

  /** Whether this is a path of fields, from any object on, or a value such as the name of an event. */
  knows(name: string): boolean {
    return this.#values.has(name) || this.hasPath(name.replace(/\[\d*\]/g, "").split("."));
  }

  hasPath([first, ...rest]: readonly string[]): boolean {
    const parameters = this.#operation.parameters.filter(({ name }) => name === first);
    let here = new Set<Json | undefined>([
      ...parameters.map(({ value }) => value.schema),
      ...[...this.#reached].flatMap((value) => propertyOf(value, first!)),
    ]);
    for (const name of rest) {
      const members = [...here].flatMap((schema) => this.#members(schema));
      if (members.some(isFree)) return true;
      here = new Set(members.flatMap((member) => propertyOf(member, name)));
    }
    return here.size > 0;
  }

  #reach(value: Json | undefined): void {
    if (Array.isArray(value)) for (const item of value) this.#reach(item);
    const target = deref(this.#document, value);
    if (!isObject(target) || this.#reached.has(target)) return;
    this.#reached.add(target);
    for (const spelled of [target.enum, [target.default], [target.example]])
      if (Array.isArray(spelled)) for (const item of spelled) this.#values.add(item!);
    for (const child of Object.values(target)) this.#reach(child);
  }

  /** The object schemas that a value of a schema, or an item of its lists, can have. */
  #members(schema: Json | undefined, seen = new Set<Json>()): JsonObject[] {
    const value = deref(this.#document, schema);
    if (!isObject(value) || seen.has(value)) return [];
    seen.add(value);
    const { allOf, oneOf, anyOf, items, additionalProperties } = value;
    const parts = [allOf, oneOf, anyOf, [items], [additionalProperties]].flatMap((list) =>
      Array.isArray(list) ? list : [],
    );
    return [value, ...parts.flatMap((part) => this.#members(part, seen))];
  }
}

const propertyOf = (value: Json, name: string): Json[] =>
  isObject(value) && isObject(value.properties) && Object.hasOwn(value.properties, name)
    ? [value.properties[name]!]
    : [];

/** Whether an object may have any field. */
const isFree = ({ type, properties, additionalProperties, ...rest }: JsonObject): boolean =>
  properties === undefined &&
  (additionalProperties === undefined || additionalProperties === true) &&
  (type === "object" || (type === undefined && !["allOf", "oneOf", "anyOf", "enum"].some((key) => key in rest)));

/** The call that a name was probably meant to be: one that is spelled nearly so, or has a group more. */
function nearest(name: string, calls: ReadonlySet<string>): string | undefined {
  const far = Math.max(2, name.length / 4);
  const near = [...calls].map((call) => ({ call, distance: isWithin(name, call) ? 1 : editDistance(name, call) }));
  return near.filter(({ distance }) => distance <= far).sort((a, b) => a.distance - b.distance)[0]?.call;
}

/** Whether a call has all segments of a name, in their order: `runs.get` and `workflows.runs.get`. */
function isWithin(name: string, call: string): boolean {
  const segments = name.split(".");
  for (const segment of call.split(".")) if (segment === segments[0]) segments.shift();
  return segments.length === 0;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
