export { createAily, type Aily, type AilyErrorCode, type AilyOptions, type AilySession } from "./aily.js";
export {
  cozeJwt,
  cozeOAuth,
  createCoze,
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
} from "./firecrawl.js";
export { meta, type Meta } from "./call/meta.js";
export { isPlatformError, PlatformError, type Attempt, type ErrorKind, type Outcome } from "./call/errors.js";
export type { DocumentsInit, Init, StreamInit, UnknownEvent } from "./call/signature.js";
export type { Page, Paged } from "./verbs/pages.js";
export type { WaitInit } from "./verbs/wait.js";
export type { EventStream } from "./verbs/stream.js";
export type { TokenProvider, TokenStore } from "./auth/provider.js";
export type { ClientOptions, Credential, PlatformEvent, Token } from "./call/options.js";
