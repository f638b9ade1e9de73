import type { Rule } from "./rule.js";

/** The input of a call cannot be sent. */
export class InvalidInput extends Error {}

/** A call, ready to be sent. */
export interface Prepared {
  readonly method: string;
  /** Path and query, filled in and encoded. */
  readonly path: string;
  readonly header: Readonly<Record<string, unknown>> | undefined;
  readonly body: unknown;
  /** The input as the caller passed it. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** How the flat input of a route is spread over path, query, headers and body. */
export interface Placer {
  /** Whether what identifies the thing comes before the input. */
  readonly positional: boolean;
  readonly place: (input: unknown, id?: unknown) => Prepared;
}

export function createPlacer(route: string, rule: Rule): Placer {
  const [method, template] = route.split(" ") as [string, string];
  const names = (template.match(/\{[^}]+\}/g) ?? []).map((name) => name.slice(1, -1));
  const { id = names.length === 1 ? names[0] : false } = rule;
  const hasBody = rule.body ?? /^P(OST|UT|ATCH)$/.test(method);
  const { flag = "stream" } = rule;
  const aside = [...names, ...(hasBody ? (rule.query ?? []) : []), ...(rule.header ?? [])];

  return {
    positional: Boolean(id),
    place(input, value) {
      const fields = plain(input, "input must be a plain object");
      if (flag && fields[flag] === true)
        throw new InvalidInput(
          `"${flag}" cannot be set here${rule.stream?.name ? `; use ${rule.stream.name} to stream the response` : ": this call returns one response"}`,
        );
      if (id && Object.hasOwn(fields, id))
        throw new InvalidInput(`pass "${id}" as the first argument, not in the input`);
      const given = id ? { [id]: value, ...fields } : fields;
      const path = fillPath(template, given);
      if (rule.id && !encode(value, rule.id)) throw new InvalidInput(`"${rule.id}" must not be ""`);
      const rest = aside.length ? without(given, aside) : given;
      const query = fillQuery(hasBody ? only(given, rule.query) : rest, rule.comma);
      return {
        method,
        path: query ? `${path}?${query}` : path,
        header: rule.header && only(given, rule.header),
        body: hasBody ? (rule.form ? form(rest) : rest) : undefined,
        fields,
      };
    },
  };
}

/** The type of a value as messages name it: `"Object"`, `"Array"`, `"Map"`, `"null"`. */
export const typeName = (value: unknown): string =>
  value == null ? `${value}` : Object.prototype.toString.call(value).slice("[object ".length, -1);

/** The fields of an object. */
function plain(value: unknown, what: string): Record<string, unknown> {
  if (value === undefined) return {};
  // Not FormData, Map or Date: their content would silently be lost.
  if (typeName(value) === "Object") return value as Record<string, unknown>;
  throw new InvalidInput(`${what}, got ${typeName(value)}`);
}

/** A copy with further fields; anything but a plain object is returned as it is, for the call to refuse. */
export const extend = <T, M extends object>(input: T, more: M): T & M =>
  (input === undefined || typeName(input) === "Object" ? { ...input, ...more } : input) as T & M;

/** A copy without some of the fields. */
export function without(fields: object, names: readonly string[]): Record<string, unknown> {
  const rest: Record<string, unknown> = { ...fields };
  for (const name of names) delete rest[name];
  return rest;
}

function only(fields: Record<string, unknown>, names: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));
}

/**
 * Fills a path template. Values that would name another resource are refused: an empty id turns "delete one" into a
 * call on the collection, and URL parsers resolve dot segments.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (/^\.{0,2}$/.test(encode(value, name))) throw new InvalidInput(`"${name}" must not be "${String(value)}"`);
    return encode(value, name);
  });
}

/** Encodes a query; arrays are repeated, or comma-joined. */
export function fillQuery(values: Readonly<Record<string, unknown>>, comma = false): string {
  const parts: string[] = [];
  for (const name of Object.keys(values)) {
    const items = [values[name]].flat().filter((item) => (item ?? undefined) !== undefined);
    const texts = items.map((item) => encode(item, name));
    const key = `${encode(name, name)}=`;
    if (comma && texts.length) parts.push(key + texts.join(","));
    else for (const text of texts) parts.push(key + text);
  }
  return parts.join("&");
}

function encode(value: unknown, name: string): string {
  if (!/string|number|boolean|bigint/.test(typeof value))
    throw new InvalidInput(`"${name}" must be a string, number or boolean, got ${typeName(value)}`);
  try {
    return encodeURIComponent(value as string);
  } catch {
    throw new InvalidInput(`"${name}" must be well-formed Unicode`);
  }
}

export function serializeBody(body: unknown): string | FormData {
  if (body instanceof FormData) return body;
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new InvalidInput(`input cannot be serialized as JSON: ${(cause as Error).message.split("\n")[0]}`);
  }
}

/** Files keep their name and type; text is sent as it is, everything else as JSON. */
function form(fields: Record<string, unknown>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const isFile = value instanceof Blob;
    // Bytes and streams would become the JSON of their properties.
    if (Object(value) === value && !Array.isArray(value) && !isFile)
      plain(value, `"${name}" must be a Blob, File or plain object`);
    data.append(name, isFile || typeof value === "string" ? value : (serializeBody(value) as string));
  }
  return data;
}
