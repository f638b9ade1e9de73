import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadSpec } from "../../../scripts/spec/load.ts";
import { validate } from "../../../scripts/spec/validate.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "words-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The problems of a spec as `line:column message`. */
async function problems(spec: unknown): Promise<string[]> {
  await writeFile(join(folder, "tea.yaml"), typeof spec === "string" ? spec : JSON.stringify(spec, null, 1));
  const found = await validate(await loadSpec(folder, "tea"));
  return found.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
const messages = async (spec: unknown) => (await problems(spec)).map((line) => line.replace(/^\d+:\d+ /, ""));

const string = { type: "string" };
const object = (properties: object) => ({ type: "object", properties });
const answer = (schema: object, type = "application/json") => ({
  responses: { "200": { description: "A response.", content: { [type]: { schema } } } },
});
const operation = (operationId: string, name: string | undefined, more: object = {}) => ({
  operationId,
  ...(name !== undefined && { "x-name": name }),
  summary: "Works.",
  externalDocs: { url: "https://docs.tea.example" },
  ...answer(object({})),
  ...more,
});
const job = { "x-wait": { status: "status", done: ["hot"], failed: ["cold"] } };
const status = object({ status: string, cups: { type: "array", items: object({ size: string }) } });

/** A tea house: its pots are made, brewed and watched. `words` is the description of `POST /pots`, which makes one. */
const house = (words: string, { pot = {}, ...document }: Record<string, object> = {}) => ({
  openapi: "3.0.3",
  info: { title: "Tea", version: "1" },
  paths: {
    "/pots": {
      post: operation("createPot", "pots.create", {
        description: words,
        requestBody: {
          content: {
            "application/json": {
              schema: object({
                brew: object({ time: { ...string, enum: ["brew.slow"] }, notes: { type: "object" } }),
                steps: { type: "array", items: { oneOf: [object({ heat: { type: "integer" } }), string] } },
                again: { $ref: "#/components/schemas/Again" },
              }),
            },
          },
        },
        ...answer(object({ data: object({ pot: object({ id: string }) }) })),
        ...pot,
      }),
    },
    "/pots/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: string }],
      delete: operation("deletePot", "pots.delete"),
    },
    "/brews": {
      post: operation("startBrew", "pots.brews.create", {
        requestBody: { content: { "application/json": { schema: object({ live: { type: "boolean" } }) } } },
        ...answer(object({ leaf: object({ colour: string }) }), "text/event-stream"),
        "x-stream": { name: "pots.brews.stream", flag: "live", end: { field: "leaf", value: "done" } },
      }),
    },
    "/brews/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: string }],
      get: operation("getBrew", "pots.brews.get", {
        ...job,
        "x-pagination": { style: "url", items: "cups", next: "status" },
        ...answer(status),
      }),
    },
    "/taste": { get: operation("tasteTea", "taste", { ...job, ...answer(status) }) },
  },
  components: {
    schemas: { Again: object({ Again: string, again: { $ref: "#/components/schemas/Again" } }) },
  },
  ...document,
});

const wrong = (name: string, near?: string) =>
  `"${name}" is neither a call nor a path of fields of its operation${near === undefined ? "" : `; did you mean "${near}"?`}`;

describe("a description", () => {
  test.each([
    "Then call pots.create, pots.brews.get, or (`pots.delete`).",
    "pots.brews.stream streams it, pots.brews.wait() follows it, pots.brews.documents(id) lists it. See pots.open's end.",
    "`pots.brews.wait(id, { timeout: 5.5 })` and taste.",
    "Set brew.time, steps.heat, steps[].heat or steps[0].heat; data.pot.id identifies it, as does pot.id.",
    "again.again.again.again is brew.notes.anything.at.all.",
    "`brew.slow` is a time, and brew.slow is too.",
    "E.g. green, i.e. not black: e.g. at 7.30 a.m., v1.2, 2.0.x, gpt-4.1, 1.5s, H.264, 0.75.",
    "See https://docs.tea.example/pots.make, <http://a.b/c.d>, [the page](https://x.y/z.a), ask@pots.make or https://api.tea.cn/v1.pots or api.tea.cn/v1.",
    "robots.txt, data.json, Next.js, node.js, .tar.gz and package-lock.json. Ends here.Next begins... or not...then.",
    "A word, application/vnd.tea.leaf, audio/x.wave; image/*.",
    "`page.title()`, `document.body` and `conversation.chat.failed` are of others. `{ a: pots.make }` is code.",
    "```js\npots.make\n```",
  ])("%s", async (words) => {
    expect(await problems(house(words))).toEqual([]);
  });

  test.each([
    ["Then call pots.make.", "pots.make"],
    ["Then call pots.creat.", "pots.creat", "pots.create"],
    ["Then call (pots.craete()), please.", "pots.craete", "pots.create"],
    ["`pots.creat`", "pots.creat", "pots.create"],
    ["`pots.creat({ size: 1.5 })`", "pots.creat", "pots.create"],
    ["Wait with pots.get.", "pots.get", "pots.brews.get"],
    ["pots.wait follows it.", "pots.wait", "pots.brews.wait"],
    ["steeping.open ends itself.", "steeping.open"],
    ["A bad brew.size.", "brew.size"],
    ["A bad steps[].cold, in the data.", "steps[].cold"],
    ["brew.time.zone is a string's.", "brew.time.zone"],
    ["leaf.colour is another operation's.", "leaf.colour"],
    ["One sentence.another", "sentence.another"],
  ])("%s", async (words, name, near?: string) => {
    expect(await messages(house(words))).toEqual([wrong(name, near)]);
  });

  test("is checked in every comment, at its place", async () => {
    const spec = `openapi: 3.0.3
info: { title: Tea, version: "1", description: See info.pots. }
tags: [{ name: Pots, description: See tags.pots. }]
x-error-codes:
  - { code: 1, meaning: See root.codes. }
paths:
  /pots:
    get:
      operationId: listPots
      x-name: pots.list
      summary: See the.summary.
      description: >-
        Several lines,
        see the.description.
      externalDocs: { url: https://docs.tea.example }
      x-error-codes:
        - { code: 2, meaning: See own.codes. }
      parameters:
        - { name: page, in: query, description: See query.parameters., schema: { type: string } }
        - $ref: "#/components/parameters/Size"
      responses:
        "200":
          description: See the.response.
          content:
            application/json:
              schema:
                type: object
                properties:
                  default: { type: string, description: See data.default. }
                  description: { type: string, description: See data.description. }
                  kind: { type: string, enum: [see.none], default: see.none, example: { description: see.none } }
components:
  parameters:
    Size: { name: size, in: query, description: See components.size., schema: { type: string } }
`;
    const found = (await problems(spec)).map((line) => line.replace(/ is neither.*/, ""));
    expect(found).toEqual([
      '2:35 "info.pots"',
      '3:22 "tags.pots"',
      '5:16 "root.codes"',
      '11:7 "the.summary"',
      '12:7 "the.description"',
      '17:22 "own.codes"',
      '19:36 "query.parameters"',
      '23:11 "the.response"',
      '29:44 "data.default"',
      '30:48 "data.description"',
      '34:36 "components.size"',
    ]);
  });

  test("of a component may name the fields of any operation that uses it", async () => {
    const schemas = (words: string) => ({ components: { schemas: { Again: { ...string, description: words } } } });
    expect(await messages(house("", schemas("With brew.time.")))).toEqual([]);
    expect(await messages(house("", schemas("With leaf.colour.")))).toEqual([wrong("leaf.colour")]);
    const unused = {
      ...schemas("").components.schemas,
      Unused: { ...string, description: "With leaf.colour or leaf.size." },
    };
    expect(await messages(house("", { components: { schemas: unused } }))).toEqual([wrong("leaf.size")]);
  });

  test("may name parameters", async () => {
    const parameters = [{ name: "filter", in: "query", schema: string }];
    expect(await messages(house("By filter, not filter.age.", { pot: { parameters } }))).toEqual([wrong("filter.age")]);
  });
});

describe("an operationId in a description", () => {
  const id = (name: string, call: string) => `"${name}" is an operationId, which callers do not see; write "${call}"`;

  test("is not what callers know", async () => {
    expect(await messages(house("startBrew or `tasteTea()`, and once more startBrew."))).toEqual([
      id("startBrew", "pots.brews.create"),
      id("tasteTea", "taste"),
    ]);
  });

  test("may be a field or a part of another word", async () => {
    const parameters = [{ name: "getBrew", in: "query", schema: string }];
    expect(await messages(house("With getBrew, unlike getBrews or myGetBrew.", { pot: { parameters } }))).toEqual([]);
  });

  test("may be the name of a call, or a plain word", async () => {
    const paths = {
      "/a": { get: operation("makeTea", "makeTea", { description: "makeTea makes it." }) },
      "/b": { get: operation("serve", "serve.tea", { description: "To serve it." }) },
    };
    expect(await messages(house("", { paths }))).toEqual([]);
  });
});

test("a spec without names of calls is not checked", async () => {
  const paths = { "/a": { get: operation("makeTea", undefined, { description: "See tea.pots and makeTea." }) } };
  const found = await messages(house("", { paths }));
  expect(found.filter((message) => /neither|operationId/.test(message))).toEqual([]);
});
