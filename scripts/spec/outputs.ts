import { isObject, type Json, type JsonObject } from "../json.ts";
import { without } from "./inputs.ts";
import { deref, mediaOf, type Operation } from "./operations.ts";

/** What a call resolves with. */
export interface Output {
  type: string;
  /** The schema of the payload. */
  payload: Json | undefined;
}

export type NameOf = (holder: JsonObject, key: string, name: string) => string;

/** Successful responses with a body; others have none. */
const withBody = ["200", "201"];

/** The type of what a call resolves with. `nameOf` names a schema in its holder, and refers to it there. */
export function outputOf(document: JsonObject, operation: Operation, type: string, nameOf: NameOf): Output {
  if (operation.value["x-payload"] === "blob") return { type: "Blob", payload: undefined };
  const responses = isObject(operation.value.responses) ? operation.value.responses : {};
  const statuses = [...withBody, "204"].filter((status) => responses[status] !== undefined);
  const outputs = statuses.map((status, i): Output => {
    const media = mediaOf(deref(document, responses[status]), "json")?.media;
    // A further response of another form has a name of its own.
    return media
      ? payloadOf(document, operation, media, i ? `${type}${status}` : type, nameOf)
      : { type: "undefined", payload: undefined };
  });
  const types = [...new Set(outputs.flatMap((output) => output.type.split(" | ")))];
  return { type: types.join(" | "), payload: outputs.find(({ payload }) => payload !== undefined)?.payload };
}

function payloadOf(
  document: JsonObject,
  { value }: Operation,
  media: JsonObject,
  type: string,
  nameOf: NameOf,
): Output {
  // Without a schema it is some object: the runtime reads nothing else.
  media.schema ??= { type: "object" };
  if (document["x-payload"] !== "data") return { type: nameOf(media, "schema", type), payload: media.schema };
  if (value["x-payload"] === "body") {
    const envelope = Array.isArray(document["x-envelope"]) ? document["x-envelope"] : [];
    const bare = { schema: without(document, media.schema, envelope.map(String)) as Json };
    const payload = bare.schema;
    return { type: nameOf(bare, "schema", type), payload };
  }
  const holder = ownerOf(document, media.schema, "data");
  if (!holder) return { type: "undefined", payload: undefined };
  const properties = holder.properties as JsonObject;
  const needed = Array.isArray(holder.required) && holder.required.includes("data");
  const name = nameOf(properties, "data", needed ? type : type.replace(/Output(\d*)$/, "Data$1"));
  return { type: needed ? name : `${name} | undefined`, payload: properties.data };
}

/** The object schema, in a composition perhaps, that has a property. */
export function ownerOf(document: JsonObject, schema: Json | undefined, property: string): JsonObject | undefined {
  const value = deref(document, schema);
  if (!isObject(value)) return undefined;
  if (isObject(value.properties) && Object.hasOwn(value.properties, property)) return value;
  for (const member of Array.isArray(value.allOf) ? value.allOf : []) {
    const found = ownerOf(document, member, property);
    if (found) return found;
  }
  return undefined;
}
