import type { Payload } from "./api.js";
import { kindOfStatus, outcomeOfStatus, type ErrorDetails, type ErrorKind } from "./errors.js";
import { without, type Rule } from "./input.js";

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
  requestId(headers: Headers, body: Fields | undefined): string | undefined;
  /** The kind that a business code stands for. */
  kindOf(code: number | string): ErrorKind | undefined;
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

/** The payload of an answer, or what is wrong with it. */
export function readAnswer(
  platform: Platform,
  route: string,
  rule: Rule,
  { data, error, response }: Answer,
): { payload: unknown } | { failed: Failed } {
  const { ok, status, headers } = response;
  const body = ok ? parse(data) : error || undefined;
  const fields = typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Fields) : undefined;
  const failure = fields && platform.failure(route, status, fields);
  const requestId = platform.requestId(headers, fields);
  const facts = { route, status, body, ...(requestId !== undefined && { requestId }) };
  if (failure || !ok) {
    const code = toCode(failure?.code);
    const { message } = failure ?? {};
    return {
      failed: {
        ...facts,
        ...(code !== undefined && { code }),
        kind: (code !== undefined && platform.kindOf(code)) || kindOfStatus(status),
        outcome: outcomeOfStatus(status, failure !== undefined, headers.has("retry-after")),
        reason: typeof message === "string" && message ? message : describe(body, response),
      },
    };
  }
  if (fields) {
    if (rule.payload === undefined && platform.payload === "data") return { payload: fields.data };
    return { payload: rule.payload && platform.envelope ? without(fields, platform.envelope) : fields };
  }
  if (status === 204) return { payload: undefined };
  return { failed: { ...facts, kind: "parse", outcome: "unknown", reason: describe(body, response) } };
}

/** The JSON of a text, or the text itself. */
function parse(text: unknown): unknown {
  try {
    return JSON.parse(text as string) as unknown;
  } catch {
    return text;
  }
}

/** A success that cannot be read is given as an error, as it is for the other statuses. */
export function parsed({ data, response }: Answer): Answer {
  if (data === undefined || data === "") return { data: undefined, response };
  try {
    return { data: JSON.parse(data as string) as unknown, response };
  } catch {
    return { error: data, response };
  }
}

function describe(body: unknown, { ok, statusText }: Response): string {
  if (typeof body === "string" && /^\s*</.test(body)) return "the answer is HTML, not JSON; is baseUrl right?";
  if (!ok) return statusText || "no reason given";
  return body === undefined || body === "" ? "the answer is empty" : "the answer is not a JSON object";
}

function toCode(code: unknown): number | string | undefined {
  if (typeof code === "number") return code;
  if (typeof code !== "string" || code === "") return undefined;
  return /^\d+$/.test(code) ? Number(code) : code;
}
