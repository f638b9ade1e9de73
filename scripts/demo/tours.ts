import { createAily, createCoze, createFirecrawl } from "../../src/index.js";
import type { Mock } from "../mock/server.ts";
import type { Printer } from "./printer.ts";

export interface Tour {
  title: string;
  about: string;
  run(printer: Printer, mock: Mock): Promise<void>;
}

/** Create, use, read, delete and a failure, on each platform, in the order in which they are shown. */
export const tours: Readonly<Record<string, Tour>> = {
  firecrawl: {
    title: "Firecrawl",
    about: "run code in a browser session",
    async run({ right, fails }, mock) {
      const firecrawl = createFirecrawl(mock.firecrawl);
      const { interact } = firecrawl;
      const session = await interact.open({ ttl: 120 });
      right("interact.open", `session ${session.id}, until ${session.expiresAt}`);
      const run = await session.execute({ code: "console.log(6 * 7)" });
      right("session.execute", `exit code ${run.exitCode}, stdout ${JSON.stringify(run.stdout)}`);
      const { sessions } = await interact.list({ status: "active" });
      right("interact.list", `${sessions.length} active session`);
      const { sessionDurationMs, creditsBilled } = await session.delete();
      right("session.delete", `${sessionDurationMs} ms, ${creditsBilled} credits billed`);
      await fails("session.execute", session.execute({ code: "1" }));
      const crawl = await firecrawl.crawl.create({ url: "https://example.com", limit: 2 });
      const { status, total } = await firecrawl.crawl.wait(crawl.id, {}, { interval: 50 });
      right("crawl.wait", `${status}, ${total} pages`);
      for await (const { metadata } of firecrawl.crawl.documents(crawl.id))
        right("crawl.documents", String(metadata?.sourceURL));
    },
  },
  aily: {
    title: "Aily",
    about: "send a message and run the app",
    async run({ right, fails }, mock) {
      const { baseUrl, appId, appSecret } = mock.aily;
      const aily = createAily({ baseUrl, appId, appSecret });
      const { session } = await aily.sessions.create({ metadata: '{"from":"demo"}' });
      right("sessions.create", `session ${session.id}`);
      const { message } = await aily.messages.create(session.id, {
        idempotent_id: "demo-1",
        content_type: "MDX",
        content: "How many bees live in a hive?",
      });
      right("messages.create", `message ${message.id}`);
      const { run } = await aily.runs.create(session.id, { app_id: "spring_5862e4fea8__c" });
      right("runs.create", `run ${run.id}: ${run.status}`);
      const done = await aily.runs.wait({ aily_session_id: session.id, run_id: run.id }, { interval: 50 });
      right("runs.wait", done.run.status);
      for await (const { sender, content } of aily.messages.list(session.id, { run_id: run.id }))
        right("messages.list", `${sender?.sender_type}: ${JSON.stringify(content)}`);
      await aily.sessions.delete(session.id);
      right("sessions.delete", "done");
      await fails("sessions.get", aily.sessions.get(session.id));
    },
  },
  coze: {
    title: "Coze",
    about: "chat in a conversation, fill a knowledge base, and speak",
    async run({ right, fails }, mock) {
      const coze = createCoze(mock.coze);
      const { id: conversation_id = "" } = await coze.conversations.create({ name: "Bees" });
      right("conversations.create", `conversation ${conversation_id}`);
      const question = {
        conversation_id,
        bot_id: "7379462189365198898",
        user_id: "keeper-1",
        additional_messages: [
          { role: "user" as const, content: "How many bees live in a hive?", content_type: "text" as const },
        ],
      };
      const deltas: string[] = [];
      for await (const text of coze.chat.stream(question).text()) deltas.push(JSON.stringify(text));
      right("chat.stream", deltas.join(" "));
      const chat = await coze.chat.create(question);
      right("chat.create", `chat ${chat.id}: ${chat.status}`);
      const { status } = await coze.chat.wait({ conversation_id, chat_id: chat.id }, { interval: 50 });
      right("chat.wait", status);
      const messages = await coze.chat.messages({ conversation_id, chat_id: chat.id });
      right("chat.messages", messages.map(({ type, content }) => `${type}: ${JSON.stringify(content)}`).join("; "));
      const dataset = { name: "Hives", space_id: "7200000000000000001", format_type: 0 as const };
      const { dataset_id } = await coze.datasets.create(dataset);
      right("datasets.create", `knowledge base ${dataset_id}`);
      const sources = [new File(["Bees dance."], "dance.txt"), "https://example.com/hives"];
      const { documents } = await coze.datasets.documents.upload(dataset_id, sources, { interval: 50 });
      right("documents.upload", `ready: ${documents.map(({ name }) => name).join(", ")}`);
      const [voice] = (await coze.audio.voices.list()).items;
      const speech = await coze.audio.speech.create({ input: "Buzz", voice_id: voice!.voice_id });
      right("audio.speech.create", `${speech.type}, ${speech.size} bytes`);
      await coze.conversations.delete(conversation_id);
      right("conversations.delete", "done");
      await fails("conversations.get", coze.conversations.get(conversation_id));
    },
  },
};
