import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialects } from "../../../../scripts/docs/dialects.ts";
import { readFeishu } from "../../../../scripts/docs/feishu/feishu.ts";
import type { Reading } from "../../../../scripts/facts/facts.ts";
import { answerOf, fieldTable, page, richSpec } from "./page.ts";

const detectOf = (name: string) => dialects.find((dialect) => dialect.name === name)!.detect;

const rich = page(richSpec);
const read = (text: string): Reading => readFeishu({ file: "brew.md", text });

/** Rules that mean: what was read cannot be trusted. */
const grave = new Set([
  "extract/census",
  "extract/unbalanced",
  "extract/no-operation",
  "extract/structure",
  "extract/flattened",
]);
const graveIn = (text: string): string[] => read(text).defects.flatMap(({ rule }) => (grave.has(rule) ? [rule] : []));

const tags = ["table", "thead", "tbody", "tr", "th", "td"].flatMap((tag) => [`md-${tag}`, `md-dt-${tag}`]);

describe("what is lost on the way is an error:", () => {
  it.each([...tags, "md-text", "md-enum", "md-enum-item", "md-code-json", "md-perm"])("the tag %s renamed", (tag) => {
    for (const name of [`md-new-${tag.slice(3)}`, `x-${tag}`]) {
      const text = rich.replace(new RegExp(`(</?)${tag}(?=[ >])`, "g"), `$1${name}`);
      expect(text).not.toBe(rich);
      expect(graveIn(text)).not.toEqual([]);
    }
  });

  it.each(["基本", "名称", "类型", "必填", "描述", "HTTP状态码", "错误码", "排查建议"])(
    "the heading %s changed",
    (word) => {
      for (const { index } of rich.matchAll(new RegExp(`(?<=-th[^>]{0,40}>)${word}<`, "g")))
        expect(graveIn(`${rich.slice(0, index)}新${rich.slice(index)}`)).not.toEqual([]);
    },
  );

  it.each(["HTTP URL", "HTTP Method", "接口频率限制", "支持的应用类型", "权限要求"])("the row %s renamed", (word) => {
    expect(graveIn(rich.replace(word, "新"))).not.toEqual([]);
  });

  it.each([...rich.matchAll(/^##+ (.*)$/gm)].map(({ 0: line, 1: title }) => [title!, line]))(
    "the section %s without its heading, or with another",
    (title, line) => {
      expect(graveIn(rich.replace(`${line}\n`, ""))).not.toEqual([]);
      expect(graveIn(rich.replace(`${line}\n`, line.replace(title, "其他\n")))).not.toEqual([]);
    },
  );

  it("the end, wherever the page is cut", () => {
    const lines = rich.trimEnd().split("\n");
    const survivors = lines.map((_, i) => i).filter((i) => graveIn(lines.slice(0, i).join("\n")).length === 0);
    expect(survivors).toEqual([]);
  });

  it("the end in the middle of a line", () => {
    for (let length = 0; length < rich.trimEnd().length - 1; length += 197)
      expect([length, graveIn(rich.slice(0, length)).length > 0]).toEqual([length, true]);
  });

  it("everything: an empty page, and the shell of a browser's page", () => {
    for (const text of ["", '<!doctype html><html><body><div id="root"></div></body></html>'])
      expect(graveIn(text)).toContain("extract/no-operation");
  });

  it.each([
    ["dropped", ""],
    ["all the same", ' level="0"'],
    ["nonsense", ' level="deep"'],
  ])("levels that are %s", (_, level) => {
    expect(graveIn(rich.replace(/ level="\d"/g, level))).not.toEqual([]);
  });

  it("the level of one row", () => {
    const text = rich.replace(' level="2"', "");
    expect(read(text).defects[0]).toMatchObject({ rule: "extract/structure", message: "the row has lost its level" });
  });

  it.each(["-1", "deep", "100"])("the level of one row, which is %s", (level) => {
    const { defects } = read(rich.replace(' level="2"', ` level="${level}"`));
    expect(defects[0]).toMatchObject({ rule: "extract/structure", message: `level "${level}" is no number` });
  });

  it("a level without the one above", () => {
    expect(graveIn(rich.replace('level="1"', 'level="3"'))).toContain("extract/structure");
  });

  it.each([
    ["a close of a block", /^:::$/m, ""],
    ["an open of a block", /^:::html$/m, ""],
    ["a close of a tag", "</md-dt-td>", ""],
    ["an open of a tag", "<md-dt-td>", ""],
    ["a close that is there twice", "</md-dt-td>", "</md-dt-td></md-dt-td>"],
    ["a close of a fence", "# Brew", "# Brew\n```"],
    ["a cell", /\t<md-dt-td>\n\t否\n\t<\/md-dt-td>\n/, ""],
    ["the mark of a name", 'type="field-name"', 'type="field-label"'],
    ["the mark of a type", 'type="field-type"', 'type="field-kind"'],
    ["the key of a value", "md-enum-item key=", "md-enum-item value="],
    ["the URL", "https://", "ftp://"],
    ["the method", ">POST<", ">BREW<"],
    ["a variable of the URL", ":house_id", "main"],
  ])("%s", (_, from, to) => {
    const text = rich.replace(from, to);
    expect(text).not.toBe(rich);
    expect(graveIn(text)).not.toEqual([]);
  });

  it("a table where none belongs, and a second one", () => {
    const table = fieldTable([{ name: "x" }], true).join("\n");
    expect(graveIn(rich.replace("## 响应\n", `## 响应\n${table}\n`))).toContain("extract/structure");
    expect(graveIn(rich.replace("### 请求体示例\n", `${table}\n### 请求体示例\n`))).toContain("extract/structure");
    expect(graveIn(rich.replace("## 请求\n", `${table}\n## 请求\n`))).toContain("extract/census");
  });
});

describe("flattened copies", () => {
  const flat = (rows: string[]): string =>
    [
      "# Brew",
      "## 请求",
      "| 项目 | 值 |",
      "| --- | --- |",
      "| HTTP URL | https://open.feishu.cn/open-apis/tea/v1/brews |",
      "| HTTP Method | POST |",
      "| 接口频率限制 | 50 次/秒 |",
      "### 请求体",
      "| 名称 | 类型 | 必填 | 描述 |",
      "| --- | --- | --- | --- |",
      ...rows,
      "## 响应",
      "### 响应体",
    ].join("\n");

  it.each([
    ["with pipes", flat(["| `leaf` | `string` | 是 | x |"])],
    ["with drawn nesting", flat(["| cups | cup[] | 是 | x |", "| &nbsp;&nbsp;size | int | 否 | x |"])],
    ["without outer pipes", flat(["leaf | string | 是 | x"]).replace(/^\| (.*) \|$/gm, "$1")],
  ])("%s are claimed before other vendors claim their pipes, and refused", (_, text) => {
    expect(detectOf("feishu-md@1")({ file: "x.md", text })).toBe(0.95);
    expect(detectOf("feishu-md@1")({ file: "x.md", text: text.replace("/open-apis/", "/apis/") })).toBe(0.1);
    const { operations, defects } = read(text);
    expect(operations).toEqual([]);
    expect(defects).toMatchObject([{ rule: "extract/flattened", at: { line: 1 } }]);
    expect(defects[0]!.message).toMatch(/fetch the page itself.*md-dt-tr level/);
  });

  it("that kept the tags and lost the levels are refused at the table", () => {
    const text = rich.replace(/ level="\d"/g, "");
    const { operations, defects } = read(text);
    expect(operations).toEqual([]);
    expect(defects).toMatchObject([{ rule: "extract/flattened" }]);
    expect(text.split("\n")[defects[0]!.at.line - 1]).toBe("<md-dt-table>");
  });

  it("are not pages whose tables need no levels", () => {
    const text = page({ body: [{ name: "x" }, { name: "y", type: "int" }], answer: [{ name: "code", type: "int" }] });
    const reading = read(text.replace(/ level="\d"/g, ""));
    expect(reading.defects).toEqual([]);
    expect(reading.operations[0]!.fields.map(({ path }) => path)).toEqual(["house_id", "x", "y", "code"]);
  });
});

describe("any text", () => {
  it("is read without a crash", () => {
    const piece = fc.constantFrom(
      ...rich.split(/(?<=[>\n])/).slice(20, 200),
      "<md-dt-td>",
      "</md-table>",
      "```",
      ":::",
      "<!--",
      "-->",
      "<",
      '="',
      "**默认值**：`",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.string(), (pieces, noise) => {
        const text = pieces.join("") + noise;
        const { rows, rowsUsed } = read(text);
        expect(rowsUsed).toBeLessThanOrEqual(rows);
        expect(detectOf("feishu-md@1")({ file: "x", text })).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it("does not lose a row silently: a page without lines of it is found out, or has fewer rows", () => {
    const lines = rich.split("\n");
    const { rows, operations } = read(rich);
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.integer({ min: 1, max: 12 }), (from, count) => {
        const cut = lines.filter((_, i) => i < from || i >= from + count);
        const after = read(cut.join("\n"));
        if (after.defects.some(({ rule }) => grave.has(rule))) return;
        expect(after.rowsUsed).toBe(after.rows);
        const fields = after.operations[0]!.fields.length;
        if (fields < operations[0]!.fields.length) expect(after.rows).toBeLessThan(rows);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["tags that open and open", "<md-td>".repeat(200_000)],
    ["tags that close", "</md-td>".repeat(20_000)],
    ["brackets", "<".repeat(300_000)],
    ["comments", "<!--".repeat(50_000)],
    ["spaces after a word", rich.replace("Which.", `默认${" ".repeat(200_000)}x`)],
    ["backticks", rich.replace("house_[0-9a-z]{1,24}", "`".repeat(100_000))],
    ["stars", rich.replace("Which.", "*".repeat(200_000))],
    ["rows", page({ body: Array.from({ length: 3_000 }, (_, i) => ({ name: `x${i}` })) })],
    [
      "levels",
      page({ answer: answerOf(...Array.from({ length: 200 }, (_, i) => ({ name: "x", type: "y", level: i }))) }),
    ],
    ["an example without an end", page({ bodyExample: "[".repeat(50_000), body: [{ name: "x" }] })],
    ["values", rich.replace("</md-enum>", `${'<md-enum-item key="a" >a</md-enum-item>'.repeat(3_000)}</md-enum>`)],
  ])("takes no time to speak of: %s", (_, text) => {
    // Time of the processor, so that a busy machine does not count.
    const start = process.cpuUsage();
    read(text);
    expect(process.cpuUsage(start).user).toBeLessThan(4_000_000);
  });
});
