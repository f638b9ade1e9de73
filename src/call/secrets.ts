/** Replaces secrets in errors and events. */
export interface Secrets {
  /** With `keep` for good, otherwise until many newer ones are known. */
  add(secret: unknown, keep?: boolean): void;
  /** Adds the values of headers whose names sound like a credential. */
  addHeaders(headers: unknown, keep?: boolean): void;
  /** A copy without secrets; strings, arrays and plain objects are searched. */
  hide<T>(value: T): T;
  /** The error itself if neither it nor what it carries can contain a secret, otherwise a new one with its message. */
  hideError(error: unknown): unknown;
}

/** Names of headers and options that carry a credential. */
export const credentialNames = /auth|key|token|secret|cookie|pass|cred|sign/i;

const mark = "[redacted]";
// Rotating tokens would otherwise grow the list for as long as the client lives.
const limit = 200;

export function createSecrets(): Secrets {
  const kept = new Set<string>();
  const recent = new Set<string>();
  // The longest first: a secret may begin with another one.
  let known: string[] = [];

  const clean = (text: string): string => known.reduce((result, secret) => result.replaceAll(secret, mark), text);

  const hide = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return clean(value);
    if (typeof value !== "object" || value === null) return value;
    // A hostile response may be nested deeper than the stack is.
    if (depth > 100) return "[too deep]";
    if (Array.isArray(value)) return value.map((item) => hide(item, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), hide(item, depth + 1)]));
  };

  // Foreign errors can carry requests, options, headers.
  const isHarmless = (error: object, depth = 0): boolean =>
    Reflect.ownKeys(error).every((key) => {
      const value = (error as Record<PropertyKey, unknown>)[key];
      if (value instanceof Error) return key === "cause" && depth < 4 && isHarmless(value, depth + 1);
      return typeof value === "string" ? clean(value) === value : Object(value) !== value;
    });

  const add = (secret: unknown, keep?: boolean): void => {
    const list = keep ? kept : recent;
    // Shorter ones would also replace ordinary words.
    if (typeof secret !== "string" || secret.length < 8 || list.has(secret)) return;
    list.add(secret);
    if (recent.size > limit) recent.delete(recent.values().next().value!);
    known = [...kept, ...recent].sort((a, b) => b.length - a.length);
  };

  return {
    add,
    addHeaders(headers, keep) {
      for (const [name, value] of headers instanceof Headers ? headers : Object.entries(headers ?? {}))
        if (credentialNames.test(name))
          // Without its scheme; of cookies, each value.
          for (const part of `${value}`.split(/^\w+ /)) {
            add(part, keep);
            for (const pair of part.split(";")) add(pair.slice(pair.indexOf("=") + 1), keep);
          }
    },
    hide: <T>(value: T) => hide(value) as T,
    hideError: (error) =>
      error instanceof Error
        ? isHarmless(error)
          ? error
          : Object.assign(new Error(clean(error.message)), { name: clean(error.name), stack: "" })
        : typeof error === "object"
          ? undefined
          : hide(error),
  };
}
