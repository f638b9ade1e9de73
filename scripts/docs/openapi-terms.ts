import type { Terms } from "../drift/facts.ts";
import type { JsonObject } from "../spec/bundle.ts";

/** What an operation says that other sources have no place for. */
export const termsOf = ({ operationId }: JsonObject): Terms =>
  typeof operationId === "string" && operationId !== "" ? { operationId } : {};
