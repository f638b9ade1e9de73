import { kindOfStatus, type ErrorDetails, type ErrorKind } from "./errors.js";
import { typeName, without } from "./input.js";
import { hintOf, type RetryCodes } from "./retry.js";
import type { Payload, Rule } from "./rule.js";

export type Fields = Record<string, unknown>;

/** How the answers of one platform are to be read. */
export interface Platform {
  readonly name: string;
  /** Where the payload of an answer is. */
  readonly payload: Payload;
  /** Fields that are not part of a payload that is the body itself. */
  readonly envelope?: readonly string[];
  /** Reads a failure out of an answer, whatever its status; `undefined` means success. */
  failure(route: string, status: number, body: Fields): Failure | undefined;
  /** What the vendor's support can find the call by. */
  requestId(headers: Headers, body?: Fields): string | undefined;
  /** The kind that a business code stands for. */
  kindOf(code?: number | string): ErrorKind | undefined;
  /** Business codes that decide about a repetition. */
  readonly retryCodes?: RetryCodes;
  /** Milliseconds that the body of an answer asks to wait. */
  hint?(body: Fields): number | undefined;
}

export interface Failure {
  code?: unknown;
  message?: unknown;
}

/** What openapi-fetch gives: the text of a success, or the error as far as it is JSON. */
export interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

export type Failed = Omit<ErrorDetails, "platform" | "attempts">;

/** The payload of a response, or its failure; `instead` is what the call may resolve with when it is given up. */
export type Reading<T> =
  | { payload: T; requestId?: string | undefined; failed?: never }
  | { payload?: never; requestId?: never; failed: Failed; instead?: T };

export function readAnswer(
  platform: Platform,
  route: string,
  { payload }: Rule,
  { data, error, response }: Answer,
): Reading<unknown> {
  const { ok, status, headers, statusText } = response;
  const body = ok ? parse(data) : error || undefined;
  const fields = typeName(body) === "Object" ? (body as Fields) : undefined;
  const failure = fields && platform.failure(route, status, fields);
  const requestId = platform.requestId(headers, fields);
  if (ok && fields && !failure) {
    const isBody = payload || platform.payload === "body";
    return { requestId, payload: isBody ? without(fields, platform.envelope ?? []) : fields.data };
  }
  if (status === 204) return { payload: undefined };

  const { code: given, message } = failure ?? {};
  const code = toCode(given);
  const retryAfterMs = hintOf(headers) ?? (fields && platform.hint?.(fields));
  // A vendor that reports a failure in the body has refused the call, unless the status says that something broke.
  const refused =
    (failure && status < 500) || (status >= 400 && status < 500) || (status === 503 && headers.has("retry-after"));
  return {
    failed: {
      ...{ route, status, body, code, retryAfterMs, requestId },
      kind: platform.kindOf(code) || (ok && !failure ? "parse" : kindOfStatus(status)),
      outcome: refused && status !== 408 ? "rejected" : "unknown",
      reason:
        (typeof message === "string" && message) ||
        (typeof body === "string" && /^\s*</.test(body) && "the answer is HTML, not JSON; is baseUrl right?") ||
        (ok && !failure ? "the answer is empty or no JSON object" : statusText || "no reason given"),
    },
  };
}

export const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The JSON of a text, or the text itself. */
export function parse(text: unknown): unknown {
  try {
    return JSON.parse(text as string) as unknown;
  } catch {
    return text;
  }
}

/** The failure of platforms that report it with a `code` other than 0, in a success as well as in an error. */
export function failureOfCode(status: number, { code, msg }: Fields): Failure | undefined {
  return Number(code ?? 0) !== 0 || status >= 400 ? { code, message: msg } : undefined;
}

/** A code that is all digits as a number; none for 0, which stands for success. */
export function toCode(code: unknown): number | string | undefined {
  const known = typeof code === "string" && /^-?\d+$/.test(code) ? Number(code) : code;
  return (typeof known === "number" || typeof known === "string") && known ? known : undefined;
}
