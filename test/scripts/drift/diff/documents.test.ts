import { expect, test } from "vitest";
import { factsOfDocument, openapiReader } from "../../../../scripts/docs/openapi/openapi.ts";
import { diffFacts } from "../../../../scripts/drift/diff/diff.ts";
import type { OperationFacts } from "../../../../scripts/facts/facts.ts";
import type { JsonObject } from "../../../../scripts/json.ts";

type Node = Record<string, unknown>;

/** A document of one operation, with what else it and the whole say. */
const tea = (operation: Node = {}, whole: Node = {}): Node => ({
  openapi: "3.1.0",
  info: { title: "Tea House", version: "1" },
  paths: { "/teas": { post: { responses: { "204": { description: "none" } }, ...operation } } },
  ...whole,
});
const read = (document: Node): OperationFacts[] =>
  openapiReader([]).read({ file: "tea.json", text: JSON.stringify(document, null, 1) }).operations;
const findings = (before: Node, after: Node) => diffFacts(read(before), read(after));
const diff = (before: Node, after: Node) =>
  findings(before, after).map(({ impact, rule, field }) => `${impact} ${rule.slice(9)}${field && ` ${field}`}`);

const json = (schema: Node): Node => ({ content: { "application/json": { schema } } });
const body = (more: Node = {}): Node => ({ requestBody: { ...json({ type: "object" }), ...more } });
const sharedBody = (more: Node): Node => ({
  components: { requestBodies: { Tea: { ...json({ type: "object" }), ...more } } },
});

test.each<[string, Node, Node, string[], string[]]>([
  [
    "an operation becomes deprecated",
    tea(),
    tea({ deprecated: true }),
    ["risky operation-deprecated"],
    ["cosmetic operation-undeprecated"],
  ],
  [
    "a body becomes required",
    tea(body({ required: false })),
    tea(body({ required: true })),
    ["breaking request-field-required body"],
    ["additive request-field-optional body"],
  ],
  [
    "a body becomes required in a shared component",
    tea({ requestBody: { $ref: "#/components/requestBodies/Tea" } }, sharedBody({})),
    tea({ requestBody: { $ref: "#/components/requestBodies/Tea" } }, sharedBody({ required: true })),
    ["breaking request-field-required body"],
    ["additive request-field-optional body"],
  ],
  [
    "what is false is said or not",
    tea({ ...body() }),
    tea({ ...body({ required: false }), deprecated: false }),
    [],
    [],
  ],
])("%s", (_, before, after, there, back) => {
  expect(diff(before, after)).toEqual(there);
  expect(diff(after, before)).toEqual(back);
});

const schemes = {
  key: { type: "apiKey", in: "header", name: "X-Key" },
  same: { type: "apiKey", in: "header", name: "x-key" },
  bearer: { type: "http", scheme: "bearer" },
  login: { type: "oauth2", flows: {} },
};
type Ways = Record<string, string[]>[];
const secured = (security?: Ways): Node => ({
  components: { securitySchemes: schemes },
  ...(security ? { security } : {}),
});

test.each<[string, Ways | undefined, Ways | undefined, ("tightened" | "loosened")[]]>([
  ["a scheme is demanded", undefined, [{ key: [] }], ["tightened"]],
  ["a scheme is demanded where it was left to the caller", [{}, { key: [] }], [{ key: [] }], ["tightened"]],
  ["a scheme is demanded beside another one", [{ key: [] }], [{ key: [], login: [] }], ["tightened"]],
  ["another scope is demanded", [{ login: ["read"] }], [{ login: ["read", "write"] }], ["tightened"]],
  ["a scheme is replaced", [{ key: [] }], [{ bearer: [] }], ["tightened", "loosened"]],
  ["a scheme is no longer enough", [{ key: [] }, { bearer: [] }], [{ key: [] }], ["tightened"]],
  ["a scheme is enough too", [{ key: [] }], [{ key: [] }, { bearer: [] }], ["loosened"]],
  ["nothing is demanded any more", [{ key: [] }], [], ["loosened"]],
  ["a scheme has another name", [{ key: [] }], [{ same: [] }], []],
  ["the order is another one", [{ key: [] }, { bearer: [] }], [{ bearer: [] }, { key: [] }], []],
  ["nothing was demanded and nothing is", undefined, [], []],
])("%s", (_, before, after, expected) => {
  const impacts = { tightened: "breaking", loosened: "additive" };
  const rules = expected.map((what) => `${impacts[what]} security-${what}`);
  const of = (security?: Ways): Node => (security ? { security } : {});
  const both: [Node, Node][] = [
    [tea({}, secured(before)), tea({}, secured(after))],
    [tea(of(before), secured()), tea(of(after), secured())],
  ];
  for (const [old, now] of both) expect(diff(old, now).sort()).toEqual(rules.sort());
});

test("what the whole document demands is told once; an operation's own word counts before it", () => {
  const post = { responses: {} };
  const paths = { "/teas": { post }, "/pots": { post }, "/open": { post: { ...post, security: [] } } };
  const [finding, ...rest] = findings(tea({}, { ...secured(), paths }), tea({}, { ...secured([{ key: [] }]), paths }));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    rule: "upstream/security-tightened",
    places: ["POST /pots", "POST /teas"],
    sides: [{ value: ["none"] }, { value: ["apiKey header x-key"] }],
  });
});

test("what a page leaves out of the document in it may be demanded all the same", () => {
  const options = { platform: "tea", locate: () => ({ file: "tea.md", line: 1 }) };
  const source = { kind: "embedded-openapi", file: "tea.md", dialect: "openapi@1", sha256: "" } as const;
  const page = factsOfDocument(tea() as JsonObject, { ...options, source }).operations;
  const now = read(tea({}, secured([{ key: [] }]))).map((operation) => ({ ...operation, platform: "tea" }));
  expect(diffFacts(page, now)).toEqual([]);
});

/** A document with a field in its request, and one in its answer. */
const asked = (leaf: Node): Node => tea({ requestBody: json({ type: "object", properties: { leaf } }) });
const answered = (leaf: Node): Node =>
  tea({ responses: { "200": { description: "A cup.", ...json({ type: "object", properties: { leaf } }) } } });

test.each<[string, Node, Node]>([
  ["one type", {}, { type: "number" }],
  ["one type where there is a description", { description: "A leaf." }, { type: "number", description: "A leaf." }],
  ["several types", {}, { type: ["string", "integer"] }],
  ["the shape of an object", {}, { type: "object", properties: { size: { type: "string" } } }],
])("a field that could be anything has %s", (_, before, after) => {
  expect(diff(asked(before), asked(after))).toEqual(["breaking request-type-stated body.leaf"]);
  expect(diff(asked(after), asked(before))).toEqual(["additive request-type-dropped body.leaf"]);
  expect(diff(answered(before), answered(after))).toEqual(["additive response-type-stated 200.leaf"]);
  expect(diff(answered(after), answered(before))).toEqual(["breaking response-type-dropped 200.leaf"]);
});

const text: Node = { type: "string" };
const list: Node = { type: "array", items: text };
const kind = (name: string, ...fields: string[]): Node => ({
  type: "object",
  properties: { type: { const: name }, ...Object.fromEntries(fields.map((field) => [field, text])) },
  required: ["type", ...fields],
});

test.each<[string, Node]>([
  ["a list of types", { type: ["string", "array"], items: text }],
  ["a union", { oneOf: [text, list] }],
  ["a union in a union", { anyOf: [text, { oneOf: [list] }] }],
])("another type in a response is breaking, written as %s", (_, now) => {
  expect(diff(answered(text), answered(now))).toEqual(["breaking response-type-widened 200.leaf"]);
  expect(diff(answered(now), answered(text))).toEqual(["additive response-type-narrowed 200.leaf"]);
});

test("another variant of an object in a response is risky", () => {
  const [before, after] = [
    { oneOf: [kind("a", "x"), kind("b", "y")] },
    { oneOf: [kind("a", "x"), kind("b", "y"), kind("c", "z")] },
  ];
  expect(diff(answered(before), answered(after))).toEqual(["risky response-member-added 200.leaf<type=c>"]);
});

test("a member that is split in two loses nothing: what it had is in one of them", () => {
  const closed = { additionalProperties: false };
  const before = {
    oneOf: [
      { ...kind("wait"), properties: { ...(kind("wait", "ms", "selector").properties as Node) } },
      kind("click", "x"),
    ],
  };
  const after = {
    oneOf: [{ ...kind("wait", "ms"), ...closed }, { ...kind("wait", "selector"), ...closed }, kind("click", "x")],
  };
  const found = findings(asked(before), asked(after)).filter(({ rule }) => !/other-changed|field-required/.test(rule));
  expect(found.map(({ impact, rule }) => `${impact} ${rule}`)).toEqual(["risky upstream/request-member-split"]);
  const back = findings(asked(after), asked(before)).filter(({ rule }) => !/other-changed|field-optional/.test(rule));
  expect(back.map(({ impact, rule }) => `${impact} ${rule}`)).toEqual(["additive upstream/request-members-merged"]);
});

test("a variable of a path that has another name is cosmetic, wherever it occurs", () => {
  const paths = (name: string): Node => {
    const item = {
      parameters: [{ name, in: "path", required: true, schema: text }],
      get: { responses: {} },
      delete: { responses: {} },
    };
    return tea({}, { paths: { [`/teas/{${name}}`]: item } });
  };
  const [finding, ...rest] = findings(paths("id"), paths("teaId"));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    rule: "upstream/path-variable-renamed",
    impact: "cosmetic",
    sides: [{ value: "id" }, { value: "teaId" }],
  });
  expect(finding!.places).toHaveLength(2);
});

test.each<[string, Node, Node]>([
  ["values", { enum: ["green"] }, { type: "string", enum: ["green"] }],
  ["members", { properties: { a: {} } }, { type: "object", properties: { a: {} } }],
])("a field whose %s say what it is needs no type", (_, before, after) => {
  expect(diff(asked(before), asked(after))).toEqual([]);
  expect(diff(asked(after), asked(before))).toEqual([]);
});

test("what only documents say is not compared with other sources", () => {
  const [{ terms: _, ...page }] = read(tea()) as [OperationFacts];
  expect(diffFacts([page], read(tea({ deprecated: true }, { servers: [{ url: "/v2" }] })))).toEqual([]);
});

test("a change of a shared body is one finding with all its places", () => {
  const post = { requestBody: { $ref: "#/components/requestBodies/Tea" }, responses: {} };
  const paths = { "/teas": { post }, "/pots": { post } };
  const [finding, ...rest] = findings(
    tea({}, { paths, ...sharedBody({}) }),
    tea({}, { paths, ...sharedBody({ required: true }) }),
  );
  expect(rest).toEqual([]);
  expect(finding!.places).toEqual(["POST /pots body", "POST /teas body"]);
});
