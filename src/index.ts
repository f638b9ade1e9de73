export { createAily, type Aily, type AilyErrorCode, type AilyOptions, type AilySession } from "./aily.js";
export {
  cozeJwt,
  createCoze,
  type Coze,
  type CozeConversation,
  type CozeErrorCode,
  type CozeJwtOptions,
  type CozeOptions,
  type CozeRegion,
} from "./coze.js";
export { createFirecrawl, type Firecrawl, type BrowserSession, type FirecrawlOptions } from "./firecrawl.js";
export { meta, type Meta } from "./meta.js";
export { isPlatformError, PlatformError, type Attempt, type ErrorKind, type Outcome } from "./errors.js";
export type { Init } from "./api.js";
export type { TokenProvider, TokenStore } from "./auth.js";
export type { ClientOptions, Credential, PlatformEvent, Token } from "./options.js";
