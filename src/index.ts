export { createAily, type Aily, type AilyErrorCode, type AilyOptions } from "./aily.js";
export { createCoze, type Coze, type CozeErrorCode, type CozeOptions, type CozeRegion } from "./coze.js";
export { createFirecrawl, type Firecrawl, type FirecrawlOptions } from "./firecrawl.js";
export { isPlatformError, PlatformError, type Attempt, type ErrorKind, type Outcome } from "./errors.js";
export type { Init } from "./api.js";
export type { ClientOptions, PlatformEvent, Token } from "./options.js";
