import { at, isObject, type Json, type JsonObject } from "../../json.ts";

/** The schemas of the parts of forms (multipart), and of their items: there, content that is not a text is a file. */
export function listUploads(document: JsonObject): ReadonlySet<JsonObject> {
  const uploads = new Set<JsonObject>();
  const seen = new Set<Json>();
  const members = (schema: JsonObject): Json[] =>
    [schema.allOf, schema.oneOf, schema.anyOf].flatMap((list) => (Array.isArray(list) ? list : []));

  const addPart = (given: Json | undefined): void => {
    const schema = behind(document, given);
    if (!isObject(schema) || uploads.has(schema)) return;
    uploads.add(schema);
    addPart(schema.items);
    for (const member of members(schema)) addPart(member);
  };
  const addForm = (given: Json | undefined): void => {
    const schema = behind(document, given);
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    for (const part of Object.values(isObject(schema.properties) ? schema.properties : {})) addPart(part);
    for (const member of members(schema)) addForm(member);
  };
  const search = (value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    if (isObject(value) && isObject(value.content))
      for (const [type, media] of Object.entries(value.content))
        if (/^multipart\//i.test(type) && isObject(media)) addForm(media.schema);
    for (const child of Object.values(value)) search(child);
  };
  search(document);
  return uploads;
}

function behind(document: JsonObject, value: Json | undefined): Json | undefined {
  for (let hops = 0; hops < 20 && isObject(value) && typeof value.$ref === "string"; hops++)
    value = at(document, value.$ref.replace(/^#/, ""));
  return value;
}
