import { expectTypeOf, test } from "vitest";
import type { Chat, ChatFinal, ChatMessage } from "../../src/coze.js";
import {
  createAily,
  createCoze,
  createFirecrawl,
  verifyFirecrawlWebhook,
  type Aily,
  type Coze,
} from "../../src/index.js";

const firecrawl = createFirecrawl();
const aily = createAily({ token: "t-token" });
const coze = createCoze({ token: "pat_token", region: "cn" });

/** Only compiled, never called: `npm run types` reports an expected error that is none. */
const compiled = (call: () => unknown): void => void call;

test("unknown fields and missing fields are errors", () => {
  compiled(() => firecrawl.scrape({ url: "https://example.com", formats: ["markdown"] }));
  // @ts-expect-error unknown body field
  compiled(() => firecrawl.scrape({ url: "https://example.com", urll: 1 }));
  // @ts-expect-error url is required
  compiled(() => firecrawl.scrape({ formats: ["markdown"] }));
  // @ts-expect-error the input is required
  compiled(() => firecrawl.scrape());
  // @ts-expect-error unknown query field
  compiled(() => coze.conversations.list({ bot_id: "b", page: 1 }));
  // @ts-expect-error a closed enum
  compiled(() => coze.messages.create("c", { role: "bot", content: "", content_type: "text" }));
});

test("the id comes first where the path has just one parameter", () => {
  compiled(() => coze.conversations.delete("c"));
  compiled(() => aily.messages.create("s", { idempotent_id: "1", content_type: "TEXT", content: "Hi" }));
  compiled(() => aily.runs.get({ aily_session_id: "s", run_id: "r" }));
  // @ts-expect-error the id is missing
  compiled(() => coze.conversations.delete());
  // @ts-expect-error the id is not a field
  compiled(() => coze.conversations.delete({ conversation_id: "c" }));
  // @ts-expect-error two parameters are one object
  compiled(() => aily.runs.get("s", "r"));
});

test("input is optional where all its fields are", () => {
  compiled(() => firecrawl.interact.create());
  compiled(() => aily.sessions.create());
  compiled(() => firecrawl.interact.list({ status: "active" }));
});

test("settings cannot take the place of an input without fields", () => {
  const signal = AbortSignal.abort();
  compiled(() => coze.conversations.delete("c", {}, { signal }));
  // @ts-expect-error settings are the third argument
  compiled(() => coze.conversations.delete("c", { signal }));
  // @ts-expect-error settings are the second argument
  compiled(() => coze.users.me({ signal }));
});

test("the plain calls do not offer the field that makes them streams", () => {
  compiled(() => coze.chat.create({ bot_id: "b", user_id: "u" }));
  // @ts-expect-error that is another call
  compiled(() => coze.chat.create({ bot_id: "b", user_id: "u", stream: true }));
  // @ts-expect-error that is another call
  compiled(() => aily.agents.chats.create("a", { user_message: { content: [] }, stream: true }));
});

test("answers are the payload", () => {
  expectTypeOf(aily.sessions.create).returns.resolves.toHaveProperty("session");
  expectTypeOf(aily.sessions.create).returns.resolves.not.toHaveProperty("code");
  expectTypeOf(coze.conversations.create).returns.resolves.not.toHaveProperty("code");
  expectTypeOf(coze.conversations.delete).returns.resolves.toEqualTypeOf<undefined>();
  expectTypeOf(coze.messages.list).returns.resolves.toHaveProperty("items");
  expectTypeOf(coze.workflows.run).returns.resolves.toHaveProperty("debug_url");
  expectTypeOf(coze.workflows.run).returns.resolves.not.toHaveProperty("msg");
  expectTypeOf(firecrawl.interact.create).returns.resolves.toHaveProperty("success");
});

test("the state of a job that was waited for has no results", () => {
  compiled(async () => (await firecrawl.crawl.wait("1")).status);
  compiled(async () => (await firecrawl.extract.wait("1")).data);
  // @ts-expect-error they come from documents()
  compiled(async () => (await firecrawl.crawl.wait("1")).data);
  // @ts-expect-error nor is there a way on
  compiled(async () => (await firecrawl.batchScrape.wait("1")).next);
});

test("enums of answers are open, those of requests closed", () => {
  type Status = Awaited<ReturnType<Aily["runs"]["get"]>>["run"]["status"];
  expectTypeOf<"NEW_STATE">().toExtend<Status>();
  type Role = NonNullable<Parameters<Coze["messages"]["create"]>[1]>["role"];
  expectTypeOf<Role>().toEqualTypeOf<"user" | "assistant">();
});

test("files have a name", () => {
  compiled(() => coze.files.upload({ file: new File(["x"], "a.txt") }));
  compiled(() => coze.files.upload({ file: Object.assign(new Blob(["x"]), { name: "a.txt" }) }));
  compiled(() => aily.agents.attachments.create("a", { type: "file", file: new File(["x"], "a.txt") }));
  // @ts-expect-error platforms tell the kind of a file by its name
  compiled(() => coze.files.upload({ file: new Blob(["x"]) }));
  // @ts-expect-error an optional file, too
  compiled(() => aily.agents.attachments.create("a", { type: "file", file: new Blob(["x"]) }));
  // @ts-expect-error a path is no file
  compiled(() => coze.files.upload({ file: "/tmp/x" }));
});

test("a signature is checked of whatever a server has at hand", () => {
  const bytes = new Uint8Array(1) as Uint8Array;
  const buffer = Buffer.from("x") as Buffer;
  const header = undefined as string | string[] | undefined;
  compiled(() => verifyFirecrawlWebhook(bytes, header, "secret"));
  compiled(() => verifyFirecrawlWebhook(buffer, header, "secret"));
  compiled(() => verifyFirecrawlWebhook(bytes.buffer as ArrayBuffer, ["x"] as const, "secret"));
  compiled(() => verifyFirecrawlWebhook("x", null, "secret"));
});

test("lists that are only read may be read-only", () => {
  const urls = ["https://example.com"] as const;
  compiled(() => firecrawl.batchScrape.create({ urls, formats: ["markdown"] as const }));
});

test("options that cannot work do not compile", () => {
  compiled(() =>
    createFirecrawl({ baseUrl: new URL("http://localhost:3002/v2"), timeout: undefined, fetch: undefined }),
  );
  compiled(() => createCoze({ token: "pat", region: undefined, baseUrl: new URL("https://api.example") }));
  compiled(() => createFirecrawl());
  // @ts-expect-error a token is needed
  compiled(() => createAily({}));
  // @ts-expect-error region or baseUrl is needed
  compiled(() => createCoze({ token: "pat" }));
  // @ts-expect-error region or baseUrl, not both
  compiled(() => createCoze({ token: "pat", region: "cn", baseUrl: "https://api.example" }));
  // @ts-expect-error no such region
  compiled(() => createCoze({ token: "pat", region: "eu" }));
});

test("a chat is its text, its state and its messages; other streams end with the data of an event", () => {
  const { chat } = coze;
  const input = { bot_id: "b", user_id: "u" };
  type Final<S extends { final(): unknown }> = Awaited<ReturnType<S["final"]>>;
  type Handle = Awaited<ReturnType<Coze["conversations"]["open"]>>;
  compiled(() => chat.stream(input).final());
  expectTypeOf<Final<ReturnType<typeof chat.stream>>>().toEqualTypeOf<ChatFinal>();
  expectTypeOf<Final<ReturnType<typeof chat.streamToolOutputs>>>().toEqualTypeOf<ChatFinal>();
  expectTypeOf<Final<ReturnType<Coze["workflows"]["streamChat"]>>>().toEqualTypeOf<ChatFinal>();
  expectTypeOf<Final<ReturnType<Handle["stream"]>>>().toEqualTypeOf<ChatFinal>();
  expectTypeOf<ChatFinal>().toEqualTypeOf<{ text: string; chat: Chat; messages: ChatMessage[] }>();
  expectTypeOf<Final<ReturnType<typeof aily.knowledge.ask>>>().toHaveProperty("finish_type");
  compiled(() => new Response(chat.stream(input).toReadableStream()));
});
