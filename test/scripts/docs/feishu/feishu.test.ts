import { describe, expect, it, test } from "vitest";
import { dialects } from "../../../../scripts/docs/dialects.ts";
import { diffFacts } from "../../drift/grouped.ts";
import { readFeishu } from "../../../../scripts/docs/feishu/feishu.ts";
import type { FieldFact, Known, OperationFacts, Reading } from "../../../../scripts/facts/facts.ts";
import { answerOf, authorization, fieldTable, header, jsonContent, page, richSpec, type PageSpec } from "./page.ts";

const detectOf = (name: string) => dialects.find((dialect) => dialect.name === name)!.detect;

const read = (text: string): Reading => readFeishu({ file: "brew.md", text });
const factsOf = (text: string): OperationFacts => read(text).operations[0]!;
const fieldOf = (facts: OperationFacts, location: string, path: string): FieldFact | undefined =>
  facts.fields.find((field) => field.location === location && field.path === path);
const known = (fact: Known<unknown> | undefined): unknown => fact && ("value" in fact ? fact.value : "absent");
const lineOf = (text: string, part: string, from = 0): number =>
  text.slice(0, text.indexOf(part, from)).split("\n").length;
const values = (items: { value: string }[] | undefined): string[] | undefined => items?.map(({ value }) => value);

/** The aspect of the only field in the body of a page. */
const bodyAspects = (type: string, text: string[], spec: PageSpec = {}): FieldFact["aspects"] =>
  fieldOf(factsOf(page({ ...spec, body: [{ name: "x", type, text }] })), "body", "x")!.aspects;

const rich = page(richSpec);

describe("a page", () => {
  const reading = read(rich);
  const facts = reading.operations[0]!;

  it("reads without a defect, every row counted and used", () => {
    expect(reading.defects).toEqual([]);
    // 5 basic rows, 3 headers, 1 + 2 + 7 of the request, 3 + 4 of the answer, 2 failures.
    expect([reading.rows, reading.rowsUsed]).toEqual([27, 27]);
    expect(reading.platform).toBe("feishu");
  });

  it("gives method, path and host, with the line of the URL", () => {
    expect(facts).toMatchObject({
      platform: "feishu",
      key: "POST /open-apis/aily/v1/houses/{}/brews",
      route: "POST /open-apis/aily/v1/houses/{house_id}/brews",
      at: { file: "brew.md", line: lineOf(rich, "https://open.feishu.cn") },
      protocol: "http",
      source: { kind: "table", dialect: "feishu-md@1", language: "zh" },
    });
  });

  it("gives its sets", () => {
    expect(Object.fromEntries(Object.entries(facts.sets).map(([set, items]) => [set, values(items)]))).toEqual({
      host: ["https://open.feishu.cn"],
      "rate-limit": ["1000/min", "50/s"],
      permission: ["tea:brew:write"],
      token: ["tenant_access_token", "user_access_token"],
      "request-media": ["application/json"],
      error: ["9900001", "9900002"],
      status: ["200", "400", "403"],
    });
    expect(facts.sets.error![1]!.at.line).toBe(lineOf(rich, "9900002"));
  });

  it("gives every field by its place, with arrays and maps as two fields", () => {
    expect(facts.fields.map(({ location, path }) => `${location} ${path}`)).toEqual([
      "header X-Tea-Table",
      "path house_id",
      "query page_size",
      "query place",
      "body leaf",
      "body cups",
      "body cups[]",
      "body cups[].size",
      "body cups[].guest",
      "body cups[].guest.name",
      "body labels",
      "body labels{*}",
      "body notes",
      "body notes[]",
      "200 code",
      "200 msg",
      "200 data",
      "200 data.brew",
      "200 data.brew.id",
      "200 data.brew.steps",
      "200 data.brew.steps[]",
      "200 data.brew.steps[].minutes",
    ]);
  });

  it("lists every object whose members it names", () => {
    expect(facts.listings.map(({ location, path }) => `${location} ${path}`)).toEqual([
      "header ",
      "path ",
      "query ",
      "body ",
      "body cups[]",
      "body cups[].guest",
      "200 ",
      "200 data",
      "200 data.brew",
      "200 data.brew.steps[]",
    ]);
  });

  it.each([
    [
      "path",
      "house_id",
      {
        type: ["string"],
        required: true,
        minLength: 7,
        maxLength: 32,
        pattern: "house_[0-9a-z]{1,24}",
        enum: "absent",
      },
    ],
    ["query", "page_size", { type: ["integer"], required: false, default: 20, minimum: 1, maximum: 100 }],
    [
      "query",
      "place",
      { required: false, default: "indoors", enum: { values: ["indoors", "garden"], bound: "atLeast" } },
    ],
    ["body", "leaf", { required: true, default: "GREEN", enum: { values: ["GREEN", "BLACK"], bound: "exact" } }],
    ["body", "cups", { type: ["array"], raw: "cup[]", required: false, minItems: 1, maxItems: 8 }],
    ["body", "cups[]", { type: ["object"], required: undefined }],
    ["body", "labels", { type: ["object"], raw: "map<string, string>" }],
    ["body", "labels{*}", { type: ["string"] }],
    ["header", "X-Tea-Table", { required: false, minLength: "absent", maxLength: 16, pattern: "absent" }],
    [
      "200",
      "data.brew.steps[].minutes",
      { type: ["number"], required: undefined, default: undefined, minimum: undefined },
    ],
  ] as const)("knows of %s %s what the page says", (location, path, expected) => {
    const { aspects } = fieldOf(facts, location, path)!;
    for (const [aspect, value] of Object.entries(expected))
      expect([aspect, known(aspects[aspect as keyof typeof aspects])]).toEqual([aspect, value]);
  });

  it("places each aspect on its own line", () => {
    const { aspects, at } = fieldOf(facts, "path", "house_id")!;
    expect(at.line).toBe(lineOf(rich, ">house_id<"));
    expect(aspects.maxLength?.at.line).toBe(lineOf(rich, "长度范围：`7`"));
    expect(aspects.pattern?.at.line).toBe(lineOf(rich, "正则校验"));
    expect(fieldOf(facts, "body", "leaf")!.aspects.enum?.at.line).toBe(lineOf(rich, "<md-enum>"));
    expect(fieldOf(facts, "body", "leaf")!.aspects.default?.at.line).toBe(lineOf(rich, "**默认值**"));
  });

  it("gives its examples with the lines of their values", () => {
    expect(facts.examples.map(({ location }) => location)).toEqual(["body", "200"]);
    const [body] = facts.examples;
    expect(body!.at.line).toBe(lineOf(rich, "<md-code-json>") + 1);
    expect(body!.lines["/cups/0/guest/name"]).toBe(lineOf(rich, '"Lu"'));
  });

  it("says the same with other line ends, wide digits and no-break spaces", () => {
    const plain = ({ operations }: Reading): unknown =>
      JSON.parse(JSON.stringify(operations, (key, value: unknown) => (key === "sha256" ? "" : value)));
    expect(plain(read(rich.replaceAll("\n", "\r\n")))).toEqual(plain(reading));
    expect(plain(read(rich.replace("`7` ～ `32`", "`７`\u00a0~\u00a0`３２`")))).toEqual(plain(reading));
    expect(plain(read(rich.replace("长度范围：`7`", "长度范围: `7`")))).toEqual(plain(reading));
  });
});

describe("the facts of a page change with it", () => {
  const facts = (text: string): string =>
    JSON.stringify(read(text).operations, (key, value: unknown) =>
      key === "at" || key === "sha256" || key === "lines" ? 0 : value,
    );
  it.each([
    ["method", "<md-td>POST<", "<md-td>PUT<"],
    ["path", "/brews<", "/pots<"],
    ["rate limit", "50 次/秒", "5 次/秒"],
    ["permission", "tea:brew:write", "tea:brew:read"],
    ["token", ' type="token-user"', ' type="token-app"'],
    ["media", "application/json", "application/xml"],
    ["name", ">notes<", ">remarks<"],
    ["type", ">int<", ">string<"],
    ["array", ">string\\[\\]<", ">string<"],
    ["level", 'level="2"', 'level="1"'],
    ["required", "\t是", "\t否"],
    ["value of an enum", 'key="BLACK"', 'key="WHITE"'],
    ["tagged default", "`GREEN`", "`BLACK`"],
    ["default in words", "默认 20", "默认 10"],
    ["default in a list", "- `garden`：outside", "- `garden`：outside（默认值）"],
    ["range", "`1` ～ `100`", "`1` ～ `99`"],
    ["length", "`7` ～ `32`", "`8` ～ `32`"],
    ["items", "`1` ～ `8`", "`1` ～ `9`"],
    ["pattern", "{1,24}", "{1,25}"],
    ["code of a failure", "9900002", "9900003"],
    ["status of a failure", ">403<", ">404<"],
    ["example", '"Lu"', '"Yu"'],
  ])("%s", (_, from, to) => {
    expect(rich).toContain(from);
    expect(facts(rich.replace(from, to))).not.toBe(facts(rich));
  });

  it("but not with prose", () => {
    expect(facts(rich.replace("Brews tea.", "Makes tea.").replace("Which.", "Sort of tea."))).toBe(facts(rich));
  });
});

describe("types", () => {
  it.each([
    ["str", "string"],
    ["int64", "integer"],
    ["number(double)", "number"],
    ["bool", "boolean"],
    ["file", "binary"],
    ["object", "object"],
  ])("%s is %s", (type, family) => expect(known(bodyAspects(type, []).type)).toEqual([family]));

  it("keeps the bits of an integer", () => expect(known(bodyAspects("int64", []).width)).toBe(64));

  it("reads brackets that are escaped, nested and doubled", () => {
    const facts = factsOf(page({ body: [{ name: "x", type: "map&lt;string, int\\[\\]&gt;\\[\\]" }] }));
    expect(facts.fields.filter(({ location }) => location === "body").map(({ path }) => path)).toEqual([
      "x",
      "x[]",
      "x[]{*}",
      "x[]{*}[]",
    ]);
    expect(known(fieldOf(facts, "body", "x[]{*}[]")!.aspects.type)).toEqual(["integer"]);
  });

  it("does not take markup in prose for tags", () => {
    const text = ["Map<String,String> or <at id=1> while 0 < n <= 50, <md is no tag"];
    const reading = read(page({ body: [{ name: "x", type: "Map<string, string>", text }, { name: "y" }] }));
    expect(reading.defects).toEqual([]);
    expect(reading.operations[0]!.fields.filter(({ location }) => location === "body").map(({ path }) => path)).toEqual(
      ["x", "x{*}", "y"],
    );
  });

  it.each([["st-ring"], ["enigma"]])("reports %s, which nobody knows", (type) => {
    expect(read(page({ body: [{ name: "x", type }] })).defects).toMatchObject([
      { rule: "extract/unknown-type", field: "body.x" },
    ]);
  });

  it("knows nothing of `enum` and `/`, and does not complain", () => {
    expect(bodyAspects("enum", []).type).toBeUndefined();
    expect(read(page({ body: [{ name: "x", type: "/" }] })).defects).toEqual([]);
  });
});

describe("rules", () => {
  it("take no least length of nothing for a limit", () => {
    const aspects = bodyAspects("string", ["**数据校验规则**：", "", "- 长度范围：`0` ～ `9` 字符"]);
    expect([known(aspects.minLength), known(aspects.maxLength), known(aspects.pattern)]).toEqual([
      "absent",
      9,
      "absent",
    ]);
  });

  it("come one by one as well", () => {
    const aspects = bodyAspects("int", ["**数据校验规则**：", "", "- 最小值：`-5`", "- 最大值：`1.5`"]);
    expect([known(aspects.minimum), known(aspects.maximum)]).toEqual([-5, 1.5]);
    const text = bodyAspects("string", ["**数据校验规则**：", "- 最小长度：`2` 字符", "- 最大长度：`4` 字符"]);
    expect([known(text.minLength), known(text.maxLength)]).toEqual([2, 4]);
  });

  it("of an array count its elements, and its pattern and values are those of the elements", () => {
    const facts = factsOf(
      page({
        body: [
          {
            name: "x",
            type: "string[]",
            text: [
              "**可选值有**：",
              "<md-enum>",
              '<md-enum-item key="a" >a</md-enum-item>',
              "</md-enum>",
              "**数据校验规则**：",
              "- 长度范围：`1` ～ `3`",
              "- 正则校验：`[a-z]`",
            ],
          },
        ],
      }),
    );
    expect(known(fieldOf(facts, "body", "x")!.aspects.maxItems)).toBe(3);
    expect(fieldOf(facts, "body", "x")!.aspects.enum).toBeUndefined();
    expect(known(fieldOf(facts, "body", "x[]")!.aspects.pattern)).toBe("[a-z]");
    expect(known(fieldOf(facts, "body", "x[]")!.aspects.enum)).toMatchObject({ values: ["a"] });
  });

  it("that are not stated are absent in a request, and unknown where prose speaks of limits or in an answer", () => {
    expect(known(bodyAspects("string", ["Free text."]).maxLength)).toBe("absent");
    expect(bodyAspects("string", ["最多 20 个，长度不限"]).maxLength).toBeUndefined();
    expect(bodyAspects("string", ["取值见下"]).enum).toBeUndefined();
    expect(fieldOf(factsOf(page()), "200", "msg")!.aspects).not.toHaveProperty("maxLength");
  });

  it("in plain words count only when nothing else can be meant", () => {
    expect(known(bodyAspects("int", ["分页大小，默认：20，最大：100"]).default)).toBe(20);
    expect(known(bodyAspects("int", ["分页大小，默认：20，最大：100"]).maximum)).toBe(100);
    expect(known(bodyAspects("boolean", ["默认为 false。"]).default)).toBe(false);
    expect(bodyAspects("int", ["默认 20 秒后"]).default).toBeUndefined();
    expect(bodyAspects("string[]", ["默认值为空，此时不限"]).default).toBeUndefined();
    expect(bodyAspects("int", ["默认 20，or 默认 30"]).default).toBeUndefined();
    expect(bodyAspects("int", ["Plain."]).default).toBeUndefined();
  });

  it.each([
    ["a rule nobody knows", ["**数据校验规则**：", "- 颜色范围：`0` ～ `9`"]],
    ["a rule that cannot be read", ["**数据校验规则**：", "- 长度范围：few"]],
    ["a rule without its block", ["- 长度范围：`0` ～ `9` 字符"]],
    ["values that are announced and missing", ["**可选值有**："]],
    ["a value outside", ['<md-enum-item key="a" >a</md-enum-item>']],
  ])("report %s", (_, text) => {
    expect(read(page({ body: [{ name: "x", text }] })).defects[0]).toMatchObject({ rule: "extract/structure" });
  });

  it.each([
    [
      "a pattern longer than the least length",
      "string",
      ["**数据校验规则**：", "- 长度范围：`0` ～ `32` 字符", "- 正则校验：`^session_\\w{1,24}$`"],
      /at least 0.*needs 9/,
    ],
    [
      "a pattern longer than the most length",
      "string",
      ["**数据校验规则**：", "- 长度范围：`9` ～ `8` 字符", "- 正则校验：`^session_\\w$`"],
      /more than the most/,
    ],
    ["a range upside down", "int", ["**数据校验规则**：", "- 取值范围：`9` ～ `8`"], /more than the most/],
    [
      "a default out of range",
      "int",
      ["**默认值**：`0`", "**数据校验规则**：", "- 取值范围：`1` ～ `8`"],
      /out of range/,
    ],
    [
      "a default that is none of the values",
      "string",
      ["**默认值**：`b`", "**可选值有**：", "<md-enum>", '<md-enum-item key="a" >a</md-enum-item>', "</md-enum>"],
      /none of the values/,
    ],
  ])("contradict each other: %s", (_, type, text, message) => {
    const { defects } = read(page({ body: [{ name: "x", type, text }] }));
    expect(defects[0]).toMatchObject({ rule: "docs/constraint-conflict", field: "body.x" });
    expect(defects[0]!.message).toMatch(message);
  });
});

describe("required", () => {
  const required = (word: string, text = ["Tea."]): unknown =>
    known(fieldOf(factsOf(page({ body: [{ name: "x", required: word, text }] })), "body", "x")!.aspects.required);

  it("is yes or no", () => expect([required("是"), required("否")]).toEqual([true, false]));

  it("is not demanded at all times where it depends, and left open where the row says both", () => {
    expect(required("条件必填")).toBe("absent");
    expect(required("否", ["当 leaf 为 GREEN 时必填"])).toBe("absent");
    expect(required("是", ["当 leaf 为 GREEN 时必填"])).toBeUndefined();
  });

  it.each([
    ["是", "条件必填", "request-field-optional", true, false],
    ["条件必填", "是", "request-field-required", false, true],
    ["否", "条件必填", "request-constraint-stated", false, null],
    ["条件必填", "否", "request-constraint-dropped", null, false],
  ])("that goes from %s to %s is a change", (before, after, rule, ...values) => {
    const [was, is] = [before, after].map((required) => read(page({ body: [{ name: "x", required }] })).operations);
    const found = diffFacts(was!, is!);
    expect(found).toMatchObject([{ rule: `upstream/${rule}`, field: "body.x", aspect: "required" }]);
    expect(found[0]!.sides.map(({ value }) => value)).toEqual(values);
  });

  it("is reported where it cannot be read", () => {
    expect(read(page({ body: [{ name: "x", required: "maybe" }] })).defects).toMatchObject([
      { rule: "extract/unreadable-required", field: "body.x" },
    ]);
  });

  it("is not known of an answer", () => {
    expect(fieldOf(factsOf(page()), "200", "code")!.aspects.required).toBeUndefined();
  });
});

describe("sets", () => {
  it("know the special rate limit", () => {
    expect(values(factsOf(page({ rate: "[特殊频控](/limits)" })).sets["rate-limit"])).toEqual(["special"]);
  });

  it("know several permissions, and that there are none", () => {
    const permission = '<md-perm name="tea:a" desc="x">x</md-perm>\n<md-perm name="tea:b" desc="x">x</md-perm>';
    expect(values(factsOf(page({ permission })).sets.permission)).toEqual(["tea:a", "tea:b"]);
    expect(factsOf(page({ permission: "无" })).sets.permission).toEqual([]);
  });

  it("know forms with files", () => {
    const form = header("Content-Type", "是", '**示例值**："multipart/form-data; boundary=---7MA4"');
    const facts = factsOf(page({ headers: [authorization, form], body: [{ name: "photo", type: "file" }] }));
    expect(values(facts.sets["request-media"])).toEqual(["multipart/form-data"]);
    expect(known(fieldOf(facts, "body", "photo")!.aspects.type)).toEqual(["binary"]);
  });

  it.each([
    ["rate limit", { rate: "often" }],
    ["permission", { permission: "ask the owner" }],
    ["token", { headers: [header("Authorization", "是", "some token"), jsonContent] }],
    ["media type", { headers: [authorization, header("Content-Type", "是", "json")] }],
    ["code of a failure", { errors: [["400", "many"]] as [string, string][] }],
  ])("report a %s that cannot be read", (_, spec) => {
    expect(read(page(spec)).defects).toMatchObject([{ rule: "extract/structure" }]);
  });

  it("tell Aily from the rest of Feishu", () => {
    expect(factsOf(page({ url: "https://open.feishu.cn/open-apis/tea/v1/houses/:house_id" })).platform).toBe("feishu");
  });
});

describe("an answer that is a stream", () => {
  const stream: PageSpec = {
    intro: "- The answer comes as Server-sent Events（SSE）",
    answer: answerOf({ name: "status" }, { name: "message", type: "message" }, { name: "content", level: 1 }),
  };
  const frames = (...data: string[]): string => data.map((frame) => `data: ${frame}\n`).join("\n");

  it("has its fields at the event, bare where the sample shows bare frames", () => {
    const text = page({
      ...stream,
      answerExample: frames('{"status":"a"}', '{"status":"b"}', '{"status":"c","message":{"content":"x"}}'),
    });
    const { operations, defects } = read(text);
    const [facts] = operations;
    expect(values(facts!.sets["response-media"])).toEqual(["text/event-stream"]);
    expect(facts!.fields.filter(({ location }) => location === "event").map(({ path }) => path)).toEqual([
      "status",
      "message",
      "message.content",
    ]);
    expect(facts!.fields.filter(({ location }) => location === "200")).toEqual([]);
    expect(facts!.listings).toContainEqual(expect.objectContaining({ location: "event", path: "" }));
    expect(facts!.examples.map(({ location, value }) => [location, value])).toEqual([
      ["event", { status: "a" }],
      ["event", { status: "c", message: { content: "x" } }],
    ]);
    expect(defects).toMatchObject([
      { rule: "docs/example-vs-table", field: "200.data", at: { line: lineOf(text, ">data<") } },
    ]);
  });

  it("has the whole table at the event where the sample shows the envelope, or nothing", () => {
    for (const answerExample of [undefined, frames('{"code":0,"data":{"status":"a"}}')]) {
      const { operations, defects } = read(page({ ...stream, ...(answerExample && { answerExample }) }));
      expect(defects).toEqual([]);
      expect(operations[0]!.fields.filter(({ location }) => location === "event").map(({ path }) => path)).toEqual([
        "code",
        "msg",
        "data",
        "data.status",
        "data.message",
        "data.message.content",
      ]);
    }
  });

  it("keeps what the table puts beside the envelope", () => {
    const text = page({
      ...stream,
      answer: [...stream.answer!, { name: "trace_id" }],
      answerExample: frames('{"status":"a"}'),
    });
    const paths = factsOf(text).fields.map(({ location, path }) => `${location} ${path}`);
    expect(paths).toContain("event trace_id");
  });

  it("is not one because a field speaks of it", () => {
    const facts = factsOf(page({ body: [{ name: "x", text: ["Server-sent Events"] }] }));
    expect(facts.sets["response-media"]).toBeUndefined();
    expect(fieldOf(facts, "200", "code")).toBeDefined();
  });
});

describe("contradictions on a page", () => {
  it("are reported where the example has what the table has not", () => {
    const text = page({
      ...richSpec,
      bodyExample: '{\n  "leaf": "GREEN",\n  "cups": [{ "size": 1,\n "colour": "red" }]\n}',
    });
    expect(read(text).defects).toEqual([
      expect.objectContaining({
        rule: "docs/example-vs-table",
        field: "body.cups[].colour",
        at: { file: "brew.md", line: lineOf(text, '"colour"') },
      }),
    ]);
  });

  it("are reported once, not for all that is inside", () => {
    const text = page({ ...richSpec, answerExample: '{ "code": 0, "data": { "pot": { "id": 1, "steps": [] } } }' });
    expect(read(text).defects.map(({ rule, field }) => [rule, field])).toEqual([
      ["docs/example-vs-table", "200.data.pot"],
    ]);
  });

  it("are not seen in keys of a map", () => {
    expect(
      read(page({ body: [{ name: "m", type: "map&lt;string, string&gt;" }], bodyExample: '{"m":{"a":"b"}}' })).defects,
    ).toEqual([]);
  });

  it("are reported where a field is listed twice, and it is a fact once", () => {
    const reading = read(page({ body: [{ name: "x" }, { name: "x", type: "int" }] }));
    expect(reading.defects).toMatchObject([{ rule: "docs/duplicate-field", field: "body.x" }]);
    expect(reading.operations[0]!.fields.filter(({ path }) => path === "x")).toHaveLength(1);
    expect(reading.rowsUsed).toBe(reading.rows);
  });

  it("are reported where a variable of the URL has no row", () => {
    const url = "https://open.feishu.cn/open-apis/aily/v1/houses/:house_id/brews/:brew_id";
    expect(read(page({ url })).defects).toMatchObject([{ rule: "docs/path-var-undocumented", field: "path.brew_id" }]);
    expect(read(page({ url: "https://open.feishu.cn/open-apis/aily/v1/houses" })).defects).toMatchObject([
      { rule: "extract/structure" },
    ]);
  });

  it("are worth a word where the example is no JSON", () => {
    expect(read(page({ answerExample: '{ "code": 0, ... }' })).defects).toMatchObject([
      { rule: "docs/example-vs-table" },
    ]);
  });
});

describe("an example between Markdown's own fences", () => {
  const fenced = (info: string, code: string): string =>
    page({ body: [{ name: "x" }] }).replace("## 响应\n", `### 请求体示例\n\`\`\`${info}\n${code}\n\`\`\`\n## 响应\n`);

  it("is held against the table", () => {
    const text = fenced("JSON", '{\n  "x": "a",\n  "y": "b"\n}');
    const { operations, defects } = read(text);
    expect(operations[0]!.examples).toMatchObject([
      { location: "body", value: { x: "a", y: "b" }, at: { line: lineOf(text, '{\n  "x"') } },
    ]);
    expect(defects).toMatchObject([
      { rule: "docs/example-vs-table", field: "body.y", at: { line: lineOf(text, '"y": "b"') } },
    ]);
  });

  it("is left alone where it is no JSON", () => {
    const { operations, defects } = read(fenced("HTTP", "POST /brews"));
    expect([operations[0]!.examples, defects]).toEqual([[], []]);
  });

  it("is reported where it stands elsewhere", () => {
    const text = fenced("json", "{}").replace("### 请求体示例\n", "");
    expect(read(text).defects).toMatchObject([{ rule: "extract/structure", at: { line: lineOf(text, "```json") } }]);
  });
});

it("lists tables that it cannot use", () => {
  const text = page().concat(
    "\n## Notes\n",
    ...fieldTable([], false).map((line) => `${line.replaceAll("md-dt-", "md-")}\n`),
  );
  const reading = read(text);
  expect(reading.unclassified).toEqual([
    { file: "brew.md", line: lineOf(text, "<md-table>", text.indexOf("## Notes")) },
  ]);
  expect(reading.defects).toMatchObject([{ rule: "extract/unclassified-table" }]);
});

it("takes harmless names for names", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const bodyExample = '{"__proto__": "a", "constructor": "b", "toString": "c", "hasOwnProperty": "d"}';
  const { operations, defects } = read(page({ body: names.map((name) => ({ name })), bodyExample }));
  expect(defects).toEqual([]);
  expect(operations[0]!.fields.filter(({ location }) => location === "body").map(({ path }) => path)).toEqual(names);
});

describe("detection", () => {
  const detect = (text: string): number => detectOf("feishu-md@1")({ file: "x.md", text });

  it("is sure of a page, even of one half broken", () => {
    expect(detect(rich)).toBeGreaterThan(0.8);
    expect(detect(rich.slice(0, rich.length / 2))).toBeGreaterThan(0.5);
  });

  it("claims nothing else", () => {
    for (const text of [
      "",
      "# Tea\n\n| Name | Type |\n|---|---|\n| a | b |",
      "<!doctype html><md-table>",
      JSON.stringify({ content: rich }),
    ])
      expect(detect(text)).toBe(0);
  });
});

test.each([
  ["the width of an integer of an answer", ">int64<", ">int<", "upstream/response-width-changed 200.code"],
  ["that the operation is to go", "# Brew\n", "# Brew（即将下线）\n", "upstream/operation-deprecated "],
])("a change is told: %s", (_, from, to, expected) => {
  const was = page({ answer: [{ name: "code", type: "int64" }] });
  expect(was).toContain(from);
  const found = diffFacts(read(was).operations, read(was.replace(from, to)).operations);
  expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual([expected]);
});
