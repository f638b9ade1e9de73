import { isPlatformError } from "./errors.js";

/** Names of headers and options that carry a credential. */
export const credentialNames =
  /^(?!.*idempotency).*(authorization|cookie|token|secret|password|signature|api-?key|-key$)/i;

const mark = "[redacted]";
const shortest = 8; // Shorter secrets would also replace ordinary words.
const longest = 10_000; // What a foreign error may say; logs have to bear it.
const useful = "name message stack cause errors code errno syscall hostname address port".split(" ");

const isObject = (value: unknown): value is object => Object(value) === value;

/** Replaces secrets in errors and events. */
export class Secrets {
  readonly #others: Secrets | undefined;
  #own: readonly string[] = [];
  #unread: readonly unknown[] = [];
  #all: readonly string[] | undefined;
  #patterns: RegExp[] | undefined;

  constructor(others?: Secrets) {
    this.#others = others;
  }

  readonly add = (secret: unknown): void => {
    // Others cannot be in a header.
    if (typeof secret !== "string" || secret.length < shortest || !/^[\0-\xff]*$/.test(secret)) return;
    this.#own = [...this.#own, secret];
    this.#all = this.#patterns = undefined;
  };

  /** Adds the values of headers whose names say that they are credentials. */
  addHeaders(headers: unknown): void {
    // Read when something is to be hidden, which most calls do not have.
    if (headers) this.#unread = [...this.#unread, headers];
  }

  /** What is replaced, the longest first: a secret may begin with another one. */
  list(): readonly string[] {
    const unread = this.#unread;
    this.#unread = [];
    for (const headers of unread)
      for (const [name, value] of headers instanceof Headers
        ? headers
        : Object.entries(headers as Record<string, string>))
        if (credentialNames.test(name)) partsOf(`${value}`).forEach(this.add);
    return (this.#all ??= [...new Set([...(this.#others?.list() ?? []), ...this.#own.flatMap(formsOf)])].sort(
      (a, b) => b.length - a.length,
    ));
  }

  #clean(text: string): string {
    if (text.length < shortest) return text;
    const secrets = this.list();
    if (!this.#patterns) {
      this.#patterns = [];
      // Engines search for some hundred texts at once as fast as for one.
      for (let n = 0; n < secrets.length; n += 200) this.#patterns.push(anyOf(secrets.slice(n, n + 200)));
    }
    for (const pattern of this.#patterns) text = text.replace(pattern, mark);
    return text;
  }

  /** The value without secrets, copied where it had some; strings, arrays and plain objects are searched. */
  hide<T>(value: T): T;
  hide(value: unknown): unknown {
    // To make patterns costs more than to search one short text.
    if (typeof value === "string")
      return !this.#patterns && value.length < 200 && !this.list().some((secret) => value.includes(secret))
        ? value
        : this.#clean(value);
    if (!isObject(value)) return value;
    try {
      const text = JSON.stringify(value);
      const shown = this.#clean(text);
      return shown === text ? value : (JSON.parse(shown) as unknown);
    } catch {
      return "[too deep]"; // Than the stack is.
    }
  }

  /** The error itself if neither it nor what it carries can contain a secret, otherwise a copy of what explains it. */
  hideError(value: unknown, depth = 0): unknown {
    // Foreign errors can carry requests, options, headers.
    if (typeof value === "string") return this.#clean(value.slice(0, longest));
    if (!isObject(value) || isPlatformError(value)) return value;
    if (depth > 4) return undefined;
    const hidden = (key: PropertyKey) => this.hideError((value as Record<PropertyKey, unknown>)[key], depth + 1);
    const isList = Array.isArray(value);
    // By its shape: an error of another realm is no instance of this one's class.
    if (!isList && typeof (value as Error).message !== "string") return undefined;
    if (Reflect.ownKeys(value).every((key) => hidden(key) === (value as Record<PropertyKey, unknown>)[key]))
      return value;
    if (isList) return value.slice(0, 9).map((_, n) => hidden(n));
    const copy = new Error();
    useful.forEach((key, n) =>
      Object.defineProperty(copy, key, { value: hidden(key), enumerable: n > 4 && key in value }),
    );
    return copy;
  }

  /** A copy without cookies and credentials. */
  hideHeaders(headers: Headers): Headers {
    const secrets = new Secrets(this);
    secrets.addHeaders(headers);
    const shown = new Headers();
    for (const [name, value] of headers) if (name !== "set-cookie") shown.append(name, secrets.hide(value));
    return shown;
  }
}

/** Secrets besides those of `others`: a call has its own, and they end with it. */
export const createSecrets = (others?: Secrets): Secrets => new Secrets(others);

const anyOf = (texts: readonly string[]): RegExp =>
  new RegExp(texts.map((text) => text.replace(/\W/g, "\\$&")).join("|"), "g");

/** The secrets in the value of a header: without its scheme; of cookies, each value; of `Basic`, what it encodes. */
function partsOf(value: string): string[] {
  const rest = value.replace(/^\w+ +/, "");
  const pairs = rest.split(/; */).map((pair) => pair.slice(pair.indexOf("=") + 1));
  try {
    if (/^basic /i.test(value)) pairs.push(atob(rest), atob(rest).replace(/.*?:/, ""));
  } catch {
    // Not base64.
  }
  return [rest, ...pairs];
}

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A secret as it is, in JSON, and in a URL, where encoders differ; and all of that in JSON again. */
function formsOf(secret: string): string[] {
  const json = quoted(secret);
  const url = encodeURIComponent(secret);
  const urls = [url, url.replaceAll("%2F", "/")];
  const small = urls.map((url) => url.replace(/%../g, (code) => code.toLowerCase()));
  const forms = [secret, json, json.replaceAll("/", "\\/"), ...urls, ...small];
  return [...new Set([...forms, ...forms.map(quoted)])];
}
