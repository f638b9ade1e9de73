// Let an agent of Coze call functions of this program, until it has what it needs.
import { createCoze, type ChatFinal } from "agent-platform-clients/coze";

const coze = createCoze({
  token: process.env.COZE_TOKEN!,
  baseUrl: process.env.COZE_BASE_URL ?? "https://api.coze.cn",
});

const functions: Record<string, (input: { text: string }) => unknown> = {
  look_up: ({ text }) => ({ text, bees: 50_000 }),
};

await using conversation = await coze.conversations.open();
let answer: ChatFinal = await conversation.ask({
  bot_id: process.env.COZE_BOT_ID ?? "7379462189365198898",
  user_id: "keeper-1",
  additional_messages: [{ role: "user", content: "use a tool: how many bees?", content_type: "text" }],
});
while (answer.chat.status === "requires_action") {
  const calls = answer.chat.required_action?.submit_tool_outputs?.tool_calls ?? [];
  const tool_outputs = calls.map(({ id, function: { name = "", arguments: input = "{}" } = {} }) => {
    console.log(`${name}(${input})`);
    const output = functions[name]?.(JSON.parse(input) as { text: string }) ?? { error: `there is no ${name}` };
    return { tool_call_id: id, output: JSON.stringify(output) };
  });
  const chat = { conversation_id: conversation.id, chat_id: answer.chat.id };
  answer = await coze.chat.streamToolOutputs({ ...chat, tool_outputs }).final();
}
console.log(answer.text);
