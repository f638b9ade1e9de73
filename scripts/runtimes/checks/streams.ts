import { cozeAt } from "./calls.ts";
import { collect, failure, holds, pause, same, type Check, type Given } from "./checks.ts";

const question = {
  bot_id: "7379462189365198898",
  user_id: "keeper-1",
  additional_messages: [{ role: "user" as const, content: "How many bees? 🐝€", content_type: "text" as const }],
};
const answer = "You said: How many bees? 🐝€";

/** Waits until all connections of the server are closed. */
async function untilClosed({ at }: Given): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const open = await (await fetch(`${at.api}/open`)).text();
    if (open === "0") return;
    await pause(50);
  }
  throw new Error("the connection was not closed");
}

/** Event streams: to their end, in their three forms, and left early; and calls that are aborted. */
export const streamChecks: readonly Check[] = [
  [
    "a stream yields its events to the end",
    async (given) => {
      const events = await collect(cozeAt(given).chat.stream(question));
      const names = events.map(({ event }) => event);
      same(
        "first and last",
        [names[0], names.at(-2), names.at(-1)],
        ["conversation.chat.created", "conversation.chat.completed", "done"],
      );
      const text = events.map((one) => (one.event === "conversation.message.delta" ? one.data.content : "")).join("");
      same("text", text, answer);
    },
  ],
  [
    "a stream yields its text",
    async (given) => {
      same("text", (await collect(cozeAt(given).chat.stream(question).text())).join(""), answer);
    },
  ],
  [
    "a stream resolves with its final data",
    async (given) => {
      const { text, chat } = await cozeAt(given).chat.stream(question).final();
      same("text and status", [text, chat.status], [answer, "completed"]);
    },
  ],
  [
    "leaving a stream closes the connection",
    async (given) => {
      const texts: string[] = [];
      for await (const text of cozeAt(given, "/endless").chat.stream(question).text()) {
        texts.push(text);
        if (texts.length === 3) break;
      }
      same("texts", texts, ["drop ", "drop ", "drop "]);
      await untilClosed(given);
    },
  ],
  [
    "a stream that is aborted rejects with the reason and closes the connection",
    async (given) => {
      const controller = new AbortController();
      const reason = new Error("enough");
      const stream = cozeAt(given, "/endless").chat.stream(question, { signal: controller.signal });
      const read = async () => {
        for await (const text of stream.text()) if (text) controller.abort(reason);
      };
      holds("it is the reason", (await failure(read())) === reason);
      await untilClosed(given);
    },
  ],
  [
    "a stream that is cut fails",
    async (given) => {
      const error = await failure(collect(cozeAt(given, "/cut").chat.stream(question)));
      if (!given.clients.isPlatformError(error)) throw error;
      holds(`it is a stream or connection error: ${error.message}`, /^(stream|connection)$/.test(error.kind));
      same("outcome", error.outcome, "unknown");
    },
  ],
  [
    "a call that is aborted rejects with the reason and closes the connection",
    async (given) => {
      const controller = new AbortController();
      const reason = { why: "enough" };
      setTimeout(() => controller.abort(reason), 100);
      const call = cozeAt(given, "/silent").conversations.create({}, { signal: controller.signal });
      holds("it is the reason", (await failure(call)) === reason);
      await untilClosed(given);
    },
  ],
  [
    "many calls and streams on one signal print no warning, and leave nothing on it",
    async (given) => {
      const warnings: string[] = [];
      const { process } = globalThis as { process?: { on?(name: string, run: (warning: Error) => void): void } };
      process?.on?.("warning", ({ name }) => warnings.push(name));
      const { signal } = new AbortController();
      const { conversations, chat } = cozeAt(given);
      const { id } = await conversations.create({});
      await Promise.all(Array.from({ length: 40 }, () => conversations.get(id, {}, { signal })));
      await Promise.all(Array.from({ length: 12 }, () => chat.stream(question, { signal }).final()));
      await pause(50); // Warnings come later.
      same("warnings", warnings, []);
    },
  ],
];
