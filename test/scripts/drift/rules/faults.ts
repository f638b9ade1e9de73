import type { JsonObject } from "../../../../scripts/json.ts";
import { servePage } from "../../docs/coze/pages.ts";
import { answerOf, page as feishuPage } from "../../docs/feishu/page.ts";
import { teahouse, type Tea } from "./disagreements.ts";

/** Pages beside a spec, with a fault of their own. */
export interface Fault {
  /** Our spec; that of the tea house by default. */
  spec?: string;
  /** By file name. */
  pages: Record<string, string | Uint8Array>;
}

export interface Prose {
  route?: string;
  language?: string;
  /** Rows of the table of the body, and of the response. */
  body?: string[];
  cup?: string[];
  more?: string;
}

const minutes = (value: number): string => `| \`minutes\` | integer | No | ${value} | How long. |`;

/** A page of the tea house with a table for what is sent and one for what is answered. */
export const proseOf = ({
  route = "POST /brew",
  language,
  body = [minutes(5)],
  cup = [],
  more = "",
}: Prose = {}): string =>
  [
    `---\nopenapi: ${language === undefined ? "" : `${language}/openapi.json `}${route}\n---\n\n## Body\n`,
    "| Parameter | Type | Required | Default | Description |\n| --- | --- | --- | --- | --- |",
    "| `leaf` | string | No | - | The leaf. |",
    ...body,
    "\n## Response\n\n| Field | Type | Description |\n| --- | --- | --- |\n| `cup` | string | The cup. |",
    ...cup,
    `\n${more}`,
  ].join("\n");

const fence = (kind: string, text: string): string => `\`\`\`\`${kind}\n${text}\n\`\`\`\`\n`;
const example = (value: object): string => `## Example Response\n\n${fence("json", JSON.stringify(value))}`;
const embedded = (tea: Tea, language = "en"): string =>
  fence(`yaml ${language}/openapi.json POST /brew`, teahouse(tea));
const against = (prose: Prose, tea: Tea = {}): Fault => ({
  pages: { "brew.mdx": proseOf(prose), "openapi.json": teahouse(tea) },
});
const translated = (en: Prose, ja: Prose): Fault => ({
  pages: { "en.mdx": proseOf({ ...en, language: "en" }), "ja.mdx": proseOf({ ...ja, language: "ja" }) },
});
const row = (name: string, type = "string", required = "No", value = "-", text = "It."): string =>
  `| \`${name}\` | ${type} | ${required} | ${value} | ${text} |`;

/** The spec of an API whose pages are in a vendor's own markup. */
export const houseSpec = (path: string, body: JsonObject = {}, server = "https://api.coze.cn"): string =>
  teahouse({
    ...{ path, body },
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => {
      return { name, in: "path", required: true, schema: { type: "string" } };
    }),
    document: { servers: [{ url: server }] },
  });

/** A page in the markup of Coze, changed. */
const served = (from: string | RegExp, to: string): Fault => ({
  spec: houseSpec("/v1/tea_houses/{house_id}/cups"),
  pages: { "serve.md": servePage.replace(from, to) },
});

const deep = feishuPage({
  body: [
    { name: "pot", type: "object" },
    { name: "lid", type: "object", level: 1 },
    { name: "knob", level: 2 },
  ],
  bodyExample: '{ "pot": { "lid": { "knob": "x" } } }',
  answer: answerOf({ name: "cups", type: "object" }, { name: "size", level: 1 }),
  answerExample: '{ "code": 0, "msg": "", "data": { "cups": { "size": "big" } } }',
});
/** A page in the markup of Feishu, changed. */
const brewed = (change: (page: string) => string): Fault => ({
  spec: houseSpec("/aily/v1/houses/{house_id}/brews", {}, "https://open.feishu.cn/open-apis"),
  pages: { "brew.md": change(deep) },
});

/** By the rule that reports the fault. */
export const faults: Readonly<Record<string, Fault>> = {
  "docs/table-vs-openapi.default": against({ body: [minutes(3)] }),
  "docs/table-vs-openapi.type": against({ body: [minutes(5), row("it")] }, { body: { it: { type: "boolean" } } }),
  "docs/table-vs-openapi.required": against(
    { body: [minutes(5), row("it", "string", "Yes")] },
    { body: { it: { type: "string" } } },
  ),
  "docs/table-vs-openapi.field": against({}, { body: { sugar: { type: "boolean" } } }),
  "docs/table-vs-openapi.range": against(
    { body: [minutes(5), row("grams", "integer", "No", "-", "Weight (1-15)")] },
    { body: { grams: { type: "integer", maximum: 10 } } },
  ),
  "docs/table-vs-openapi.enum": {
    spec: houseSpec("/v1/tea_houses/{house_id}/cups"),
    pages: {
      "serve.md": servePage,
      "openapi.json": houseSpec("/v1/tea_houses/{house_id}/cups", {
        tea: { type: "string", enum: ["oolong", "green"] },
      }),
    },
  },
  "docs/embedded-vs-published": {
    pages: { "brew.md": embedded({ body: { milk: { type: "string" } } }), "openapi.json": teahouse() },
  },
  "docs/example-vs-table": { pages: { "brew.mdx": proseOf({ more: example({ cup: "big", steeped: true }) }) } },
  "docs/example-vs-openapi": against(
    { cup: ["| `at` | string | When. |"], more: example({ cup: "big" }) },
    { cup: { at: { type: "string" } } },
  ),
  "docs/vendor-openapi-stale": { pages: { "pots.mdx": proseOf({ route: "POST /pots" }), "openapi.json": teahouse() } },
  "docs/curl-vs-url": {
    pages: {
      "brew.mdx": proseOf({
        more: `## Example Request\n\n${fence("bash", 'curl -X PUT "https://api.teahouse.example/brew"')}`,
      }),
    },
  },
  "docs/path-var-undocumented": {
    ...served(":house_id/cups", ":house_id/:pot"),
    spec: houseSpec("/v1/tea_houses/{house_id}/{pot}"),
  },
  "docs/constraint-conflict": served("默认为 2。", "默认为 20。"),
  "docs/cross-page": { pages: { "brew.mdx": proseOf(), "again.mdx": proseOf({ body: [minutes(3)] }) } },
  "docs/dangling-ref": served("[ResponseDetail](#responsedetail)", "[Nothing](#nothing)"),
  "docs/duplicate-field": { pages: { "brew.mdx": proseOf({ body: [minutes(5), minutes(5)] }) } },
  "docs/row-width": { pages: { "brew.mdx": proseOf({ body: [`${minutes(5)} more |`] }) } },

  "i18n/fields": translated({ body: [minutes(5), row("milk")] }, {}),
  "i18n/value": translated({}, { body: [minutes(3)] }),
  "i18n/row-width": translated({}, { body: [`${minutes(5)} more |`] }),
  "i18n/spec-structure": {
    pages: { "en.md": embedded({ body: { milk: { type: "string" } } }), "ja.md": embedded({}, "ja") },
  },
  "i18n/page-missing": {
    pages: {
      "en.mdx": proseOf({ language: "en" }),
      "ja.mdx": proseOf({ language: "ja" }),
      "pots.mdx": proseOf({ language: "en", route: "POST /pots" }),
    },
  },

  "extract/dialect-unknown": { pages: { "login.md": "<!doctype html><html><body>Sign in</body></html>" } },
  "extract/platform-unknown": {
    pages: {
      "openapi.json": teahouse(),
      "coffee.md": feishuPage({ url: "https://open.feishu.cn/open-apis/coffee/v1/cups" }),
    },
  },
  "extract/no-operation": { pages: { "openapi.json": teahouse({ document: { paths: {} } }) } },
  "extract/census": served("| --- | --- | --- | --- | --- |\n| tea ", "| - - | --- | --- | --- | --- |\n| tea "),
  "extract/below-minimum": { pages: {} },
  "extract/unbalanced": brewed((page) => page.replace("</md-dt-tr>", "")),
  "extract/structure": served(/^## 返回参数$/m, "## 结尾"),
  "extract/flattened": brewed((page) => page.replace(/ level="\d+"/g, "")),
  "extract/too-large": { pages: { "archive.md": "tea ".repeat(1_300_000) } },
  "extract/not-text": { pages: { "brew.mdx": new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]) } },
  "extract/unclassified-table": served("给客人上茶。", "| 茶 | 水 |\n| --- | --- |\n| a | b |\n"),
  "extract/unknown-type": served("| note | String", "| note | Teapot"),
  "extract/unreadable-required": served("| warm | Boolean | 可选", "| warm | Boolean | 或许"),
};
