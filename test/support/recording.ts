import { afterEach, expect } from "vitest";
import { checkExchange } from "./conformance.ts";

/** A request as it went out. */
export interface Seen {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

type Answer = Response | Error;

const broken = new WeakSet<Response>();
const violations: unknown[] = [];

// A client turns what its `fetch` throws into its own error, which a test may expect.
afterEach(() => expect(violations.splice(0)).toEqual([]));

/**
 * A `fetch` that gives prepared answers in turn and remembers what it was asked. What is exchanged with a vendor must
 * be valid against its spec, unless the answer says otherwise.
 */
export function recording(...answers: Answer[]) {
  const seen: Seen[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    const body = headers.get("content-type")?.startsWith("multipart/") ? "" : await request.clone().text();
    const asked = { method, url, headers: Object.fromEntries(headers), body };
    seen.push(asked);
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`no answer prepared for ${method} ${url}`);
    if (answer instanceof Error) throw answer;
    if (!broken.has(answer)) await checkExchange(asked, answer).catch((error: unknown) => violations.push(error));
    return answer;
  };
  return { seen, fetch };
}

export const json = (body: unknown, init: ResponseInit = {}): Response => Response.json(body, init);

/** An answer that the spec does not allow, on purpose. */
export function deviant(response: Response): Response {
  broken.add(response);
  return response;
}

export const html = (status = 200): Response =>
  deviant(new Response("<!doctype html><title>Proxy</title>", { status, headers: { "content-type": "text/html" } }));

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`resolved with ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
