import { collect, failure, holds, same, type Check, type Given } from "./checks.ts";

export const firecrawlAt = ({ clients, at }: Given, path = "") =>
  clients.createFirecrawl({ apiKey: at.firecrawl.apiKey, baseUrl: `${at.api}${path}/v2` });
export const ailyAt = ({ clients, at }: Given, path = "") =>
  clients.createAily({ ...at.aily, baseUrl: `${at.api}${path}` });
export const cozeAt = ({ clients, at }: Given, path = "") =>
  clients.createCoze({ ...at.coze, baseUrl: `${at.api}${path}` });

/** Create, use, read and delete on each platform; lists, jobs and files. */
export const callChecks: readonly Check[] = [
  [
    "Firecrawl: create, list, use and delete a session",
    async (given) => {
      const { interact } = firecrawlAt(given);
      const { id } = await interact.create({ ttl: 60 });
      const { sessions } = await interact.list({ status: "active" });
      holds(
        "the session is listed",
        sessions.some((session) => session.id === id),
      );
      same("exitCode", (await interact.execute(id, { code: "6 * 7" })).exitCode, 0);
      holds("success of delete", (await interact.delete(id)).success);
    },
  ],
  [
    "Firecrawl: wait for a crawl and iterate its documents",
    async (given) => {
      const { crawl } = firecrawlAt(given);
      const { id } = await crawl.create({ url: "https://example.com", limit: 3 });
      same("status", (await crawl.wait(id, {}, { interval: 20 })).status, "completed");
      const documents = await collect(crawl.documents(id, { limit: 1 }));
      same("number of documents", documents.length, 3);
    },
  ],
  [
    "Aily: exchange a token, then create, get, update and delete a session",
    async (given) => {
      const { sessions } = ailyAt(given);
      const { session } = await sessions.create({ metadata: "🐝€ 1" });
      same("metadata", (await sessions.get(session.id)).session.metadata, "🐝€ 1");
      await sessions.update(session.id, { metadata: "2" });
      same("metadata", (await sessions.get(session.id)).session.metadata, "2");
      await sessions.delete(session.id);
    },
  ],
  [
    "Aily: iterate all pages of the messages of a run that was waited for",
    async (given) => {
      const { sessions, messages, runs } = ailyAt(given);
      const { session } = await sessions.create({});
      const question = { idempotent_id: "1", content_type: "MDX", content: "How many?" } as const;
      await messages.create(session.id, question);
      await messages.create(session.id, question); // the same message, since the id is
      const { run } = await runs.create(session.id, { app_id: "spring_5862e4fea8__c" });
      const done = await runs.wait({ aily_session_id: session.id, run_id: run.id }, { interval: 20 });
      same("status", done.run.status, "COMPLETED");
      const pages = await collect(messages.list(session.id, { page_size: 1 }).pages());
      same("items of the pages", pages.map(({ items }) => items.length).join(), "1,1");
      const first = await messages.list(session.id, { page_size: 1 });
      same("content", [first.items[0]?.content, first.next !== undefined], ["How many?", true]);
    },
  ],
  [
    "Coze: create, get, update, list and delete conversations",
    async (given) => {
      const { conversations } = cozeAt(given);
      const bot_id = "7379462189365190001";
      const ids: string[] = [];
      for (const name of ["a", "b", "c"]) ids.push((await conversations.create({ bot_id, name })).id);
      await conversations.update(ids[0]!, { name: "d" });
      same("name", (await conversations.get(ids[0]!)).name, "d");
      const listed = await collect(conversations.list({ bot_id, page_size: 2 }));
      same("listed", listed.map(({ id }) => id).sort(), [...ids].sort());
      for (const id of ids) await conversations.delete(id);
      same("left", (await conversations.list({ bot_id })).items.length, 0);
    },
  ],
  [
    "Coze: exchange a signed JWT for a token",
    async ({ clients, at }) => {
      const token = clients.cozeJwt({ ...at.jwt, baseUrl: at.api });
      const me = await clients.createCoze({ token, baseUrl: at.api }).users.me();
      holds("a name", typeof me.user_name === "string");
    },
  ],
  [
    "files are uploaded with name and content",
    async (given) => {
      const file = new File([new Uint8Array(70_000)], "Bienen 🐝€.txt", { type: "text/plain" });
      const { id, bytes, file_name } = await cozeAt(given).files.upload({ file });
      same("uploaded", [typeof id, bytes, file_name], ["string", 70_000, "Bienen 🐝€.txt"]);
    },
  ],
  [
    "a handle deletes its session at the end of the block",
    async (given) => {
      const { conversations } = cozeAt(given);
      let conversation_id: string;
      {
        await using conversation = await conversations.open({ name: "Bees" });
        conversation_id = conversation.id!;
        same("name", (await conversations.get(conversation_id)).name, "Bees");
      }
      const error = await failure(conversations.get(conversation_id));
      holds("it is not found", given.clients.isPlatformError(error) && error.kind === "not_found");
    },
  ],
  [
    "raw calls, meta of a result, and events",
    async ({ clients, at }) => {
      const seen: string[] = [];
      const firecrawl = clients.createFirecrawl({
        apiKey: at.firecrawl.apiKey,
        baseUrl: `${at.api}/v2`,
        on: ({ type, status }) => seen.push([type, status].filter(Boolean).join(" ")),
      });
      const sessions = await firecrawl.interact.list();
      const { status, requestId, attempts } = clients.meta(sessions)!;
      same("meta", [status, typeof requestId, attempts.length], [200, "string", 1]);
      const { data, response } = await firecrawl.raw.GET("/interact", {});
      same("raw", [response.status, data?.success], [200, true]);
      same("events", seen, ["request", "response 200", "request", "response 200"]);
    },
  ],
  [
    "a webhook is verified",
    async ({ clients, at: { webhook } }) => {
      const { body, signature, secret } = webhook;
      const bytes = new TextEncoder().encode(body);
      const given = [body, bytes, bytes.buffer, `${body} `].map((sent) =>
        clients.verifyFirecrawlWebhook(sent, signature, secret),
      );
      same("genuine", await Promise.all(given), [true, true, true, false]);
    },
  ],
];
