import { lockedAspects } from "./content.ts";

const text = { type: "string" };
const filled = { type: "string", minLength: 1 };
const list = (items: object) => ({ type: "array", items });
const object = (properties: Record<string, object>, required: string[]) => ({
  ...{ type: "object", properties, required },
  additionalProperties: false,
});

const kind = { enum: ["table", "embedded-openapi", "published-openapi", "structured"] };
const family = { enum: ["string", "integer", "number", "boolean", "object", "array", "binary"] };
const flag = { type: "boolean" };
const number = { type: "number" };
const names = list({ enum: lockedAspects });
const count = { type: "integer", minimum: 0 };
const variant = { type: "integer", minimum: 2 };

const content = {
  type: { anyOf: [family, list(family)] },
  width: { enum: [32, 64] },
  required: flag,
  nullable: flag,
  deprecated: flag,
  enum: { anyOf: [list(text), object({ atLeast: list(text) }, ["atLeast"])] },
  default: {},
  minimum: number,
  maximum: number,
  minLength: number,
  maxLength: number,
  minItems: number,
  maxItems: number,
  pattern: text,
  listed: { const: true },
  other: list(text),
  absent: { anyOf: [{ const: "*" }, names] },
  unknown: names,
};

const setNames = [
  ...["host", "permission", "token", "rate-limit", "request-media", "response-media", "event", "error", "status"],
];

/** The form of a lock file. */
export const lockSchema = object(
  {
    lockVersion: {},
    platform: filled,
    pages: list(
      object(
        {
          ...{ page: filled, kind, dialect: text, language: text, url: text, etag: text, lastModified: text },
          sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
          counts: object({ operations: count, fields: count, enums: count, errors: count }, [
            ...["operations", "fields", "enums", "errors"],
          ]),
        },
        ["page", "kind", "dialect", "sha256", "counts"],
      ),
    ),
    schemas: list(
      object({ name: filled, variant, facts: list(object({ rest: filled, ...content }, ["rest"])) }, ["name", "facts"]),
    ),
    operations: list(
      object(
        {
          ...{ key: filled, route: filled, page: filled, kind, protocol: { const: "websocket" } },
          listed: list({ type: "array", items: text, minItems: 2, maxItems: 2 }),
          terms: object({ base: list(text), security: list(text), deprecated: flag, bodyRequired: flag }, []),
          others: list({ type: "array", items: text, minItems: 3 }),
          sets: list(object({ set: { enum: setNames }, items: list(text) }, ["set", "items"])),
          fields: list(
            object({ in: filled, path: text, schema: filled, variant, origin: text, ...content }, ["in", "path"]),
          ),
        },
        ["key", "page", "kind", "sets", "fields"],
      ),
    ),
  },
  ["lockVersion", "platform", "pages", "schemas", "operations"],
);
