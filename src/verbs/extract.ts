import { at } from "../call/at.js";
import type { Binder } from "./bind.js";
import { convert, createCheck } from "./schema.js";

type Verb = (...args: unknown[]) => unknown;

/** The schema in the input, or in the settings of what follows a job, goes out as JSON Schema; what it describes is checked. */
export const extracting =
  (bind: Binder): Binder =>
  (engine, rule, route, around) => {
    const verb = bind(engine, rule, route, around) as Verb;
    const { schema: rules, page } = rule;
    // Results that come in pages do not come with the state of their job.
    if (!rules || page) return verb;
    const [, field, , items] = rules;
    return async (...args: unknown[]) => {
      let { schema } = Object(args[2]) as { schema?: unknown };
      if (field) [args[0], schema] = convert(rules, args[0]);
      const answer = await verb(...args);
      const results = items?.flatMap((path) => at(answer, path) ?? []) ?? [answer];
      await createCheck(engine, route, rules, schema)(results, answer);
      return answer;
    };
  };
