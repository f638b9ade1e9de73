// Pages in the markup of Feishu's documentation, for the API of a tea house that does not exist.

export interface FieldSpec {
  name: string;
  type?: string;
  level?: number;
  required?: string;
  /** The lines of the description. */
  text?: string[];
}

export interface PageSpec {
  url?: string;
  method?: string;
  rate?: string;
  permission?: string;
  intro?: string;
  headers?: string[];
  path?: FieldSpec[];
  query?: FieldSpec[];
  body?: FieldSpec[];
  bodyExample?: string;
  answer?: FieldSpec[];
  answerExample?: string;
  errors?: [status: string, code: string][];
}

const html = (...lines: string[]): string[] => [":::html", ...lines, ":::"];

const head = (table: "md" | "md-dt", names: string[]): string[] => [
  `  <${table}-thead>`,
  `    <${table}-tr>`,
  ...names.map((name) => `      <${table}-th style="width: 20%;">${name}</${table}-th>`),
  `    </${table}-tr>`,
  `  </${table}-thead>`,
];

const cell = (...lines: string[]): string[] => ["\t<md-dt-td>", ...lines.map((line) => `\t${line}`), "\t</md-dt-td>"];

function fieldRow({ name, type = "string", level = 0, required, text = ["Ein Text."] }: FieldSpec): string[] {
  return [
    `<md-dt-tr level="${level}">`,
    ...cell(`<md-text type="field-name" >${name}</md-text>`),
    ...cell(`<md-text type="field-type" >${type}</md-text>`),
    ...(required === undefined ? [] : cell(required)),
    ...["\t<md-dt-td>", ...text, "\t</md-dt-td>"],
    "</md-dt-tr>",
    "",
  ];
}

export const fieldTable = (fields: FieldSpec[], withRequired: boolean): string[] =>
  html(
    "<md-dt-table>",
    ...head("md-dt", withRequired ? ["名称", "类型", "必填", "描述"] : ["名称", "类型", "描述"]),
    "  <md-dt-tbody>",
    ...fields.flatMap(({ required = "是", ...field }) => fieldRow(withRequired ? { ...field, required } : field)),
    "  </md-dt-tbody>",
    "</md-dt-table>",
  );

export const header = (name: string, required: string, ...text: string[]): string =>
  ["<md-tr>", `<md-td>${name}</md-td>`, "<md-td>string</md-td>", `<md-td>${required}</md-td>`, "<md-td>", ...text]
    .concat("</md-td>", "</md-tr>")
    .join("\n");

export const authorization = header(
  "Authorization",
  "是",
  '<md-tag mode="inline" type="token-tenant">tenant_access_token</md-tag>',
  "或",
  '<md-tag mode="inline" type="token-user">user_access_token</md-tag>',
  "",
  '**值格式**："Bearer `access_token`"',
);

export const jsonContent = header("Content-Type", "是", '**固定值**："application/json; charset=utf-8"');

export const answerOf = (...data: FieldSpec[]): FieldSpec[] => [
  { name: "code", type: "int" },
  { name: "msg" },
  { name: "data", type: "\\-" },
  ...data.map((field) => ({ ...field, level: (field.level ?? 0) + 1 })),
];

const section = (title: string, lines: string[] | undefined): string[] => (lines ? [`### ${title}`, ...lines, ""] : []);
const json = (text: string | undefined): string[] | undefined =>
  text === undefined ? undefined : html("<md-code-json>", ...text.split("\n"), "</md-code-json>");

export function page(spec: PageSpec = {}): string {
  const {
    url = "https://open.feishu.cn/open-apis/aily/v1/houses/:house_id/brews",
    method = "POST",
    rate = "[1000 次/分钟、50 次/秒](/limits)",
    permission = '<md-perm name="tea:brew:write" desc="x" support_app_types="custom" tags="">x</md-perm>',
    intro = "Brews tea.",
    headers = [authorization, jsonContent],
    path = [{ name: "house_id" }],
    answer = answerOf(),
    errors = [["400", "9900001"]],
  } = spec;
  return [
    "<!--",
    "title: Brew",
    "updatedAt: 1752154916000",
    "-->",
    "# Brew",
    "",
    intro,
    "",
    "## 请求",
    ...html(
      "<md-table>",
      "  <md-thead>",
      "  <tr>",
      "      <md-th>基本</md-th>",
      "      <md-th></md-th>",
      "  </tr>",
      "  </md-thead>",
      "  <md-tbody>",
      ...[
        ["HTTP URL", url],
        ["HTTP Method", method],
        ["接口频率限制", rate],
        ["支持的应用类型", '<md-app-support types="custom"></md-app-support>'],
        ['\n            权限要求\n            <md-tooltip type="info">x</md-tooltip>\n      ', permission],
      ].flatMap(([name, value]) => [
        "    <md-tr>",
        `      <md-th>${name}</md-th>`,
        `      <md-td>${value}</md-td>`,
        "    </md-tr>",
      ]),
      "  </md-tbody>",
      "</md-table>",
    ),
    ...section(
      "请求头",
      html(
        "<md-table>",
        ...head("md", ["名称", "类型", "必填", "描述"]),
        "  <md-tbody>",
        ...headers,
        "  </md-tbody>",
        "</md-table>",
      ),
    ),
    ...section("路径参数", path.length ? fieldTable(path, false) : undefined),
    ...section("查询参数", spec.query && fieldTable(spec.query, true)),
    ...section("请求体", spec.body && fieldTable(spec.body, true)),
    ...section("请求体示例", json(spec.bodyExample)),
    "## 响应",
    "",
    ...section("响应体", fieldTable(answer, false)),
    ...section("响应体示例", json(spec.answerExample)),
    ...section(
      "错误码",
      html(
        "<md-table>",
        ...head("md", ["HTTP状态码", "错误码", "描述", "排查建议"]),
        "  <md-tbody>",
        ...errors.flatMap(([status, code]) => [
          "<md-tr>",
          ...[status, code, "no tea", "buy tea"].map((text) => `  <md-td>${text}</md-td>`),
          "</md-tr>",
        ]),
        "  </md-tbody>",
        "</md-table>",
      ),
    ),
  ]
    .join("\n")
    .concat("\n");
}

/** A page that uses everything: nesting, arrays, maps, rules, values, examples. */
export const richSpec: PageSpec = {
  headers: [
    authorization,
    jsonContent,
    header("X-Tea-Table", "否", "Which table.", "", "**数据校验规则**：", "", "- 长度范围：`0` ～ `16` 字符"),
  ],
  path: [
    {
      name: "house_id",
      text: [
        "Where.",
        "",
        "**数据校验规则**：",
        "",
        "- 长度范围：`7` ～ `32` 字符",
        "- 正则校验：`house_[0-9a-z]{1,24}`",
      ],
    },
  ],
  query: [
    {
      name: "page_size",
      type: "int",
      required: "否",
      text: ["How many, 默认 20", "", "**示例值**：10", "", "**数据校验规则**：", "", "- 取值范围：`1` ～ `100`"],
    },
    {
      name: "place",
      required: "否",
      text: ["Where，枚举值：", "- `indoors`：inside（默认值）", "- `garden`：outside"],
    },
  ],
  body: [
    {
      name: "leaf",
      text: [
        "Which.",
        "",
        "**可选值有**：",
        "<md-enum>",
        '<md-enum-item key="GREEN" >green</md-enum-item>',
        '<md-enum-item key="BLACK" >black</md-enum-item>',
        "</md-enum>",
        "",
        "**默认值**：`GREEN`",
      ],
    },
    {
      name: "cups",
      type: "cup\\[\\]",
      required: "否",
      text: ["Cups.", "", "**数据校验规则**：", "", "- 长度范围：`1` ～ `8`"],
    },
    { name: "size", type: "int", level: 1, required: "否" },
    { name: "guest", type: "guest", level: 1 },
    { name: "name", level: 2 },
    { name: "labels", type: "map&lt;string, string&gt;", required: "否" },
    { name: "notes", type: "string\\[\\]", required: "否" },
  ],
  bodyExample: JSON.stringify(
    { leaf: "GREEN", cups: [{ size: 2, guest: { name: "Lu" } }], labels: { zh_cn: "x" }, notes: ["a"] },
    null,
    4,
  ),
  answer: answerOf(
    { name: "brew", type: "brew" },
    { name: "id", level: 1 },
    { name: "steps", type: "step\\[\\]", level: 1 },
    { name: "minutes", type: "number(float)", level: 2 },
  ),
  answerExample: JSON.stringify(
    { code: 0, msg: "success", data: { brew: { id: "brew_1", steps: [{ minutes: 2.5 }] } } },
    null,
    4,
  ),
  errors: [
    ["400", "9900001"],
    ["403", "9900002"],
  ],
};
