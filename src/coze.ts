import { rules, type ErrorCodes, type paths, type Routes } from "../generated/coze.js";
import type { Platform } from "./answer.js";
import { bind, type Bound, type Leaves, type None, type Table } from "./api.js";
import { kindTable } from "./errors.js";
import { checkSecret, type ClientOptions, type Token } from "./options.js";
import { createTransport, type Raw } from "./transport.js";

const routes = {
  conversations: {
    /**
     * Creates a conversation, optionally with messages.
     * @see https://docs.coze.cn/developer_guides/create_conversation
     */
    create: "POST /v1/conversation/create",
    /**
     * Gets a conversation that the token's user created.
     * @see https://docs.coze.cn/developer_guides/retrieve_conversation
     */
    get: "GET /v1/conversation/retrieve",
    /**
     * Lists the conversations that the token's user had with an agent.
     * @see https://docs.coze.cn/developer_guides/list_conversations
     */
    list: "GET /v1/conversations",
    /**
     * Renames a conversation.
     * @see https://docs.coze.cn/developer_guides/edit_conversation
     */
    update: "PUT /v1/conversations/{conversation_id}",
    /**
     * Starts a new context section, so that the model no longer sees earlier messages.
     * @see https://docs.coze.cn/developer_guides/clear_conversation_context
     */
    clear: "POST /v1/conversations/{conversation_id}/clear",
    /**
     * Deletes a conversation.
     * @see https://docs.coze.cn/developer_guides/delete_conversation
     */
    delete: "DELETE /v1/conversations/{conversation_id}",
  },
  messages: {
    /**
     * Adds a message to a conversation.
     * @see https://docs.coze.cn/developer_guides/create_message
     */
    create: "POST /v1/conversation/message/create",
    /**
     * Gets a message.
     * @see https://docs.coze.cn/developer_guides/retrieve_message
     */
    get: "GET /v1/conversation/message/retrieve",
    /**
     * Lists the messages of a conversation.
     * @see https://docs.coze.cn/developer_guides/list_message
     */
    list: "POST /v1/conversation/message/list",
    /**
     * Changes the content or your own data of a message.
     * @see https://docs.coze.cn/developer_guides/modify_message
     */
    update: "POST /v1/conversation/message/modify",
    /**
     * Deletes a question or an answer from a conversation.
     * @see https://docs.coze.cn/developer_guides/delete_message
     */
    delete: "POST /v1/conversation/message/delete",
    feedback: {
      /**
       * Rates an answer; a later rating replaces an earlier one.
       * @see https://docs.coze.cn/developer_guides/message_feedback
       */
      create: "POST /v1/conversations/{conversation_id}/messages/{message_id}/feedback",
      /**
       * Removes the rating of an answer.
       * @see https://docs.coze.cn/developer_guides/delete_message_feedback
       */
      delete: "DELETE /v1/conversations/{conversation_id}/messages/{message_id}/feedback",
    },
  },
  chat: {
    /**
     * Lets an agent answer in a conversation.
     * @see https://docs.coze.cn/developer_guides/chat_v3
     */
    create: "POST /v3/chat",
    /**
     * Gets the state of a chat.
     * @see https://docs.coze.cn/developer_guides/retrieve_chat
     */
    get: "GET /v3/chat/retrieve",
    /**
     * Cancels a running chat.
     * @see https://docs.coze.cn/developer_guides/chat_cancel
     */
    cancel: "POST /v3/chat/cancel",
    /**
     * Hands the results of local tools to a chat that waits for them.
     * @see https://docs.coze.cn/developer_guides/chat_submit_tool_outputs
     */
    submitToolOutputs: "POST /v3/chat/submit_tool_outputs",
    /**
     * Lists what an agent said and did in a chat.
     * @see https://docs.coze.cn/developer_guides/list_chat_messages
     */
    messages: "GET /v3/chat/message/list",
  },
  workflows: {
    /**
     * Runs a published workflow and answers with its output.
     * @see https://docs.coze.cn/developer_guides/workflow_run
     */
    run: "POST /v1/workflow/run",
    /**
     * Answers the question that interrupted a run and answers with its output.
     * @see https://docs.coze.cn/developer_guides/resume_workflow
     */
    resume: "POST /v1/workflows/resume",
    /**
     * Gets the state and output of an asynchronous run.
     * @see https://docs.coze.cn/developer_guides/workflow_history
     */
    get: "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}",
    /**
     * Gets the output of an output node of a run.
     * @see https://docs.coze.cn/developer_guides/get_node_execute_history_response
     */
    node: "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}",
  },
  files: {
    /**
     * Uploads a file for messages and workflow inputs.
     * @see https://docs.coze.cn/developer_guides/upload_files
     */
    upload: "POST /v1/files/upload",
    /**
     * Gets name and size of an uploaded file.
     * @see https://docs.coze.cn/developer_guides/retrieve_files
     */
    get: "GET /v1/files/retrieve",
  },
  bots: {
    /**
     * Lists the agents of a workspace.
     * @see https://docs.coze.cn/developer_guides/bots_list_draft_published
     */
    list: "GET /v1/bots",
    /**
     * Gets the configuration of an agent.
     * @see https://docs.coze.cn/developer_guides/get_metadata_draft_published
     */
    get: "GET /v1/bots/{bot_id}",
  },
  workspaces: {
    /**
     * Lists the workspaces a user made or joined.
     * @see https://docs.coze.cn/developer_guides/list_workspace
     */
    list: "GET /v1/workspaces",
  },
  users: {
    /**
     * Gets the user behind the token.
     * @see https://github.com/coze-dev/coze-js/blob/main/packages/coze-js/src/resources/users/index.ts
     */
    me: "GET /v1/users/me",
  },
} as const satisfies Table<Routes>;

// Answer only as streams.
type Streamed = "POST /v1/workflow/stream_run" | "POST /v1/workflow/stream_resume" | "POST /v1/workflows/chat";

/** Fails to compile, naming the route, when the spec has one that is not in the tables. */
export type CozeIsComplete = None<Exclude<keyof Routes, Leaves<typeof routes> | Streamed>>;

/** The business codes that Coze documents; others occur. */
export type CozeErrorCode = keyof ErrorCodes | (number & {});

const origins = { cn: "https://api.coze.cn", com: "https://api.coze.com" } as const;

/** Which of the two separate services to call: a token of one is refused by the other. */
export type CozeRegion = keyof typeof origins;

/** Options of {@link createCoze}. */
export type CozeOptions = Omit<ClientOptions, "baseUrl"> & {
  /** An access token, or a function that is asked for one before every attempt. */
  token: Token;
} & (
    | {
        /** `cn` for api.coze.cn, `com` for api.coze.com. */
        region: CozeRegion;
        baseUrl?: never;
      }
    | {
        /** The origin of another server. */
        baseUrl: string;
        region?: never;
      }
  );

/** A client of Coze: conversations, messages, chats, workflows, files. Calls answer with `data`. */
export interface Coze extends Bound<Routes, typeof routes, typeof rules, "data"> {
  /** The openapi-fetch client with the same connection: it answers `{ data, error, response }` and does not throw on answers. */
  readonly raw: Raw<paths>;
}

/**
 * Creates a client of Coze.
 *
 * @example
 * const coze = createCoze({ token, region: "cn" });
 * const { id } = await coze.conversations.create();
 * await coze.conversations.delete(id);
 */
export function createCoze(options: CozeOptions): Coze {
  const { token, region, baseUrl = region && origins[region], ...rest } = options;
  if (typeof token !== "function") checkSecret("token", token);
  if (baseUrl === undefined)
    throw new TypeError(`createCoze needs a region, "cn" or "com", or a baseUrl: the two services do not share tokens`);
  const { send, raw } = createTransport(platform, { ...rest, token, baseUrl });
  return { ...bind(send, rules, routes), raw } as Coze;
}

const kindOf = kindTable({
  // Invalid parameters and limits; the 43xx codes of uploads are added below.
  validation: [4000, 4003, 4004, 4007],
  // Unknown or inaccessible resources; a workflow run that does not exist.
  not_found: [4001, 4002, 4005, 4006, 4200, 4314],
  // A chat is running, cannot be cancelled, a workflow run has finished.
  conflict: [4016, 4104, 4315],
  auth: [4100, 700012006],
  permission: [4101, 4102],
  // Balance, arrears, credits.
  payment: [4011, 4019, 4022, 4027, 4028],
  // Daily limit, requests per minute.
  rate_limit: [4008, 4020],
  // System busy, model service, internal error.
  server: [4009, 4013, 5000],
});

const platform: Platform = {
  name: "coze",
  payload: "data",
  envelope: ["code", "msg", "detail"],
  // Most failures come with status 200; successes may lack the code.
  failure: (_route, status, { code, msg }) => (code || status >= 400 ? { code, message: msg } : undefined),
  requestId: (headers, body) => {
    const { logid } = (body?.detail ?? {}) as { logid?: unknown };
    return typeof logid === "string" && logid !== "" ? logid : (headers.get("x-tt-logid") ?? undefined);
  },
  kindOf: (code) => kindOf(code) ?? (/^43\d\d$/.test(String(code)) ? "validation" : undefined),
};
