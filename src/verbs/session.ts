/// <reference lib="esnext.disposable" preserve="true" />
import { isText } from "../call/answer.js";
import { isPlatformError } from "../call/errors.js";
import { meta, remember } from "../call/meta.js";
import { at } from "../call/at.js";
import type { Engine } from "../call/transport.js";

/** Ends with its `await using` block. Named here, where the library that declares it is referenced. */
export type Ending = AsyncDisposable;

/** A resource that lives on a platform until it is deleted; `T` is the response to its creation. */
export interface SessionSource<H, T> {
  readonly engine: Engine;
  /** What created it. */
  readonly route: string;
  readonly answer: unknown;
  /** Path of the created resource in the response. */
  readonly at?: string;
  readonly verbs: (id: string) => Omit<H, keyof T | typeof Symbol.asyncDispose>;
}

/** The id in the response to a creation; without it, nobody could use what was created. */
export function idOf({ failure }: Engine, route: string, answer: unknown, path: string): string {
  const id = at(answer, path);
  if (isText(id)) return id;
  throw failure({ route, kind: "parse", reason: "the response has no id", body: answer });
}

// As compiled `using` declarations look for it where the runtime does not have it.
const asyncDispose = Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");

/** Creates a handle: the created resource, verbs bound to it, and its disposal. */
export function createHandle<H extends Ending, T>({
  engine,
  route,
  answer,
  at: path = "",
  verbs,
}: SessionSource<H, T>): H {
  const bound = verbs(idOf(engine, route, answer, path ? `${path}.id` : "id")) as unknown as {
    delete(...args: unknown[]): Promise<unknown>;
  };
  let end: Promise<unknown> | undefined;
  const handle = {
    ...(at(answer, path) as object),
    ...bound,
    async delete(...args: unknown[]) {
      try {
        return await (end = bound.delete(...args));
      } catch (error) {
        end = undefined;
        throw error;
      }
    },
    // Once, and without the signal of the creation: what is billed must end.
    [asyncDispose]: async () => {
      // A deletion by hand may still fail.
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
