import type { Family } from "../../facts/facts.ts";

export type SectionKind =
  | "info"
  | "request"
  | "header"
  | "path"
  | "query"
  | "body"
  | "response"
  | "stream"
  | "whole"
  | "events"
  | "examples"
  | "request-example"
  | "response-example"
  | "errors";

const titles: Record<SectionKind, string[]> = {
  info: ["基础信息", "接口信息", "basic information", "basic info"],
  request: ["请求参数", "request parameters", "request"],
  header: ["header", "headers", "header 参数", "请求头"],
  path: ["path", "path 参数", "路径参数", "path parameters"],
  query: ["query", "query 参数", "查询参数", "query parameters"],
  body: ["body", "body 参数", "请求体", "request body", "body parameters"],
  response: ["返回参数", "返回结果", "响应参数", "响应结果", "response", "response parameters", "returned parameters"],
  stream: ["流式响应", "streaming response"],
  whole: ["非流式响应", "non-streaming response"],
  events: ["流式响应事件", "streaming response events"],
  examples: ["示例", "example", "examples"],
  "request-example": ["请求示例", "request example", "sample request"],
  "response-example": ["返回示例", "响应示例", "response example", "sample response"],
  errors: ["错误码", "error codes"],
};

const kinds = new Map(Object.entries(titles).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));

/** A title without its id, marks and case. */
export const plainTitle = (title: string): string =>
  title
    .replace(/\{#[^{}]*\}\s*$/, "")
    .replace(/[*`]/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

export const kindOfTitle = (title: string): SectionKind | undefined =>
  kinds.get(plainTitle(title)) as SectionKind | undefined;

export type Column = "name" | "type" | "required" | "optional" | "value" | "example" | "description";

const columns: Record<Column, string[]> = {
  name: ["参数", "字段", "参数名", "参数名称", "字段名", "parameter", "field", "name"],
  type: ["类型", "参数类型", "type"],
  required: ["是否必选", "是否必填", "必选", "必填", "required"],
  optional: ["是否可选", "optional"],
  value: ["取值", "value"],
  example: ["示例", "示例值", "example"],
  description: ["说明", "描述", "参数描述", "参数说明", "description"],
};

const columnOf = new Map(Object.entries(columns).flatMap(([column, words]) => words.map((word) => [word, column])));

export const kindOfColumn = (header: string): Column | undefined =>
  columnOf.get(header.replace(/[*\s]/g, "").toLowerCase()) as Column | undefined;

/** Labels of the table that says what an operation is. */
export const infoLabels: Record<"method" | "url" | "permission" | "note", string[]> = {
  method: ["请求方式", "请求方法", "http method", "request method", "method"],
  url: ["请求地址", "url", "request url", "接口地址"],
  permission: ["权限", "permission", "permissions"],
  note: ["接口说明", "description", "headers"],
};

export const methods = new Set(["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"]);

/** What says that there is none. */
export const none = new Set(["无", "none", "-", "/", "\\", ""]);

/** `true` and `false` of the words that mean it by themselves, whatever the column is called. */
export const requiredWords = new Map<string, boolean>([
  ...["必选", "必填", "必传", "required"].map((word) => [word, true] as const),
  ...["可选", "选填", "非必选", "非必填", "optional"].map((word) => [word, false] as const),
]);

/** Words whose meaning depends on the question that the column asks. */
export const yesWords = new Map<string, boolean>([
  ...["是", "yes", "true"].map((word) => [word, true] as const),
  ...["否", "no", "false"].map((word) => [word, false] as const),
]);

export const scalars = new Map<string, { family: Family; width?: 32 | 64 }>([
  ["string", { family: "string" }],
  ["str", { family: "string" }],
  ["integer", { family: "integer" }],
  ["int", { family: "integer" }],
  ["interger", { family: "integer" }],
  ["i32", { family: "integer", width: 32 }],
  ["int32", { family: "integer", width: 32 }],
  ["long", { family: "integer", width: 64 }],
  ["i64", { family: "integer", width: 64 }],
  ["int64", { family: "integer", width: 64 }],
  ["double", { family: "number" }],
  ["float", { family: "number" }],
  ["number", { family: "number" }],
  ["boolean", { family: "boolean" }],
  ["bool", { family: "boolean" }],
  ["file", { family: "binary" }],
  ["object", { family: "object" }],
]);

/** Columns of tables that hold no facts of an operation's interface, and why. */
export const otherTables: { columns: string[][]; why: string }[] = [
  {
    columns: [
      ["限制", "说明"],
      ["限制项", "说明"],
      ["文件类型", "支持的格式"],
      ["类别", "说明"],
    ],
    why: "limits and demands in sentences, which are not compared",
  },
  { columns: [["配置", "说明"]], why: "steps in the vendor's console" },
  {
    columns: [
      ["方式", "说明"],
      ["执行模式", "适用场景", "结果返回方式"],
      ["上传方式", "文本知识库", "图片知识库"],
    ],
    why: "ways to use an operation, in sentences",
  },
  {
    columns: [
      ["场景", "query参数", "", ""],
      ["入参", "资源库对话流", "", "低代码应用中的对话流"],
      ["参数", "扣子编程站内", "api渠道"],
    ],
    why: "which parameters go together in which case; the tables of parameters say the rest",
  },
  { columns: [["python", "node.js", "java", "go"]], why: "links to programs in several languages" },
];
