/** Replaces what must not be seen in errors and events. */
export interface Secrets {
  add(secret: string): void;
  /** A copy without secrets; strings, arrays and plain objects are searched, to any depth. */
  hide<T>(value: T): T;
  /** The error itself, or a stand-in without its stack if that shows a secret. */
  hideError(error: unknown): unknown;
}

const mark = "[redacted]";
// Rotating tokens would otherwise grow the list for as long as the client lives.
const limit = 50;

export function createSecrets(): Secrets {
  const known = new Set<string>();

  const clean = (text: string): string => {
    let result = text;
    for (const secret of known) result = result.replaceAll(secret, mark);
    return result;
  };

  const hide = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return clean(value);
    if (typeof value !== "object" || value === null) return value;
    // A hostile answer may be nested deeper than the stack is.
    if (depth > 100) return "[too deep]";
    if (Array.isArray(value)) return value.map((item) => hide(item, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), hide(item, depth + 1)]));
  };

  return {
    add(secret) {
      // Shorter ones would also replace ordinary words.
      if (secret.length < 8) return;
      known.delete(secret);
      known.add(secret);
      for (const oldest of known) {
        if (known.size <= limit) break;
        known.delete(oldest);
      }
    },
    hide: <T>(value: T) => hide(value) as T,
    hideError(error) {
      if (!(error instanceof Error)) return hide(error);
      const shown = [error.message, error.stack, describe(error.cause)].join("\n");
      if (clean(shown) === shown) return error;
      const copy = new Error(clean(error.message));
      copy.name = error.name;
      delete copy.stack;
      return copy;
    },
  };
}

const describe = (cause: unknown): string =>
  cause instanceof Error ? `${cause.message} ${describe(cause.cause)}` : String(cause);
