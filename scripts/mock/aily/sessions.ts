import type { JsonObject } from "../../json.ts";
import { invalid, now, ok, refusal } from "./answers.ts";
import type { Call, Dialect } from "../dialect.ts";
import { createIds, pieces, textOf, tokenPage } from "../store.ts";

interface Session {
  fields: JsonObject;
  messages: JsonObject[];
  /** By the caller's key. */
  sent: Map<string, { message: JsonObject; at: number }>;
  runs: Run[];
}

interface Run {
  fields: JsonObject & { id: string; status: string };
  answer: string;
  reply?: JsonObject;
}

const dedupeMs = 72 * 3600 * 1000;

const active = new Set(["QUEUED", "IN_PROGRESS", "REQUIRES_MESSAGE"]);

export function sessionHandlers(): Dialect["handlers"] {
  const ids = createIds();
  const sessions = new Map<string, Session>();

  const sessionOf = ({ params }: Call): Session => {
    const session = sessions.get(params.aily_session_id!);
    if (!session) throw refusal(invalid, "the session does not exist");
    return session;
  };
  const runOf = (call: Call): { session: Session; run: Run } => {
    const session = sessionOf(call);
    const run = session.runs.find(({ fields }) => fields.id === call.params.run_id);
    if (!run) throw refusal(invalid, "the run does not exist");
    return { session, run };
  };

  /** Each poll of a run takes it one step further. */
  const advance = (session: Session, run: Run): void => {
    const { fields } = run;
    if (fields.status === "QUEUED") {
      fields.status = "IN_PROGRESS";
      fields.started_at = now();
      run.reply = {
        ...messageOf(session, ids.prefixed("message"), "ASSISTANT"),
        run_id: fields.id,
        content_type: "MDX",
        content: pieces(run.answer)[0]!,
        status: "IN_PROGRESS",
      };
      session.messages.push(run.reply);
    } else if (fields.status === "IN_PROGRESS") {
      fields.status = "COMPLETED";
      fields.ended_at = now();
      Object.assign(run.reply!, { content: run.answer, plain_text: run.answer, status: "COMPLETED" });
    }
  };

  return {
    "POST /open-apis/aily/v1/sessions": ({ body }) => {
      const id = ids.prefixed("session");
      const fields = {
        id,
        created_at: now(),
        modified_at: now(),
        created_by: "1000000000000000001",
        ...contextOf(body),
      };
      sessions.set(id, { fields, messages: [], sent: new Map(), runs: [] });
      return ok({ session: fields });
    },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}": (call) => ok({ session: sessionOf(call).fields }),
    "PUT /open-apis/aily/v1/sessions/{aily_session_id}": (call) => {
      const { fields } = sessionOf(call);
      return ok({ session: Object.assign(fields, contextOf(call.body), { modified_at: now() }) });
    },
    "DELETE /open-apis/aily/v1/sessions/{aily_session_id}": (call) => {
      sessionOf(call);
      sessions.delete(call.params.aily_session_id!);
      return ok({});
    },

    "POST /open-apis/aily/v1/sessions/{aily_session_id}/messages": (call) => {
      const session = sessionOf(call);
      const { idempotent_id, content_type, content, quote_message_id, mentions } = call.body;
      const key = idempotent_id as string;
      const known = session.sent.get(key);
      if (known && Date.now() - known.at < dedupeMs) return ok({ message: known.message });
      const message: JsonObject = {
        ...messageOf(session, ids.prefixed("message"), "USER"),
        content_type: content_type!,
        content: content!,
        plain_text: content!,
        status: "COMPLETED",
        ...(quote_message_id !== undefined && { quote_message_id }),
        ...(mentions !== undefined && { mentions }),
      };
      session.messages.push(message);
      session.sent.set(key, { message, at: Date.now() });
      return ok({ message });
    },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages": (call) => {
      const { run_id, with_partial_message } = call.query;
      const messages = sessionOf(call).messages.filter(
        (message) =>
          (run_id === undefined || message.run_id === run_id) &&
          (with_partial_message === true || message.status === "COMPLETED"),
      );
      const { items, next } = tokenPage(messages, call.query);
      return ok({ messages: items, ...next });
    },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages/{aily_message_id}": (call) => {
      const message = sessionOf(call).messages.find(({ id }) => id === call.params.aily_message_id);
      if (!message) throw refusal(invalid, "the message does not exist");
      return ok({ message });
    },

    "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs": (call) => {
      const session = sessionOf(call);
      if (session.runs.some(({ fields }) => active.has(fields.status)))
        throw refusal(invalid, "the session has an active run");
      const { app_id, metadata } = call.body;
      const question = session.messages.findLast(({ sender }) => (sender as JsonObject).sender_type === "USER");
      const fields = {
        id: ids.prefixed("run"),
        created_at: now(),
        app_id: app_id!,
        session_id: session.fields.id!,
        status: "QUEUED",
        ...(metadata !== undefined && { metadata }),
      };
      session.runs.push({ fields, answer: `You said: ${textOf(question?.content ?? "nothing")}` });
      return ok({ run: { ...fields } });
    },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs": (call) => {
      const { items, next } = tokenPage(sessionOf(call).runs, call.query);
      return ok({ runs: items.map(({ fields }) => fields), ...next });
    },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}": (call) => {
      const { session, run } = runOf(call);
      advance(session, run);
      return ok({ run: run.fields });
    },
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}/cancel": (call) => {
      const { session, run } = runOf(call);
      if (active.has(run.fields.status)) {
        Object.assign(run.fields, { status: "CANCELLED", ended_at: now() });
        session.messages = session.messages.filter((message) => message !== run.reply);
      }
      return ok({ run: run.fields });
    },
  };
}

const contextOf = ({ channel_context, metadata }: JsonObject): JsonObject => ({
  ...(channel_context !== undefined && { channel_context }),
  ...(metadata !== undefined && { metadata }),
});

const messageOf = ({ fields }: Session, id: string, sender_type: "USER" | "ASSISTANT"): JsonObject => ({
  id,
  session_id: fields.id!,
  created_at: now(),
  files: [],
  sender: { sender_type, identity_provider: "AILY", aily_id: "1000000000000000001" },
});
