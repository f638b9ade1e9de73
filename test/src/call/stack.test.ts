import { expect, test } from "vitest";
import {
  cozeOAuth,
  createAily,
  createCoze,
  createFirecrawl,
  type ClientOptions,
  type PlatformError,
} from "../../../src/index.js";

type Fetch = NonNullable<ClientOptions["fetch"]>;

const baseUrl = "https://mirror.example";
const token = "token-0123456789";
const answers =
  (body: unknown, status = 200) =>
  () =>
    Promise.resolve(Response.json(body, { status }));
const events = (body: BodyInit) => () =>
  Promise.resolve(new Response(body, { headers: { "content-type": "text/event-stream" } }));
const coze = (fetch: Fetch, more: Partial<ClientOptions> = {}) =>
  createCoze({ token, baseUrl, fetch, maxRetries: 0, ...more });
const chat = (fetch: Fetch, init = {}) => coze(fetch).chat.stream({ bot_id: "1", user_id: "2" }, init);
async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const item of items) void item;
}
const refused = answers({ code: 4000, msg: "no" }, 400);
const app = createAily({ appId: "cli", appSecret: token, baseUrl, fetch: refused });
const never = () => new Promise<never>(() => {});

test.each<[string, () => Promise<unknown>]>([
  ["a refusal", () => coze(refused).conversations.get("7")],
  ["a failed connection", () => coze(() => Promise.reject(new TypeError("fetch failed"))).conversations.get("7")],
  ["a redirect", () => coze(() => Promise.resolve(Response.redirect("https://other.example"))).conversations.create()],
  ["a timeout", () => coze(never, { timeout: 20 }).conversations.get("7")],
  ["an input that cannot be sent", () => coze(refused).conversations.get("")],
  [
    "a token function that fails",
    () => createCoze({ token: () => Promise.reject(new Error("no")), baseUrl }).users.me(),
  ],
  ["a token exchange", () => app.sessions.get("7")],
  ["a token exchange that several calls wait for", () => Promise.all([app.sessions.get("7"), app.sessions.get("8")])],
  [
    "an exchange of OAuth",
    () => cozeOAuth({ clientId: "app", baseUrl, fetch: refused }).refresh({ refreshToken: token }),
  ],
  ["a page", async () => coze(refused).conversations.list({ bot_id: "1" })],
  ["an iteration", () => drain(coze(refused).conversations.list({ bot_id: "1" }))],
  ["a job", () => createFirecrawl({ baseUrl, fetch: answers({ status: "failed" }) }).crawl.wait("7")],
  [
    "a wait",
    () => createFirecrawl({ baseUrl, fetch: answers({ status: "scraping" }) }).crawl.wait("7", {}, { timeout: 20 }),
  ],
  ["a stream that is refused", () => drain(chat(refused))],
  ["its text", () => drain(chat(refused).text())],
  ["its result", () => chat(refused).final()],
  ["its bytes", () => new Response(chat(refused).toReadableStream()).text()],
  ["its bytes that are cut", () => new Response(chat(events("")).toReadableStream()).text()],
  ["a stream that is cut", () => drain(chat(events("event: odd\ndata: {}\n\n")))],
  ["a stream that reports a failure", () => drain(chat(events('event: error\ndata: {"code":4000}\n\n')))],
  ["a stream that is idle", () => drain(chat(events(new ReadableStream()), { idleTimeout: 20 }))],
])("the stack of %s names the caller", async (_, call) => {
  async function theCaller(): Promise<PlatformError> {
    try {
      await call();
    } catch (error) {
      return error as PlatformError;
    }
    throw new Error("no failure");
  }
  const { name, stack } = await theCaller();
  expect(name).toBe("PlatformError");
  expect(stack).toContain("theCaller");
});
