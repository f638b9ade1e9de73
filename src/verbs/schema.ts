import type { Fields } from "../call/answer.js";
import { at } from "../call/at.js";
import { InvalidInput, typeName, without } from "../call/input.js";
import { meta } from "../call/meta.js";
import type { SchemaRule } from "../call/rule.js";
import type { Engine } from "../call/transport.js";

/** A schema of a library: a Standard Schema, which may not state its JSON Schema. */
interface Library {
  readonly "~standard"?: {
    readonly validate: (value: unknown) => Checked | Promise<Checked>;
    readonly jsonSchema?: { input(options: { target: "draft-07" }): object };
  };
}

interface Checked {
  readonly value?: unknown;
  readonly issues?: readonly {
    readonly message: string;
    readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  }[];
}

const isFunction = (value: unknown): boolean => typeof value === "function";

/** The input with a JSON Schema in place of its schema, and that schema, which describes the result. */
export function convert([, field = "", type]: SchemaRule = [""], given: unknown): [input: unknown, schema?: unknown] {
  const found: unknown[] = [];
  const toJsonSchema = (schema: Library): object => {
    const standard = schema["~standard"];
    try {
      // Not what a library without the standard made, such as zod 3.23.
      const isPlain = !standard && typeName(schema) === "Object" && !Object.values(schema).some(isFunction);
      return without(isPlain ? schema : standard!.jsonSchema!.input({ target: "draft-07" }), ["$schema"]);
    } catch (error) {
      const reason = standard?.jsonSchema ? ` (${(error as Error).message})` : "";
      throw new InvalidInput(
        `"${field}" has no JSON Schema${reason}; use zod 4.2, arktype 2.1.28, toStandardJsonSchema() of valibot, z.toJSONSchema() of zod/mini, or JSON Schema`,
      );
    }
  };
  const walk = (value: unknown, names: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, names));
    const [name, ...rest] = names as [string, ...string[]];
    const { type: own, [name]: inner } = Object(value) as Fields;
    if (!rest[0] && own === type && found.push(inner) > 1)
      throw new InvalidInput(`"${field}" is for one "${type}" only: the response has one`);
    return Object(inner) === inner
      ? { ...(value as Fields), [name]: rest[0] ? walk(inner, rest) : toJsonSchema(inner as Library) }
      : value;
  };
  try {
    return [walk(given, field.split(".")), found[0]];
  } catch (error) {
    // The call refuses it, as it does all input that cannot be sent.
    const input = {
      get input(): never {
        throw error;
      },
    };
    return [input];
  }
}

/** Puts what the schema makes of results in their place. */
export type Check = (results: readonly unknown[], answer?: unknown, body?: unknown) => Promise<void>;

/** Checks results by a schema; an error has `body`, or else the result that does not match. */
export function createCheck({ failure }: Engine, route: string, [result]: SchemaRule = [""], schema: unknown): Check {
  const standard = (Object(schema) as Library)["~standard"];
  const path = result.split(".");
  const name = path.pop()!;
  return async (results, answer, body) => {
    for (const one of standard && result ? results : []) {
      const holder = at(one, path.join(".")) as Fields | undefined;
      const given = holder?.[name];
      let checked: Checked;
      try {
        checked = given === undefined ? { issues: [{ message: "it is absent" }] } : await standard!.validate(given);
      } catch (error) {
        checked = { issues: [{ message: String(error) }] };
      }
      const { value, issues } = checked;
      if (issues) {
        const shown = issues
          .slice(0, 3)
          .map(({ message, path = [] }) =>
            [...path.map((key) => String((Object(key) as { key?: PropertyKey }).key ?? key)), message].join(": "),
          );
        const reason = `"${result}" does not match the schema (${shown.join("; ")})`;
        throw failure({ route, kind: "parse", reason, body: body ?? one }, undefined, meta(answer));
      }
      holder![name] = value;
    }
  };
}

/** Checks results as they come. */
export async function* each<T>(source: AsyncIterable<T>, check: Check): AsyncGenerator<T, void> {
  for await (const one of source) {
    await check([one]);
    yield one;
  }
}
