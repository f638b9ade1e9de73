import { conventions, rules } from "../generated/coze.js";
import type {
  Chat,
  ChatCreateInput,
  ChatFinal,
  ChatStreamEvent,
  Conversation,
  ConversationMessage,
  ConversationSection,
  ConversationsClearInput,
  ConversationsCreateInput,
  ConversationsDeleteInput,
  CozeCalls,
  DatasetsProcessOutput,
  ErrorCodes,
  MessagesCreateInput,
  MessagesListInput,
  MessagesListOutput,
  paths,
  Routes,
} from "../generated/coze.js";
import { createCredential } from "./auth/credential.js";
import { failureOfCode, isText, type Platform } from "./call/answer.js";
import { kindTable } from "./call/errors.js";
import { extend } from "./call/input.js";
import {
  checkCredential,
  checkOptions,
  checkServer,
  clientOptions,
  type ClientOptions,
  type Credential,
} from "./call/options.js";
import { createSecrets } from "./call/secrets.js";
import type { EventStream, Init, Paged, RunInit, StreamInit } from "./call/signature.js";
import { createTransport, type Raw } from "./call/transport.js";
import { createAsk } from "./coze/ask.js";
import { serverOf, type CozeRegion } from "./coze/server.js";
import { createUpload, type DocumentSource, type UploadedDocuments } from "./coze/upload-documents.js";
import { bind, bindCall, createCall, bindWait, type AnyCall, type Binder } from "./verbs/bind.js";
import { bindStream } from "./verbs/bind-stream.js";
import { createHandle, type Ending } from "./verbs/session.js";
import { createTranscript } from "./verbs/transcript.js";

export type * from "../generated/coze.js";
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

/** The business codes that Coze documents; others occur. */
export type CozeErrorCode = keyof ErrorCodes | (number & {});

export { cozeJwt, type CozeJwtOptions } from "./coze/jwt.js";
export type { UserProviderOptions } from "./auth/user-tokens.js";
export type { DocumentSource, FailedDocument, UploadedDocuments } from "./coze/upload-documents.js";
export type { CozeRegion } from "./coze/server.js";
export { objectString, type ObjectStringPart } from "./coze/object-string.js";
export { cozeOAuth, type CozeDevice, type CozeOAuthOptions, type CozeTokens } from "./coze/oauth.js";

/** Options of {@link createCoze}. */
export type CozeOptions = Omit<ClientOptions, "baseUrl"> & {
  /** An access token, a function that returns one, or a provider that renews it, such as {@link cozeJwt}. */
  token: Credential;
} & (
    | {
        /** `cn` for api.coze.cn, `com` for api.coze.com. */
        region: CozeRegion;
        baseUrl?: undefined;
      }
    | {
        /** The origin of another server. */
        baseUrl: string | URL;
        region?: undefined;
      }
  );

/** The input of a chat in the conversation of a handle. */
export interface CozeConversationChatInput extends Omit<ChatCreateInput, "conversation_id"> {}

/** A conversation: the response of its creation, and its verbs. */
export interface CozeConversation extends Conversation, Ending {
  /** Starts a chat and returns it while it runs. */
  chat(input: CozeConversationChatInput, init?: Init): Promise<Chat>;
  /** Asks and resolves with the answer. */
  ask(input: CozeConversationChatInput, init?: RunInit<Chat>): Promise<ChatFinal>;
  /** Starts a chat and streams its events. */
  stream(input: CozeConversationChatInput, init?: StreamInit): EventStream<ChatStreamEvent, ChatFinal>;
  readonly messages: {
    /** Adds a message. */
    create(input: MessagesCreateInput, init?: Init): Promise<ConversationMessage>;
    /** Lists the messages. */
    list(input?: MessagesListInput, init?: Init): Paged<ConversationMessage, MessagesListOutput>;
  };
  /** Starts a new context; the messages are kept. */
  clear(input?: ConversationsClearInput, init?: Init): Promise<ConversationSection>;
  /** Deletes the conversation. */
  delete(input?: ConversationsDeleteInput, init?: Init): Promise<undefined>;
}

/** The openapi-fetch client on the same connection: it resolves with `{ data, error, response }`. */
export interface CozeRaw extends Raw<paths> {}

/** A client of Coze: chats, workflows, agents, knowledge bases, audio, workspaces and more. Calls resolve with `data`. */
export interface Coze extends CozeCalls, AnyCall {
  readonly conversations: CozeCalls["conversations"] & {
    /** Creates a conversation that is deleted at the end of its `await using` block. */
    open(input?: ConversationsCreateInput, init?: Init): Promise<CozeConversation>;
  };
  readonly datasets: CozeCalls["datasets"] & {
    readonly documents: CozeCalls["datasets"]["documents"] & {
      /**
       * Adds files and web pages to a knowledge base of texts, in as many requests as that takes, and waits until they
       * are ready. What fails is in `failed`; it throws only if nothing could be created. Requests that would follow
       * one with `kind: "auth"` or `"payment"` are not sent.
       */
      upload(
        dataset_id: string,
        sources: readonly DocumentSource[],
        init?: RunInit<DatasetsProcessOutput>,
      ): Promise<UploadedDocuments>;
    };
  };
  readonly chat: CozeCalls["chat"] & {
    /**
     * Asks and resolves with the answer. A connection that breaks does not lose it: the chat is followed, unless its
     * history is not saved. A chat that needs the caller (`requires_action`) resolves, too.
     */
    ask(input: ChatCreateInput, init?: RunInit<Chat>): Promise<ChatFinal>;
  };
  /** The openapi-fetch client on the same connection. It does not throw on failed responses: they are in `error`. */
  readonly raw: CozeRaw;
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
  checkOptions("createCoze", options, ["token"], ["region", ...clientOptions], "pass one");
  const { token, ...rest } = options;
  checkCredential(token);
  const baseUrl = checkServer(serverOf(options), options);
  const secrets = createSecrets();
  const credential = createCredential(token, secrets.add);
  const { engine, raw } = createTransport(platform, { ...rest, credential, secrets, baseUrl, rules });
  const binders = { call: bindCall, stream: bindChat, wait: bindWait };
  const calls = bind(engine, rules, binders) as unknown as CozeCalls;
  const { conversations, messages, chat, datasets } = calls;
  const ask = createAsk(chat, engine);
  const open: Coze["conversations"]["open"] = async (input, init) => {
    const answer = await conversations.create(input, init);
    return createHandle<CozeConversation, typeof answer>({
      engine,
      route: "POST /v1/conversation/create" satisfies keyof Routes,
      answer,
      verbs: (conversation_id) => ({
        chat: (input, init) => chat.create(extend(input, { conversation_id }), init),
        ask: (input, init) => ask(extend(input, { conversation_id }), init),
        stream: (input, init) => chat.stream(extend(input, { conversation_id }), init),
        messages: {
          create: (input, init) => messages.create(conversation_id, input, init),
          list: (input, init) => messages.list(conversation_id, input, init),
        },
        clear: (input, init) => conversations.clear(conversation_id, input, init),
        delete: (input, init) => conversations.delete(conversation_id, input, init),
      }),
    });
  };
  return {
    ...calls,
    conversations: { ...conversations, open },
    chat: { ...chat, ask },
    datasets: { ...datasets, documents: { ...datasets.documents, upload: createUpload(datasets, engine) } },
    call: createCall(engine, rules),
    raw: raw as CozeRaw,
  };
}

const bindChat: Binder = (...route) => bindStream(...route, createTranscript);

const kindOf = kindTable(conventions.kinds);

const platform: Platform = {
  ...conventions,
  // Most failures have status 200; a success may lack the code.
  failure: (_route, status, body) => failureOfCode(status, body),
  requestId: (headers, body) => {
    const { logid } = (body?.detail ?? {}) as { logid?: unknown };
    return isText(logid) ? logid : (headers.get("x-tt-logid") ?? undefined);
  },
  advice: "tokens of api.coze.cn and api.coze.com are separate",
  // 4020: requests per minute. 4009 and 4013: busy or model error, which may be billed. 4008: the daily limit.
  retryCodes: { always: [4020], safe: [4009, 4013], never: [4008] },
  kindOf: (code) => kindOf(code) ?? (/^43\d\d$/.test(String(code)) ? "validation" : undefined), // Uploads.
};
