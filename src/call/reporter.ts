import type { Failed, Platform } from "./answer.js";
import { PlatformError, present, type Attempt } from "./errors.js";
import { CallMeta, meta, type Meta } from "./meta.js";
import type { ClientOptions, PlatformEvent } from "./options.js";
import type { Secrets } from "./secrets.js";

/** Makes the events and errors of a client, without secrets. */
export interface Reporter {
  /** Where nobody watches, there is none. */
  readonly emit: ((event: Omit<PlatformEvent, "platform">) => void) | undefined;
  /** `secrets` are those of the call; `known` is the metadata of a response that was first read as a success. */
  failure(failed: Failed, secrets?: Secrets, known?: Meta): PlatformError;
}

export function createReporter(
  { name: platform, advice }: Platform,
  secrets: Secrets,
  on: ClientOptions["on"],
): Reporter {
  return {
    // Watching must not break what is watched, whether it throws or rejects.
    emit: on && ((event) => void new Promise((done) => done(on({ platform, ...event }))).catch(() => {})),
    failure({ cause, body, outcome = "unknown", ...details }, own = secrets, known = meta(body)) {
      const shown = CallMeta.secretsOf(known) ?? own;
      const { status = known?.status, headers } = details;
      const show = <T>(value: T) =>
        typeof value === "string" ? (bound(shown.hide(value.slice(0, 2 ** 17))) as T) : value;
      const requestId = show(details.requestId ?? known?.requestId);
      const hint = status && details.kind === "auth" && advice;
      const reason = show(hint ? `${details.reason}; ${hint}` : details.reason);
      const before = [...(known?.attempts ?? [])];
      const last = present<Attempt>({ ...before.pop(), reason, status, requestId });
      return new PlatformError({
        ...{ ...details, platform, outcome, reason, status, requestId, attempts: [...before, last] },
        code: show(details.code),
        headers: headers ? shown.hideHeaders(headers) : known?.headers,
        // A secret that the cut would halve is hidden before.
        body:
          typeof body === "string" && body.length > 2 ** 20
            ? shown.hide(body.slice(0, 2 ** 17)).slice(0, 2 ** 16)
            : shown.hide(body),
        cause: shown.hideError(cause),
      });
    },
  };
}

/** At most 1,000 characters, and none that a terminal or a log would act upon. */
function bound(text: string): string {
  const shown = text
    .slice(0, 1000)
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
      (char) => `\\u${char.codePointAt(0)!.toString(16).padStart(4, "0")}`,
    );
  return shown.length > 1000 || text.length > 1000 ? `${shown.slice(0, 999).replace(/\p{Cs}$/u, "")}…` : shown;
}
