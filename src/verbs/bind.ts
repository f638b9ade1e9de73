import type { Failed, Fields } from "../call/answer.js";
import type { DocumentsInit, Init, StreamInit } from "../call/signature.js";
import { documents } from "./documents.js";
import { createPlacer, extend, InvalidInput, without } from "../call/input.js";
import { initOptions, problemOf } from "../call/options.js";
import { meta, remember } from "../call/meta.js";
import type { WaitInit } from "../call/signature.js";
import type { Rule, Rules } from "../call/rule.js";
import type { Engine } from "../call/transport.js";
import { createPaged } from "./pages.js";
import { waitFor } from "./wait.js";
import { createStream, type StreamSource } from "./stream.js";

type Verb = (...args: never[]) => unknown;
/** Makes the verb of a route. */
export type Binder = (engine: Engine, rule: Rule, route: string) => Verb;
type Tree = { [name: string]: Tree | Verb };

/** Binders by kind of verb. A platform without a binder for a kind has no such verbs. */
export interface Binders {
  readonly call: Binder;
  readonly stream?: Binder;
  readonly wait?: Binder;
  readonly documents?: Binder;
}

/** Binds all routes, in groups by their names. The generated interface has their types. */
export function bind(engine: Engine, rules: Rules, binders: Binders): Tree {
  const root: Tree = {};
  for (const [route, rule] of Object.entries(rules)) {
    const { name, flag, stream, wait, page } = rule;
    if (!name) continue;
    const put = (path: string, binder: Binder | undefined) => {
      if (!binder) return;
      const parts = path.split(".");
      const last = parts.pop()!;
      let group = root;
      for (const part of parts) group = (group[part] ??= {}) as Tree;
      group[last] = binder(engine, rule, route);
    };
    const group = name.replace(/[^.]*$/, "");
    put(name, stream && !flag ? binders.stream : binders.call);
    if (stream?.name) put(stream.name, binders.stream);
    if (wait) put(`${group}wait`, binders.wait);
    if (wait && page) put(`${group}documents`, binders.documents);
  }
  return root;
}

/** Reads the arguments of a verb, with or without an identifier before the input. */
function reader<I extends object>(route: string, rule: Rule, names: readonly string[]) {
  const { positional, place } = createPlacer(route, rule);
  return (args: unknown[]) => {
    const [id, input, given] = positional ? args : [undefined, ...args];
    const init = (given ?? {}) as I;
    const problem = problemOf("init", init, names);
    return {
      input: input as Fields | undefined,
      init: problem ? ({} as I) : init,
      prepare: (fields: unknown) => () => {
        if (problem) throw new InvalidInput(problem);
        return place(fields, id);
      },
    };
  };
}

/** Binds a route to a function that sends it; a paged route returns `Paged`. */
export const bindCall: Binder = (engine, rule, route) => {
  const read = reader<Init>(route, rule, initOptions.call);
  const { page } = rule;
  return (...args) => {
    const { input, init, prepare } = read(args);
    const ask = (fields: unknown) => engine.send(route, rule, prepare(fields), init);
    // A status route returns the status of a job, although the job's results are paged.
    if (!page || rule.wait) return ask(input);
    const failed = (reason: string, body: unknown) =>
      engine.failed({ route, kind: "parse", outcome: "unknown", reason, body });
    return createPaged({ rule: page, input: input ?? {}, ask, failed });
  };
};

/** Binds a route to a function that streams its events. */
export const bindStream = (
  engine: Engine,
  { flag, stream, ...others }: Rule,
  route: string,
  transcribe?: StreamSource["transcribe"],
): Verb => {
  const rule: Rule = { ...others, flag: false };
  const read = reader<StreamInit>(route, rule, initOptions.stream);
  return (...args: unknown[]) => {
    const { input, init, prepare } = read(args);
    const { signal, idleTimeout = 120_000, ...settings } = init;
    let opened: Response | undefined;
    // Added after the input was placed, so that an input that is not a plain object is refused.
    const flagged = () => {
      const prepared = prepare(input)();
      return flag ? { ...prepared, body: { ...(prepared.body as object), [flag]: true } } : prepared;
    };
    return createStream({
      rule: stream!,
      transcribe,
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
      refusal: (text) => engine.refusal(route, opened!, text),
      onEnd: (error) => opened && engine.streamed("end", route, opened, error),
    });
  };
};

/** Binds a status route to a function that polls it until the job ends. */
export const bindWait: Binder = (engine, rule, route) => {
  const { page } = rule;
  const wait = rule.wait!;
  const read = reader<WaitInit>(route, rule, initOptions.wait);
  return (...args) => {
    const { input, init, prepare } = read(args);
    // `timeout` and `signal` of `init` limit the whole wait; each poll has the limits of the client.
    const settings = without(init, ["timeout", "interval", "onProgress", "signal"]);
    // The status alone is wanted: the results would come again with every poll.
    const fields = page ? extend(input, { limit: 1 }) : input;
    const ask = async (signal: AbortSignal) => {
      const status = await engine.send(route, rule, prepare(fields), { ...settings, signal }, true);
      return page ? remember(without(status as object, [page.items, page.next!]), meta(status)) : status;
    };
    const failed = (details: Omit<Failed, "route" | "outcome">) =>
      engine.failed({ route, outcome: "unknown", ...details });
    return waitFor({ rule: wait, ask, failed }, init);
  };
};

/** Binds a status route to a function that iterates the results of the job. */
export const bindDocuments: Binder = (engine, rule, route) => {
  const page = rule.page!;
  const wait = rule.wait!;
  const read = reader<DocumentsInit>(route, rule, initOptions.documents);
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
