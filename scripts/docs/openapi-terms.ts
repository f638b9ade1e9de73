import type { Terms } from "../drift/facts.ts";
import type { Context } from "./openapi-schema.ts";
import { basesOf, type Holders } from "./openapi-sets.ts";

/** What an operation says that other sources have no place for; the operation is the first of the holders. */
export function termsOf(context: Context, holders: Holders): Terms {
  const { operationId } = holders[0]!.value;
  const base = basesOf(context, holders);
  return {
    ...(typeof operationId === "string" && operationId !== "" ? { operationId } : {}),
    ...(base.length ? { base } : {}),
  };
}
