// Ask an app of Feishu Aily: in a session of its own, in one that goes on, and in its knowledge.
import { createAily } from "agent-platform-clients/aily";

const aily = createAily({
  appId: process.env.FEISHU_APP_ID!,
  appSecret: process.env.FEISHU_APP_SECRET!,
  baseUrl: process.env.FEISHU_BASE_URL, // https://open.feishu.cn if it is not set; Lark: https://open.larksuite.com
});
const app_id = process.env.AILY_APP_ID ?? "spring_5862e4fea8__c";

// The session is deleted afterwards.
const { text, run } = await aily.ask(
  { app_id, content: "How many bees live in a hive?" },
  { timeout: 120_000, onProgress: ({ run }) => console.log(run.status) },
);
console.log(`${text} (${run.id})`);

// A session knows what was said before. It is deleted at the end, also when something fails.
await using session = await aily.sessions.open();
let answer = await session.ask({ app_id, content: "Book a visit of hive 3." });
// The app asks back: what follows in the session answers it.
if (answer.run.status === "REQUIRES_MESSAGE") answer = await session.ask({ app_id, content: "On Monday." });
console.log(answer.text);
for await (const { sender, content } of session.messages()) console.log(`${sender.sender_type}: ${content}`);

// Each text is all of the answer so far.
const knowledge = aily.knowledge.ask(app_id, { message: { content: "Do bees sleep?" } });
for await (const text of knowledge.text()) console.log(text);
