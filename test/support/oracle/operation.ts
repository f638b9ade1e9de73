import { at, isObject, pointerOf, type Json, type JsonObject } from "../../../scripts/json.ts";
import { behind, placeOf } from "./schemas.ts";

/** An operation as its document declares it. */
export interface Operation {
  /** Its `x-name`. */
  name: string;
  method: string;
  path: string;
  value: JsonObject;
  parameters: Parameter[];
  body?: Content | undefined;
  /** What a success can be, by its status. */
  responses: Map<string, Content[]>;
  /** The name of what identifies the thing, where that is one parameter. */
  id?: string | undefined;
}

export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  explode: boolean;
  /** The only value of a header, which the client sends by itself. */
  constant?: Json | undefined;
  /** The place of its schema. */
  pointer: string;
}

export interface Content {
  /** The media type as it is declared. */
  type: string;
  /** The place of its schema, if it has one. */
  pointer?: string | undefined;
}

/** The operations of a document as it is written. Shares no code with the generator. */
export function operationsOf(document: JsonObject): Operation[] {
  return Object.keys(document.paths as JsonObject).flatMap((path) => {
    const place = placeOf(document, pointerOf("paths", path));
    const item = at(document, place) as JsonObject;
    return ["get", "put", "post", "delete", "patch"].flatMap((method) => {
      const value = item[method];
      if (!isObject(value)) return [];
      const own = parametersOf(document, `${place}/${method}/parameters`);
      const shared = parametersOf(document, `${place}/parameters`);
      const isOwn = (other: Parameter) => own.some(({ name, in: where }) => name === other.name && where === other.in);
      const parameters = [...shared.filter((parameter) => !isOwn(parameter)), ...own];
      const ids = parameters.filter((parameter) => parameter.in === "path" || marked(document, parameter));
      const responses = Object.keys(value.responses as JsonObject).filter((status) => /^2/.test(status));
      return [
        {
          ...{ name: String(value["x-name"]), method: method.toUpperCase(), path, value, parameters },
          body: value.requestBody === undefined ? undefined : contentsOf(document, `${place}/${method}/requestBody`)[0],
          responses: new Map(
            responses.map((status) => [status, contentsOf(document, `${place}/${method}/responses/${status}`)]),
          ),
          id: ids.length === 1 ? ids[0]!.name : undefined,
        },
      ];
    });
  });
}

function parametersOf(document: JsonObject, pointer: string): Parameter[] {
  const list = at(document, pointer);
  return (Array.isArray(list) ? list : []).map((_, i) => {
    const place = placeOf(document, `${pointer}/${i}`);
    const { name, in: where, required, explode, schema } = at(document, place) as JsonObject;
    const target = behind(document, schema);
    const only =
      isObject(target) && Array.isArray(target.enum) && target.enum.length === 1 ? target.enum[0] : undefined;
    return {
      ...(where === "header" && { constant: only }),
      ...{ name: String(name), in: String(where), required: required === true },
      ...{ explode: explode !== false, pointer: `${place}/schema` },
    };
  });
}

const marked = (document: JsonObject, { pointer }: Parameter): boolean =>
  (at(document, pointer.slice(0, pointer.lastIndexOf("/"))) as JsonObject)["x-id"] === true;

function contentsOf(document: JsonObject, pointer: string): Content[] {
  const place = placeOf(document, pointer);
  const { content } = (at(document, place) ?? {}) as JsonObject;
  return Object.entries(isObject(content) ? content : {}).map(([type, media]) => ({
    type,
    pointer: isObject(media) && media.schema !== undefined ? place + pointerOf("content", type, "schema") : undefined,
  }));
}

/** The schema of a field of an object schema, through references and compositions. */
export function fieldOf(document: JsonObject, pointer: string, name: string): string | undefined {
  const place = placeOf(document, pointer);
  const schema = at(document, place);
  if (!isObject(schema)) return undefined;
  if (isObject(schema.properties) && Object.hasOwn(schema.properties, name))
    return placeOf(document, place + pointerOf("properties", name));
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((key) => {
    const list: Json | undefined = schema[key];
    return (Array.isArray(list) ? list : []).map((_, i) => `${place}/${key}/${i}`);
  });
  for (const part of parts) {
    const found = fieldOf(document, part, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether bytes stand at a place of a form. */
export function isFile(document: JsonObject, pointer: string | undefined): boolean {
  const schema = pointer === undefined ? undefined : behind(document, at(document, pointer));
  if (!isObject(schema)) return false;
  if (Array.isArray(schema.allOf) && schema.allOf.some((_, i) => isFile(document, `${pointer}/allOf/${i}`)))
    return true;
  // In 3.1 a part of a form that says nothing of its type, or the type of a file, is one.
  const isOpen = Object.keys(schema).every((key) => /^(title|description|default|deprecated)$/.test(key));
  return schema.format === "binary" || (is31(document) && (schema.contentMediaType !== undefined || isOpen));
}

const is31 = (document: JsonObject): boolean => String(document.openapi).startsWith("3.1");
