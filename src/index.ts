export {
  ailyOAuth,
  createAily,
  type Aily,
  type AilyErrorCode,
  type AilyOptions,
  type AilySession,
  type AilyOAuthOptions,
  type AilyTokens,
} from "./aily.js";
export {
  cozeJwt,
  cozeOAuth,
  createCoze,
  objectString,
  type Coze,
  type CozeConversation,
  type CozeDevice,
  type CozeErrorCode,
  type CozeJwtOptions,
  type CozeOAuthOptions,
  type CozeOptions,
  type CozeRegion,
  type CozeTokens,
} from "./coze.js";
export {
  createFirecrawl,
  verifyFirecrawlWebhook,
  type Firecrawl,
  type BrowserSession,
  type FirecrawlOptions,
  type FirecrawlWebhook,
} from "./firecrawl.js";
export { meta, type Meta } from "./call/meta.js";
export { isPlatformError, PlatformError, type Attempt, type ErrorKind, type Outcome } from "./call/errors.js";
export type {
  DocumentsInit,
  EventStream,
  Extracted,
  Init,
  JobRun,
  JsonSchema,
  Page,
  Paged,
  RunInit,
  Schema,
  SchemaDocumentsInit,
  SchemaWaitInit,
  StreamInit,
  UnknownEvent,
  WaitInit,
} from "./call/signature.js";
export type { TokenStore } from "./auth/store.js";
export type { UserProviderOptions } from "./auth/user-tokens.js";
export type { ClientOptions, Credential, PlatformEvent, Token, TokenProvider } from "./call/options.js";
