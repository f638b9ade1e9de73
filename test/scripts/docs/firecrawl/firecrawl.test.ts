import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDefault, parseRange, parseType } from "../../../../scripts/docs/firecrawl/cells.ts";
import { saysRequired } from "../../../../scripts/docs/words.ts";
import { requestsIn } from "../../../../scripts/docs/requests.ts";
import { dialects } from "../../../../scripts/docs/dialects.ts";
import { pageReader } from "../../../../scripts/docs/firecrawl/firecrawl.ts";
import type { OperationFacts, Reading } from "../../../../scripts/facts/facts.ts";

/** A rendered page of an invented tea house, in the vendor's markup with translated headings. */
const page = `> ## Documentation Index
> Fetch the index at: https://docs.firecrawl.dev/llms.txt

# Ein Aufguss

<div id="headers">
  ## Kopfzeilen
</div>

| Kopfzeile       | Wert               |
| --------------- | ------------------ |
| \`Authorization\` | \`Bearer <KEY>\`     |
| \`Content-Type\`  | \`application/json\` |

<div id="request-body">
  ## Rumpf
</div>

| Name          | Art             | Pflicht | Vorgabe  | Text                                |
| ------------- | --------------- | ------- | -------- | ----------------------------------- |
| \`minutes\`     | number          | No      | 5        | Steeping time (1–1,000)             |
| \`kind\`        | string          | Yes     | —        | Kind of tea (1-128 chars)           |
| \`pot\`         | object \\| null  | Yes*    | \`null\`   | The pot                             |
| \`pot.volume\`  | string (litres) | No      | \`"1.5"\`  | Its volume (1-3 cups)               |
| \`notes\`       | string[]        | No      | -        | Notes                               |

<div id="response">
  ## Antwort
</div>

| Feld    | Typ     | Text      |
| ------- | ------- | --------- |
| \`ready\` | boolean | Drinkable |
| \`cups\`  | array   | The cups  |

<div id="cup-object">
  ### Tasse
</div>

| Feld | Typ    | Text |
| ---- | ------ | ---- |
| \`id\` | string | Id   |

<div id="example-request">
  ### Beispiel
</div>

\`\`\`bash theme={null}
curl -X POST "https://api.firecrawl.dev/v2/brews" \\
  -H "Content-Type: application/json" \\
  -d '{
    "kind": "green"
  }'
\`\`\`

<div id="example-response">
  ### Beispiel einer Antwort
</div>

\`\`\`json theme={null}
{
  "ready": true
}
\`\`\`

<div id="error-codes">
  ### Fehler
</div>

| Status | Text     |
| ------ | -------- |
| \`402\`  | No coins |
| \`404\`  | No tea   |

## OpenAPI

\`\`\`\`yaml de/api-reference/v2-openapi.json POST /brews
openapi: 3.0.0
info:
  title: Tea House
servers:
  - url: https://api.firecrawl.dev/v2
paths:
  /brews:
    post:
      requestBody:
        content:
          application/json:
            schema:
              properties:
                minutes:
                  default: 3
                  type: integer
              type: object
      responses:
        '200':
          description: ready
\`\`\`\``;

/** The same page as the source that it is rendered from: front matter, and no embedded document. */
const source = `---\ntitle: "Brew"\nopenapi: '/de/api-reference/v2-openapi.json POST /brews'\n---\n${page.slice(page.indexOf("\n# Ein"), page.indexOf("## OpenAPI"))}`;

const servers = [new URL("https://api.firecrawl.dev/v2")];
const platforms = [{ name: "firecrawl", title: "Firecrawl", servers, hosts: [] }];
const reader = pageReader(platforms);
const read = (text: string): Reading => reader({ file: "brew.md", text });
const tableOf = ({ operations }: Reading): OperationFacts => operations.find((o) => o.source.kind === "table")!;
const rulesOf = ({ defects }: Reading): string[] => defects.map(({ rule }) => rule);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;
const factsOf = (operation: OperationFacts) =>
  Object.fromEntries(
    operation.fields.map(({ location, path, aspects }) => [
      `${location} ${path}`,
      Object.fromEntries(Object.entries(aspects).map(([name, known]) => [name, "absent" in known ? "—" : known.value])),
    ]),
  );

const errors = ["extract/census", "extract/unbalanced", "extract/no-operation", "extract/dialect-unknown"];
const hasError = (reading: Reading): boolean => rulesOf(reading).some((rule) => errors.includes(rule));

describe("a page", () => {
  const reading = read(page);
  const table = tableOf(reading);

  test("is an operation of its tables and one of its embedded document", () => {
    expect(reading).toMatchObject({ platform: "firecrawl", rows: 12, rowsUsed: 12, unclassified: [], defects: [] });
    expect(reading.operations.map(({ key, source }) => [key, source.kind, source.language])).toEqual([
      ["POST /brews", "table", "de"],
      ["POST /brews", "embedded-openapi", "de"],
    ]);
    const [field] = reading.operations[1]!.fields;
    expect(field!.aspects.default).toMatchObject({ value: 3, at: { line: lineOf(page, "default: 3") } });
  });

  test("fields, with what their cells say", () => {
    expect(factsOf(table)).toEqual({
      "body minutes": { type: ["number"], raw: "number", required: false, default: 5, minimum: 1, maximum: 1000 },
      "body kind": { type: ["string"], raw: "string", required: true, default: "—", minLength: 1, maxLength: 128 },
      "body pot": { type: ["object"], raw: "object | null", nullable: true, required: "—", default: null },
      "body pot.volume": { type: ["string"], raw: "string (litres)", required: false, default: "1.5" },
      "body notes": { type: ["array"], raw: "string[]", required: false, default: "—" },
      "body notes[]": { type: ["string"] },
      "200 ready": { type: ["boolean"], raw: "boolean" },
      "200 cups": { type: ["array"], raw: "array" },
      "200 cups[].id": { type: ["string"], raw: "string" },
    });
    expect(table.fields[0]!.at).toEqual({ file: "brew.md", line: lineOf(page, "| `minutes`") });
    expect(table.listings.map(({ location, path }) => `${location} ${path}`)).toEqual([
      "header ",
      "body ",
      "body pot",
      "200 ",
      "200 cups[]",
    ]);
  });

  test("sets, examples and commands, each with its line", () => {
    expect(table.sets["request-media"]!.map(({ value }) => value)).toEqual(["application/json"]);
    expect(table.sets.status!.map(({ value, at }) => [value, at.line])).toEqual([
      ["402", lineOf(page, "| `402`")],
      ["404", lineOf(page, "| `404`")],
    ]);
    const line = lineOf(page, "curl -X");
    expect(table.curls).toEqual([
      { method: "POST", url: "https://api.firecrawl.dev/v2/brews", at: { file: "brew.md", line } },
    ]);
    expect(table.examples.map(({ location, value, lines }) => [location, value, { ...lines }])).toEqual([
      ["body", { kind: "green" }, { "": line + 2, "/kind": line + 3 }],
      ["200", { ready: true }, { "": lineOf(page, '  "ready"') - 1, "/ready": lineOf(page, '  "ready"') }],
    ]);
  });

  test("the source of the page gives the same", () => {
    const other = read(source);
    expect(rulesOf(other)).toEqual([]);
    expect(factsOf(tableOf(other))).toEqual(factsOf(table));
    expect(tableOf(other)).toMatchObject({ key: "POST /brews", at: { line: 3 }, platform: "firecrawl" });
  });

  test.each([
    ["English headings", (text: string) => text.replace(/<div id="([\w-]+)">\n {2}(#+) .*\n<\/div>/g, headingOf)],
    ["ids in headings", (text: string) => text.replace(/<div id="([\w-]+)">\n {2}(#+ .*)\n<\/div>/g, "$2 {#$1}")],
    ["lines ended by CR LF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["no blank line after a tag", (text: string) => text.replaceAll("</div>\n\n", "</div>\n")],
  ])("%s make no difference", (_, change) => {
    const other = read(change(page));
    expect([rulesOf(other), factsOf(tableOf(other))]).toEqual([[], factsOf(table)]);
  });

  test("other versions of the API are other platforms", () => {
    expect(read(source.replace("v2-openapi", "v1-openapi")).platform).toBe("firecrawl-v1");
    expect(read(page.replace("firecrawl.dev/v2\n", "firecrawl.dev/v1\n")).platform).toBe("firecrawl-v1");
  });

  test("webhooks are known and have no operation", () => {
    const hook = read("---\nopenapi: '/api-reference/webhooks-openapi.json webhook teaReady'\n---\n");
    expect([hook.operations, hook.defects]).toEqual([[], []]);
  });
});

const headingOf = (_: string, id: string, marks: string) =>
  `${marks} ${id.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase())}`;

test.each([
  ["GET", "query limit"],
  ["POST", "body limit"],
])("parameters of %s, with those of the path among them, and what it returns", (method, limit) => {
  const table = (rows: string) => `| Name | Type | Text |\n| --- | --- | --- |\n${rows}\n`;
  const text = `---\napi: ${method} https://api.tea.example/v2/brews/:id\n---\n## Parameters\n\n${table("| id | string | Id |\n| limit | integer | Most |")}\n## Returns\n\n${table("| ready | boolean | Drinkable |")}`;
  const { operations, defects } = read(text);
  expect([operations[0]!.route, defects]).toEqual([`${method} /brews/{id}`, []]);
  expect(Object.keys(factsOf(operations[0]!))).toEqual(["path id", limit, "200 ready"]);
});

describe("cells", () => {
  test.each([
    ["string (UUID)", { raw: "string (UUID)", families: ["string"] }],
    ["`object | null`", { raw: "object | null", families: ["object"], nullable: true }],
    ["string or number", { raw: "string or number", families: ["number", "string"] }],
    [
      "array of objects",
      { raw: "array of objects", families: ["array"], items: { raw: "array of objects", families: ["object"] } },
    ],
    ["Tea", undefined],
    ["null", undefined],
  ])("type %s", (text, type) => expect(parseType(text)).toEqual(type));

  test.each([
    ["Yes", true],
    ["是", true],
    ["はい", true],
    ["Sí", true],
    ["Oui", true],
    ["Não", false],
    ["否", false],
    ["Non", false],
    ["是*", "conditional"],
    ["Conditional", "conditional"],
    ["条件必填", "conditional"],
    ["必选", true],
    ["perhaps", undefined],
    ["", undefined],
  ])("required %s", (text, required) => expect(saysRequired(text)).toBe(required));

  const number = parseType("number");
  const string = parseType("string");
  test.each([
    ["(30-3600)", number, { minimum: 30, maximum: 3600 }],
    ["（30〜3600）", number, { minimum: 30, maximum: 3600 }],
    ["（1-128 字符）", string, { minLength: 1, maxLength: 128 }],
    ["(1–100.000 caracteres)", string, { minLength: 1, maxLength: 100_000 }],
    ["(1-100 000 caractères)", string, { minLength: 1, maxLength: 100_000 }],
    ["(2-3 cups)", number, {}],
    ["(9-3)", number, {}],
    ["15-30", number, {}],
  ])("range %s", (text, type, range) => expect(parseRange(`some text ${text}.`, type)).toEqual(range));

  test.each([
    ["`true`", parseType("boolean"), { value: true }],
    ["100,000", number, { value: 100_000 }],
    ["30", string, { value: "30" }],
    ["green", string, { value: "green" }],
    ["`[1]`", parseType("array"), { value: [1] }],
    ["—", number, undefined],
  ])("default %s", (text, type, preset) => expect(parseDefault(text, type)).toEqual(preset));
});

test("shell commands", () => {
  const commands = requestsIn(
    `# make tea\nexport A=1\ncurl 'https://a.example/teas?x=1'\ncurl -XDELETE \\\n  https://a.example/teas/1 | jq\ncurl https://a.example/t -F file=@a`,
    "page.md",
    10,
  );
  expect(commands).toMatchObject([
    { curl: { method: "GET", url: "https://a.example/teas?x=1", at: { file: "page.md", line: 12 } } },
    { curl: { method: "DELETE", url: "https://a.example/teas/1", at: { line: 13 } } },
    { curl: { method: "POST", url: "https://a.example/t", at: { line: 15 } } },
  ]);
});

describe("what is wrong with a page is reported with its line", () => {
  const minutes = "| `minutes`     | number          | No      | 5        |";
  test.each([
    ["a cell too many", minutes, minutes.replace("number", "object | null"), "docs/row-width"],
    ["a field twice", "| `kind`  ", "| `minutes`", "docs/duplicate-field"],
    ["an unknown type", minutes, minutes.replace("number", "kettle"), "extract/unknown-type"],
    ["an unreadable mark", minutes, minutes.replace("| No", "| Hm"), "extract/unreadable-required"],
  ])("%s", (_, from, to, rule) => {
    const text = page.replace(from, to);
    const { defects } = read(text);
    expect(defects.map((defect) => [defect.rule, defect.at.line])).toEqual([[rule, lineOf(page, from)]]);
    expect(defects[0]).toMatchObject({ operation: "POST /brews", field: "body.minutes" });
  });

  test("a row with a cell too many keeps its name and type only", () => {
    const { operations } = read(page.replace(minutes, minutes.replace("number", "object | null")));
    expect(factsOf(operations[0]!)["body minutes"]).toEqual({ type: ["object"], raw: "object" });
  });

  test("rows may do without a bar at their end, and delimiters without one at their beginning", () => {
    const more = "\n## Choice\n\n| Tea | Taste |\n---|---\n| Green | `Fresh`\n| Black | `Strong`\n";
    expect(rulesOf(read(source + more))).toEqual([]);
  });

  test("rows may do without a bar at their beginning, and are counted all the same", () => {
    const bare = page.replace(/(<div id="response">[^]*?\n\n)((?:\|.*\n)+)/, (_, head: string, table: string) => {
      return head + table.replace(/^\| ?| ?\|$/gm, "");
    });
    expect(bare).not.toBe(page);
    const [reading, known] = [read(bare), read(page)];
    expect(rulesOf(reading)).toEqual([]);
    expect(factsOf(reading.operations[0]!)).toEqual(factsOf(known.operations[0]!));
    expect([reading.rows, reading.rowsUsed]).toEqual([known.rows, known.rowsUsed]);
  });

  test("a table without types where nothing is said of fields is prose", () => {
    const more = "\n## Choice\n\n| Tea | Taste |\n| --- | ----- |\n| Green | Fresh |\n";
    const reading = read(page.replace("\n## OpenAPI", `${more}\n## OpenAPI`));
    expect(rulesOf(reading)).toEqual([]);
    expect(reading.unclassified).toEqual([]);
    expect([reading.rows, reading.rowsUsed]).toEqual([13, 13]);
  });

  test("the front matter is YAML, with values over several lines and titles that are none", () => {
    for (const front of [
      "openapi: >-\n  /de/v2-openapi.json\n  POST /brews",
      "title: Tea: brewed\nopenapi: '/de/v2-openapi.json POST /brews'",
    ]) {
      const { operations, defects } = read(source.replace(/openapi: .*/, front));
      expect([operations[0]!.route, operations[0]!.source.language, defects]).toEqual(["POST /brews", "de", []]);
    }
  });

  test("a command that calls another method is no example of this one", () => {
    const other = "\n```bash\ncurl -X PUT https://api.firecrawl.dev/v2/brews -d '{\"strange\": 1}'\n```\n";
    const [{ examples, curls }] = read(source + other).operations as [OperationFacts];
    expect(curls.map(({ method }) => method)).toContain("PUT");
    expect(examples.flatMap(({ value }) => Object.keys(value as object))).not.toContain("strange");
  });
});

describe("a corrupted page is an error", () => {
  const lines = page.split("\n");
  const cases: [string, string][] = [["an empty page", ""]];
  for (const [kind, text] of [
    ["rendered", page],
    ["source", source],
  ] as const) {
    const own = text.split("\n");
    own.forEach((line, i) => {
      const without = (from: number, count: number) => own.filter((_, j) => j < from || j >= from + count).join("\n");
      const replaced = (by: string) => own.with(i, by).join("\n");
      const name = `${kind} ${i + 1}: ${line.slice(0, 40)}`;
      if (/^\| -/.test(line)) {
        cases.push([`${name} deleted`, without(i, 1)], [`${name} damaged`, replaced(line.replaceAll("-", "="))]);
      }
      // Statuses are known by what they are, whatever stands above.
      if (line.startsWith("<div") && !line.includes("error-codes")) {
        cases.push([`${name} renamed`, replaced(line.replace('id="', 'id="un'))], [`${name} removed`, without(i, 3)]);
      }
      if (line.startsWith("```")) cases.push([`${name} deleted`, without(i, 1)]);
    });
  }
  for (const part of [0.5, 0.8, 0.95]) cases.push([`cut at ${part}`, page.slice(0, page.length * part)]);
  cases.push(["no final fence", lines.slice(0, -1).join("\n")]);
  cases.push(["cut inside a row", source.slice(0, source.indexOf("| The pot"))]);
  cases.push(["cut after the request", source.slice(0, source.indexOf('<div id="response">'))]);
  cases.push(["another operation embedded", page.replace("  /brews:", "  /boils:")]);
  cases.push(["an embedded document that is no YAML", page.replace("paths:\n", "paths: {\n")]);

  test.each(cases)("%s", (_, text) => expect(hasError(read(text))).toBe(true));

  test("wherever a rendered page is cut off", () => {
    for (let end = 0; end < page.length - 4; end += 13) {
      if (!hasError(read(page.slice(0, end)))) expect.fail(`cut at ${end}: ${page.slice(end - 40, end)}`);
    }
  });
});

describe("detection", () => {
  const score = (text: string) => dialects.find(({ name }) => name === "firecrawl-md@1")!.detect({ file: "x", text });
  test("is by marks in the content", () => {
    expect(score(page)).toBe(1);
    expect(score(source)).toBeGreaterThan(0.5);
    expect(score("See https://api.firecrawl.dev/v2/scrape")).toBe(0);
    expect(
      ["", "# Tea\n\n| a | b |\n| - | - |\n", "openapi: 3.0.0\nservers: [{ url: https://api.firecrawl.dev }]"].map(
        score,
      ),
    ).toEqual([0, 0, 0]);
    expect(score(`<!DOCTYPE html><html><body>https://docs.firecrawl.dev ${page}</body></html>`)).toBe(0);
    expect(score('<script src="https://docs.firecrawl.dev/a.js"></script>')).toBe(0);
  });

  test.each(["openapi.json POST /brews", "spec.yaml post /brews", "POST /brews"])(
    "an embedded document may be named %s",
    (name) => {
      const other = page.replace("de/api-reference/v2-openapi.json POST /brews", name);
      expect(score(other)).toBe(1);
      const { operations, defects } = read(other);
      expect([operations.map(({ key, source }) => `${key} ${source.kind}`), defects]).toEqual([
        ["POST /brews table", "POST /brews embedded-openapi"],
        [],
      ]);
      // Of an example, which is no document, nothing follows.
      expect(score(`# Tea\n\n\`\`\`yaml ${name}\nkind: green\n\`\`\`\n`)).toBe(Number(/openapi/.test(name)));
    },
  );
});

test("no text brings the reader down, and every row is counted", () => {
  const part = fc.constantFrom(
    "|",
    "---",
    "\n",
    "`a`",
    "## Response\n\n",
    "<div id=",
    '"headers">',
    "```",
    "string",
    " ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 5 })), { maxLength: 60 }), (parts) => {
      const reading = read(parts.join(""));
      expect(reading.rowsUsed).toBeLessThanOrEqual(reading.rows + reading.operations.length);
    }),
    { numRuns: 200 },
  );
});
