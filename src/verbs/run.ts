import type { Fields } from "../call/answer.js";
import { isPlatformError } from "../call/errors.js";
import { without } from "../call/input.js";
import { meta, remember } from "../call/meta.js";
import { initOptions, problemOf } from "../call/options.js";
import type { JobRun, RunInit } from "../call/signature.js";
import { onAbort, tooLong, within } from "../call/time.js";
import type { Binder } from "./bind.js";
import { documents } from "./documents.js";
import { lazy } from "./lazy.js";
import { convert, createCheck, each } from "./schema.js";
import { idOf } from "./session.js";

type Ask = (...args: unknown[]) => Promise<unknown>;

/** Ends what was begun on a platform. It goes on after 5 s, but nobody waits for it any longer; a failure is told by `on`. */
export const ending = (end: () => Promise<unknown>): Promise<unknown> =>
  within(end, { ms: 5000, late: () => new Error(tooLong("end", 5000)) });

/** Binds a route that starts a job to a function that starts it, follows it to its end, and cancels it if it is left. */
export const bindRun: Binder = (engine, rule, route, { group, rules }) => {
  const { id: idField, status } = rule.run!;
  const { wait, page, schema: described } = rules[status]!;

  return (input: unknown, init: RunInit<unknown> = {}): JobRun<unknown, unknown> => {
    const { create, get, cancel, wait: poll } = group as Record<string, Ask>;
    let used: string | undefined;
    const [, schema] = convert(rule.schema, input);
    const check = createCheck(engine, status, described, schema);
    const refuse = (reason: string) => engine.failure({ route, kind: "validation", outcome: "not-sent", reason });

    async function* follow(): AsyncGenerator<unknown, unknown> {
      const problem = problemOf("init", init, initOptions.run);
      if (problem) throw refuse(problem);
      const { signal, timeout, interval, onProgress, onStart, ...settings } = init;
      const control = new AbortController();
      let id: string | undefined;
      let last: unknown;
      let ended = false;
      let cancelled: Promise<unknown> | undefined;
      const end = () => {
        if (id && !ended && cancel) cancelled ??= ending(() => cancel(id, undefined, settings)).catch(() => {});
      };
      const stop = (reason: unknown) => {
        control.abort(reason);
        end();
      };
      const unwatch = onAbort(signal, () => stop(signal!.reason));
      const late = () =>
        stop(
          engine.failure({
            ...{ route, kind: "timeout", outcome: "unknown", body: last },
            reason: tooLong("end of the job", timeout),
          }),
        );
      const timer = timeout! < 2 ** 31 && timeout ? setTimeout(late, timeout) : undefined;
      const each = { ...settings, signal: control.signal };
      try {
        signal?.throwIfAborted();
        const started = await create!(input, each);
        id = idOf(engine, route, started, idField);
        await onStart?.({ id });
        if (!page) last = await poll!(id, undefined, { ...each, interval, onProgress });
        else
          yield* documents({
            ...{ rule: page, wait: wait!, signal: control.signal, interval },
            async ask(fields) {
              last = await get!(id, fields, each);
              await onProgress?.(remember(without(last as Fields, [page.items, page.next!]), meta(last)));
              return last;
            },
            failure: (details) => engine.failure({ route: status, outcome: "unknown", ...details }),
          });
        ended = true;
        return last;
      } catch (error) {
        ended = isPlatformError(error) && error.kind === "job";
        throw error;
      } finally {
        clearTimeout(timer);
        unwatch();
        end();
        await cancelled;
      }
    }

    const take = (how: string) => {
      if (used) throw refuse(`this run is ${used}; start another one`);
      used = how;
      return follow();
    };
    async function collect(): Promise<unknown> {
      const steps = take("awaited");
      const data: unknown[] = [];
      for (;;) {
        const { done, value } = await steps.next();
        if (!done) {
          data.push(value);
          continue;
        }
        const whole = page
          ? remember({ ...without(value as Fields, [page.next!]), [page.items]: data }, meta(value))
          : value;
        await check(page ? data : [whole], whole, whole);
        return whole;
      }
    }
    return lazy("JobRun", collect, () => each(take("iterated"), check));
  };
};
