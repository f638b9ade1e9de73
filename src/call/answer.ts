import { kindOfStatus, type ErrorDetails, type ErrorKind } from "./errors.js";
import { without } from "./input.js";
import { reasonOf } from "./reason.js";
import { hintOf, type RetryCodes } from "./retry.js";
import type { Payload, Rule } from "./rule.js";

export type Fields = Record<string, unknown>;

/** How the responses of one platform are read. */
export interface Platform {
  readonly name: string;
  /** Where the payload of a response is. */
  readonly payload: Payload;
  /** Fields that are not part of a payload that is the body itself. */
  readonly envelope?: readonly string[];
  /** Reads a failure from a response, whatever its status; `undefined` means success. */
  failure(route: string, status: number, body: Fields): Failure | undefined;
  /** The id by which the vendor's support finds the call. */
  requestId(headers: Headers, body?: Fields): string | undefined;
  /** The kind of a business code. */
  kindOf(code?: number | string): ErrorKind | undefined;
  /** Business codes that decide about a retry. */
  readonly retryCodes?: RetryCodes;
  /** What the error of a response says of a credential that was refused. */
  readonly advice?: string;
  /** Responses can be credentials: of their bodies, only what `failure` returns is kept. */
  readonly secretive?: true;
  /** Milliseconds that the body of a response asks to wait. */
  hint?(body: Fields): number | undefined;
}

export interface Failure {
  code?: unknown;
  /** Otherwise, what the body says. */
  message?: unknown;
  body?: unknown;
}

/** The result of openapi-fetch: the text of a success, or the error, parsed if it is JSON. */
export interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** A failure; without an outcome, the platform may have executed the call. */
export type Failed = Omit<ErrorDetails, "platform" | "attempts" | "outcome"> & Partial<Pick<ErrorDetails, "outcome">>;

/** The payload of a response, or its failure; `instead` is what the call may resolve with when it is given up. */
export type Reading<T> =
  | { payload: T; requestId?: string | undefined; failed?: never }
  | { payload?: never; requestId?: never; failed: Failed; instead?: T };

export function readAnswer(
  platform: Platform,
  route: string,
  { payload, data: need, name, streamedBy, page }: Rule,
  { data, error, response }: Answer,
): Reading<unknown> {
  const { ok, status, headers } = response;
  const body = ok ? parse(data) : error || undefined;
  const fields = Object(body) === body && !Array.isArray(body) ? (body as Fields) : undefined;
  const failure = fields && platform.failure(route, status, fields);
  const requestId = platform.requestId(headers, fields);
  if (ok && !failure && (payload === "none" || (status === 204 && !page))) return { requestId, payload: undefined };
  if (ok && fields && !failure && payload !== "blob") {
    if (payload || platform.payload === "body") return { requestId, payload: without(fields, platform.envelope ?? []) };
    const found = fields.data ?? (need ? [] : undefined);
    // Only of the calls of a spec it is known what they need.
    if (found !== undefined || need === false || !name) return { requestId, payload: found };
  }

  const code = toCode(failure?.code);
  const retryAfterMs = hintOf(headers) ?? (fields && platform.hint?.(fields));
  // A failure in the body is a refusal, unless the status is that of a broken server.
  const refused =
    (failure && status < 500) || (status >= 400 && status < 500) || (status === 503 && headers.has("retry-after"));
  return {
    failed: {
      ...{ route, status, headers, code, retryAfterMs, requestId },
      body: platform.secretive ? failure?.body : sized(body),
      kind: platform.kindOf(code) || (ok && !failure ? "parse" : kindOfStatus(status)),
      outcome: refused && status !== 408 ? "rejected" : "unknown",
      reason:
        ok && !failure && isEventStream(headers)
          ? `the response is an event stream${streamedBy ? `; use ${streamedBy}` : ", not JSON"}`
          : reasonOf(response, body, !!failure, failure?.message ?? (platform.secretive ? "" : body)),
    },
  };
}

/** As {@link readAnswer}, where the payload is bytes: text in their place is a failure. */
export async function readBlob(
  platform: Platform,
  route: string,
  rule: Rule,
  answer: Answer & { data?: Blob },
): Promise<Reading<unknown>> {
  const { data, response } = answer;
  if (data?.size && !/json|^text/.test(data.type))
    return { payload: data, requestId: platform.requestId(response.headers) };
  return readAnswer(platform, route, rule, { response, data: await data?.text() });
}

/** A body; its text if that is over 1 MiB, of which little is kept. */
function sized(body: unknown): unknown {
  try {
    const text = JSON.stringify(body);
    return text.length > 2 ** 20 && typeof body !== "string" ? text : body;
  } catch {
    return body; // Nested deeper than the stack is.
  }
}

export const isEventStream = (headers: Headers): boolean =>
  /^text\/event-stream/i.test(headers.get("content-type") ?? "");

export const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The JSON of a text, or the text itself. */
export function parse(text: unknown): unknown {
  try {
    return JSON.parse(text as string) as unknown;
  } catch {
    return text;
  }
}

/** The failure where a platform reports it by a `code` other than 0, whatever the status. */
export function failureOfCode(status: number, { code }: Fields): Failure | undefined {
  return Number(code ?? 0) !== 0 || status >= 400 ? { code } : undefined;
}

/** A code of digits as a number; `undefined` for 0, which means success. */
export function toCode(code: unknown): number | string | undefined {
  const known = typeof code === "string" && /^-?\d+$/.test(code) ? Number(code) : code;
  return (typeof known === "number" || typeof known === "string") && known ? known : undefined;
}
