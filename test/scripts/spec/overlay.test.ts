import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "../../../scripts/json.ts";
import { applyOverlay } from "../../../scripts/spec/overlay.ts";

const hives = (): JsonObject =>
  parse(readFileSync(new URL("../../fixtures/import/beehive.json", import.meta.url), "utf8")) as JsonObject;
const overlay = (...actions: unknown[]): JsonObject =>
  ({ overlay: "1.0.0", info: { title: "Ours", version: "1" }, actions }) as JsonObject;
const apply = async (...actions: unknown[]) => (await applyOverlay(hives(), overlay(...actions))).document as never;
const messages = async (...actions: unknown[]) =>
  (await applyOverlay(hives(), overlay(...actions))).problems.map(({ message }) => message);

const create = "$.paths['/hives'].post";
const hive = "$.components.schemas.Hive";
const description = "A reason.";

test("words and corrections are applied in order, to a copy", async () => {
  const document = hives();
  const { document: after, problems } = await applyOverlay(
    document,
    overlay(
      { target: `${hive}.properties.title`, update: { default: "2.0" }, description },
      { target: `${hive}.required[?(@=='title')]`, remove: true, description },
      { target: hive, update: { required: ["examples"] }, description },
      { target: create, update: { summary: "Make a hive.", "x-retry": "safe" } },
      { target: "$", update: { "x-error-codes": [{ code: 1, meaning: "No honey" }] } },
    ),
  );
  expect(problems).toEqual([]);
  expect(document).toEqual(hives());
  expect(after).toMatchObject({
    "x-error-codes": [{ code: 1 }],
    paths: { "/hives": { post: { summary: "Make a hive.", "x-retry": "safe", operationId: "createHive" } } },
    components: { schemas: { Hive: { required: ["example", "examples"], properties: { title: { default: "2.0" } } } } },
  });
});

test("parameters are found by name and place", async () => {
  const parameters = [{ name: "hiveId", in: "path", description: "Which hive." }];
  const { paths } = await apply({ target: "$.paths['/hives/{hiveId}']", update: { parameters } });
  expect(paths["/hives/{hiveId}"]).toMatchObject({
    parameters: [{ name: "hiveId", required: true, description: "Which hive." }],
  });
  const wrong = [{ name: "hiveID", in: "path", description: "Which hive." }];
  expect(await messages({ target: "$.paths['/hives/{hiveId}']", update: { parameters: wrong } })).toEqual([
    `action 1, target $.paths['/hives/{hiveId}']: changes the structure (/parameters/0); say why in its "description"`,
  ]);
});

test.each([
  [
    "a target that is gone",
    { target: "$.paths['/bees']", update: { summary: "x" } },
    "target matches nothing; correct it or remove the action",
  ],
  [
    "a removal that is done",
    { target: "$.paths['/bees']", remove: true, description },
    "target matches nothing; correct it or remove the action",
  ],
  [
    "a correction that is made",
    { target: `${hive}.properties.title`, update: { type: "string", default: "1.0" }, description },
    "changes nothing: the document already has these values; remove the action",
  ],
  [
    "an empty update",
    { target: hive, update: {} },
    "changes nothing: the document already has these values; remove the action",
  ],
  [
    "a list item that is there",
    { target: hive, update: { required: ["title"] }, description },
    "changes nothing: the document already has these values; remove the action",
  ],
  [
    "an update of which a part is made",
    { target: `${hive}.properties.title`, update: { description: "Name.", default: "1.0" }, description },
    "/default already has this value; remove it from the update",
  ],
  [
    "a correction that is made in one of two places",
    { target: `${hive}.properties['title','<any other> ']`, update: { type: "string" }, description },
    "/type already has this value; remove it from the update",
  ],
  [
    "a correction without a reason",
    { target: `${hive}.properties.title`, update: { default: "3.0" } },
    'changes the structure (/default); say why in its "description"',
  ],
  [
    "a removal without a reason",
    { target: `${hive}.default`, remove: true, description: " " },
    'changes the structure; say why in its "description"',
  ],
  [
    "words for a field that does not exist",
    { target: hive, update: { properties: { titel: { description: "Name." } } } },
    'changes the structure (/properties/titel); say why in its "description"',
  ],
  [
    "a field that is called like a keyword",
    { target: `${hive}.properties`, update: { summary: { type: "string" } } },
    'changes the structure (/summary); say why in its "description"',
  ],
  ["an unknown key", { target: create, update: { summary: "x" }, because: "y" }, 'unknown key "because"'],
  ["neither update nor remove", { target: create }, 'needs either "update" or "remove: true"'],
  [
    "both",
    { target: create, update: { summary: "x" }, remove: true, description },
    'needs either "update" or "remove: true"',
  ],
  ["remove: false", { target: create, remove: false }, '"remove" must be true'],
  [
    "a single value as update",
    { target: `${create}.operationId`, update: "x", description },
    '"update" must be an object or a list',
  ],
  [
    "a target that is no JSONPath",
    { target: "paths", update: { summary: "x" } },
    '"target" must be a JSONPath that starts with "$"',
  ],
  ["no action", null, "must be an object"],
  [
    "an object for a list",
    { target: `${hive}.required`, update: { a: 1 }, description },
    "the target is not an object; an object can only be merged into an object",
  ],
  [
    "a list for an object",
    { target: hive, update: [1], description },
    "the target is not a list; a list can only be appended to a list",
  ],
  [
    "a value for an object",
    { target: hive, update: { properties: 1 }, description },
    "/properties is an object or a list; remove it in an earlier action",
  ],
  [
    "several items of one list",
    { target: `${hive}.required[*]`, remove: true, description },
    "removes several items of one list; write one action per item",
  ],
  [
    "the removal of everything",
    { target: "$", remove: true, description },
    "cannot remove the whole document; correct the target",
  ],
  [
    "an attempt on the prototype",
    { target: hive, update: JSON.parse('{"__proto__": {"x": 1}}') as unknown, description },
    '"__proto__" is not allowed as a key',
  ],
])("%s is a problem", async (_, action, message) => {
  const print = vi.spyOn(console, "error");
  const { document, problems } = await applyOverlay(
    hives(),
    overlay({ target: create, update: { summary: "First." } }, action),
  );
  const target = (action as { target?: string } | null)?.target;
  const expected = `action 2${target === undefined ? "" : `, target ${target}`}: ${message}`;
  expect(problems.map((p) => p.message)).toEqual([expected]);
  expect(problems[0]).toMatchObject({ action: 1, pointer: "/actions/1" });
  expect(document).toMatchObject({ paths: { "/hives": { post: { summary: "First." } } } });
  expect(print).not.toHaveBeenCalled();
  expect(({} as { x?: number }).x).toBeUndefined();
  print.mockRestore();
});

test("what the library refuses is a problem and is not printed", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const [message] = await messages({ target: "$.paths[?(@", update: { summary: "x" } });
  expect(message).toMatch(/^action 1, target \$\.paths\[\?\(@: Error resolving JSONPath: Expected/);
  expect(print).not.toHaveBeenCalled();
  print.mockRestore();
});

test("a property may be called like a map of names", async () => {
  const document = { components: { schemas: { Hive: { properties: { headers: { type: "object" } } } } } };
  const target = "$.components.schemas.Hive.properties.headers";
  const { document: after, problems } = await applyOverlay(
    document,
    overlay({ target, update: { description: "Sent." } }),
  );
  expect(problems).toEqual([]);
  expect(after).toMatchObject({
    components: { schemas: { Hive: { properties: { headers: { description: "Sent." } } } } },
  });
});

test("all problems are found at once, in order", async () => {
  expect(
    await messages(
      { target: "$.a", update: { summary: "x" } },
      { target: create, update: { summary: "x" }, x: 1 },
      { target: create, update: { operationId: "y" } },
    ),
  ).toEqual([
    "action 1, target $.a: target matches nothing; correct it or remove the action",
    `action 2, target ${create}: unknown key "x"`,
    `action 3, target ${create}: changes the structure (/operationId); say why in its "description"`,
  ]);
});

test("the overlay itself is checked", async () => {
  const problems = async (value: unknown) =>
    (await applyOverlay(hives(), value as JsonObject)).problems.map(({ message }) => message);
  expect(await problems({ overlay: "1.1.0", actions: [], more: 1 })).toEqual([
    'unknown key "more" in the overlay',
    '"overlay" is "1.1.0"; only 1.0 is supported, as a string such as "1.0.0"',
    '"actions" must be a non-empty list',
  ]);
  expect(await problems(null)).toEqual(["the overlay must be an object"]);
});

test("applying the same words twice is always a problem", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.stringMatching(/^x-[a-z]+$/), fc.jsonValue(), { minKeys: 1 }), async (update) => {
      fc.pre(!JSON.stringify(update).includes('"__proto__"'));
      const action = { target: create, update };
      expect(await messages(action)).toEqual([]);
      expect(await messages(action, action)).toEqual([
        `action 2, target ${create}: changes nothing: the document already has these values; remove the action`,
      ]);
    }),
    { numRuns: 30 },
  );
});
