import { present } from "./errors.js";
import type { Rule } from "./rule.js";

type Fields = Record<string, unknown>;

/** The input of a call cannot be sent. */
export class InvalidInput extends Error {}

/** A call, ready to be sent. */
export interface Prepared {
  readonly method: string;
  /** Path and query, filled in and encoded. */
  readonly path: string;
  readonly header: Readonly<Fields>;
  /** As it is sent. */
  readonly body: string | FormData | undefined;
  /** The input as the caller passed it. */
  readonly fields: Readonly<Fields>;
}

/** How the flat input of a route is spread over path, query, headers and body. */
export interface Placer {
  /** Whether what identifies the thing comes before the input. */
  readonly positional: boolean;
  /** `more` is not of the caller: it overrides the input. */
  readonly place: (input: unknown, id?: unknown, more?: object) => Prepared;
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
    place: (...given) => guarded(() => place(...given)),
  };

  function place(input: unknown, value: unknown, more?: object): Prepared {
    // A copy, so that every field is read once.
    const fields = { ...plain(input) };
    const { streamedBy } = rule;
    if (flag && fields[flag] === true)
      throw new InvalidInput(
        `"${flag}" must not be "true"; ${streamedBy ? `use ${streamedBy}` : "the response is no stream"}`,
      );
    if (id && Object.hasOwn(fields, id)) throw new InvalidInput(`pass "${id}" before the input, not in it`);
    const given = { ...(id && { [id]: value }), ...fields, ...more };
    const path = names.length ? fillPath(template, given) : template;
    if (rule.id && !encode(value, rule.id)) throw new InvalidInput(`"${rule.id}" must not be ""`);
    const rest = aside.length ? without(given, aside) : given;
    const query = fillQuery(hasBody ? present(given, rule.query ?? []) : rest, rule.comma);
    return {
      method,
      path: query ? `${path}?${query}` : path,
      // Of a form, the client's own content type would lack the boundary.
      header: {
        ...rule.headers,
        ...(rule.header && present(given, rule.header)),
        ...(rule.form && { "content-type": null }),
      },
      body: hasBody ? (rule.form ? form(rest, rule.form) : toJson(rest)) : undefined,
      fields,
    };
  }
}

/** Reads what the caller passed: whatever its getters and proxies throw, the input cannot be sent. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    throw new InvalidInput(`input cannot be read: ${String((Object(error) as Error).message).split("\n")[0]}`);
  }
}

/** The type of a value as messages name it: `"Object"`, `"Array"`, `"Map"`, `"null"`. */
export const typeName = (value: unknown): string =>
  value == null ? `${value}` : Object.prototype.toString.call(value).slice("[object ".length, -1);

/** The fields of an object. */
function plain(value: unknown = {}): Fields {
  if (typeName(value) === "Object" && !isLost(value!)) return value as Fields;
  throw new InvalidInput(`input must be a plain object, got ${typeName(value)}`);
}

/** A copy with further fields; anything but a plain object is returned as it is, for the call to refuse. */
export function extend<T, M extends object>(input: T, more: M): T & M {
  try {
    return (input === undefined || typeName(input) === "Object" ? { ...input, ...more } : input) as T & M;
  } catch (error) {
    const unreadable: object = {
      get input(): never {
        throw error;
      },
    };
    return unreadable as T & M;
  }
}

/** A copy without some of the fields. */
export function without(fields: object, names: readonly string[]): Fields {
  const rest: Fields = { ...fields };
  for (const name of names) delete rest[name];
  return rest;
}

/**
 * Fills a path template. Values that would name another resource are refused: an empty id turns "delete one" into a
 * call on the collection, and URL parsers resolve dot segments.
 */
export function fillPath(template: string, values: Readonly<Fields>): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (/^\.{0,2}$/.test(encode(value, name))) throw new InvalidInput(`"${name}" must not be "${String(value)}"`);
    return encode(value, name);
  });
}

/** Encodes a query; arrays are repeated, or comma-joined. */
export function fillQuery(values: Readonly<Fields>, comma = false): string {
  let query = "";
  for (const name of Object.keys(values)) {
    const value = values[name];
    let before = `&${encode(name, name)}=`;
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (item === undefined || item === null) continue;
      query += before + encode(item, name);
      if (comma) before = ",";
    }
  }
  return query.slice(1);
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

export const serializeBody = (body: unknown): string | FormData =>
  body instanceof FormData ? body : guarded(() => toJson(body));

/** As `JSON.stringify`, but what JSON cannot carry is refused with its path: it would become `{}`, `null` or nothing. */
function toJson(root: unknown, name = ""): string {
  // From the root to the value at hand.
  const trail: [holder: Fields, key: string, value: unknown][] = [];
  return JSON.stringify(root, function (this: Fields, key: string, value: unknown) {
    while (trail.length && trail.at(-1)![2] !== this) trail.pop();
    trail.push([this, key, value]);
    // Before its `toJSON`, which an invalid Date and a Buffer have, too.
    const raw = Object(value) === value || value === null ? this[key] : value;
    if (
      value === undefined
        ? !Array.isArray(this)
        : typeof value === "object"
          ? !ArrayBuffer.isView(raw) && (value ? !isLost(value) : typeName(raw) !== "Date")
          : typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)
    )
      return value;
    const path = trail.reduce(
      (path, [holder, key]) =>
        Array.isArray(holder) ? `${path}[${key}]` : path && key ? `${path}.${key}` : path + key,
      name,
    );
    throw new InvalidInput(`"${path}" must be a JSON value, got ${typeName(raw)}`);
  });
}

/** Whether an object holds what its properties do not show: classes of the runtime; what is iterated, awaited, piped. */
function isLost(value: object): boolean {
  const name = typeName(value);
  return (
    !Array.isArray(value) &&
    ((name !== "Object" && name in globalThis) ||
      [Symbol.iterator, Symbol.asyncIterator, "then", "pipe"].some(
        (key) => typeof (value as Record<PropertyKey, unknown>)[key] === "function",
      ))
  );
}

const isBlob = (value: unknown): value is Blob & { readonly name?: string } => value instanceof Blob;

/** Files keep their name and type; text is sent as it is, everything else as JSON. */
function form(fields: Fields, files: readonly string[]): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    const items: unknown[] = Array.isArray(value) && value.length ? value : [value];
    const isFile = files.includes(name);
    if (value !== undefined && (isFile || items.every(isBlob)))
      for (const item of items) {
        // The name of a `Bun.file` is its path.
        const filename = isBlob(item) && item.name?.replace(/.*[/\\]/, "");
        if (filename) data.append(name, item as Blob, filename);
        else if (isFile) {
          const content = typeof item === "string" ? "readFile(path)" : "new Response(content).blob()";
          const file = `new File([await ${content}], "name.pdf")`;
          throw new InvalidInput(`"${name}" must be a File, got ${typeName(item)}; pass ${file}`);
        } else data.append(name, item as Blob);
      }
    else {
      const text = typeof value === "string" ? value : toJson(value, name);
      if (text !== undefined) data.append(name, text);
    }
  }
  return data;
}
