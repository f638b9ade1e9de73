import { at } from "../call/at.js";
import { without } from "../call/input.js";
import type { Binder } from "./bind.js";
import { convert, createCheck } from "./schema.js";

type Verb = (...args: unknown[]) => unknown;

/** The schema in the input, or in the settings of what follows a job, goes out as JSON Schema; what it describes is checked. */
export const extracting =
  (bind: Binder, follows = false): Binder =>
  (engine, rule, route, around) => {
    const verb = bind(engine, rule, route, around) as Verb;
    const { schema: rules, page } = rule;
    // Results that come in pages do not come with the state of their job.
    if (!rules || page) return verb;
    const [, field, , items] = rules;
    return async (...args: unknown[]) => {
      let schema: unknown;
      if (field) [args[0], schema] = convert(rules, args[0]);
      if (follows && Object.hasOwn(Object(args[2]) as object, "schema")) {
        ({ schema } = args[2] as { schema: unknown });
        args[2] = without(args[2] as object, ["schema"]);
      }
      const answer = await verb(...args);
      const check = createCheck(engine, route, rules, schema);
      await (items
        ? check(
            items.flatMap((path) => at(answer, path) ?? []),
            answer,
            null,
          )
        : check([answer], answer));
      return answer;
    };
  };
