import type { Fields } from "../call/answer.js";
import type { StreamRule } from "../call/rule.js";

/** What is known of a chat by the events that have come. */
export interface Transcript {
  /** @param sent The data as text. */
  take(name: string, data: unknown, sent: string): void;
  /** How many characters are held. */
  size: number;
  /** The chat, its complete messages in order, and the text of its answers. */
  get(): unknown;
}

export function createTranscript({ chat, text }: StreamRule): Transcript {
  /** Contents in order; without one where it came in parts first and is whole now. */
  const answers: { content?: unknown }[] = [];
  const open = new Map<unknown, { content?: unknown }>();
  const messages: unknown[] = [];
  let state: unknown;
  const transcript: Transcript = {
    size: 0,
    take(name, data, sent) {
      if (Object(data) !== data) return;
      const { id, type, content } = data as Fields;
      const part = open.get(id);
      if (name.startsWith(chat!.prefix)) state = data;
      if (name === chat!.message) {
        transcript.size += sent.length;
        messages.push(data);
        if (part) part.content = undefined;
        open.delete(id);
        if (type === "answer") answers.push({ content });
      } else if (name === text!.event && typeof content === "string" && (type ?? "answer") === "answer") {
        transcript.size += content.length;
        if (part) part.content = `${part.content as string}${content}`;
        else {
          const begun = { content };
          answers.push(begun);
          open.set(id, begun);
        }
      }
    },
    get: () => ({
      text: answers
        .map(({ content }) => content)
        .filter((content) => content !== undefined)
        .join("\n"),
      chat: state,
      messages,
    }),
  };
  return transcript;
}
