import type { JsonObject } from "../../json.ts";
import { ok, refusal, seconds, userId } from "./answers.ts";
import type { ChatStream } from "./chat.ts";
import type { Conversations } from "./conversations.ts";
import type { Dialect } from "../dialect.ts";
import { Stream, type Frame } from "../reply.ts";
import { pieces, textOf, type Ids } from "../store.ts";

interface Run {
  id: string;
  workflowId: string;
  created: number;
  looks: number;
  output: string;
}

/** A run that waits for an answer. */
interface Waiting {
  workflowId: string;
  type: number;
}

const debugUrl = (id: string): string => `https://example.com/runs/${id}`;
const usage = { token_count: 30, input_count: 20, output_count: 10 };
const questionNode = 2;

export function cozeWorkflows(ids: Ids, conversations: Conversations, chat: ChatStream): Dialect["handlers"] {
  const runs = new Map<string, Run>();
  const waiting = new Map<string, Waiting>();

  const checkOwner = ({ bot_id, app_id }: JsonObject): void => {
    if (bot_id !== undefined && app_id !== undefined) throw refusal(4000, "pass either bot_id or app_id, not both");
  };
  const interruption = ({ parameters, workflow_id }: JsonObject): JsonObject | undefined => {
    if ((parameters as JsonObject | undefined)?.interrupt !== true) return undefined;
    const event_id = `${ids.numeric()}/${ids.numeric()}`;
    waiting.set(event_id, { workflowId: textOf(workflow_id), type: questionNode });
    return { event_id, type: questionNode, data: "Which city?" };
  };
  const resume = ({ event_id, workflow_id, interrupt_type, resume_data }: JsonObject): string => {
    const wait = waiting.get(textOf(event_id));
    if (wait?.workflowId !== workflow_id) throw refusal(4200, "no run waits with this event_id");
    if (wait?.type !== interrupt_type) throw refusal(4000, "interrupt_type does not match the interruption");
    waiting.delete(textOf(event_id));
    return `resumed with ${textOf(resume_data)}`;
  };
  const runOf = (params: Record<string, string>): Run => {
    const run = runs.get(params.execute_id!);
    if (run?.workflowId !== params.workflow_id || !run) throw refusal(4314, "there is no record of the run");
    return run;
  };
  const answer = (output: string): JsonObject => {
    const id = ids.numeric();
    return ok(JSON.stringify({ output }), { execute_id: id, debug_url: debugUrl(id), usage });
  };

  return {
    "POST /v1/workflow/run": ({ body }) => {
      checkOwner(body);
      const output = `ran with ${JSON.stringify(body.parameters ?? {})}`;
      if (body.is_async === true) {
        const id = ids.numeric();
        runs.set(id, { id, workflowId: textOf(body.workflow_id), created: seconds(), looks: 0, output });
        return ok(undefined, { execute_id: id, debug_url: debugUrl(id) });
      }
      const interrupt_data = interruption(body);
      return interrupt_data ? ok("", { interrupt_data }) : answer(output);
    },
    "POST /v1/workflows/resume": ({ body }) => answer(resume(body)),
    "POST /v1/workflow/stream_run": ({ body }) => {
      checkOwner(body);
      const interrupt_data = interruption(body);
      const start = says("Start", `ran with ${JSON.stringify(body.parameters ?? {})}`);
      const end: Frame = interrupt_data
        ? { event: "Interrupt", data: { interrupt_data, node_title: "Question" } }
        : { event: "Done", data: { debug_url: debugUrl(ids.numeric()) } };
      return numbered([...start, end]);
    },
    "POST /v1/workflow/stream_resume": ({ body }) =>
      numbered([...says("End", resume(body)), { event: "Done", data: { debug_url: debugUrl(ids.numeric()) } }]),
    "POST /v1/workflows/chat": ({ body }) => {
      checkOwner(body);
      const { conversation_id, bot_id } = body;
      const conversation =
        conversation_id === undefined
          ? conversations.create(bot_id === undefined ? {} : { bot_id })
          : conversations.get(conversation_id);
      return chat(conversation, body, { debug_url: debugUrl(ids.numeric()) });
    },
    "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}": ({ params }) => {
      const run = runOf(params);
      const done = ++run.looks > 2;
      const item: JsonObject = {
        execute_id: run.id,
        execute_status: done ? "Success" : "Running",
        bot_id: "0",
        connector_id: "1024",
        connector_uid: userId,
        run_mode: 2,
        create_time: run.created,
        update_time: seconds(),
        error_code: "",
        error_message: "",
        debug_url: debugUrl(run.id),
        logid: ids.prefixed("log"),
        node_execute_status: {},
        ...(done && { output: JSON.stringify({ Output: JSON.stringify({ output: run.output }) }), usage }),
      };
      return ok([item]);
    },
    "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}": ({ params }) => {
      const { looks, output } = runOf(params);
      return ok({ is_finish: looks > 2, node_output: looks > 2 ? output : "" });
    },
  };
}

function says(node_title: string, text: string): Frame[] {
  const parts = pieces(text);
  return parts.map((content, i) => ({
    event: "Message",
    data: { content, content_type: "text", node_title, node_seq_id: String(i), node_is_finish: i === parts.length - 1 },
  }));
}

/** Frames of workflows have ids that count from 0. */
const numbered = (frames: Frame[]): Stream => new Stream(frames.map((frame, id) => ({ id, ...frame })));
