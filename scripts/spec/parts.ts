/**
 * What OpenAPI objects are made of: by the kind of an object, the keywords that hold other objects: one (`schema`), a
 * list (`[schema]`), or a map of names to them (`{schema}`).
 */
const all = (keys: string, part: string): Record<string, string> =>
  Object.fromEntries(keys.split(" ").map((key) => [key, part]));

const body = { schema: "schema", content: "{media}" };

const kinds: Readonly<Record<string, Record<string, string>>> = {
  document: {
    ...all("paths webhooks", "{path}"),
    info: "info",
    servers: "[server]",
    tags: "[tag]",
    components: "components",
    externalDocs: "docs",
  },
  info: { license: "license" },
  license: {},
  docs: {},
  tag: { externalDocs: "docs" },
  server: { variables: "{server}" },
  path: {
    ...all("get put post delete options head patch trace", "operation"),
    parameters: "[parameter]",
    servers: "[server]",
  },
  operation: {
    parameters: "[parameter]",
    requestBody: "body",
    responses: "{response}",
    callbacks: "{callback}",
    servers: "[server]",
    externalDocs: "docs",
  },
  parameter: body,
  body,
  response: { headers: "{parameter}", content: "{media}", links: "{link}" },
  media: { schema: "schema", encoding: "{encoding}" },
  encoding: { headers: "{parameter}" },
  link: { server: "server" },
  schema: {
    ...all("properties patternProperties dependentSchemas definitions $defs", "{schema}"),
    ...all("allOf anyOf oneOf prefixItems", "[schema]"),
    ...all("additionalProperties not if then else contains propertyNames", "schema"),
    ...all("unevaluatedItems unevaluatedProperties additionalItems", "schema"),
    items: "schema",
    externalDocs: "docs",
  },
  security: { flows: "{flow}" },
  components: {
    schemas: "{schema}",
    responses: "{response}",
    ...all("parameters headers", "{parameter}"),
    requestBodies: "{body}",
    securitySchemes: "{security}",
    links: "{link}",
    callbacks: "{callback}",
    pathItems: "{path}",
  },
};

export const parts: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(kinds).map(([kind, keywords]) => [kind, new Map(Object.entries(keywords))]),
);
