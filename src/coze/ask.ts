import type { Chat, ChatFinal, ChatStreamInput, CozeCalls, Routes } from "../../generated/coze.js";
import { at } from "../call/at.js";
import { isPlatformError, type PlatformError } from "../call/errors.js";
import type { RunInit } from "../call/signature.js";
import type { Engine } from "../call/transport.js";
import { whole } from "../verbs/whole.js";

/** Kinds of failures after which the chat may go on at the platform. */
const lost: ReadonlySet<string> = new Set(["stream", "connection", "timeout"]);

/** Asks and resolves with the answer: reads the stream of the chat and, if that breaks, follows the chat that it began. */
export function createAsk({ stream, wait, messages: list }: CozeCalls["chat"], engine: Engine) {
  const route = "POST /v3/chat" satisfies keyof Routes;

  return async (input: ChatStreamInput, init: RunInit<Chat> = {}): Promise<ChatFinal> => {
    const { interval, onProgress, onStart } = Object(init) as RunInit<Chat>;
    let begun: Chat | undefined;

    async function ask(each: { signal: AbortSignal }): Promise<ChatFinal> {
      const events = stream(input, each);
      try {
        for await (const { event, data } of events) {
          if (!event.startsWith("conversation.chat.")) continue;
          const chat = data as Chat;
          if (!begun) {
            begun = chat;
            await onStart?.({ id: chat.id });
          }
          await onProgress?.(chat);
        }
        return await events.final();
      } catch (error) {
        const isLost = isPlatformError(error) && lost.has(error.kind) && input.auto_save_history !== false;
        // Not if it is the chat that failed, which is then in the error.
        if (!begun || !isLost || at(error.body, "id") === begun.id || each.signal.aborted) throw error;
        return follow(begun, error, each);
      }
    }

    async function follow(
      { id, conversation_id }: Chat,
      cause: PlatformError,
      each: { signal: AbortSignal },
    ): Promise<ChatFinal> {
      const which = { conversation_id, chat_id: id };
      try {
        const chat = await wait(which, { ...each, interval, onProgress });
        const messages = await list(which, each);
        const reason = "the response is no list of messages";
        if (!Array.isArray(messages)) throw engine.failure({ route, kind: "parse", reason, body: messages });
        const answers = messages.filter((message) => at(message, "type") === "answer");
        return { text: answers.map(({ content }) => content).join("\n"), chat, messages };
      } catch (error) {
        if (!isPlatformError(error)) throw error;
        Object.defineProperty(error, "cause", { value: cause });
        throw Object.assign(error, { outcome: "unknown" });
      }
    }

    return whole(engine, route, init, "", ask, () => begun);
  };
}
