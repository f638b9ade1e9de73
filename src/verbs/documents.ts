import type { Fields } from "../call/answer.js";
import { at } from "../call/at.js";
import { extend } from "../call/input.js";
import type { PageRule, WaitRule } from "../call/rule.js";
import { createMemory, keyOf, queryOf } from "./pages.js";
import { createPoller, describeJob } from "./wait.js";

export interface DocumentSource {
  /** How the results are paged: by URL. */
  readonly rule: PageRule;
  readonly wait: WaitRule;
  readonly input?: Readonly<Fields> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between two polls of a running job; by default 1 s growing to 10 s, with jitter. */
  readonly interval?: number | undefined;
  /** One status call. */
  ask(input: Fields): Promise<unknown>;
  failure(details: { kind: "job" | "parse"; code?: number | string; reason: string; body: unknown }): Error;
}

/** Iterates the results of a job, page by page as they are consumed; follows a running job until it ends. */
export async function* documents<I>(source: DocumentSource): AsyncGenerator<I, void> {
  const { rule, wait } = source;
  let asked: Fields = extend(source.input ?? {}, {});
  const input = asked;
  const poller = createPoller((asked: Fields) => source.ask(asked), source.signal, source.interval);
  let skip = 0;
  let sent = createMemory();
  let page = 0;
  let settled: boolean | undefined;
  for (;;) {
    skip = Math.max(skip, Number(asked.skip) || 0);
    const data = await poller.ask(asked);
    sent.set(keyOf({ skip: 0, ...asked }), page++);
    const list = at(data, rule.items) ?? [];
    const state = at(data, wait.status) as string;
    const done = wait.done.includes(state);
    const failed = wait.failed.includes(state);
    const parse = (reason: string) => source.failure({ kind: "parse", reason, body: data });
    if (!Array.isArray(list) || (done && list !== at(data, rule.items)))
      throw parse(`the response has no list "${rule.items}"`);
    yield* list as I[];
    skip += list.length;

    const next = at(data, rule.next) ?? "";
    if (list.length) poller.reset();
    if (next !== "" && (list.length || done || failed)) {
      const following = { ...input, ...queryOf(next) };
      const known = sent.get(keyOf({ skip: 0, ...following })) !== undefined;
      if (known && (list.length || (done && settled))) throw parse("the list leads back to an earlier page");
      if (!known) {
        settled ??= done;
        asked = following;
        continue;
      }
    }
    if (failed) throw source.failure(describeJob(wait, data));
    // The list may lag behind the state, as right after the start: an empty end is confirmed by a second poll.
    if (done && (settled || (list.length && next === ""))) return;
    settled = done;
    await poller.pause();
    asked = { ...input, skip };
    sent = createMemory();
  }
}
