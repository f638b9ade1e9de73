import { conventions, rules } from "../generated/aily.js";
import type {
  AilyCalls,
  ErrorCodes,
  Message,
  MessagesCreateInput,
  MessagesCreateOutput,
  MessagesListInput,
  MessagesListOutput,
  paths,
  Routes,
  RunsCreateInput,
  RunsCreateOutput,
  RunsGetOutput,
  Session,
  SessionsCreateInput,
  SessionsDeleteInput,
  SessionsDeleteOutput,
  SessionsUpdateInput,
  SessionsUpdateOutput,
} from "../generated/aily.js";
import { createAsk, type AilyAnswer, type AilyAskInput } from "./aily/ask.js";
import { ailyTenantToken } from "./aily/token.js";
import { createCredential } from "./auth/credential.js";
import type { TokenStore } from "./auth/store.js";
import { failureOfCode, type Platform } from "./call/answer.js";
import { kindTable } from "./call/errors.js";
import {
  checkCredential,
  checkOptions,
  checkServer,
  clientOptions,
  type ClientOptions,
  type Credential,
} from "./call/options.js";
import { createSecrets } from "./call/secrets.js";
import type { Init, Paged, RunInit } from "./call/signature.js";
import { createTransport, type Raw } from "./call/transport.js";
import { bind, bindCall, createCall, bindWait, type AnyCall } from "./verbs/bind.js";
import { bindStream } from "./verbs/bind-stream.js";
import { createHandle, type Ending } from "./verbs/session.js";

export type * from "../generated/aily.js";
export { isPlatformError, PlatformError } from "./call/errors.js";
export { meta } from "./call/meta.js";
export type {
  DocumentsInit,
  EventStream,
  Init,
  JobRun,
  Page,
  Paged,
  RunInit,
  StreamInit,
  UnknownEvent,
  WaitInit,
} from "./call/signature.js";

export type { AilyAnswer, AilyAskInput } from "./aily/ask.js";
export { ailyOAuth, type AilyOAuthOptions, type AilyTokens } from "./aily/oauth.js";
export type { UserProviderOptions } from "./auth/user-tokens.js";

/** The business codes that Feishu documents for Aily and its gateway; others occur. */
export type AilyErrorCode = keyof ErrorCodes | (number & {});

/** Options of {@link createAily}: an app, whose tenant token the client obtains and renews, or a token. */
export type AilyOptions = ClientOptions &
  (
    | {
        /** The id of a custom app: `cli_...`. */
        appId: string;
        appSecret: string;
        /** Shares the tenant token with other processes: a Keyv, or any object with its `get`, `set` and `delete`. */
        tokenStore?: TokenStore | undefined;
        token?: never;
      }
    | {
        /** A tenant or user access token, a function that returns one, or a provider that renews it. */
        token: Credential;
        appId?: never;
        appSecret?: never;
        tokenStore?: undefined;
      }
  );

/** A session: the response of its creation, and its verbs. */
export interface AilySession extends Session, Ending {
  /** Adds a user message. */
  send(input: MessagesCreateInput, init?: Init): Promise<MessagesCreateOutput>;
  /**
   * Asks and resolves with the answer: adds the message, runs the app, and waits for what it says. A run that needs
   * another message resolves, too, with `run.status`.
   */
  ask(input: AilyAskInput, init?: RunInit<RunsGetOutput>): Promise<AilyAnswer>;
  /** Starts a run, in which the app answers. */
  run(input: RunsCreateInput, init?: Init): Promise<RunsCreateOutput>;
  /** Lists the messages of the session. */
  messages(input?: MessagesListInput, init?: Init): Paged<Message, MessagesListOutput>;
  /** Updates context and metadata. */
  update(input?: SessionsUpdateInput, init?: Init): Promise<SessionsUpdateOutput>;
  /** Deletes the session. */
  delete(input?: SessionsDeleteInput, init?: Init): Promise<SessionsDeleteOutput>;
}

/** The openapi-fetch client on the same connection: it resolves with `{ data, error, response }`. */
export interface AilyRaw extends Raw<paths> {}

/** A client of Feishu Aily: sessions, messages, runs, skills, knowledge and agents. Calls resolve with `data`. */
export interface Aily extends AilyCalls, AnyCall {
  readonly sessions: AilyCalls["sessions"] & {
    /** Creates a session that is deleted at the end of its `await using` block. */
    open(input?: SessionsCreateInput, init?: Init): Promise<AilySession>;
  };
  /**
   * Asks and resolves with the answer, in a session of its own that is deleted afterwards. If that fails after an
   * answer, only `on` is told; after another failure it is in `error.suppressed`.
   */
  ask(input: AilyAskInput, init?: RunInit<RunsGetOutput>): Promise<AilyAnswer>;
  /** The openapi-fetch client on the same connection. It does not throw on failed responses: they are in `error`. */
  readonly raw: AilyRaw;
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
  checkOptions(
    "createAily",
    options,
    ["appId", "appSecret", "token"],
    ["tokenStore", ...clientOptions],
    "pass appId and appSecret, or token",
  );
  const { appId, appSecret, tokenStore, token: given, baseUrl: server = "https://open.feishu.cn", ...rest } = options;
  const baseUrl = checkServer(server, options);
  const { fetch, headers, maxRetries } = rest;
  const secrets = createSecrets();
  secrets.add(appSecret);
  const token =
    given === undefined
      ? ailyTenantToken({ appId, appSecret, baseUrl, tokenStore, fetch, headers, maxRetries })
      : checkCredential(given);
  const credential = createCredential(token, secrets.add);
  const { engine, raw } = createTransport(platform, { ...rest, credential, secrets, baseUrl, rules });
  const binders = { call: bindCall, stream: bindStream, wait: bindWait };
  const calls = bind(engine, rules, binders) as unknown as AilyCalls;
  const { sessions, messages, runs } = calls;
  const ask = createAsk(calls, engine);
  const open: Aily["sessions"]["open"] = async (input, init) => {
    const answer = await sessions.create(input, init);
    return createHandle<AilySession, typeof answer.session>({
      engine,
      route: "POST /open-apis/aily/v1/sessions" satisfies keyof Routes,
      ...{ answer, at: "session" },
      verbs: (id) => ({
        ask: (input, init) => ask.inSession(id, input, init),
        send: (input, init) => messages.create(id, input, init),
        run: (input, init) => runs.create(id, input, init),
        messages: (input, init) => messages.list(id, input, init),
        update: (input, init) => sessions.update(id, input, init),
        delete: (input, init) => sessions.delete(id, input, init),
      }),
    });
  };
  return {
    ...calls,
    sessions: { ...sessions, open },
    ask: ask.alone,
    call: createCall(engine, rules),
    raw: raw as AilyRaw,
  };
}

const kindOf = kindTable(conventions.kinds);

const platform: Platform = {
  ...conventions,
  // Failures come with status 200 as well as with 4xx.
  failure: (_route, status, body) => failureOfCode(status, body),
  requestId: (headers, body) => {
    // The documentation spells it `logid`; some responses have `log_id`.
    const { logid, log_id } = (body?.error ?? {}) as { logid?: unknown; log_id?: unknown };
    return [logid, log_id, headers.get("x-tt-logid"), headers.get("x-request-id")].find(
      (id): id is string => typeof id === "string" && id !== "",
    );
  },
  // 99991400 is a rate limit; 99991403 is the monthly quota, which no retry brings back.
  retryCodes: { always: [99991400], never: [99991403] },
  kindOf,
};
