import type { Failed, Fields } from "../call/answer.js";
import type { DocumentsInit, Init, StreamInit } from "../call/signature.js";
import { documents } from "./documents.js";
import { createPlacer, extend, without } from "../call/input.js";
import { meta, remember } from "../call/meta.js";
import type { WaitInit } from "../call/options.js";
import type { Rule, Rules } from "../call/rule.js";
import type { Engine } from "../call/transport.js";
import { createPaged } from "./pages.js";
import { waitFor } from "./wait.js";
import { createStream } from "./stream.js";

export type Verb = (...args: never[]) => unknown;
/** Makes the verb of a route; `undefined` if the route has none of this sort. */
export type Binder = (engine: Engine, rule: Rule, route: string) => Verb | undefined;
type Tree = { [name: string]: Tree | Verb };

/**
 * Turns a table of routes into verbs of the same shape; `beside` makes verbs that stand beside a `get`. Their types come
 * from `api.ts`: inferring them here is dear.
 */
export function bind(
  engine: Engine,
  rules: Rules,
  table: object,
  binder: Binder,
  beside: Readonly<Record<string, Binder>> = {},
): Tree {
  const tree: Tree = {};
  for (const [name, entry] of Object.entries(table) as [string, string | object][]) {
    if (typeof entry !== "string") {
      tree[name] = bind(engine, rules, entry, binder, beside);
      continue;
    }
    const rule = rules[entry] ?? {};
    tree[name] = binder(engine, rule, entry)!;
    if (name !== "get") continue;
    for (const [other, bindOther] of Object.entries(beside)) {
      const verb = bindOther(engine, rule, entry);
      if (verb) tree[other] = verb;
    }
  }
  return tree;
}

/** The arguments of a verb, whether an id comes first or not, and how they are placed. */
function reader<I>(route: string, rule: Rule) {
  const { positional, place } = createPlacer(route, rule);
  return (args: unknown[]) => {
    const [id, input, init] = positional ? args : [undefined, ...args];
    return {
      input: input as Fields | undefined,
      init: (init ?? {}) as I,
      prepare: (fields: unknown) => () => place(fields, id),
    };
  };
}

/** A verb that sends a call; of a list, one that can be iterated. */
export const bindCall: Binder = (engine, rule, route) => {
  const read = reader<Init>(route, rule);
  const { page } = rule;
  return (...args) => {
    const { input, init, prepare } = read(args);
    const ask = (fields: unknown) => engine.send(route, rule, prepare(fields), init);
    // The state of a job is asked for by call, although its results are paged.
    if (!page || rule.wait) return ask(input);
    const failed = (reason: string, body: unknown) =>
      engine.failed({ route, kind: "parse", outcome: "unknown", reason, body });
    return createPaged({ rule: page, input: input ?? {}, ask, failed });
  };
};

/** A verb that answers with events. */
export const bindStream: Binder = (engine, { flag, stream, ...others }, route) => {
  const rule: Rule = { ...others, flag: false };
  const read = reader<StreamInit>(route, rule);
  return (...args) => {
    const { input, init, prepare } = read(args);
    const { signal, idleTimeout = 120_000, ...settings } = init;
    let opened: Response | undefined;
    // Not in the input: what is no plain object must still be refused.
    const flagged = () => {
      const prepared = prepare(input)();
      return flag ? { ...prepared, body: { ...(prepared.body as object), [flag]: true } } : prepared;
    };
    return createStream({
      rule: stream!,
      signal,
      idleTimeout,
      timeout: init.timeout ?? engine.timeout,
      async open(inner) {
        opened = await engine.open(route, rule, flagged, { ...settings, signal: inner });
        if (!inner.aborted) engine.streamed("open", route, opened);
        return opened;
      },
      failed: (details) =>
        engine.failed({ route, ...details }, details.outcome === "not-sent" ? undefined : meta(opened)),
      kindOf: (code) => engine.kindOf(code),
      onEnd: (error) => opened && engine.streamed("end", route, opened, error),
    });
  };
};

/** A verb that waits for a job, where the rule of the route says how. */
export const bindWait: Binder = (engine, rule, route) => {
  const { wait, page } = rule;
  if (!wait) return undefined;
  const read = reader<WaitInit>(route, rule);
  return (...args) => {
    const { input, init, prepare } = read(args);
    // The limits of `init` are those of the wait; each poll has the client's.
    const settings = without(init, ["timeout", "interval", "onProgress", "signal"]);
    // The results of a job are not wanted here: they would be sent again with every answer.
    const fields = page ? extend(input, { limit: 1 }) : input;
    const ask = async (signal: AbortSignal) => {
      const status = await engine.send(route, rule, prepare(fields), { ...settings, signal });
      return page ? remember(without(status as object, [page.items, page.next!]), meta(status)) : status;
    };
    const failed = (details: Omit<Failed, "route" | "outcome">) =>
      engine.failed({ route, outcome: "unknown", ...details });
    return waitFor({ rule: wait, ask, failed }, init);
  };
};

/** A verb that iterates the results of a job, where the rule of the route says how. */
export const bindDocuments: Binder = (engine, rule, route) => {
  const { page, wait } = rule;
  if (!page || !wait) return undefined;
  const read = reader<DocumentsInit>(route, rule);
  return (...args) => {
    const { input, init, prepare } = read(args);
    const { interval, ...settings } = init;
    return documents({
      rule: page,
      wait,
      ...(input && { input }),
      signal: init.signal,
      interval,
      ask: (fields) => engine.send(route, rule, prepare(fields), settings),
      failed: (details) => engine.failed({ route, outcome: "unknown", ...details }),
    });
  };
};
