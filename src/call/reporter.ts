import type { Failed } from "./answer.js";
import { isPlatformError, PlatformError, type Attempt } from "./errors.js";
import { meta, type Meta } from "./meta.js";
import type { ClientOptions, PlatformEvent } from "./options.js";
import type { Secrets } from "./secrets.js";

/** Makes the events and errors of a client, without secrets. */
export interface Reporter {
  emit(event: Omit<PlatformEvent, "platform">): void;
  /** `known` is the metadata of a response that was first read as a success. */
  failed(failure: Failed, known?: Meta): PlatformError;
}

export function createReporter(platform: string, secrets: Secrets, on: ClientOptions["on"]): Reporter {
  return {
    emit(event) {
      try {
        // A handler that returns a promise must not cause an unhandled rejection either.
        Promise.resolve(on?.({ platform, ...event })).catch(() => {});
      } catch {
        // Watching must not break what is watched.
      }
    },
    failed({ cause, ...details }, known = meta(details.body)) {
      const { status = known?.status, requestId = known?.requestId } = details;
      const shown = secrets.hide({ ...details, status, requestId });
      const before = [...(known?.attempts ?? [])];
      const last = { ...before.pop(), reason: shown.reason, status, requestId: shown.requestId };
      const attempts: Attempt[] = [...before, last];
      return new PlatformError({
        ...shown,
        platform,
        cause: isPlatformError(cause) ? cause : secrets.hideError(cause),
        attempts,
      });
    },
  };
}
