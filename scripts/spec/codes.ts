import { isObject, pointerOf, type JsonObject } from "../json.ts";
import type { Finding } from "./cycles.ts";
import type { Operation } from "./operations.ts";

/** The runtime knows a kind by its code alone, so all entries of a code must agree on it. */
export function* codes(document: JsonObject, operations: readonly Operation[]): Generator<Finding> {
  const kinds = new Map<string, string>();
  for (const { value, pointer } of [{ value: document, pointer: "" }, ...operations]) {
    const list = value["x-error-codes"];
    for (const [i, item] of (Array.isArray(list) ? list : []).entries()) {
      if (!isObject(item)) continue;
      const code = String(item.code);
      const kind = item.kind === undefined ? "no kind" : `kind "${String(item.kind)}"`;
      const other = kinds.get(code) ?? kind;
      kinds.set(code, other);
      if (kind !== other)
        yield {
          pointer: pointer + pointerOf("x-error-codes", i, "code"),
          message: `code ${code} has ${kind} here and ${other} elsewhere; write the same kind in all places`,
        };
    }
  }
}
