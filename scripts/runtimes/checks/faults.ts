import { ailyAt, cozeAt, firecrawlAt } from "./calls.ts";
import { failure, holds, same, type Check, type Given } from "./checks.ts";

/** Fails unless the call fails with a `PlatformError` of that kind and outcome. */
async function fails(given: Given, call: PromiseLike<unknown>, kind: string, outcome: string, status?: number) {
  const error = await failure(call);
  if (!given.clients.isPlatformError(error)) throw error;
  same(`the error (${error.message})`, [error.kind, error.outcome, error.status], [kind, outcome, status]);
  holds("it is an Error of the class", error instanceof given.clients.PlatformError && error instanceof Error);
  return error;
}

/** The form of failures, what is retried, and where credentials are sent. */
export const faultChecks: readonly Check[] = [
  [
    "a refused call: Firecrawl",
    async (given) => {
      const { interact } = firecrawlAt(given);
      const call = interact.execute("00000000-0000-4000-8000-000000000000", { code: "1" });
      await fails(given, call, "not_found", "rejected", 404);
    },
  ],
  [
    "a refused call: Coze, with status 200",
    async (given) => {
      const call = cozeAt(given).conversations.get("1");
      const error = await fails(given, call, "not_found", "rejected", 200);
      same("code and request id", [error.code, typeof error.requestId], [4002, "string"]);
    },
  ],
  [
    "invalid input is not sent",
    async (given) => {
      await fails(given, cozeAt(given).conversations.delete(".."), "validation", "not-sent");
    },
  ],
  [
    "a rejected credential is not shown",
    async ({ clients, at }) => {
      const token = "pat_wrong_0123456789";
      const call = clients.createCoze({ token, baseUrl: at.api }).conversations.create({});
      const error = await fails({ clients, at }, call, "auth", "rejected", 401);
      holds("no token in it", ![JSON.stringify(error), String(error), error.stack].join().includes(token));
    },
  ],
  [
    "a read is retried after a 503, a call that may be billed is not",
    async (given) => {
      const { interact } = firecrawlAt(given, "/busy");
      const { attempts } = given.clients.meta(await interact.list())!;
      same("statuses", attempts.map(({ status }) => status).join(), "503,200");
      await fails(given, interact.create({}), "server", "unknown", 503);
    },
  ],
  [
    "a response that does not come is a timeout",
    async (given) => {
      const call = cozeAt(given, "/silent").conversations.create({}, { timeout: 100, maxRetries: 0 });
      await fails(given, call, "timeout", "unknown");
    },
  ],
  [
    "a refused connection",
    async ({ clients, at }) => {
      const { interact } = clients.createFirecrawl({ ...at.firecrawl, baseUrl: at.dead });
      await fails({ clients, at }, interact.create({}, { maxRetries: 0 }), "connection", at.refused);
    },
  ],
  [
    "a response that is cut is a connection error, and the call may have been executed",
    async (given) => {
      const call = firecrawlAt(given, "/cut").interact.create({}, { maxRetries: 0 });
      const error = await failure(call);
      if (!given.clients.isPlatformError(error)) throw error;
      holds(`kind of ${error.message}`, /^(connection|parse)$/.test(error.kind));
      same("outcome", error.outcome, "unknown");
    },
  ],
  [
    "a write is sent once, as far as the runtime leaves that to us, where a connection that was kept open breaks",
    async (given) => {
      const { interact } = firecrawlAt(given, "/drop");
      await interact.list();
      const error = await failure(interact.create({ ttl: 60 }, { timeout: 2000 }));
      if (!given.clients.isPlatformError(error)) throw error;
      same("outcome", error.outcome, "unknown");
      const { length } = (await interact.list()).sessions;
      holds(`it arrives once: ${length}`, given.at.resends ? length > 0 : length === 1);
    },
  ],
  [
    "a read that is redirected to another origin fails, and is not followed",
    async (given) => {
      const error = await failure(firecrawlAt(given, "/moved").interact.list());
      if (!given.clients.isPlatformError(error)) throw error;
      same(`the error (${error.message})`, [error.kind, error.outcome], ["unknown", "unknown"]);
      holds(`the advice is given: ${error.message}`, error.message.includes("Set baseUrl"));
    },
  ],
  [
    "a redirected write fails, and is not followed",
    async (given) => {
      const error = await failure(firecrawlAt(given, "/moved").interact.create({}));
      if (!given.clients.isPlatformError(error)) throw error;
      same(`the error (${error.message})`, [error.kind, error.outcome], ["unknown", "unknown"]);
      // A redirect that is followed ends with 200; browsers hide the status.
      same("status", error.status ?? 302, 302);
      holds(`the message has the advice: ${error.message}`, error.message.includes("Set baseUrl"));
    },
  ],
  [
    "a redirected token exchange fails before the secret is sent on",
    async (given) => {
      const error = await failure(ailyAt(given, "/moved").sessions.create({}));
      if (!given.clients.isPlatformError(error)) throw error;
      same(`the error (${error.message})`, [error.kind, error.outcome], ["auth", "not-sent"]);
    },
  ],
];
