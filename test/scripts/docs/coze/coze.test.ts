import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readCoze, readCozeLines } from "../../../../scripts/docs/coze/coze.ts";
import { dialects } from "../../../../scripts/docs/dialects.ts";
import type { FieldFact, Reading } from "../../../../scripts/facts/facts.ts";
import { contradictions, diffFacts } from "../../drift/grouped.ts";
import { errors, inLines, servePage, steepPage } from "./pages.ts";

const read = (text: string): Reading => readCoze({ file: "tea.md", text });
const rules = (text: string): string[] => read(text).defects.map(({ rule }) => rule);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;
const names = (fields: FieldFact[]): string[] => fields.map(({ location, path }) => `${location}.${path}`);

function field(reading: Reading, name: string): Record<string, unknown> {
  const found = reading.operations[0]!.fields.find(({ location, path }) => `${location}.${path}` === name);
  if (!found) throw new Error(`no field ${name} in ${names(reading.operations[0]!.fields).join(" ")}`);
  return Object.fromEntries(
    Object.entries(found.aspects).map(([aspect, known]) => [aspect, "value" in known ? known.value : "absent"]),
  );
}

describe("a page of the usual kind", () => {
  const reading = read(servePage);
  const [operation] = reading.operations;

  it("is read without a defect, every row accounted for", () => {
    expect(reading.defects).toEqual([]);
    expect(reading.unclassified).toEqual([]);
    expect(reading.rowsUsed).toBe(reading.rows);
    expect(reading.rows).toBe(25);
  });

  it("gives the operation, where it is said, and its sets", () => {
    expect(operation).toMatchObject({
      platform: "coze",
      key: "POST /v1/tea_houses/{}/cups",
      route: "POST /v1/tea_houses/{house_id}/cups",
      at: { file: "tea.md", line: lineOf(servePage, "| **请求地址**") },
      protocol: "http",
      source: { kind: "table", dialect: "coze-md@2", language: "zh" },
    });
    const { host, permission, "request-media": media } = operation!.sets;
    expect([host, permission, media].map((items) => items?.map(({ value }) => value))).toEqual([
      ["https://api.coze.cn"],
      ["TeaHouse.serve"],
      ["application/json"],
    ]);
    expect(operation!.sets.error).toBeUndefined();
  });

  it("puts fields where they belong, with objects of the same name told apart by request and answer", () => {
    expect(names(operation!.fields)).toEqual([
      ..."header.Tea-Mode path.house_id body.tea body.cups body.note body.warm body.guests body.guests[]".split(" "),
      ..."body.guests[].name body.guests[].friend body.labels body.labels{*} body.bill body.old".split(" "),
      ..."200.data 200.data.id 200.data.guests 200.data.guests[] 200.data.guests[].seat".split(" "),
      ..."200.code 200.msg 200.detail 200.detail.logid".split(" "),
    ]);
    expect(operation!.fields.find(({ path }) => path === "cups")!.at.line).toBe(lineOf(servePage, "| cups |"));
    expect(operation!.listings.map(({ location, path }) => `${location}.${path}`)).toContain("200.data.guests[]");
  });

  it("reads types, required, values, ranges, lengths and defaults", () => {
    expect(field(reading, "body.tea")).toEqual({
      type: ["string"],
      raw: "String",
      required: true,
      enum: { values: ["oolong", "green", "puer"], bound: "atLeast" },
      default: "oolong",
    });
    expect(field(reading, "body.cups")).toMatchObject({ type: ["integer"], minimum: 1, maximum: 12, default: 2 });
    expect(field(reading, "body.note")).toMatchObject({ minLength: 0, maxLength: 1000, required: false });
    expect(field(reading, "body.warm")).toMatchObject({ type: ["boolean"], default: false });
    expect(field(reading, "body.warm")).not.toHaveProperty("enum");
    expect(field(reading, "body.guests")).toMatchObject({ type: ["array"], maxItems: 8 });
    expect(field(reading, "body.guests[]")).toEqual({ type: ["object"], raw: "Guest" });
    expect(field(reading, "body.labels{*}")).toMatchObject({ type: ["string"] });
    expect(field(reading, "200.data.id")).toEqual({ type: ["integer"], raw: "Long", width: 64 });
  });

  it("does not demand at all times what is said to hold in some cases only, and leaves unknown what an answer does not say", () => {
    expect(field(reading, "body.bill")).toMatchObject({ required: "absent" });
    expect(field(reading, "body.old")).toMatchObject({ deprecated: true });
    expect(field(reading, "200.msg")).toEqual({ type: ["string"], raw: "String" });
  });

  it("keeps commands and examples with their lines", () => {
    expect(operation!.curls).toEqual([
      {
        method: "POST",
        url: "https://api.coze.cn/v1/tea_houses/12***/cups",
        at: { file: "tea.md", line: lineOf(servePage, "curl --location") },
      },
    ]);
    const [body, answer] = operation!.examples;
    expect(body).toMatchObject({ location: "body", value: { tea: "green", cups: 3 } });
    expect(body!.lines["/cups"]).toBe(lineOf(servePage, '"cups": 3'));
    expect(answer).toMatchObject({ location: "200" });
    expect(answer!.lines["/data/guests/0/seat"]).toBe(lineOf(servePage, '{ "seat": 3 }'));
  });
});

describe("a page about a stream", () => {
  const reading = read(steepPage);
  const [operation] = reading.operations;

  it("finds tables after tags, glued to each other and before prose", () => {
    expect(reading.defects).toEqual([]);
    expect(reading.rowsUsed).toBe(reading.rows);
  });

  it("gives the events, and ties their data where the page says so", () => {
    expect(operation!.sets.event!.map(({ value }) => value)).toEqual(["steep.started", "steep.ready", "done"]);
    expect(operation!.sets["response-media"]!.map(({ value }) => value)).toEqual([
      "text/event-stream",
      "application/json",
    ]);
    const events = operation!.fields.filter(({ location }) => location === "event");
    expect(events.map(({ path }) => path)).toContain("steep.ready.state.cups[].full");
    expect(events.some(({ path }) => path.startsWith("done"))).toBe(false);
    expect(events.find(({ path }) => path === "steep.ready.id")!.origin).toBe("pot object.id");
  });

  it("nests by depth marks, and believes the words of a cell more than its column", () => {
    expect(names(operation!.fields)).toEqual(
      expect.arrayContaining(["200.data.state.cups[].full", "200.data.state.left"]),
    );
    expect(field(reading, "200.data.id")).toMatchObject({ required: true });
    expect(field(reading, "200.data.state.left")).toMatchObject({ required: false, width: 64 });
  });

  it("finds an object by its name in the text", () => {
    expect(field(reading, "body.leaf.grams")).toMatchObject({ type: ["number"], required: true });
  });
});

describe("other ways of pages", () => {
  it("reads several addresses as several operations, each with its own variables", () => {
    const page = servePage
      .replace("`TeaHouse.serve` <br> 见 `TeaHouse.serve`。", "无")
      .replace(
        /```Plain Text <br> (\S+) <br> ```/,
        "* 一：$1 <br> * 二：https://api.coze.com/v1/tea/*${house_id}*/**x/{pot}**",
      )
      .replace(/(\| house_id .*)/, "$1\n| pot | String | 可选 | x | 壶 |");
    const { operations, defects } = read(page);
    expect(operations.map(({ route }) => route)).toEqual([
      "POST /v1/tea_houses/{house_id}/cups",
      "POST /v1/tea/{house_id}/x/{pot}",
    ]);
    const paths = operations.map(({ fields }) => names(fields).filter((name) => name.startsWith("path")));
    expect(paths).toEqual([["path.house_id"], ["path.house_id", "path.pot"]]);
    expect(operations.map(({ curls }) => curls.length)).toEqual([1, 0]);
    expect(operations[1]!.sets.permission).toEqual([]);
    expect(defects).toEqual([]);
  });

  it("reads several operations of one page apart", () => {
    const { operations, defects } = read(`${servePage}\n${steepPage}`);
    expect(operations.map(({ key }) => key)).toEqual(["POST /v1/tea_houses/{}/cups", "POST /v1/steep"]);
    expect(names(operations[1]!.fields)).not.toContain("body.tea");
    expect(defects).toEqual([]);
  });

  it("recognises a WebSocket", () => {
    const page = `# 听茶\n## 接口信息\n| **URL** | \`wss://ws.coze.cn/v1/listen\` |\n| --- | --- |\n| **Headers** | x |\n| **权限** | \`listen\` |\n完。\n`;
    expect(read(page)).toMatchObject({ operations: [{ protocol: "websocket", key: "GET /v1/listen" }], defects: [] });
  });

  it("takes error codes from a table, and its rows without a code as more of the one above", () => {
    const table =
      "| **error_code** | **error_message** | **说明** |\n| --- | --- | --- |\n| cold | x | x |\n|  | y | y |\n";
    const page = servePage.replace(errors, `## 错误码\n${table}`);
    const { operations, rows, rowsUsed } = read(page);
    expect(operations[0]!.sets.error!.map(({ value }) => value)).toEqual(["cold"]);
    expect(rowsUsed).toBe(rows);
  });

  it("knows dotted names, and the objects that they imply", () => {
    const page = servePage.replace(
      "| id | Long | 12 | 号 |",
      "| pot.size.litres | Number | 1 | x |\n| id | Long | 12 | 号 |",
    );
    const reading = read(page);
    expect(field(reading, "200.data.pot.size")).toMatchObject({ type: ["object"] });
    expect(field(reading, "200.data.pot.size.litres")).toMatchObject({ type: ["number"] });
  });

  it.each([
    ["Map[String][String]", { type: ["object"] }, ["string"]],
    ["map[String]Any", { type: ["object"] }, undefined],
    ["JSON Map", { type: ["object"] }, undefined],
    ["map<String,TeaLeaf>", { type: ["object"] }, ["object"]],
    ["Interger", { type: ["integer"] }, undefined],
    ["File", { type: ["binary"] }, undefined],
  ])("reads the type %s", (written, expected, values) => {
    const reading = read(servePage.replace("| note | String |", `| note | ${written} |`));
    expect(field(reading, "body.note")).toMatchObject(expected);
    const of = reading.operations[0]!.fields.find(({ path }) => path === "note{*}")?.aspects.type;
    expect(of && "value" in of ? of.value : undefined).toEqual(values);
  });

  it.each([
    ["默认为 `true `", "x", undefined],
    ['默认值："a-b"。', "String", "a-b"],
    ["默认 900 秒，即 15 分钟", "Integer", 900],
    ["默认为 16kHz", "Integer", undefined],
    ["默认为空，即全部", "String", "absent"],
    ["其中 msg 默认为空", "String", undefined],
  ])("reads the default of %s only where there is no doubt", (text, type, expected) => {
    const reading = read(servePage.replace(/\| note .*/, `| note | ${type} | 可选 | x | ${text} |`));
    expect(field(reading, "body.note").default).toEqual(expected);
  });

  it("takes values that end in ones of the caller's own for no list, but their default", () => {
    const reading = read(
      servePage.replace(
        /\| note .*/,
        "| note | String | 可选 | x | 取值包括： <br> * a（默认值）：甲 <br> * b：乙 <br> * 自定义。 |",
      ),
    );
    expect(field(reading, "body.note")).toEqual({ type: ["string"], raw: "String", required: false, default: "a" });
  });

  it("gives of a list of all events' fields only those that are named after theirs", () => {
    const table = "| **参数** | **类型** | **说明** |\n| --- | --- | --- |";
    const rows =
      "| event | String | 种类： <br> * Pour：倒 <br> * Error：错 |\n| error_code | Long | 码 |\n| cup | Object of [Cup](#cup) | 杯 |";
    const cup = `### Cup\n${table}\n| id | Long | 号 |`;
    const page = servePage.replace(/(## 返回参数\n)[^]*(?=## 示例)/, `$1${table}\n${rows}\n${cup}\n`);
    const { operations, defects, rows: all, rowsUsed } = read(page);
    expect(names(operations[0]!.fields).filter((name) => /^(?:event|200)/.test(name))).toEqual([
      "event.Error.error_code",
    ]);
    expect(operations[0]!.listings.filter(({ location }) => location === "event")).toEqual([]);
    expect(operations[0]!.sets.event!.map(({ value }) => value)).toEqual(["Pour", "Error"]);
    expect([defects, rowsUsed]).toEqual([[], all]);
  });

  it("leaves out of a request's values those that only answers have", () => {
    const note = "不支持在请求中作为入参。";
    const page = servePage
      .replace("绿 <br>", `绿，${note} <br>`)
      .replace("| id | Long | 12 | 号 |", `| id | String | 12 | 枚举值： <br> * a：甲 <br> * b：乙，${note} |`);
    const reading = read(page);
    expect(field(reading, "body.tea").enum).toEqual({ values: ["oolong", "puer"], bound: "atLeast" });
    expect(field(reading, "200.data.id").enum).toEqual({ values: ["a", "b"], bound: "atLeast" });
  });

  it("takes no range where a text has several, and no length in bytes", () => {
    const reading = read(
      servePage
        .replace("取值范围为 1~12，默认为 2。", "大的取值范围为 1~12，小的取值范围为 1~3。")
        .replace("长度为 0~ 1,000 个字符。", "最大长度为 30 字节。"),
    );
    expect(field(reading, "body.cups")).not.toHaveProperty("maximum");
    expect(field(reading, "body.note")).not.toHaveProperty("maxLength");
  });
});

describe("the dialect of several lines", () => {
  const plain = (reading: Reading): unknown =>
    reading.operations.map(({ key, route, fields, sets, examples }) => ({
      key,
      route,
      fields: fields.map(({ location, path, aspects }) => [
        location,
        path,
        Object.entries(aspects).map(([name, known]) => [name, "value" in known ? known.value : "absent"]),
      ]),
      sets: Object.entries(sets).map(([name, items]) => [name, items.map(({ value }) => value)]),
      examples: examples.map(({ value }) => value),
    }));

  it.each([servePage, steepPage])("gives the same facts", (page) => {
    const lines = inLines(page);
    const reading = readCozeLines({ file: "tea.md", text: lines });
    expect(reading.defects).toEqual([]);
    expect(plain(reading)).toEqual(plain(read(page)));
    expect([reading.rows, reading.rowsUsed]).toEqual([read(page).rows, read(page).rows]);
  });

  it("points to the line on which a row begins to say something", () => {
    const lines = inLines(servePage);
    const [operation] = readCozeLines({ file: "tea.md", text: lines }).operations;
    const cups = operation!.fields.find(({ path }) => path === "cups")!;
    expect(lines.split("\n")[cups.at.line - 1]).toMatch(/^\|cups /);
    expect(operation!.curls[0]!.at.line).toBe(lineOf(lines, "curl --location"));
  });

  it("joins rows whose cells begin on later lines", () => {
    const lines = inLines(servePage).replace(
      /\|cups \|Integer.*/,
      "|cups |\\\n| |Integer |\\\n| | |可选 |\\\n| | | |2 |\\\n| | | | |杯数，取值范围为 1~12，默认为 2。 |",
    );
    const reading = readCozeLines({ file: "tea.md", text: lines });
    expect(reading.defects).toEqual([]);
    expect(field(reading, "body.cups")).toMatchObject({ type: ["integer"], maximum: 12, required: false });
  });

  it("needs no title, and knows notes and tabs", () => {
    const lines = inLines(servePage)
      .replace(/^# .*\n/, "> ## Documentation Index\n> x\n\n")
      .replace("给客人上茶。", ":::tip 说明\n* 热。\n:::")
      .replace("```JSON\n{", ":::: tabs\n@tab 一\n```JSON\n{")
      .replace(errors.split("\n")[1]!, `::::\n${errors.split("\n")[1]!}`);
    const tip = (text: string): string[] => readCozeLines({ file: "tea.md", text }).defects.map(({ rule }) => rule);
    expect(tip(lines)).toEqual([]);
    expect(tip(lines.replace("\n::::\n", "\n"))).toEqual(["extract/unbalanced"]);
  });

  it("is told apart by its rows", () => {
    const score = (text: string): number[] =>
      dialects.filter(({ name }) => name.startsWith("coze")).map(({ detect }) => detect({ file: "x", text }));
    expect(score(servePage)).toEqual([1, 0]);
    expect(score(inLines(servePage))).toEqual([0, 1]);
    expect(score("<!doctype html><html><body>请求方式</body></html>")).toEqual([0, 0]);
    expect(score("# Tea\n| a | b |\n| --- | --- |\n")).toEqual([0, 0]);
    expect(score("")).toEqual([0, 0]);
  });
});

describe("contradictions of a page", () => {
  /** Of the page itself, by its reader and by the rules for all vendors. */
  const against = (from: string | RegExp, to: string): [string, string][] => {
    const { defects, operations } = read(servePage.replace(from, to));
    return [...defects, ...contradictions(operations)].map(({ rule, field: name }) => [rule, name ?? ""]);
  };

  it.each<[string, string | RegExp, string, string, string]>([
    ["a command with another method", "--request POST", "--request PUT", "docs/curl-vs-url", ""],
    ["a command with another path", "/12***/cups'", "/12***'", "docs/curl-vs-url", ""],
    [
      "an optional path variable",
      "| house_id | String | 必选",
      "| house_id | String | 可选",
      "docs/constraint-conflict",
      "path.house_id",
    ],
    ["a variable without a row", ":house_id/cups", ":house_id/:pot", "docs/path-var-undocumented", "path.pot"],
    ["a field listed twice", "| warm | Boolean", "| note | Boolean", "docs/duplicate-field", "body.note"],
    ["a default outside the range", "默认为 2。", "默认为 20。", "docs/constraint-conflict", "body.cups"],
    [
      "a default outside the values",
      "。枚举值：",
      "，默认值为 black。枚举值：",
      "docs/constraint-conflict",
      "body.tea",
    ],
    ["a cell too many", "| 2 | 杯数", "| 2 | x | 杯数", "docs/row-width", "body.cups"],
    ["a type unknown", "| note | String", "| note | Teapot", "extract/unknown-type", "body.note"],
    [
      "a required cell unknown",
      "| warm | Boolean | 可选",
      "| warm | Boolean | 或许",
      "extract/unreadable-required",
      "body.warm",
    ],
    [
      "a reference to nothing",
      "[ResponseDetail](#responsedetail)",
      "[Nothing](#nothing)",
      "docs/dangling-ref",
      "200.detail",
    ],
    ["a key that no table lists", '"id": 12,', '"id": 12, "pot": 1,', "docs/example-vs-table", "200.data.pot"],
    ["an array with another example", '| [{"name":"a"}] |', "| a |", "docs/example-vs-table", "body.guests"],
    [
      "an integer too long for a number",
      "| id | Long | 12 |",
      "| id | Long | 73736383449343**** |",
      "docs/example-vs-table",
      "200.data.id",
    ],
    [
      "a table of no known kind",
      "给客人上茶。",
      "| 茶 | 水 |\n| --- | --- |\n| a | b |\n",
      "extract/unclassified-table",
      "",
    ],
  ])("%s", (_, from, to, rule, name) => {
    expect(against(from, to)).toContainEqual([rule, name]);
  });

  it("are none where a row only refers to its example, or an address lists without brackets", () => {
    const query = `### Query
| **参数** | **类型** | **是否必选** | **示例** | **说明** |
| --- | --- | --- | --- | --- |
| leaves | Array of String | 可选 | oolong,puer | 茶 |
### Body`;
    const page = servePage.replace('| [{"name":"a"}] |', "| 参考请求示例部分 |").replace("### Body", query);
    expect(read(page).defects).toEqual([]);
  });

  it("point to the line that says it", () => {
    const page = servePage.replace("默认为 2。", "默认为 20。");
    expect(read(page).defects.map(({ at }) => at.line)).toEqual([lineOf(page, "| cups |")]);
  });

  it("takes many keys that no table lists for lost structure", () => {
    const page = servePage.replace(
      '"id": 12,',
      '"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1, "h": 1, "i": 1,',
    );
    expect(rules(page)).toContain("extract/structure");
  });
});

describe("damage", () => {
  // As errors in the table of rules: they end a run with its own exit code.
  const serious = new Set(["extract/census", "extract/structure", "extract/no-operation", "extract/unbalanced"]);
  const caught = (text: string): boolean =>
    dialects.find(({ name }) => name === "coze-md@2")!.detect({ file: "x", text }) === 0 ||
    rules(text).some((rule) => serious.has(rule));
  const pages = [servePage, steepPage];
  const lines = pages.flatMap((page) => page.split("\n").map((line, i, all) => ({ line, i, all })));

  it("of a delimiter is caught, wherever it is", () => {
    for (const { line, i, all } of lines)
      if (/^\|[ |-]+\|$/.test(line) && line.includes("---")) {
        expect(caught(all.with(i, "| broken |").join("\n")), `broken at ${i + 1}`).toBe(true);
        expect(caught(all.toSpliced(i, 1).join("\n")), `deleted at ${i + 1}`).toBe(true);
      }
  });

  // Nothing is read from these, or what they head is found without them.
  const spare = /^# 泡茶|^# 上茶|非流式响应/;

  it("of a heading is caught, wherever facts depend on it", () => {
    for (const { line, i, all } of lines)
      if (/^#+ /.test(line) && !spare.test(line)) {
        expect(caught(all.with(i, line.replace(/ .*/, " Zebra")).join("\n")), `renamed ${line} at ${i + 1}`).toBe(true);
        expect(caught(all.toSpliced(i, 1).join("\n")), `deleted ${line} at ${i + 1}`).toBe(true);
      }
  });

  it("of a column's heading is caught", () => {
    for (const { line, i, all } of lines)
      if (/^\|[ *]+(?:参数|事件)/.test(line))
        for (const word of ["参数", "类型", "是否", "说明", "取值", "事件"])
          // Of a list of events the first column says what it is.
          if (line.includes(word) && (word !== "说明" || !line.includes("事件")))
            expect(caught(all.with(i, line.replace(word, "东西")).join("\n")), `${word} at ${i + 1}`).toBe(true);
  });

  it("of the end is caught", () => {
    for (const page of pages)
      for (const part of [0, 0.3, 0.5, 0.8, 0.9, 0.95, 0.98])
        expect(caught(page.slice(0, page.length * part)), `${part}`).toBe(true);
  });

  it("is never silence: what is not a page has no operation", () => {
    for (const text of ["", "<!doctype html><html></html>", "# Tea\n"])
      expect(rules(text)).toContain("extract/no-operation");
  });

  it("never makes the reader fail or lose count, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...servePage.split("\n"),
        ...steepPage.split("\n"),
        "```",
        "| __proto__ | Object | 必选 | x | x |",
        "   | a |",
      ),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const reading = read(parts.join("\n"));
        const used = reading.rowsUsed <= Math.max(reading.rows, 0);
        return used || reading.defects.some(({ rule }) => serious.has(rule));
      }),
      { numRuns: 150 },
    );
  });

  it("takes names of JavaScript's own for names", () => {
    const page = servePage.replace("| note |", "| __proto__ |").replace("| warm |", "| constructor |");
    expect(names(read(page).operations[0]!.fields)).toEqual(
      expect.arrayContaining(["body.__proto__", "body.constructor"]),
    );
    expect(read(page).defects).toEqual([]);
  });

  it("reads hostile cells in linear time", () => {
    const long = (part: string): string => servePage.replace("| 茶馆 |", `| ${part.repeat(40_000 / part.length)} |`);
    for (const part of [
      "[",
      "<",
      "`",
      "* a：",
      "默认为 ",
      "<br>",
      "（",
      "\\",
      "1,",
      "最多",
      "取值范围",
      " ",
      "•",
      "* ",
      "默认为a",
    ]) {
      const start = performance.now();
      read(long(part));
      expect(performance.now() - start, part).toBeLessThan(2000);
    }
  });

  it("reads CRLF and a byte order mark like any other page", () => {
    const reading = read(`\uFEFF${servePage.replaceAll("\n", "\r\n")}`);
    expect(reading.defects).toEqual([]);
    expect(reading.operations[0]!.fields).toEqual(read(servePage).operations[0]!.fields);
  });
});

describe("what changes on a page", () => {
  const changes = (from: string, to: string): string[] => {
    const now = servePage.replace(from, to);
    expect(now).not.toBe(servePage);
    return diffFacts(read(servePage).operations, read(now).operations).map(({ rule, field }) => `${rule} ${field}`);
  };

  it.each([
    [
      "the width of an integer of an answer",
      "| id | Long |",
      "| id | Integer |",
      "upstream/response-width-changed 200.data.id",
    ],
    ["that the operation is to go", "# 上茶\n", "# 上茶（即将下线）\n", "upstream/operation-deprecated "],
    [
      "that a field which may be left out is required in some cases",
      "| warm | Boolean | 可选 |",
      "| warm | Boolean | 条件必填 |",
      "upstream/request-constraint-stated body.warm",
    ],
    [
      "a value in a list with dashes",
      " * puer：普洱",
      " * puer：普洱 <br> - white：白",
      "upstream/request-enum-added body.tea",
    ],
  ])("is told: %s", (_, from, to, expected) => {
    expect(changes(from, to)).toEqual([expected]);
  });

  it("is told: a name in the query of a command", () => {
    const query =
      "### Query\n| **参数** | **类型** | **是否必选** | **示例** | **说明** |\n| --- | --- | --- | --- | --- |\n| size | String | 可选 | a | 量 |\n";
    const page = servePage.replace("### Body", `${query}### Body`).replace("/cups' ", "/cups?size=1&lid=2' ");
    const { operations } = read(page);
    const found = contradictions(operations).map(({ rule, field }) => `${rule} ${field}`);
    expect(found).toEqual(["docs/example-vs-table query.lid"]);
  });
});
