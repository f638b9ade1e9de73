import type { JsonObject } from "../../json.ts";
import { ok, refusal, seconds } from "./answers.ts";
import type { Conversation, Conversations, Message } from "./conversations.ts";
import type { Dialect } from "../dialect.ts";
import { Stream, type Frame } from "../reply.ts";
import { pieces, textOf, type Ids } from "../store.ts";

interface Chat {
  fields: JsonObject & { id: string; conversation_id: string; bot_id: string; status: string };
  conversation: Conversation;
  question: string;
  toolCall?: string;
  /** The outputs of the tools. */
  outputs?: string[];
}

/** The last words of a conversation and the chat that answers them, as a stream. */
export type ChatStream = (conversation: Conversation, given: JsonObject, done: JsonObject | string) => Stream;

const running = new Set(["created", "in_progress", "requires_action"]);

export function cozeChats(
  ids: Ids,
  conversations: Conversations,
): { handlers: Dialect["handlers"]; stream: ChatStream } {
  const chats = new Map<string, Chat>();

  const begin = (conversation: Conversation, { bot_id, additional_messages, meta_data }: JsonObject): Chat => {
    for (const chat of chats.values()) {
      if (chat.conversation === conversation && running.has(chat.fields.status))
        throw refusal(4016, "the conversation has a running chat");
    }
    for (const message of Array.isArray(additional_messages) ? additional_messages : [])
      conversations.add(conversation, message as JsonObject);
    const question = conversation.messages.findLast(({ role }) => role === "user")?.content ?? "";
    const fields = {
      id: ids.numeric(),
      conversation_id: conversation.fields.id,
      bot_id: typeof bot_id === "string" ? bot_id : "",
      section_id: conversation.fields.last_section_id,
      status: "created",
      created_at: seconds(),
      last_error: { code: 0, msg: "" },
      meta_data: meta_data ?? {},
    };
    const chat = { fields, conversation, question };
    chats.set(fields.id, chat);
    return chat;
  };

  const say = (chat: Chat, type: string, content: string): Message =>
    conversations.add(chat.conversation, { role: "assistant", type, content }, chat.fields);

  /** One step of a chat, and the messages that it brought. */
  const advance = (chat: Chat): Message[] => {
    const { fields, question } = chat;
    if (fields.status === "created") {
      fields.status = "in_progress";
      return [];
    }
    if (fields.status !== "in_progress") return [];
    if (question.includes("fail please")) {
      Object.assign(fields, {
        status: "failed",
        failed_at: seconds(),
        last_error: { code: 5000, msg: "asked to fail" },
      });
      return [];
    }
    if (question.includes("use a tool") && !chat.outputs) {
      chat.toolCall = ids.prefixed("call");
      const call = { name: "look_up", arguments: JSON.stringify({ text: question }) };
      const tool_calls = [{ id: chat.toolCall, type: "function", function: call }];
      const required_action = { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls } };
      Object.assign(fields, { status: "requires_action", required_action });
      return [say(chat, "function_call", JSON.stringify(call))];
    }
    const answer = chat.outputs ? `The tool says: ${chat.outputs.join(", ")}` : `You said: ${question}`;
    const usage = { token_count: 20, input_count: 12, output_count: 8 };
    Object.assign(fields, { status: "completed", completed_at: seconds(), usage });
    return [
      say(chat, "answer", answer),
      say(chat, "verbose", JSON.stringify({ msg_type: "generate_answer_finish", data: "" })),
      say(chat, "follow_up", "What else?"),
    ];
  };

  const streamOf = (chat: Chat, done: JsonObject | string): Stream => {
    const frames: Frame[] = [];
    const push = (event: string, data: JsonObject | string): void => void frames.push({ event, data });
    const state = (): void => push(`conversation.chat.${chat.fields.status}`, { ...chat.fields });
    state();
    if (chat.fields.status === "created") {
      advance(chat);
      state();
    }
    for (const message of advance(chat)) {
      if (message.type === "answer")
        for (const content of pieces(message.content)) push("conversation.message.delta", { ...message, content });
      push("conversation.message.completed", message);
    }
    state();
    push("done", done);
    return new Stream(frames);
  };

  const chatOf = ({ conversation_id, chat_id }: JsonObject): Chat => {
    conversations.get(conversation_id);
    const chat = chats.get(textOf(chat_id));
    if (chat?.fields.conversation_id !== conversation_id || !chat) throw refusal(4001, "the chat does not exist");
    return chat;
  };

  const finished = "[DONE]";
  const handlers: Dialect["handlers"] = {
    "POST /v3/chat": ({ query, body }) => {
      const { stream, auto_save_history } = body;
      if (stream !== true && auto_save_history === false)
        throw refusal(4007, "auto_save_history must be true without stream");
      const { bot_id } = body;
      const conversation =
        query.conversation_id === undefined
          ? conversations.create({ bot_id: bot_id! })
          : conversations.get(query.conversation_id);
      const chat = begin(conversation, body);
      return stream === true ? streamOf(chat, finished) : ok({ ...chat.fields });
    },
    "GET /v3/chat/retrieve": ({ query }) => {
      const chat = chatOf(query);
      advance(chat);
      return ok({ ...chat.fields });
    },
    "POST /v3/chat/cancel": ({ body }) => {
      const { fields } = chatOf(body);
      if (fields.status !== "created" && fields.status !== "in_progress")
        throw refusal(4104, "the chat cannot be cancelled");
      fields.status = "canceled";
      return ok({ ...fields });
    },
    "POST /v3/chat/submit_tool_outputs": ({ query, body }) => {
      const chat = chatOf(query);
      if (chat.fields.status !== "requires_action") throw refusal(4000, "the chat does not wait for tool outputs");
      const outputs = body.tool_outputs as { tool_call_id: string; output: string }[];
      if (outputs.length !== 1 || outputs[0]?.tool_call_id !== chat.toolCall)
        throw refusal(4000, "tool_outputs must answer the tool calls of the chat");
      chat.outputs = outputs.map(({ output }) => output);
      chat.fields.status = "in_progress";
      delete chat.fields.required_action;
      say(chat, "tool_response", chat.outputs.join("\n"));
      return body.stream === true ? streamOf(chat, finished) : ok({ ...chat.fields });
    },
    "GET /v3/chat/message/list": ({ query }) => {
      const { conversation, fields } = chatOf(query);
      return ok(conversation.messages.filter(({ chat_id }) => chat_id === fields.id));
    },
  };

  return { handlers, stream: (conversation, given, done) => streamOf(begin(conversation, given), done) };
}
