import type { Failed } from "./answer.js";
import type { Init } from "./api.js";
import type { PlatformError } from "./errors.js";
import { createPlacer, type Prepared, type Rule, type Rules } from "./input.js";

/** What verbs need of the transport. */
export interface Engine {
  /** Sends what `prepare` gives and answers with the payload. */
  send(route: string, rule: Rule, prepare: () => Prepared, init?: Init): Promise<unknown>;
  /** Makes an error that shows no secret. */
  failed(details: Failed): PlatformError;
}

type Verb = (...args: never[]) => unknown;
type Tree = { [name: string]: Tree | Verb };

/** Turns a table of routes into verbs of the same shape. Their types come from `api.ts`: inferring them here is dear. */
export function bind(engine: Engine, rules: Rules, table: object): Tree {
  const verbs = Object.entries(table).map(([name, entry]: [string, string | object]) => [
    name,
    typeof entry === "string" ? bindCall(engine, rules[entry] ?? {}, entry) : bind(engine, rules, entry),
  ]);
  return Object.fromEntries(verbs) as Tree;
}

function bindCall(engine: Engine, rule: Rule, route: string): Verb {
  const { positional, place } = createPlacer(route, rule);
  return (...args) => {
    const [id, input, init] = positional ? args : [undefined, ...args];
    return engine.send(route, rule, () => place(input, id), init);
  };
}
