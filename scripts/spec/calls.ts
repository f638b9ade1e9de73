import { isObject, type JsonObject } from "../json.ts";
import { listOperations, type Operation, type Parameter } from "./operations.ts";

/** A verb of the client that `generate` writes out. */
export interface Call {
  /** Its path in the client: `chat.create`. */
  name: string;
  kind: "call" | "stream" | "wait" | "documents" | "run";
  operation: Operation;
  /** The identifier, where that is one parameter. It comes first. */
  id: Parameter | undefined;
  /** Where the name stands in the bundled document. */
  pointer: string;
}

/** Every verb of a spec, in the order of its operations. An operation without `x-name` has none. */
export function listCalls(document: JsonObject): Call[] {
  return listOperations(document).flatMap((operation) => {
    const { value, pointer } = operation;
    const name = value["x-name"];
    if (typeof name !== "string") return [];
    const stream = isObject(value["x-stream"]) ? value["x-stream"] : undefined;
    const id = identifierOf(operation);
    const calls: Call[] = [];
    const add = (kind: Call["kind"], name: string, at: string) =>
      calls.push({ name, kind, operation, id, pointer: pointer + at });
    add(stream && stream.flag === undefined ? "stream" : "call", name, "/x-name");
    if (typeof stream?.name === "string") add("stream", stream.name, "/x-stream/name");
    const group = name.split(".").slice(0, -1);
    if (value["x-run"] !== undefined) add("run", [...group, "run"].join("."), "/x-run");
    if (value["x-wait"] !== undefined) {
      add("wait", [...group, "wait"].join("."), "/x-wait");
      if (value["x-pagination"] !== undefined) add("documents", [...group, "documents"].join("."), "/x-pagination");
    }
    return calls;
  });
}

/** The operation that reports the state of the jobs which another one of its group starts. */
export function statusOf(document: JsonObject, { value }: Operation): Operation | undefined {
  const groupOf = (name: unknown) => String(name).replace(/[^.]*$/, "");
  return listOperations(document).find(
    (other) => other.value["x-wait"] !== undefined && groupOf(other.value["x-name"]) === groupOf(value["x-name"]),
  );
}

/** The operation whose responses have what the schemas of a call describe: the call itself, or the state of its job. */
export function describedBy(document: JsonObject, operation: Operation): Operation | undefined {
  const source = operation.value["x-run"] === undefined ? operation : statusOf(document, operation);
  const schema = source?.value["x-schema"];
  return isObject(schema) && schema.result !== undefined ? source : undefined;
}

/** What generated code uses of the runtime where calls take schemas. */
export const schemaTypes = ["Extracted", "JsonSchema", "Schema", "SchemaDocumentsInit", "SchemaWaitInit"];

/** The one path parameter, or query parameter marked `x-id`, of an operation that has just one of them. */
function identifierOf({ parameters }: Operation): Parameter | undefined {
  const ids = parameters.filter((parameter) => parameter.in === "path" || parameter.value["x-id"] === true);
  return ids.length === 1 ? ids[0] : undefined;
}

/** `chat.create` as `ChatCreate`, the beginning of the names of its types; `my-platform` as `MyPlatform`. */
export const typeNameOf = (name: string): string =>
  name
    .split(/[^A-Za-z0-9_$]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");

/** The name of a component's type: its own, if that can be one. */
export const schemaTypeOf = (component: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(component) && !reserved.has(component) && !ownTypes.has(component)
    ? component
    : typeNameOf(component).replace(/^(?=\d)/, "_");

/** The name of a parameter as that of an argument: its own, if that can be one. */
export function argumentOf(parameter: string): string {
  const words = parameter.split(/[^A-Za-z0-9_$]+/).filter((word) => word !== "");
  const name = words.map((word, i) => (i ? word[0]!.toUpperCase() + word.slice(1) : word)).join("");
  return /^[A-Za-z_$]/.test(name) && !reserved.has(name) ? name : "id";
}

/** Words that cannot be the name of an argument, and the names of the arguments beside it. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in init input instanceof interface let new null package private " +
    "protected public return static super switch this throw true try typeof var void while with yield"
  ).split(" "),
);

/** Types that the language has under these names. */
const ownTypes: ReadonlySet<string> = new Set(
  "any bigint boolean never number object string symbol undefined unknown".split(" "),
);
