import type { Failed, Fields } from "../call/answer.js";
import type { Init, Schema, SchemaDocumentsInit, WaitInit } from "../call/signature.js";
import { documents } from "./documents.js";
import { createPlacer, InvalidInput, without, type Prepared } from "../call/input.js";
import { initOptions, problemOf } from "../call/options.js";
import { meta, remember } from "../call/meta.js";
import type { Rule, Rules } from "../call/rule.js";
import type { Engine } from "../call/transport.js";
import { createPaged } from "./pages.js";
import { createCheck, each } from "./schema.js";
import { waitFor } from "./wait.js";

export type Verb = (...args: never[]) => unknown;
/** Makes the verb of a route. */
export type Binder = (engine: Engine, rule: Rule, route: string, around: Around) => Verb;
/** The verbs of the same group, complete when all routes are bound, and all rules. */
export interface Around {
  readonly group: Tree;
  readonly rules: Rules;
}
type Tree = { [name: string]: Tree | Verb };

/** Binders by kind of verb. A platform without a binder for a kind has no such verbs. */
export interface Binders {
  readonly call: Binder;
  readonly stream?: Binder;
  readonly wait?: Binder;
  readonly documents?: Binder;
  readonly run?: Binder;
}

/** Binds all routes, in groups by their names. The generated interface has their types. */
export function bind(engine: Engine, rules: Rules, binders: Binders): Tree {
  const root: Tree = {};
  for (const [route, rule] of Object.entries(rules)) {
    const { name, flag, stream, streamedBy, wait, page, run } = rule;
    if (!name) continue;
    const put = (path: string, binder: Binder | undefined) => {
      if (!binder) return;
      const parts = path.split(".");
      const last = parts.pop()!;
      let group = root;
      for (const part of parts) group = (group[part] ??= {}) as Tree;
      group[last] = binder(engine, rule, route, { group, rules });
    };
    const group = name.replace(/[^.]*$/, "");
    put(name, stream && !flag ? binders.stream : binders.call);
    if (stream && streamedBy) put(streamedBy, binders.stream);
    if (wait) put(`${group}wait`, binders.wait);
    if (wait && page) put(`${group}documents`, binders.documents);
    if (run) put(`${group}run`, binders.run);
  }
  return root;
}

/** The arguments of one call of a verb. */
interface Given<I> {
  readonly input: Fields | undefined;
  readonly init: I;
  /** Places the input, when the call is sent; `more` overrides it. */
  readonly prepare: (input: unknown, more?: object) => () => Prepared;
}

/** What all verbs of a route do: they read their arguments, with or without an identifier before the input, and fail. */
export function commonOf<I extends object>(engine: Engine, rule: Rule, route: string, names: readonly string[]) {
  const { positional, place } = createPlacer(route, rule);
  return {
    failure: (details: Omit<Failed, "route">) => engine.failure({ route, ...details }),
    read(args: unknown[]): Given<I> {
      const [id, input, given] = positional ? args : [undefined, ...args];
      const init = (given ?? {}) as I;
      const problem = problemOf("init", init, names);
      return {
        input: input as Fields | undefined,
        init: problem ? ({} as I) : init,
        prepare: (fields, more) => () => {
          if (problem) throw new InvalidInput(problem);
          return place(fields, id, more);
        },
      };
    },
  };
}

/** Binds a route to a function that sends it; a paged route returns `Paged`. */
export const bindCall: Binder = (engine, rule, route) => {
  const { read, failure } = commonOf<Init>(engine, rule, route, initOptions.call);
  const { page } = rule;
  return (...args) => {
    const { input, init, prepare } = read(args);
    const ask = (fields: unknown) => engine.send(route, rule, prepare(fields), init);
    // A status route returns the status of a job, although the job's results are paged.
    return page && !rule.wait ? createPaged({ rule: page, input: input ?? {}, ask, failure }) : ask(input);
  };
};

/** What all clients have besides the calls of their platform. */
export interface AnyCall {
  /**
   * Sends a route that this version does not know, `"PUT /v1/anything/{id}"`, by the rules of all calls, and resolves
   * with its payload. Path parameters stand in `input`; the rest is the JSON body of POST, PUT and PATCH, else the
   * query. It is repeated only where it provably did not run; a route that it knows follows its own rule.
   */
  call(route: string, input?: object, init?: Init): Promise<unknown>;
}

const routes = /^(GET|POST|PUT|PATCH|DELETE) \//;

/** Sends any route by the rules of calls: one of the spec by its own rule, every other one as what must not be repeated. */
export function createCall(engine: Engine, rules: Rules): AnyCall["call"] {
  return async (route, input, init) => {
    if (!routes.test(route))
      throw engine.failure({
        ...{ route: String(route), kind: "validation", outcome: "not-sent" },
        reason: `route must match ${routes}`,
      });
    const rule = { ...(Object.hasOwn(rules, route) ? rules[route] : { safe: false }), id: false } as const;
    const { prepare, init: checked } = commonOf<Init>(engine, rule, route, initOptions.call).read([input, init]);
    return engine.send(route, rule, prepare(input), checked);
  };
}

/** Binds a status route to a function that polls it until the job ends. */
export const bindWait: Binder = (engine, rule, route) => {
  const { page } = rule;
  const wait = rule.wait!;
  // Results that come in pages, which a schema describes, do not come with the state of their job.
  const names = initOptions.wait.concat(rule.schema && !page ? "schema" : []);
  const { read, failure } = commonOf<WaitInit>(engine, rule, route, names);
  return (...args) => {
    const { input, init, prepare } = read(args);
    // `timeout` and `signal` of `init` limit the whole wait; each poll has the limits of the client.
    const settings = without(init, ["timeout", "interval", "onProgress", "signal"]);
    // The status alone is wanted: the results would come again with every poll.
    const prepared = prepare(input, page && { limit: 1 });
    const ask = async (signal: AbortSignal) => {
      const status = await engine.send(route, rule, prepared, { ...settings, signal }, true);
      return page ? remember(without(status as object, [page.items, page.next!]), meta(status)) : status;
    };
    return waitFor({ rule: wait, ask, failure }, init);
  };
};

/** Binds a status route to a function that iterates the results of the job. */
export const bindDocuments: Binder = (engine, rule, route) => {
  const page = rule.page!;
  const wait = rule.wait!;
  const names = initOptions.documents.concat(rule.schema ? "schema" : []);
  const { read, failure } = commonOf<SchemaDocumentsInit<Schema>>(engine, rule, route, names);
  return (...args) => {
    const { input, init, prepare } = read(args);
    const { interval, schema, ...settings } = init;
    const ask = (fields: unknown) => engine.send(route, rule, prepare(fields), settings);
    const found = documents({ rule: page, wait, input, signal: init.signal, interval, ask, failure });
    return each(found, createCheck(engine, route, rule.schema, schema));
  };
};
