import type { JsonObject } from "../../json.ts";
import { ok, refusal, seconds, userId } from "./answers.ts";
import type { Call, Dialect } from "../dialect.ts";
import { numberedPage, textOf, type Ids } from "../store.ts";

export interface Message extends JsonObject {
  id: string;
  role: string;
  type: string;
  content: string;
  chat_id: string;
}

export interface Conversation {
  fields: JsonObject & { id: string; last_section_id: string };
  botId: string;
  messages: Message[];
}

export interface Conversations {
  handlers: Dialect["handlers"];
  create(fields: JsonObject): Conversation;
  get(id: unknown): Conversation;
  add(conversation: Conversation, message: JsonObject, chat?: { id: string; bot_id: string }): Message;
}

/** Kinds that only the messages of a chat show. */
const intermediate = new Set(["function_call", "tool_output", "tool_response", "follow_up", "verbose"]);

export function cozeConversations(ids: Ids): Conversations {
  const conversations = new Map<string, Conversation>();
  const feedback = new Map<string, JsonObject>();

  const get = (id: unknown): Conversation => {
    const conversation = conversations.get(String(id));
    if (!conversation) throw refusal(4002, "the conversation does not exist");
    return conversation;
  };

  const add: Conversations["add"] = (conversation, given, chat) => {
    const { role = "user", content = "", content_type = "text", meta_data = {} } = given;
    const message = {
      id: ids.numeric(),
      conversation_id: conversation.fields.id,
      bot_id: chat?.bot_id ?? "",
      chat_id: chat?.id ?? "",
      section_id: conversation.fields.last_section_id,
      role: textOf(role),
      type: typeof given.type === "string" ? given.type : role === "user" ? "question" : "answer",
      content: textOf(content),
      content_type,
      meta_data,
      created_at: seconds(),
      updated_at: seconds(),
    };
    conversation.messages.push(message);
    if (!conversation.fields.name && role === "user") conversation.fields.name = message.content.slice(0, 100);
    return message;
  };

  const create = ({ bot_id, name = "", meta_data = {}, connector_id = "1024", messages }: JsonObject): Conversation => {
    const id = ids.numeric();
    const fields = {
      id,
      name,
      meta_data,
      creator_id: userId,
      connector_id,
      created_at: seconds(),
      updated_at: seconds(),
      last_section_id: id,
    };
    const conversation = { fields, botId: typeof bot_id === "string" ? bot_id : "", messages: [] };
    conversations.set(id, conversation);
    for (const message of Array.isArray(messages) ? messages : []) add(conversation, message as JsonObject);
    return conversation;
  };

  const messageOf = ({ query, params }: Call): { conversation: Conversation; message: Message } => {
    const conversation = get(query.conversation_id ?? params.conversation_id);
    const id = query.message_id ?? params.message_id;
    const message = conversation.messages.find((candidate) => candidate.id === id);
    if (!message) throw refusal(4005, "the message does not exist");
    return { conversation, message };
  };

  const handlers: Dialect["handlers"] = {
    "POST /v1/conversation/create": ({ body }) => ok(create(body).fields),
    "GET /v1/conversation/retrieve": ({ query }) => ok(get(query.conversation_id).fields),
    "GET /v1/conversations": ({ query }) => {
      const { bot_id, sort_order, connector_id = "1024" } = query;
      const found = [...conversations.values()].filter(
        ({ botId, fields }) => botId === bot_id && fields.connector_id === connector_id,
      );
      if (sort_order !== "ASC") found.reverse();
      const { items, has_more } = numberedPage(found, query, 50);
      return ok({ conversations: items.map(({ fields }) => fields), has_more });
    },
    "PUT /v1/conversations/{conversation_id}": ({ params, body }) =>
      ok(Object.assign(get(params.conversation_id).fields, { name: body.name!, updated_at: seconds() })),
    "DELETE /v1/conversations/{conversation_id}": ({ params }) => {
      conversations.delete(get(params.conversation_id).fields.id);
      return ok();
    },
    "POST /v1/conversations/{conversation_id}/clear": ({ params }) => {
      const { fields } = get(params.conversation_id);
      fields.last_section_id = ids.numeric();
      return ok({ id: fields.last_section_id, conversation_id: fields.id });
    },

    "POST /v1/conversation/message/create": ({ query, body }) => ok(add(get(query.conversation_id), body)),
    "POST /v1/conversation/message/list": ({ query, body }) => {
      const { order, chat_id, before_id = "0", after_id = "0", limit = 50, include_middle_message } = body;
      const listed = get(query.conversation_id).messages.filter(
        (message) =>
          (chat_id === undefined || message.chat_id === chat_id) &&
          (include_middle_message === true || !intermediate.has(message.type)),
      );
      if (order !== "asc") listed.reverse();
      const position = (id: unknown): number => {
        const index = listed.findIndex((message) => message.id === id);
        if (index < 0) throw refusal(4005, "the message of the cursor does not exist");
        return index;
      };
      const from = after_id === "0" ? 0 : position(after_id) + 1;
      const to = before_id === "0" ? listed.length : position(before_id);
      const size = Number(limit);
      const backwards = before_id !== "0" && after_id === "0";
      const page = backwards ? listed.slice(Math.max(0, to - size), to) : listed.slice(from, Math.min(to, from + size));
      const has_more = to - from > page.length;
      return ok(page, { first_id: page[0]?.id ?? "0", last_id: page.at(-1)?.id ?? "0", has_more });
    },
    "GET /v1/conversation/message/retrieve": (call) => ok(messageOf(call).message),
    "POST /v1/conversation/message/modify": (call) => {
      const { content, content_type, meta_data } = call.body;
      if (content === undefined && meta_data === undefined) throw refusal(4000, "pass content or meta_data");
      const { message } = messageOf(call);
      Object.assign(message, content !== undefined && { content }, content_type !== undefined && { content_type });
      Object.assign(message, meta_data !== undefined && { meta_data }, { updated_at: seconds() });
      return ok(undefined, { message });
    },
    "POST /v1/conversation/message/delete": (call) => {
      const { conversation, message } = messageOf(call);
      const withIt = ({ id, type, chat_id }: Message): boolean =>
        id === message.id || (message.type === "answer" && chat_id === message.chat_id && intermediate.has(type));
      conversation.messages = conversation.messages.filter((candidate) => !withIt(candidate));
      return ok(message);
    },
    "POST /v1/conversations/{conversation_id}/messages/{message_id}/feedback": (call) => {
      const { message } = messageOf(call);
      if (message.type !== "answer") throw refusal(4000, "only an answer can be rated");
      feedback.set(message.id, call.body);
      return ok();
    },
    "DELETE /v1/conversations/{conversation_id}/messages/{message_id}/feedback": (call) => {
      feedback.delete(messageOf(call).message.id);
      return ok();
    },
  };
  return { handlers, create, get, add };
}
