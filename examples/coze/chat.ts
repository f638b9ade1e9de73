// Ask an agent of Coze: one call from a question to its answer, a conversation, a stream, a file.
import { createCoze, objectString } from "agent-platform-clients/coze";

const coze = createCoze({
  token: process.env.COZE_TOKEN!,
  baseUrl: process.env.COZE_BASE_URL ?? "https://api.coze.cn", // or api.coze.com, with a token of that service
});
const who = { bot_id: process.env.COZE_BOT_ID ?? "7379462189365198898", user_id: "keeper-1" };
const question = (content: string) => ({
  ...who,
  additional_messages: [{ role: "user" as const, content, content_type: "text" as const }],
});

// If the connection breaks, the chat is followed: the question is neither lost nor billed twice.
const { text, chat } = await coze.chat.ask(question("How many bees live in a hive?"), { timeout: 120_000 });
console.log(`${text} (${chat.usage?.token_count} tokens)`);

// A conversation knows what was said before. It is deleted at the end, also when something fails.
await using conversation = await coze.conversations.open({ name: "Bees" });
const answer = await conversation.ask(question("Do they sleep?"), {
  onStart: ({ id }) => console.log(`chat ${id} has begun`),
});
console.log(answer.text);

// The text as it arrives.
for await (const text of conversation.stream(question("And in winter?")).text()) process.stdout.write(text);
console.log();

// A file with a question about it.
const diary = new File(["Hive 3 has a new queen."], "diary.txt", { type: "text/plain" });
const { id: file_id } = await coze.files.upload({ file: diary });
const content = objectString([
  { type: "file", file_id },
  { type: "text", text: "Which hive has a new queen?" },
]);
const about = await conversation.ask({ ...who, additional_messages: [{ role: "user", ...content }] });
console.log(about.messages.map(({ type }) => type).join(", "));
