import { createConfig, lintFromString } from "@redocly/openapi-core";
import { at, isObject, type Json, type JsonObject } from "../json.ts";
import { refOfMapping } from "./annotate.ts";
import type { Finding } from "./cycles.ts";

const lintRules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "path-parameters-defined": "error",
  "operation-parameters-unique": "error",
  "no-identical-paths": "error",
  "path-declaration-must-exist": "error",
  "no-enum-type-mismatch": "error",
} as const;

/** What the linter finds wrong with the structure of a document. */
export async function lint(document: JsonObject): Promise<Finding[]> {
  const config = await createConfig({ rules: lintRules });
  const source = JSON.stringify(forLinter(document));
  const problems = await lintFromString({ source, absoluteRef: "spec.json", config });
  // Vendors write a nullable union without a type; its meaning is clear.
  const meant = problems.filter(({ message }) => !/`type` field must be defined when the `nullable`/.test(message));
  return meant.map(({ message, location }) => {
    const pointer = (location[0]?.pointer ?? "").replace(/^#/, "");
    const ref = at(document, `${pointer}/$ref`);
    return {
      pointer,
      message: typeof ref === "string" && /resolve/.test(message) ? `$ref "${ref}" points to nothing` : message,
    };
  });
}

/** A copy that the linter does not stumble over: it looks up fields as properties, and follows mappings as references. */
function forLinter(value: Json, key = ""): Json {
  if (Array.isArray(value)) return value.map((item) => forLinter(item));
  if (!isObject(value)) return key === "mapping" && typeof value === "string" ? refOfMapping(value) : value;
  const isMapping = key === "mapping" && Object.values(value).every((target) => typeof target === "string");
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      key === "properties" && name in Object.prototype ? `${name}_` : name,
      forLinter(child, isMapping ? "mapping" : name),
    ]),
  );
}
