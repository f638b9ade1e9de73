import { at, isObject, pointerOf, type JsonObject } from "../json.ts";
import { listCalls, schemaTypeOf, schemaTypes, statusOf, typeNameOf, type Call } from "./calls.ts";
import type { Finding } from "./cycles.ts";
import { listOperations, mediaKind, successSchema, type Operation } from "./operations.ts";

/** Problems of the names of calls and types: missing, used twice, or reserved. */
export function* nameProblems(platform: string, document: JsonObject): Generator<Finding> {
  yield* namesOfOperations(document);
  const calls = listCalls(document);
  yield* clashes(calls);
  yield* streamedElsewhere(document, calls);
  for (const call of calls) yield* reserved(document, call, calls);
  yield* clashesOfTypes(platform, document, calls);
}

function* namesOfOperations(document: JsonObject): Generator<Finding> {
  for (const operation of listOperations(document)) {
    const { route, value, pointer, parameters } = operation;
    if (value["x-run"] !== undefined && !statusOf(document, operation))
      yield { pointer: `${pointer}/x-run`, message: `${route} has x-run, but no call of its group has x-wait` };
    if (value["x-name"] === undefined)
      yield { pointer, message: `${route} has no x-name; add the name of its call, such as "chat.create"` };
    const stream = isObject(value["x-stream"]) ? value["x-stream"] : {};
    const place = `${pointer}/x-stream`;
    if (stream.flag !== undefined && stream.end !== undefined && stream.name === undefined)
      yield {
        pointer: place,
        message: `${route} also streams; add "name" to x-stream for that call, such as "chat.stream"`,
      };
    if (stream.name !== undefined && (stream.flag === undefined || stream.end === undefined))
      yield {
        pointer: `${place}/name`,
        message: `${route} has one call only, which x-name names; remove "name" from x-stream, or add "flag" and "end"`,
      };
    for (const parameter of parameters)
      if (parameter.value["x-id"] === true && (parameter.in !== "query" || parameter.value.required !== true))
        yield {
          pointer: `${parameter.pointer}/x-id`,
          message: "x-id is for required query parameters only; remove it",
        };
  }
}

/** What says that another call streams does not stream itself, and that call does. */
function* streamedElsewhere(document: JsonObject, calls: readonly Call[]): Generator<Finding> {
  for (const { route, value, pointer } of listOperations(document)) {
    const by = value["x-streamed-by"];
    if (by === undefined) continue;
    const place = `${pointer}/x-streamed-by`;
    if (at(value, "/x-stream/end") !== undefined)
      yield { pointer: place, message: `${route} streams itself; remove x-streamed-by` };
    if (!calls.some(({ kind, name }) => kind === "stream" && name === by))
      yield {
        pointer: place,
        message: `${route}: x-streamed-by names "${String(by)}", but no call of this name streams`,
      };
  }
}

/** A name that two verbs have, or that is both a verb and a group. */
function* clashes(calls: readonly Call[]): Generator<Finding> {
  const owners = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const { name, operation } of calls)
    for (let end = name.indexOf("."); end >= 0; end = name.indexOf(".", end + 1))
      if (!groups.has(name.slice(0, end))) groups.set(name.slice(0, end), `${operation.route} (${name})`);
  for (const { name, operation, pointer } of calls) {
    const taken = owners.get(name);
    if (taken !== undefined) yield { pointer, message: `"${name}" is already the name of ${taken}; rename one` };
    else owners.set(name, operation.route);
    const group = groups.get(name);
    if (group !== undefined) yield { pointer, message: `"${name}" is also the group of ${group}; rename one` };
  }
}

/** Verbs that the client adds; they mean the same everywhere. */
function* reserved(document: JsonObject, call: Call, calls: readonly Call[]): Generator<Finding> {
  const { name, kind, operation, pointer } = call;
  if (kind === "wait" || kind === "documents" || kind === "run") return;
  const parts = name.split(".");
  const last = parts.at(-1)!;
  const refuse = (why: string): Finding => ({ pointer, message: `"${name}": ${why}; choose another name` });
  const never = parts.find((part) => part in Object.prototype || part === "then" || part === "prototype");
  if (never !== undefined) yield refuse(`"${never}" is reserved by JavaScript`);
  if (/^(call|raw)$/.test(parts[0]!)) yield refuse(`"${parts[0]}" is reserved: every client has it`);
  if (last === "open") yield refuse(`"open" is reserved for sessions that end with their block`);
  if (last === "wait") yield refuse(`"wait" is reserved for the call that x-wait adds`);
  if (last === "ask" && parts.length === 1)
    yield refuse(`"ask" is reserved for the call that asks and waits for the answer`);
  if (last === "stream" && kind !== "stream") yield refuse(`"stream" is reserved for event streams`);
  if (last === "upload" && mediaKind(operation.bodyType ?? "") !== "form")
    yield refuse(`"upload" is reserved for multipart requests`);
  const group = parts.slice(0, -1).join(".");
  const follows = calls.some(({ kind, name }) => kind === "wait" && name === [...parts.slice(0, -1), "wait"].join("."));
  if (follows && (last === "run" || last === "documents"))
    yield refuse(`"${last}" is reserved for the call that follows the jobs of "${group}"`);
  const streams = calls.some((other) => other.kind === "stream" && other.name === `${group}.stream`);
  if (streams && last === "ask" && kind === "call")
    yield refuse(`"ask" is reserved for the call that streams with "${group}.stream" and resolves with the answer`);
  if (kind === "stream" && successSchema(document, operation, "events") === undefined)
    yield { pointer, message: `${operation.route}: a call that streams needs a text/event-stream response` };
}

/** Types of the runtime and of the language that generated code uses, and what else a generated module declares. */
const foreign: ReadonlySet<string> = new Set([
  ...[
    "AbortSignal",
    "Array",
    "AsyncDisposable",
    "AsyncGenerator",
    "AsyncIterable",
    "Blob",
    "Error",
    "Event",
    "Exclude",
  ],
  ...["Extract", "File", "FormData", "Headers", "Map", "Object", "Omit", "Partial", "Promise", "ReadableStream"],
  ...["Record", "Readonly", "ReadonlyArray", "Request", "Response", "Set", "String", "Symbol", "URL"],
  ...[
    "Conventions",
    "DocumentsInit",
    "EventStream",
    "Init",
    "JobRun",
    "Page",
    "Paged",
    "RunInit",
    "Rules",
    "StreamInit",
  ],
  ...["UnknownEvent", "WaitInit", "PlatformError", "ErrorCodes", "Routes", "WithRequired"],
  ...["paths", "components", "operations", "webhooks", "rules", "conventions"],
]);

/** A schema whose type would have the name of another type. */
function* clashesOfTypes(platform: string, document: JsonObject, calls: readonly Call[]): Generator<Finding> {
  const taken = new Map<string, string>([[callsTypeOf(platform), "the interface of all calls"]]);
  const described = calls.some(({ operation }) => operation.value["x-schema"] !== undefined);
  for (const name of [...foreign, ...(described ? schemaTypes : [])])
    taken.set(name, "a type that generated code uses");
  for (const call of calls)
    for (const end of endings(call)) taken.set(typeNameOf(call.name) + end, `a type of the call "${call.name}"`);
  const schemas = isObject(document.components) ? document.components.schemas : undefined;
  const owners = new Map<string, string>();
  const chats = calls.some(({ operation }) => at(operation.value, "/x-stream/chat") !== undefined);
  for (const component of Object.keys(isObject(schemas) ? schemas : {})) {
    const type = schemaTypeOf(component);
    const pointer = pointerOf("components", "schemas", component);
    const other = taken.get(type);
    if (other !== undefined)
      yield {
        pointer,
        message: `schema "${component}": ${type} is ${other}; rename the schema in the spec or overlay`,
      };
    const [, base, end] = /^(.+)(Param|Final)$/.exec(type) ?? [];
    const same = owners.get(type) ?? (base && (end === "Param" || chats) ? owners.get(base) : undefined);
    if (same !== undefined)
      yield {
        pointer,
        message: `schema "${component}": ${type} is a type of schema "${same}" too; rename one of them`,
      };
    owners.set(type, component);
  }
}

export const callsTypeOf = (platform: string): string => `${typeNameOf(platform)}Calls`;

function endings({ kind, operation }: Call): string[] {
  const paged = (operation: Operation) => operation.value["x-pagination"] !== undefined;
  if (kind === "stream") return ["Input", "Event", "Frame", "Final"];
  if (kind === "wait") return ["Output"];
  return kind === "call" ? ["Input", "Output", "Data", ...(paged(operation) ? ["Item"] : [])] : [];
}
