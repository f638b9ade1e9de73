import { rules, type ErrorCodes, type paths, type Routes } from "../generated/aily.js";
import { ailyTenantToken } from "./aily/token.js";
import { failureOfCode, type Platform } from "./call/answer.js";
import type { Bound, Init, Input, Leaves, None, Output, Streams, Table } from "./call/signature.js";
import type { TokenStore } from "./auth/provider.js";
import { bind, bindCall, bindStream, bindWait } from "./verbs/bind.js";
import { kindTable } from "./call/errors.js";
import { checkCredential, type ClientOptions, type Credential } from "./call/options.js";
import { createSecrets } from "./call/secrets.js";
import { createHandle, type Ending } from "./verbs/session.js";
import { createTransport, type Raw } from "./call/transport.js";

const routes = {
  sessions: {
    /**
     * Creates a session for messages and runs.
     * All fields are optional.
     * Permission: aily:session:write.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session/create
     */
    create: "POST /open-apis/aily/v1/sessions",
    /**
     * Gets a session.
     * Permission: aily:session:read.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session/get
     */
    get: "GET /open-apis/aily/v1/sessions/{aily_session_id}",
    /**
     * Updates the context and the metadata of a session.
     * Send both fields; the effect of leaving one out is not documented.
     * Permission: aily:session:write.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session/update
     */
    update: "PUT /open-apis/aily/v1/sessions/{aily_session_id}",
    /**
     * Deletes a session.
     * Permission: aily:session:write.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session/delete
     */
    delete: "DELETE /open-apis/aily/v1/sessions/{aily_session_id}",
  },
  messages: {
    /**
     * Adds a user message to a session.
     * The app answers it once `runs.create` starts a run. Sending the same idempotent_id again within 72 hours does not add a second message.
     * Permission: aily:message:write.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/create
     */
    create: "POST /open-apis/aily/v1/sessions/{aily_session_id}/messages",
    /**
     * Gets a message.
     * Permission: aily:message:read.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/get
     */
    get: "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages/{aily_message_id}",
    /**
     * Lists the messages of a session.
     * The order of messages is not documented.
     * Permission: aily:message:read.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/list
     */
    list: "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages",
  },
  runs: {
    /**
     * Starts a run, in which the app answers the messages of a session.
     * A session has at most one active run (QUEUED, IN_PROGRESS or REQUIRES_MESSAGE). Call `runs.wait`, then `messages.list` with the run_id to read the answer.
     * Permission: aily:run:write.
     * Rate limit: 100/min.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session-run/create
     */
    create: "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs",
    /**
     * Gets a run and its state.
     * Once the run is COMPLETED, `messages.list` with this run_id returns the answer. REQUIRES_MESSAGE means that the run waits for another user message. `runs.wait` polls until one of the two.
     * Permission: aily:run:read.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session-run/get
     */
    get: "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}",
    /**
     * Lists the runs of a session.
     * Permission: aily:run:read.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session-run/list
     */
    list: "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs",
    /**
     * Cancels a run.
     * A run that has ended keeps its status. The response may still show an active status.
     * Permission: aily:run:write.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/aily_session-run/cancel
     */
    cancel: "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}/cancel",
  },
  skills: {
    /**
     * Lists the skills of an app.
     * Includes the built-in data analysis skill and skills that chats do not use. The last page has has_more false, but can have a page_token.
     * Permission: aily:skill:read.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/app-skill/list
     */
    list: "GET /open-apis/aily/v1/apps/{app_id}/skills",
    /**
     * Gets a skill and the schemas of its input and output.
     * Permission: aily:skill:read.
     * Rate limit: 1000/min and 50/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/app-skill/get
     */
    get: "GET /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}",
    /**
     * Runs a skill and waits for its output.
     * Synchronous; needs no session and no messages.
     * Permission: aily:skill:write.
     * Rate limit: 100/min.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/app-skill/start
     */
    start: "POST /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}/start",
  },
  dataAssets: {
    /**
     * Adds a data asset to the knowledge of an app.
     * Connecting continues after the response; `dataAssets.get` with with_connect_status reports its state. The caller must be an administrator, developer or operator of the app. Cloud documents need a user token.
     * Permission: aily:data_asset:write.
     * Rate limit: 20/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app; 2700026 (HTTP 400) Only the development environment is supported; 2700027 (HTTP 400) Only one file per request is supported; 2700028 (HTTP 400) The chunk settings are invalid; 2700029 (HTTP 400) The data source information is invalid; 2700030 (HTTP 400) The data source was not found; 2700031 (HTTP 403) The caller may not download the cloud document; 2700032 (HTTP 400) This kind of connection is not supported; 2700033 (HTTP 400) This kind of source is not supported; 2700034 (HTTP 400) This type of file is not supported; 2700036 (HTTP 400) Cloud documents need a user token; 2700460 (HTTP 400) The document cannot be read; check its parameters and your access; 2700472 (HTTP 400) A parameter is missing or invalid.
     * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/create
     */
    create: "POST /open-apis/aily/v1/apps/{app_id}/data_assets",
    /**
     * Gets a data asset.
     * The caller must be an administrator, developer or operator of the app.
     * Permission: aily:data_asset:read.
     * Rate limit: 20/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app; 2700404 (HTTP 404) The data asset does not exist.
     * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/get
     */
    get: "GET /open-apis/aily/v1/apps/{app_id}/data_assets/{data_asset_id}",
    /**
     * Lists the data assets of an app.
     * A tenant token must belong to the app of the Aily channel. A user must be an administrator, developer or operator of the app.
     * Permission: aily:data_asset:read.
     * Rate limit: 10/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app.
     * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/list
     */
    list: "GET /open-apis/aily/v1/apps/{app_id}/data_assets",
    /**
     * Deletes a data asset and returns it.
     * The caller must be an administrator, developer or operator of the app.
     * Permission: aily:data_asset:write.
     * Rate limit: 20/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app; 2700404 (HTTP 404) The data asset does not exist; 2700026 (HTTP 400) Only the development environment is supported.
     * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/delete
     */
    delete: "DELETE /open-apis/aily/v1/apps/{app_id}/data_assets/{data_asset_id}",
    /**
     * Uploads a file that a data asset can be made from.
     * One file per call, at most 50 MB. Pass the token to `dataAssets.create` as `import_knowledge_setting.file.token`. The caller must be an administrator, developer or operator of the app.
     * The runtime may hold all of the file in memory.
     * Permission: aily:data_asset:upload_file.
     * Rate limit: 5/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app; 2700026 (HTTP 400) Only the development environment is supported; 2700027 (HTTP 400) Only one file per request is supported; 2700034 (HTTP 400) This type of file is not supported; 2700035 (HTTP 400) The file is larger than 50 MB; 2700472 (HTTP 400) A parameter is missing or invalid.
     * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/upload_file
     */
    upload: "POST /open-apis/aily/v1/apps/{app_id}/data_assets/upload_file",
    /**
     * Lists the tags of an app's data assets.
     * A tenant token must belong to the app of the Aily channel. A user must be an administrator, developer or operator of the app.
     * Permission: aily:data_asset:read.
     * Rate limit: 20/s.
     * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
     * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/list-2
     */
    tags: "GET /open-apis/aily/v1/apps/{app_id}/data_asset_tags",
  },
  agents: {
    /**
     * Checks whether the calling user can see an agent.
     * Permission: aily:agent_visibility:read.
     * Only with a user_access_token.
     * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_visibility/check
     */
    checkVisibility: "POST /open-apis/aily/v1/agents/{agent_id}/agent_visibility/check",
    chats: {
      /**
       * Starts a chat with an agent and returns its id.
       * The agent works in the background. `agents.chats.get` returns its state and its answer.
       * Permission: aily:agent_chat:write.
       * Rate limit: 10/s.
       * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat/create
       */
      create: "POST /open-apis/aily/v1/agents/{agent_id}/chats",
      /**
       * Gets the state and the answer of a chat with an agent.
       * Permission: aily:agent_chat:read.
       * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat/get
       */
      get: "GET /open-apis/aily/v1/agents/{agent_id}/chats/{agent_chat_id}",
    },
    sessions: {
      /**
       * Creates an agent session for chats of several turns.
       * Permission: aily:agent_chat:write.
       * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
       * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/create
       */
      create: "POST /open-apis/aily/v1/agents/{agent_id}/sessions",
      /**
       * Lists the sessions of an agent.
       * Permission: aily:agent_chat:read.
       * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/list
       */
      list: "GET /open-apis/aily/v1/agents/{agent_id}/sessions",
      /**
       * Gets an agent session.
       * Permission: aily:agent_chat:read.
       * Rate limit: 10/s.
       * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/get
       */
      get: "GET /open-apis/aily/v1/agents/{agent_id}/sessions/{agent_chat_session_id}",
      /**
       * Deletes an agent session.
       * Permission: aily:agent_chat:write.
       * Rate limit: 10/s.
       * Error codes: 2700001 (HTTP 400) A request parameter is invalid.
       * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/delete
       */
      delete: "DELETE /open-apis/aily/v1/agents/{agent_id}/sessions/{agent_chat_session_id}",
    },
    attachments: {
      /**
       * Uploads a file, or registers a cloud document, for a chat with an agent.
       * A file has at most 40 MB, an image at most 5 MB.
       * The runtime may hold all of the file in memory.
       * Permission: aily:agent_attachment:write.
       * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_attachment/create
       */
      create: "POST /open-apis/aily/v1/agents/{agent_id}/attachments",
    },
    artifacts: {
      /**
       * Gets an artifact that an agent made, with its download URL.
       * Permission: aily:agent_artifact:read.
       * Rate limit: 50/s.
       * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_artifact/get
       */
      get: "GET /open-apis/aily/v1/agents/{agent_id}/artifacts/{agent_artifact_id}",
    },
  },
  stats: {
    /**
     * Lists usage statistics of the apps or agents of a tenant.
     * Store apps can call this too.
     * Permission: aily:stats:read.
     * Only with a tenant_access_token.
     * Rate limit: 1/s.
     * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/tenant-app_stat/list
     */
    list: "GET /open-apis/aily/v1/app_stats",
  },
} as const satisfies Table<Routes>;

const streams = {
  knowledge: {
    /**
     * Asks a question and streams the answer from the app's data assets. Each item repeats all of the answer so far:
     * replace what you show, do not append. `text()` gives these snapshots, `final()` the last item.
     * @see https://open.feishu.cn/document/aily-v1/data-knowledge/ask
     */
    ask: "POST /open-apis/aily/v1/apps/{app_id}/knowledges/ask",
  },
} as const satisfies Table<Routes>;

type Calls = Bound<Routes, typeof routes, typeof rules, "data"> & Streams<Routes, typeof streams, typeof rules>;

/** Fails to compile, naming the route, when the spec has one that is not in the tables. */
export type AilyIsComplete = None<Exclude<keyof Routes, Leaves<typeof routes> | Leaves<typeof streams>>>;

/** The business codes that Feishu documents for Aily and its gateway; others occur. */
export type AilyErrorCode = keyof ErrorCodes | (number & {});

/** Options of {@link createAily}: an app, whose tenant token the client gets and renews, or a token. */
export type AilyOptions = ClientOptions &
  (
    | {
        /** The id of a custom app: `cli_...`. */
        appId: string;
        appSecret: string;
        /** Shares the tenant token with other processes: a Keyv, or what has its `get`, `set` and `delete`. */
        tokenStore?: TokenStore;
        token?: never;
      }
    | {
        /** A tenant or user access token, a function that gives one, or a provider that renews it. */
        token: Credential;
        appId?: never;
        appSecret?: never;
        tokenStore?: never;
      }
  );

type Sessions = "/open-apis/aily/v1/sessions";
type In<R extends keyof Routes> = Input<Routes, R, typeof rules>;
type Out<R extends keyof Routes> = Output<Routes, R, typeof rules, "data">;

/** A session: what its creation answered, and its verbs. */
export type AilySession = Out<`POST ${Sessions}`>["session"] &
  Ending & {
    /** Adds a user message. */
    send(
      input: In<`POST ${Sessions}/{aily_session_id}/messages`>,
      init?: Init,
    ): Promise<Out<`POST ${Sessions}/{aily_session_id}/messages`>>;
    /** Starts a run, in which the app answers. */
    run(
      input: In<`POST ${Sessions}/{aily_session_id}/runs`>,
      init?: Init,
    ): Promise<Out<`POST ${Sessions}/{aily_session_id}/runs`>>;
    /** Lists the messages. */
    messages(
      input?: In<`GET ${Sessions}/{aily_session_id}/messages`>,
      init?: Init,
    ): ReturnType<Calls["messages"]["list"]>;
    /** Updates context and metadata. */
    update(
      input?: In<`PUT ${Sessions}/{aily_session_id}`>,
      init?: Init,
    ): Promise<Out<`PUT ${Sessions}/{aily_session_id}`>>;
    /** Deletes the session. */
    delete(input?: Record<string, never>, init?: Init): Promise<Out<`DELETE ${Sessions}/{aily_session_id}`>>;
  };

/** A client of Feishu Aily: sessions, messages, runs, skills, knowledge and agents. Calls answer with `data`. */
export interface Aily extends Calls {
  readonly sessions: Calls["sessions"] & {
    /** Creates a session that is deleted at the end of its `await using` block. */
    open(input?: In<`POST ${Sessions}`>, init?: Init): Promise<AilySession>;
  };
  /** The openapi-fetch client with the same connection: it answers `{ data, error, response }` and does not throw on answers. */
  readonly raw: Raw<paths>;
}

/**
 * Creates a client of Feishu Aily.
 *
 * @example
 * const aily = createAily({ appId, appSecret });
 * const { session } = await aily.sessions.create();
 * await aily.sessions.delete(session.id);
 */
export function createAily(options: AilyOptions): Aily {
  const { appId, appSecret, tokenStore, token: given, baseUrl = "https://open.feishu.cn", ...rest } = options;
  const { fetch, headers, maxRetries } = rest;
  const secrets = createSecrets();
  secrets.add(appSecret, true);
  const token =
    given === undefined
      ? ailyTenantToken({ appId, appSecret, baseUrl, tokenStore, fetch, headers, maxRetries })
      : checkCredential(given);
  const { engine, raw } = createTransport(platform, { ...rest, token, baseUrl, rules, secrets });
  const calls = {
    ...bind(engine, rules, routes, bindCall, { wait: bindWait }),
    ...bind(engine, rules, streams, bindStream),
  } as unknown as Calls;
  const { sessions, messages, runs } = calls;
  const open: Aily["sessions"]["open"] = async (input, init) => {
    const answer = await sessions.create(input, init);
    return createHandle<AilySession, typeof answer.session>({
      ...{ answer, at: "session" },
      verbs: (id) => ({
        send: (input, init) => messages.create(id, input, init),
        run: (input, init) => runs.create(id, input, init),
        messages: (input, init) => messages.list(id, input, init),
        update: (input, init) => sessions.update(id, input, init),
        delete: (input, init) => sessions.delete(id, input, init),
      }),
      failed: (details) => engine.failed({ route: routes.sessions.create, ...details }),
    });
  };
  return { ...calls, sessions: { ...sessions, open }, raw: raw as Raw<paths> };
}

const kindOf = kindTable({
  // Tokens that are missing, malformed, wrong or expired.
  auth: [99991661, 99991663, 99991664, 99991668, 99991671, 99991677],
  // Scopes, permissions, roles.
  permission: [99991672, 99991676, 99991679, 2701004, 2700031],
  // Rate limit, monthly quota.
  rate_limit: [99991400, 99991403],
  validation: [99992402, 2700001],
  not_found: [2700404],
});

const platform: Platform = {
  name: "aily",
  payload: "data",
  // Failures come with status 200 as well as with 4xx.
  failure: (_route, status, body) => failureOfCode(status, body),
  requestId: (headers, body) => {
    // Pages spell it `logid`, answers have been seen with `log_id`.
    const { logid, log_id } = (body?.error ?? {}) as { logid?: unknown; log_id?: unknown };
    return [logid, log_id, headers.get("x-tt-logid"), headers.get("x-request-id")].find(
      (id): id is string => typeof id === "string" && id !== "",
    );
  },
  // The rate limit; the monthly quota stays.
  retryCodes: { always: [99991400], never: [99991403] },
  kindOf,
};
