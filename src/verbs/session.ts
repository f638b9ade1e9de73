/// <reference lib="esnext.disposable" preserve="true" />
import { isText, type Failed } from "../call/answer.js";
import { isPlatformError } from "../call/errors.js";
import { meta, remember } from "../call/meta.js";
import { at } from "../call/at.js";

/** What ends with its `await using` block. Named here, where the library that declares it is referenced. */
export type Ending = AsyncDisposable;

/** Something that lives on a platform until it is deleted; `T` is what the platform answers when it is created. */
export interface SessionSource<H, T> {
  readonly answer: unknown;
  /** Where in the answer the created thing is. */
  readonly at?: string;
  readonly verbs: (id: string) => Omit<H, keyof T | typeof Symbol.asyncDispose>;
  failed(details: Omit<Failed, "route">): Error;
}

// As compiled `using` declarations look for it where the runtime does not have it.
const asyncDispose = Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");

/** A handle: what was created, verbs bound to it, and its end. */
export function createHandle<H extends Ending, T>({ answer, at: path = "", verbs, failed }: SessionSource<H, T>): H {
  const created = at(answer, path) as { id?: unknown } | undefined;
  const id = created?.id;
  if (!isText(id)) throw failed({ kind: "parse", outcome: "unknown", reason: "the answer has no id", body: answer });
  const bound = verbs(id) as unknown as { delete(...args: unknown[]): Promise<unknown> };
  let end: Promise<unknown> | undefined;
  const handle = {
    ...created,
    ...bound,
    async delete(...args: unknown[]) {
      try {
        return await (end = bound.delete(...args));
      } catch (error) {
        end = undefined;
        throw error;
      }
    },
    // Once, and with no regard to the signal that the creation was given: what is billed must end.
    [asyncDispose]: async () => {
      // What is deleted by hand may fail yet.
      await end?.catch(() => {});
      end ??= bound.delete().catch((error: unknown) => {
        if (!isPlatformError(error) || error.kind !== "not_found") throw error;
      });
      await end;
    },
  };
  Object.defineProperty(handle, asyncDispose, { enumerable: false });
  return remember(handle, meta(answer)) as unknown as H;
}
