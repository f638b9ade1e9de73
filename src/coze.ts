import { rules, type ErrorCodes, type paths, type Routes } from "../generated/coze.js";
import { failureOfCode, type Platform } from "./call/answer.js";
import type { Bound, Init, Input, Leaves, None, Output, StreamInit, Streams, Table } from "./call/signature.js";
import { bind, bindCall, bindStream, bindWait } from "./verbs/bind.js";
import { cozeOrigins } from "./coze/server.js";
import { kindTable } from "./call/errors.js";
import { extend } from "./call/input.js";
import { checkCredential, type ClientOptions, type Credential } from "./call/options.js";
import { createHandle, type Ending } from "./verbs/session.js";
import { createTransport, type Raw } from "./call/transport.js";

const routes = {
  conversations: {
    /**
     * Creates a conversation, optionally with messages.
     * Permission: createConversation.
     * @see https://docs.coze.cn/developer_guides/create_conversation
     */
    create: "POST /v1/conversation/create",
    /**
     * Gets a conversation that the token's user created.
     * Permission: retrieveConversation.
     * @see https://docs.coze.cn/developer_guides/retrieve_conversation
     */
    get: "GET /v1/conversation/retrieve",
    /**
     * Lists the conversations that the token's user had with an agent.
     * Returns only conversations of the API and Chat SDK channels that were created with a bot_id.
     * Permission: listConversation.
     * @see https://docs.coze.cn/developer_guides/list_conversations
     */
    list: "GET /v1/conversations",
    /**
     * Renames a conversation.
     * Permission: editConversation.
     * @see https://docs.coze.cn/developer_guides/edit_conversation
     */
    update: "PUT /v1/conversations/{conversation_id}",
    /**
     * Starts a new context section, so that the model no longer sees earlier messages.
     * The messages stay and can still be listed. Only the creator of the conversation can do this.
     * Permission: editConversation.
     * @see https://docs.coze.cn/developer_guides/clear_conversation_context
     */
    clear: "POST /v1/conversations/{conversation_id}/clear",
    /**
     * Deletes a conversation.
     * Only the creator of the conversation can do this.
     * Permission: editConversation.
     * @see https://docs.coze.cn/developer_guides/delete_conversation
     */
    delete: "DELETE /v1/conversations/{conversation_id}",
  },
  messages: {
    /**
     * Adds a message to a conversation.
     * The agent does not answer until the next chat. Messages are kept for 180 days.
     * Permission: createMessage.
     * @see https://docs.coze.cn/developer_guides/create_message
     */
    create: "POST /v1/conversation/message/create",
    /**
     * Gets a message.
     * Permission: retrieveMessage.
     * @see https://docs.coze.cn/developer_guides/retrieve_message
     */
    get: "GET /v1/conversation/message/retrieve",
    /**
     * Lists the messages of a conversation.
     * Returns questions, answers and messages you added, of the last 180 days. For the intermediate messages of a chat, use `chat.messages`.
     * Permission: chat, listMessage.
     * @see https://docs.coze.cn/developer_guides/list_message
     */
    list: "POST /v1/conversation/message/list",
    /**
     * Changes the content or your own data of a message.
     * Requires content, meta_data or both.
     * Permission: modifyMessage.
     * @see https://docs.coze.cn/developer_guides/modify_message
     */
    update: "POST /v1/conversation/message/modify",
    /**
     * Deletes a question or an answer from a conversation.
     * The intermediate messages of an answer are deleted with it and cannot be deleted alone.
     * Permission: deleteMessage.
     * @see https://docs.coze.cn/developer_guides/delete_message
     */
    delete: "POST /v1/conversation/message/delete",
    feedback: {
      /**
       * Rates an answer; a later rating replaces an earlier one.
       * Only the creator of the conversation can do this, for text answers of chats and chatflows since 11 July 2025.
       * Permission: feedback.
       * @see https://docs.coze.cn/developer_guides/message_feedback
       */
      create: "POST /v1/conversations/{conversation_id}/messages/{message_id}/feedback",
      /**
       * Removes the rating of an answer.
       * Only the creator of the conversation can do this.
       * Permission: feedback.
       * @see https://docs.coze.cn/developer_guides/delete_message_feedback
       */
      delete: "DELETE /v1/conversations/{conversation_id}/messages/{message_id}/feedback",
    },
  },
  chat: {
    /**
     * Starts a chat, in which an agent answers, and returns it while it runs.
     * Call `chat.wait`, then `chat.messages` to read the answer; both need auto_save_history. To stream the answer, use `chat.stream`.
     * Permission: chat.
     * Error codes: 4004 additional_messages exceeds its limits; 4007 auto_save_history must be true unless the chat is streamed; 4010 The prompt exceeds the token limit of the model; 4012 The model is invalid; 4013 The model service failed; try again later; 4014 The agent cannot answer; 4015 The agent is not published to the API channel; 4016 The conversation has a running chat already.
     * @see https://docs.coze.cn/developer_guides/chat_v3
     */
    create: "POST /v3/chat",
    /**
     * Gets the state of a chat.
     * Works only for chats with auto_save_history. Call it at most once a second; `chat.wait` polls it until the chat ends.
     * Permission: getChat.
     * Rate limit: 1/s per chat.
     * @see https://docs.coze.cn/developer_guides/retrieve_chat
     */
    get: "GET /v3/chat/retrieve",
    /**
     * Cancels a running chat.
     * The question and the answer do not become context. A running stream continues, and the whole answer is billed. A chat that is completed, failed or waiting for an action cannot be cancelled.
     * Permission: cancelChat.
     * Error codes: 4104 The chat is completed, failed or waiting for an action.
     * @see https://docs.coze.cn/developer_guides/chat_cancel
     */
    cancel: "POST /v3/chat/cancel",
    /**
     * Submits the results of local tools to a chat that waits for them.
     * Only for local plugins and chats with auto_save_history; answer a question node with another `chat.create`. Call `chat.wait`, then `chat.messages` to read the answer. To stream it, use `chat.streamToolOutputs`.
     * Permission: submitToolChat.
     * Error codes: 5000 The chat was created without auto_save_history.
     * @see https://docs.coze.cn/developer_guides/chat_submit_tool_outputs
     */
    submitToolOutputs: "POST /v3/chat/submit_tool_outputs",
    /**
     * Lists what an agent said and did in a chat.
     * Returns answers, tool calls, follow-ups and markers, without the user's question. The list is complete only when the chat is: call `chat.wait` first.
     * Permission: chat, listMessage.
     * @see https://docs.coze.cn/developer_guides/list_chat_messages
     */
    messages: "GET /v3/chat/message/list",
  },
  workflows: {
    /**
     * Runs a published workflow and returns its output.
     * For workflows with output nodes or a streaming end node, use `workflows.stream`. The server closes the connection after 90 seconds; a run ends after 10 minutes, with is_async after 24 hours. A request has at most 20 MB.
     * Permission: run.
     * Error codes: 4021 The workflow is not configured; 4200 The workflow was never published; 6003 is_async needs a paid plan.
     * @see https://docs.coze.cn/developer_guides/workflow_run
     */
    run: "POST /v1/workflow/run",
    /**
     * Answers the question that interrupted a run and returns the output.
     * Resumes a run started with `workflows.run`; asynchronous if that run is.
     * Permission: run.
     * Error codes: 4314 There is no record of the run; 4315 The run has finished already.
     * @see https://docs.coze.cn/developer_guides/resume_workflow
     */
    resume: "POST /v1/workflows/resume",
    /**
     * Gets the state and output of an asynchronous run.
     * The output of output nodes is complete up to 1 MB and kept for 24 hours; that of the end node is kept for 7 days. `workflows.runs.wait` polls until the run ends.
     * Permission: listRunHistory.
     * Error codes: 4314 There is no record of the run.
     * @see https://docs.coze.cn/developer_guides/workflow_history
     */
    get: "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}",
    /**
     * Gets the output of an output node of a run.
     * Returns output that `workflows.runs.get` trims, for 24 hours. Not for the end node.
     * Permission: listRunHistory.
     * Error codes: 4314 There is no record of the run.
     * @see https://docs.coze.cn/developer_guides/get_node_execute_history_response
     */
    node: "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}",
  },
  files: {
    /**
     * Uploads a file for messages and workflow inputs.
     * One file per call, at most 512 MB. The file is kept for 3 months, only this account can use it, and it cannot be downloaded.
     * The runtime may hold all of the file in memory.
     * Permission: uploadFile.
     * Rate limit: 10/s on personal plans and 20/s on enterprise plans.
     * Error codes: 4300 The file is empty, or was not sent as multipart; 4301 More than one file was sent; 4302 The file is too large; 4303 Files of this type are not supported; 4304 The file is invalid.
     * @see https://docs.coze.cn/developer_guides/upload_files
     */
    upload: "POST /v1/files/upload",
    /**
     * Gets the name and the size of an uploaded file.
     * Permission: retrieveFile.
     * @see https://docs.coze.cn/developer_guides/retrieve_files
     */
    get: "GET /v1/files/retrieve",
  },
  bots: {
    /**
     * Lists the agents of a workspace.
     * On personal plans, returns only agents of workspaces that you own.
     * Permission: listBot.
     * @see https://docs.coze.cn/developer_guides/bots_list_draft_published
     */
    list: "GET /v1/bots",
    /**
     * Gets the configuration of an agent.
     * Permission: getMetadata.
     * @see https://docs.coze.cn/developer_guides/get_metadata_draft_published
     */
    get: "GET /v1/bots/{bot_id}",
  },
  workspaces: {
    /**
     * Lists the workspaces that a user created or joined.
     * By default, those of the token's user. enterprise_id selects those of the enterprise; user_id together with coze_account_id those of a user in an organization. Not for third-party channel apps.
     * Permission: listWorkspace.
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

const streams = {
  chat: {
    /**
     * Lets an agent answer in a conversation, and streams what it says. Leaving the loop closes the connection; the
     * chat goes on, and is billed, until `chat.cancel`.
     * @see https://docs.coze.cn/developer_guides/chat_v3
     */
    stream: "POST /v3/chat",
    /**
     * Hands the results of local tools to a chat that waits for them, and streams the rest of the answer.
     * @see https://docs.coze.cn/developer_guides/chat_submit_tool_outputs
     */
    streamToolOutputs: "POST /v3/chat/submit_tool_outputs",
  },
  workflows: {
    /**
     * Runs a workflow and streams its output.
     * @see https://docs.coze.cn/developer_guides/workflow_stream_run
     */
    stream: "POST /v1/workflow/stream_run",
    /**
     * Resumes an interrupted workflow and streams its output.
     * @see https://docs.coze.cn/developer_guides/workflow_resume
     */
    streamResume: "POST /v1/workflow/stream_resume",
    /**
     * Chats with a workflow, and streams what it says.
     * @see https://docs.coze.cn/developer_guides/workflow_chat
     */
    chat: "POST /v1/workflows/chat",
  },
} as const satisfies Table<Routes>;

type Calls = Bound<Routes, typeof routes, typeof rules, "data"> & Streams<Routes, typeof streams, typeof rules>;

/** Fails to compile, naming the route, when the spec has one that is not in the tables. */
export type CozeIsComplete = None<Exclude<keyof Routes, Leaves<typeof routes> | Leaves<typeof streams>>>;

/** The business codes that Coze documents; others occur. */
export type CozeErrorCode = keyof ErrorCodes | (number & {});

/** Which of the two separate services to call: a token of one is refused by the other. */
export type CozeRegion = keyof typeof cozeOrigins;

export { cozeJwt, type CozeJwtOptions } from "./coze/jwt.js";
export { cozeOAuth, type CozeDevice, type CozeOAuthOptions, type CozeTokens } from "./coze/oauth.js";

const originOf = (region: CozeRegion | undefined): string | undefined =>
  region !== undefined && Object.hasOwn(cozeOrigins, region) ? cozeOrigins[region] : undefined;

/** Options of {@link createCoze}. */
export type CozeOptions = Omit<ClientOptions, "baseUrl"> & {
  /** An access token, a function that gives one, or a provider that renews it, such as {@link cozeJwt}. */
  token: Credential;
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

/** What a verb of a conversation takes: the input of its call without the conversation. */
type Rest<R extends keyof Routes> = Omit<Input<Routes, R, typeof rules>, "conversation_id">;
type Out<R extends keyof Routes> = Output<Routes, R, typeof rules, "data">;

/** A conversation: what its creation answered, and its verbs. */
export type CozeConversation = Out<"POST /v1/conversation/create"> &
  Ending & {
    /** Lets an agent answer; the chat is under way when this resolves. */
    chat(input: Rest<"POST /v3/chat">, init?: Init): Promise<Out<"POST /v3/chat">>;
    /** Lets an agent answer, and streams what it says. */
    stream(input: Rest<"POST /v3/chat">, init?: StreamInit): ReturnType<Calls["chat"]["stream"]>;
    readonly messages: {
      /** Adds a message. */
      create(
        input: Rest<"POST /v1/conversation/message/create">,
        init?: Init,
      ): Promise<Out<"POST /v1/conversation/message/create">>;
      /** Lists the messages. */
      list(input?: Rest<"POST /v1/conversation/message/list">, init?: Init): ReturnType<Calls["messages"]["list"]>;
    };
    /** Begins a new context; the messages stay. */
    clear(input?: Record<string, never>, init?: Init): Promise<Out<"POST /v1/conversations/{conversation_id}/clear">>;
    /** Deletes the conversation. */
    delete(input?: Record<string, never>, init?: Init): Promise<undefined>;
  };

/** A client of Coze: conversations, messages, chats, workflows, files. Calls answer with `data`. */
export interface Coze extends Calls {
  readonly conversations: Calls["conversations"] & {
    /** Creates a conversation that is deleted at the end of its `await using` block. */
    open(input?: Input<Routes, "POST /v1/conversation/create", typeof rules>, init?: Init): Promise<CozeConversation>;
  };
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
  const { token, region, baseUrl = originOf(region), ...rest } = options;
  checkCredential(token);
  if (baseUrl === undefined)
    throw new TypeError(`createCoze needs a region, "cn" or "com", or a baseUrl: the two services do not share tokens`);
  const { engine, raw } = createTransport(platform, { ...rest, token, baseUrl, rules });
  const calls = bind(engine, rules, routes, bindCall, { wait: bindWait }) as unknown as Calls;
  const streamed = bind(engine, rules, streams, bindStream) as unknown as Calls;
  const { conversations, messages } = calls;
  const chat = { ...calls.chat, ...streamed.chat };
  const open: Coze["conversations"]["open"] = async (input, init) => {
    const answer = await conversations.create(input, init);
    return createHandle<CozeConversation, typeof answer>({
      answer,
      verbs: (conversation_id) => ({
        chat: (input, init) => chat.create(extend(input, { conversation_id }), init),
        stream: (input, init) => chat.stream(extend(input, { conversation_id }), init),
        messages: {
          create: (input, init) => messages.create(extend(input, { conversation_id }), init),
          list: (input, init) => messages.list(extend(input, { conversation_id }), init),
        },
        clear: (input, init) => conversations.clear(conversation_id, input, init),
        delete: (input, init) => conversations.delete(conversation_id, input, init),
      }),
      failed: (details) => engine.failed({ route: routes.conversations.create, ...details }),
    });
  };
  const workflows = { ...calls.workflows, ...streamed.workflows };
  return { ...calls, chat, workflows, conversations: { ...conversations, open }, raw: raw as Raw<paths> };
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
  failure: (_route, status, body) => failureOfCode(status, body),
  requestId: (headers, body) => {
    const { logid } = (body?.detail ?? {}) as { logid?: unknown };
    return typeof logid === "string" && logid !== "" ? logid : (headers.get("x-tt-logid") ?? undefined);
  },
  // The requests per minute are exceeded; busy and model errors may have cost something; the daily limit stays.
  retryCodes: { always: [4020], safe: [4009, 4013], never: [4008] },
  kindOf: (code) => kindOf(code) ?? (/^43\d\d$/.test(String(code)) ? "validation" : undefined),
};
