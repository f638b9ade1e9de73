import { isDeepStrictEqual } from "node:util";
import { at, isObject, type Json, type JsonObject } from "../../../scripts/json.ts";
import { fieldOf, isFile, type Content, type Operation, type Parameter } from "./operation.ts";
import { createSchemas, placeOf, type Schemas } from "./schemas.ts";
import type { Answered, Sent } from "./wire.ts";

export type Fields = Record<string, unknown>;

/** Judges what passes on the wire by a document as it is written. Shares no code with the generator and the runtime. */
export interface Judge {
  document: JsonObject;
  sent: Schemas;
  received: Schemas;
  /** What is wrong with a request, or differs from the input that it was made from. */
  request(operation: Operation, root: string, sent: Sent, input: Fields): Promise<string[]>;
  /** What is wrong with a response, beside what the call should make of it. */
  response(operation: Operation, answered: Answered): { problems: string[]; payload: unknown };
}

export function createJudge(document: JsonObject): Judge {
  const sent = createSchemas(document, "sent");
  const received = createSchemas(document, "received");
  return { document, sent, received, request, response };

  async function request(operation: Operation, root: string, message: Sent, input: Fields): Promise<string[]> {
    const problems: string[] = [];
    if (message.method !== operation.method) problems.push(`the method is ${message.method}`);
    const [path = "", search = ""] = message.url.split("?") as [string, string?];
    const placed = pathOf(root + operation.path, path);
    if (!placed) return [...problems, `the path ${path} is not one of ${root}${operation.path}`];
    const query = queryOf(search);
    const known = operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    for (const name of query.keys()) if (!known.includes(name)) problems.push(`the query has "${name}"`);

    for (const parameter of operation.parameters) {
      const { name } = parameter;
      const raw =
        parameter.in === "path"
          ? placed.get(name)
          : parameter.in === "query"
            ? query.get(name)
            : headerOf(message, name);
      problems.push(...parameterProblems(parameter, raw, parameter.constant ?? input[name]));
    }
    const names = new Set(operation.parameters.map(({ name }) => name));
    const fields = Object.fromEntries(
      Object.entries(input).filter(([name, value]) => !names.has(name) && value !== undefined),
    );
    return [...problems, ...(await bodyProblems(operation.body, message, fields))];
  }

  function parameterProblems(
    { name, explode, pointer, ...parameter }: Parameter,
    raw: string[] | undefined,
    value: unknown,
  ) {
    // Neither null nor a list without items has a form in a parameter.
    const isAbsent = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    if (isAbsent) return raw === undefined ? [] : [`"${name}" was sent as ${JSON.stringify(raw)} without a value`];
    if (raw === undefined) return [`"${name}" was not sent`];
    const joined = parameter.in === "header" || (parameter.in === "query" && !explode);
    const parts = joined ? raw.flatMap((text) => text.split(",")) : raw;
    const texts = parameter.in === "header" ? parts.map((text) => text.trim()) : parts.map((text) => decode(text));
    const single = parameter.in === "header" ? raw.join(", ") : decode(raw[0]!);
    const meanings = [...readings([single]).flat(), ...readings(texts)];
    const fits = meanings.filter((meaning) => sent.problem(pointer, meaning) === undefined);
    if (fits.some((meaning) => isDeepStrictEqual(meaning, value))) return [];
    return [`"${name}" is ${JSON.stringify(value)} and was sent as ${JSON.stringify(raw)}`];
  }

  async function bodyProblems(body: Content | undefined, message: Sent, fields: Fields): Promise<string[]> {
    const type = message.headers["content-type"];
    if (body === undefined) {
      if (Object.keys(fields).length) return [`no place for ${Object.keys(fields).join(", ")}`];
      return message.body.length || type !== undefined ? [`a body of type ${type} was sent`] : [];
    }
    if (baseType(type ?? "") !== baseType(body.type)) return [`the body is ${type}, not ${body.type}`];
    if (baseType(body.type) === "application/json") {
      const value = JSON.parse(message.body.toString()) as Json;
      const invalid = body.pointer === undefined ? undefined : sent.problem(body.pointer, value);
      return [
        ...(isDeepStrictEqual(value, JSON.parse(JSON.stringify(fields)))
          ? []
          : [`the body is ${message.body.toString()}`]),
        ...(invalid === undefined ? [] : [`the body is not valid: ${invalid}`]),
      ];
    }
    const form = await new Response(message.body as Buffer<ArrayBuffer>, {
      headers: { "content-type": type! },
    }).formData();
    return formProblems(body.pointer!, form, fields);
  }

  async function formProblems(pointer: string, form: FormData, fields: Fields): Promise<string[]> {
    const problems: string[] = [];
    const value: Record<string, Json> = {};
    for (const name of new Set([...form.keys(), ...Object.keys(fields)])) {
      const place = fieldOf(document, pointer, name);
      const [part, ...more] = form.getAll(name);
      const given = fields[name];
      if (part === undefined) problems.push(`the part "${name}" is missing`);
      else if (given instanceof File) {
        const same = part instanceof File && part.name === given.name && part.type === given.type;
        if (!same || (await part.text()) !== (await given.text())) problems.push(`the file "${name}" is another one`);
        value[name] = given.name;
      } else if (part instanceof File) problems.push(`the part "${name}" is a file`);
      else {
        const meanings = more.length ? readings([part, ...(more as string[])]) : [part, parsed(part)];
        const meaning = meanings.find((meaning) => isDeepStrictEqual(meaning, given));
        if (meaning === undefined) problems.push(`the part "${name}" is ${part}`);
        else value[name] = meaning;
      }
      if (given instanceof File && !isFile(document, place)) problems.push(`"${name}" is not declared as a file`);
    }
    const invalid = sent.problem(pointer, value);
    return invalid === undefined ? problems : [...problems, `the form is not valid: ${invalid}`];
  }

  function response(operation: Operation, { status, type, text }: Answered): { problems: string[]; payload: unknown } {
    const contents = operation.responses.get(String(status));
    if (!contents) return { problems: [`the status is ${status}`], payload: undefined };
    if (!contents.length || status === 204)
      return { problems: text === "" ? [] : [`an answer without content has ${text}`], payload: undefined };
    const content = contents.find((content) => baseType(content.type) === baseType(type));
    if (!content) return { problems: [`the answer is ${type}`], payload: undefined };
    if (baseType(type) === "text/event-stream") {
      const frames = framesOf(text);
      const named = namesEvents(document, content.pointer!);
      const problems = frames.flatMap(
        ({ event, data }) => received.problem(content.pointer!, named ? { event, data } : data) ?? [],
      );
      return { problems, payload: frames.map(({ event, data }) => (named ? { event, data } : data)) };
    }
    if (operation.value["x-payload"] === "blob") return { problems: [], payload: { type, text } };
    const body = JSON.parse(text) as JsonObject;
    const invalid = content.pointer === undefined ? undefined : received.problem(content.pointer, body);
    return {
      problems: invalid === undefined ? [] : [`the answer is not valid: ${invalid}`],
      payload: payloadIn(operation, body),
    };
  }

  function payloadIn({ value }: Operation, body: JsonObject): unknown {
    if (document["x-payload"] === "data" && value["x-payload"] !== "body") return body.data;
    const envelope = Array.isArray(document["x-envelope"]) ? document["x-envelope"] : [];
    return Object.fromEntries(Object.entries(body).filter(([name]) => !envelope.includes(name)));
  }
}

/** The values of a path by their names in its template. */
function pathOf(template: string, path: string): Map<string, string[]> | undefined {
  const names: string[] = [];
  const pattern = template
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!/^\{.+\}$/.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      names.push(part.slice(1, -1));
      return "([^/]+?)";
    })
    .join("");
  const found = new RegExp(`^${pattern}$`).exec(path);
  return found ? new Map(names.map((name, i) => [name, [found[i + 1]!]])) : undefined;
}

/** The values of a query by their names, as they are encoded. */
function queryOf(search: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pair of search === "" ? [] : search.split("&")) {
    const [name = "", value = ""] = pair.split("=");
    found.set(decode(name), [...(found.get(decode(name)) ?? []), value]);
  }
  return found;
}

function headerOf({ headers }: Sent, name: string): string[] | undefined {
  const value = headers[name.toLowerCase()];
  return value === undefined ? undefined : [value];
}

const decode = (text: string): string => decodeURIComponent(text.replaceAll("+", " "));

/** What texts can mean: lists of texts, of numbers, of truth values, of any of these. */
const readings = (texts: readonly string[]): Json[][] => [[...texts], texts.map(parsed)];

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

export const baseType = (type: string): string => type.split(";")[0]!.trim().toLowerCase();

export interface Frame {
  event: string;
  data: Json;
}

function framesOf(text: string): Frame[] {
  return text
    .split("\n\n")
    .filter((frame) => frame !== "")
    .map((frame) => {
      const lines = new Map(
        frame.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
      );
      return { event: lines.get("event") ?? "message", data: parsed(lines.get("data") ?? "") };
    });
}

/** Whether the events of a stream are told apart by their names. */
export function namesEvents(document: JsonObject, pointer: string): boolean {
  const schema = at(document, placeOf(document, pointer));
  return isObject(schema) && Array.isArray(schema.oneOf) && fieldOf(document, pointer, "event") !== undefined;
}
