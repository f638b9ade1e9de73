/** `chat.create`: the path of a call in the client. */
const name = { type: "string", pattern: "^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$" } as const;
const text = { type: "string", minLength: 1 } as const;
const texts = { type: "array", items: text, minItems: 1, uniqueItems: true } as const;
const states = { ...texts, items: { type: ["string", "integer"], minLength: 1 } } as const;
const object = <R extends string>(required: readonly R[], properties: Record<string, object>) =>
  ({ type: "object", required, properties, additionalProperties: false }) as const;

/** The kinds of failures that the clients tell apart. */
export const errorKinds = [
  ...(["auth", "permission", "payment", "not_found", "conflict", "validation", "rate_limit", "server"] as const),
  ...(["connection", "timeout", "stream", "job", "parse", "unknown"] as const),
] as const;

const errorCodes = {
  type: "array",
  minItems: 1,
  items: object(["code", "meaning"], {
    code: { type: ["integer", "string"] },
    kind: { enum: errorKinds },
    meaning: text,
    status: { type: "integer" },
  }),
} as const;

const address = { type: "string", pattern: "^https://[!-~]+$" } as const;
/** Relative, of plain names. */
const path = { type: "string", pattern: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$" } as const;

const documents = {
  format: { enum: ["openapi", "markdown", "feishu-detail"] },
  url: { type: "string", pattern: "^https://[!-z|~]+\\{path\\}[!-z|~]*$" },
  pages: {
    type: "array",
    minItems: 1,
    uniqueItems: true,
    items: { anyOf: [path, object(["path", "name"], { path, name: path })] },
  },
};

const sources = object(["format", "url", "pages", "index"], {
  ...documents,
  also: { type: "array", minItems: 1, items: object(["format", "url", "pages"], documents) },
  index: object(["url", "format", "within"], {
    url: address,
    format: { enum: ["links", "catalogue"] },
    within: text,
  }),
  hosts: texts,
});

/** The vocabulary of `specs/README.md` as JSON Schemas; anything else that starts with `x-` is an error. */
export const extensions: Readonly<
  Record<"root" | "info" | "operation" | "parameter", Readonly<Record<string, object>>>
> = {
  root: {
    "x-error-codes": errorCodes,
    "x-payload": { enum: ["body", "data"] },
    "x-envelope": texts,
    "x-sources": sources,
  },
  info: {
    "x-source": object(["origin", "date", "corrections"], {
      origin: text,
      date: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
      corrections: { type: "integer", minimum: 0 },
    }),
  },
  operation: {
    "x-name": name,
    "x-retry": { enum: ["safe", "never"] },
    "x-timeout": {
      oneOf: [
        { type: "integer", minimum: 1000 },
        object(["field", "unit", "default"], {
          field: text,
          unit: { enum: ["ms", "s"] },
          default: { type: "integer" },
        }),
      ],
    },
    "x-payload": { enum: ["body", "blob"] },
    "x-stream": object([], {
      name,
      summary: text,
      description: text,
      flag: text,
      end: { oneOf: [texts, object(["field", "value"], { field: text, value: text })] },
      fail: texts,
      text: object(["field"], { event: text, field: text, or: text, cumulative: { type: "boolean" } }),
      final: text,
      chat: object(["prefix", "message"], { prefix: text, message: text }),
    }),
    "x-streamed-by": name,
    "x-pagination": object(["style", "items"], {
      style: { enum: ["page", "offset", "token", "url"] },
      items: { type: "string" },
      param: text,
      next: text,
      more: text,
      total: text,
      size: text,
      start: { type: "integer" },
      back: object(["param", "next"], { param: text, next: text }),
      none: text,
      id: text,
    }),
    "x-wait": object(["status", "done", "failed"], {
      each: text,
      status: text,
      done: states,
      failed: states,
      action: texts,
      act: text,
      error: text,
    }),
    "x-run": object(["id"], { id: text }),
    "x-schema": {
      ...object([], { field: text, type: text, items: texts, result: text }),
      anyOf: [{ required: ["field"] }, { required: ["result"] }],
    },
    "x-scopes": texts,
    "x-tokens": { type: "array", minItems: 1, items: { enum: ["tenant_access_token", "user_access_token"] } },
    "x-rate-limit": { type: "string", pattern: "\\d" },
    "x-error-codes": errorCodes,
    "x-evidence": { enum: ["page", "partial-page", "sdk"] },
  },
  parameter: { "x-id": { enum: [true] } },
};
