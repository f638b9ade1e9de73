import type { Flag, Terms } from "../../facts/facts.ts";
import { held } from "./operation.ts";
import { securityOf } from "./security.ts";
import type { Context } from "./schema.ts";
import { basesOf, type Holder, type Holders } from "./sets.ts";

/**
 * What an operation says that other sources have no place for; the operation is the first of the holders. An excerpt
 * may leave out what the whole document says.
 */
export function termsOf(context: Context, holders: Holders, isExcerpt = false): Terms {
  const [{ value, pointer }] = holders as [Holder];
  const { operationId, requestBody } = value;
  // An operation without a body is known to need none.
  const body =
    requestBody === undefined ? { value: {}, pointer } : held(context, requestBody, `${pointer}/requestBody`);
  const base = basesOf(context, holders);
  return {
    ...(typeof operationId === "string" && operationId !== "" ? { operationId } : {}),
    ...(base.length ? { base } : {}),
    ...(isExcerpt && !holders.some(({ value }) => value.security) ? {} : { security: securityOf(context, holders) }),
    deprecated: flagOf(context, "deprecated", { value, pointer }),
    ...(body ? { bodyRequired: flagOf(context, "required", body) } : {}),
  };
}

const flagOf = (context: Context, keyword: string, { value, pointer }: Holder): Flag => ({
  value: value[keyword] === true,
  at: context.loc(typeof value[keyword] === "boolean" ? `${pointer}/${keyword}` : pointer),
});
