import { at, isObject, type Json, type JsonObject } from "../json.ts";
import { argumentOf, describedBy, listCalls, schemaTypeOf, statusOf, typeNameOf, type Call } from "./calls.ts";
import { commentOf, commonCodes } from "./annotate.ts";
import { deref, eventNames, fieldAt, listOperations, successMedia, type Operation } from "./operations.ts";
import { inputSchema, needsInput, requestMedia, scalarType } from "./inputs.ts";
import { outputOf, ownerOf, type Output } from "./outputs.ts";
import type { SchemaField } from "./schema-parameter.ts";

/** A method of the calls interface. */
export interface Method {
  name: string;
  /** `(input: ChatCreateInput, init?: Init): Promise<Chat>` */
  signature: string;
  /** Lines. */
  comment: string[];
}

/** What the generated module has beyond the types of the schemas in the document. */
export interface Signatures {
  methods: Method[];
  /** The error codes of most calls, as lines of a comment. */
  common: string[];
  /** Types that no schema can state, by name. */
  aliases: Map<string, string>;
  /** Names of the schemas that only requests have, made here. */
  inputs: Set<string>;
  /** Where types take schemas, and have what these describe. */
  fields: SchemaField[];
}

const schemaRef = "#/components/schemas/";

/** The schema as a type parameter, where it is declared with a default, and where it is passed on. */
const declared = "<S extends Schema = Schema>";
const passed = "<S>";

const takesSchema = ({ value }: Operation): boolean => at(value, "/x-schema/field") !== undefined;

/**
 * The signatures of all calls. Adds a schema to the document for every input, and for every payload and item that has
 * no name of its own; what they were made from refers to them afterwards.
 */
export function signaturesOf(document: JsonObject): Signatures {
  const components = (document.components ??= {}) as JsonObject;
  const schemas = (components.schemas ??= {}) as Record<string, Json>;
  const aliases = new Map<string, string>();
  const inputs = new Set<string>();
  const takes = new Map<Operation, string>();
  const answers = new Map<Operation, Output>();
  const calls = listCalls(document);
  const common = commonCodes(listOperations(document));

  const declare = (name: string, schema: JsonObject): string => {
    schemas[name] = schema;
    return name;
  };

  /** The type of a schema that stands somewhere: that of the component it refers to, or else one with this name. */
  function nameOf(holder: JsonObject, key: string, name: string): string {
    const schema = holder[key];
    const ref = componentOf(schema);
    if (ref !== undefined) return schemaTypeOf(ref);
    declare(name, schema as JsonObject);
    holder[key] = { $ref: schemaRef + name };
    return name;
  }

  for (const { name, kind, operation, id } of calls) {
    if (kind === "wait" || kind === "documents" || kind === "run") continue;
    const type = `${typeNameOf(name)}Input`;
    const known = takes.get(operation);
    if (known) {
      // The same fields under the name of the other verb.
      if (aliases.has(known)) aliases.set(type, known);
      else declare(type, { $ref: schemaRef + known });
      inputs.add(type);
      continue;
    }
    takes.set(operation, type);
    const schema = inputSchema(document, operation, id?.name);
    if (!schema) {
      aliases.set(type, "Record<string, never>");
      continue;
    }
    declare(type, schema);
    inputs.add(type);
    const media = requestMedia(document, operation);
    if (media && schema === media.schema && componentOf(schema) === undefined)
      media.schema = { $ref: schemaRef + type };
  }

  for (const { name, kind, operation } of calls) {
    if (kind !== "call") continue;
    const type = `${typeNameOf(name)}Output`;
    const output = outputOf(document, operation, type, nameOf);
    answers.set(operation, output);
    const described = takesSchema(operation) && describedBy(document, operation) === operation;
    if (!Object.hasOwn(schemas, type))
      aliases.set(described ? type + declared : type, described ? output.type + passed : output.type);
  }

  const methods = calls.map(method);
  const operations = [...new Set(calls.map(({ operation }) => operation))];
  return { methods, common: [...common], aliases, inputs, fields: operations.flatMap(schemaFields) };

  /** Where the types of an operation take the schema that describes a result, or have that result. */
  function schemaFields(operation: Operation): SchemaField[] {
    const { value } = operation;
    const source = describedBy(document, operation);
    if (!source) return [];
    const { field, type: of } = value["x-schema"] as { field?: string; type?: string };
    const taken = field ? [{ type: takes.get(operation)!, path: field, takes: true, of }] : [];
    if (source !== operation) return taken;
    const { result, items = [] } = value["x-schema"] as { result: string; items?: string[] };
    const { type } = answers.get(operation)!;
    const page = value["x-pagination"];
    const lists = isObject(page) ? [String(page.items)] : items;
    const has = (type: string, path: string) => ({ type, path, takes: false });
    return [
      ...taken,
      ...(isObject(page)
        ? [has(itemsOf(typeNameOf(value["x-name"] as string), operation, answers.get(operation)!), result)]
        : []),
      ...(lists.length ? lists.map((list) => has(type, `${list}.${result}`)) : [has(type, result)]),
    ];
  }

  function method(call: Call): Method {
    const { name, kind, operation, id } = call;
    const type = typeNameOf(name);
    const input = kind === "stream" ? `${type}Input` : takes.get(operation)!;
    const { value } = operation;
    const optional = !needsInput(document, schemas[takes.get(operation)!]);
    const source = describedBy(document, operation);
    // A call with the schema, or one that follows the job by its id.
    const generic =
      source !== undefined &&
      (kind === "call"
        ? takesSchema(operation) && source === operation
        : kind !== "wait" || value["x-pagination"] === undefined);
    const schema = generic ? passed : "";
    const args = (init: string) => {
      const follows = generic && (kind === "wait" || kind === "documents");
      const all = [
        ...(id ? [`${argumentOf(id.name)}: ${scalarType(document, id.value.schema)}`] : []),
        `input${optional ? "?" : ""}: ${input}${follows ? "" : schema}`,
        `init?: ${init}`,
      ];
      return `${generic ? "<S extends Schema>" : ""}(${all.join(", ")})`;
    };
    const comment = commentOf(call, common);
    if (kind === "stream") {
      const { event, final } = eventsOf(type, operation);
      return { name, comment, signature: `${args("StreamInit")}: EventStream<${event}, ${final}>` };
    }
    if (kind === "run") return { name, comment, signature: runOf(type, operation, args, schema) };
    const output = answers.get(operation)!;
    const items = itemsOf(typeNameOf(operation.value["x-name"] as string), operation, output);
    if (kind === "documents")
      return {
        name,
        comment,
        signature: `${args(generic ? `SchemaDocumentsInit${passed}` : "DocumentsInit")}: AsyncGenerator<${items}${schema}, void>`,
      };
    if (kind === "wait") {
      let status = output.type;
      if (value["x-pagination"] !== undefined) {
        const { items, next } = value["x-pagination"] as Record<string, string>;
        const fields = [items, next].filter((field) => field !== undefined).map((field) => JSON.stringify(field));
        status = `${type}Output`;
        aliases.set(status, `Omit<${output.type}, ${fields.join(" | ")}>`);
      }
      const init = generic ? `SchemaWaitInit<${status}, S>` : `WaitInit<${status}>`;
      return { name, comment, signature: `${args(init)}: Promise<${status}${schema}>` };
    }
    const paged = value["x-pagination"] !== undefined && value["x-wait"] === undefined;
    const result = paged ? `Paged<${items}, ${output.type}>` : `Promise<${output.type}${schema}>`;
    return { name, comment, signature: `${args("Init")}: ${result}` };
  }

  function runOf(type: string, operation: Operation, args: (init: string) => string, schema: string): string {
    const { route } = statusOf(document, operation)!;
    const status = calls.find((call) => call.operation.route === route)!.operation;
    const page = status.value["x-pagination"];
    const { type: last } = answers.get(status)!;
    if (!isObject(page)) return `${args(`RunInit<${last}>`)}: Promise<${last}${schema}>`;
    const states = `${typeNameOf(String(status.value["x-name"]).replace(/[^.]*$/, "wait"))}Output`;
    const output = `${type}Output`;
    const items = itemsOf(typeNameOf(status.value["x-name"] as string), status, answers.get(status)!);
    // The platform need not send a list with every status; a run has one.
    const [list, next] = [page.items, page.next].map((field) => JSON.stringify(field));
    const whole = `${last}${schema}`;
    aliases.set(schema ? output + declared : output, `Omit<${whole}, ${next}> & Required<Pick<${whole}, ${list}>>`);
    return `${args(`RunInit<${states}>`)}: JobRun<${items}${schema}, ${output}${schema}>`;
  }

  function itemsOf(type: string, { value }: Operation, { type: name, payload }: Output): string {
    const page = value["x-pagination"];
    if (!isObject(page)) return "unknown";
    const path = String(page.items);
    const list = fieldAt(document, payload, path);
    if (!isObject(list) || !isObject(list.items)) return path === "" ? `${name}[number]` : `${name}["${path}"][number]`;
    return nameOf(list, "items", `${type}Item`);
  }

  function eventsOf(type: string, operation: Operation): { event: string; final: string } {
    const media = successMedia(document, operation, "events")!;
    const name = nameOf(media, "schema", `${type}Frame`);
    const names = eventNames(document, operation);
    const event = `${type}Event`;
    aliases.set(event, names.length ? `${name} | UnknownEvent` : name);
    if (!names.length) return { event, final: finalOf(media.schema, name) };
    const wanted = at(operation.value, "/x-stream/final");
    const members = (deref(document, media.schema) as { oneOf: Json[] }).oneOf;
    const dataOf = (event: Json | undefined): string => {
      const found = members.find((member) => {
        const named = fieldAt(document, member, "event");
        return isObject(named) && Array.isArray(named.enum) && named.enum.includes(event as Json);
      });
      const ref = componentOf((ownerOf(document, found, "data")?.properties as JsonObject | undefined)?.data);
      if (ref !== undefined) return schemaTypeOf(ref);
      return event === undefined ? `${name}["data"]` : `Extract<${name}, { event: ${JSON.stringify(event)} }>["data"]`;
    };
    const data = dataOf(wanted);
    const message = at(operation.value, "/x-stream/chat/message");
    const isName = /^\w+$/.test(data);
    if (message === undefined && isName) return { event, final: data };
    const final = isName ? `${data}Final` : `${type}Final`;
    aliases.set(
      final,
      message === undefined ? data : `{ text: string; chat: ${data}; messages: ${dataOf(message)}[] }`,
    );
    return { event, final };
  }

  /** Frames without a name are their own data; an envelope has it in a field. */
  function finalOf(schema: Json | undefined, name: string): string {
    const data = fieldAt(document, schema, "data");
    return data === undefined ? name : `${name}["data"]`;
  }
}

/** The name of the component that a schema is, but for words. */
function componentOf(schema: Json | undefined): string | undefined {
  if (!isObject(schema)) return undefined;
  const { description: _, allOf, ...rest } = schema;
  const only = Array.isArray(allOf) && allOf.length === 1 && !Object.keys(rest).length ? allOf[0] : schema;
  const ref = isObject(only) ? only.$ref : undefined;
  return typeof ref === "string" && ref.startsWith(schemaRef) ? ref.slice(schemaRef.length) : undefined;
}
