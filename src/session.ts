/// <reference lib="esnext.disposable" preserve="true" />
import type { Failed } from "./answer.js";
import { isPlatformError } from "./errors.js";

/** What ends with its `await using` block. Named here, where the library that declares it is referenced. */
export type Ending = AsyncDisposable;

/** Something that lives on a platform until it is deleted. */
export interface SessionSource<T, V> {
  /** What the platform answered when it was created. */
  readonly created: T;
  readonly id: unknown;
  readonly verbs: (id: string) => V;
  remove(id: string): Promise<unknown>;
  failed(details: Omit<Failed, "route">): Error;
}

// As compiled `using` declarations look for it where the runtime does not have it.
const asyncDispose = Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");

/** A handle: what was created, verbs bound to it, and its end. */
export function createHandle<T extends object, V extends object>(source: SessionSource<T, V>): T & V & AsyncDisposable {
  const { created, id } = source;
  if (typeof id !== "string" || id === "")
    throw source.failed({ kind: "parse", outcome: "unknown", reason: "the answer has no id", body: created });
  let end: Promise<unknown> | undefined;
  const handle = {
    ...created,
    ...source.verbs(id),
    // Once, and with no regard to the signal that the creation was given: what is billed must end.
    [asyncDispose]: async () => {
      end ??= source.remove(id).catch((error: unknown) => {
        if (!isPlatformError(error) || error.kind !== "not_found") throw error;
      });
      await end;
    },
  };
  return Object.defineProperty(handle, asyncDispose, { enumerable: false }) as T & V & AsyncDisposable;
}
