import type {
  AilyCalls,
  Message,
  MessagesCreateInput,
  Routes,
  Run,
  RunsCreateInput,
  RunsGetOutput,
} from "../../generated/aily.js";
import { at } from "../call/at.js";
import { present } from "../call/errors.js";
import { typeName, without } from "../call/input.js";
import type { RunInit } from "../call/signature.js";
import type { Engine } from "../call/transport.js";
import { ending } from "../verbs/run.js";
import { idOf } from "../verbs/session.js";
import { whole } from "../verbs/whole.js";

/** The message and the run that answers it: the fields of `messages.create` and of `runs.create`. */
export type AilyAskInput = Omit<MessagesCreateInput, "content_type" | "idempotent_id"> &
  Partial<Pick<MessagesCreateInput, "content_type" | "idempotent_id">> &
  RunsCreateInput;

export interface AilyAnswer {
  /** What the app says, in one text. */
  text: string;
  /** The messages of the run. */
  messages: Message[];
  /** The run when it ended, or when it needs another message (`REQUIRES_MESSAGE`). */
  run: Run;
}

const runFields = [
  "X-Aily-BizUserID",
  "app_id",
  "skill_id",
  "skill_input",
  "metadata",
] as const satisfies readonly (keyof RunsCreateInput)[];

/** Asks in a session and resolves with the answer: adds a message, runs the app, and waits for what it says. */
export function createAsk({ sessions, messages, runs }: AilyCalls, engine: Engine) {
  const route = "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs" satisfies keyof Routes;
  const limited = <T>(
    input: AilyAskInput,
    init: RunInit<RunsGetOutput>,
    run: (each: { signal: AbortSignal }) => Promise<T>,
  ): Promise<T> =>
    whole(
      ...([engine, route, init] as const),
      typeName(input) === "Object" ? "" : `input must be a plain object, got ${typeName(input)}`,
      run,
    );

  async function answer(
    aily_session_id: string,
    input: AilyAskInput,
    { interval, onProgress, onStart }: RunInit<RunsGetOutput>,
    each: { signal: AbortSignal },
  ): Promise<AilyAnswer> {
    const started = { ...input };
    const message = { content_type: "MDX", idempotent_id: crypto.randomUUID(), ...without(started, runFields) };
    await messages.create(aily_session_id, message as MessagesCreateInput, each);
    const begun = await runs.create(aily_session_id, present<RunsCreateInput>(started, runFields), each);
    const run_id = idOf(engine, route, begun, "run.id");
    await onStart?.({ id: run_id });
    const { run } = await runs.wait({ aily_session_id, run_id }, { ...each, interval, onProgress });
    const list: Message[] = [];
    for await (const message of messages.list(aily_session_id, { run_id }, each)) list.push(message);
    const said = list.filter((message) => at(message, "sender.sender_type") === "ASSISTANT");
    return { text: said.map(({ plain_text, content }) => plain_text ?? content).join("\n"), messages: list, run };
  }

  return {
    /** In an open session. */
    inSession: (id: string, input: AilyAskInput, init: RunInit<RunsGetOutput> = {}) =>
      limited(input, init, (each) => answer(id, input, init, each)),
    /** In a session of its own, which is deleted afterwards. */
    async alone(input: AilyAskInput, init: RunInit<RunsGetOutput> = {}): Promise<AilyAnswer> {
      const { headers, maxRetries } = Object(init) as typeof init;
      let id: string | undefined;
      const end = () => ending(() => sessions.delete(id!, undefined, { headers, maxRetries }));
      try {
        const answered = await limited(input, init, async (each) => {
          const { "X-Aily-BizUserID": user } = input;
          const created = await sessions.create(user === undefined ? {} : { "X-Aily-BizUserID": user }, each);
          id = idOf(engine, "POST /open-apis/aily/v1/sessions" satisfies keyof Routes, created, "session.id");
          return answer(id, input, init, each);
        });
        // `on` is told of a failure; the answer is there.
        await end().catch(() => {});
        return answered;
      } catch (error) {
        if (id)
          await end().catch((suppressed: unknown) => {
            // The caller's own reason can be anything.
            if (Object(error) === error && Object.isExtensible(error))
              Object.defineProperty(error, "suppressed", { value: suppressed, configurable: true });
          });
        throw error;
      }
    },
  };
}
