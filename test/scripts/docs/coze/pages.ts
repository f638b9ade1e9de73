/** Pages of an invented API of tea houses, in the markup of the vendor's pages. */

const info = (
  method: string,
  url: string,
  permission = "`TeaHouse.serve` <br> 见 `TeaHouse.serve`。",
): string => `## 基础信息
| **请求方式** | ${method} |
| --- | --- |
| **请求地址** | \`\`\`Plain Text <br> ${url} <br> \`\`\` <br>  |
| **权限** | ${permission} |
| **接口说明** | 茶。 |`;

const headers = `### Header
| **参数** | **取值** | **说明** |
| --- | --- | --- |
| Authorization | Bearer *$Access_Token* | 令牌 |
| Content-Type | application/json | 格式 |
| Tea-Mode | str | 茶 |`;

const envelope = `| code | Long | 0 | 码 |
| msg | String | "" | 话。 <br> 状态码为 0 时，msg 默认为空。 |
| detail | Object of [ResponseDetail](#responsedetail) | {"logid":"1"} | 详 |`;

const detail = `### ResponseDetail
| **参数** | **类型** | **示例** | **说明** |
| --- | --- | --- | --- |
| logid | String | 2024 | 号 |`;

export const errors = `## 错误码
见[错误码](https://docs.coze.cn/errors)。`;

/** One operation with everything that the usual page has. */
export const servePage = `# 上茶
给客人上茶。
${info("POST", "https://api.coze.cn/v1/tea_houses/:house_id/cups")}

## 请求参数
${headers}
### Path
| **参数** | **类型** | **是否必选** | **示例** | **说明** |
| --- | --- | --- | --- | --- |
| house_id | String | 必选 | 12** | 茶馆 |
### Body
| **参数** | **类型** | **是否必选** | **示例** | **说明** |
| --- | --- | --- | --- | --- |
| tea <br>  | String <br>  | 必选 <br>  | oolong | 茶的种类。枚举值： <br>  <br> * \`oolong\`：（默认）乌龙 <br> * **green**：绿 <br> * puer：普洱 |
| cups | Integer | 可选 | 2 | 杯数，取值范围为 1~12，默认为 2。 |
| note | String | 可选 | \\ | 长度为 0~ 1,000 个字符。 |
| warm | Boolean | 可选 | true | 是否温杯。 <br> * true：温 <br> * false：（默认）不温 |
| guests | Array of [Guest](#guest) | 可选 | [{"name":"a"}] | 单次最多添加 \`8\`个客人。 |
| labels | Map<String, String> | 可选 | {} | 标签 |
| bill | String | 可选 | x | 仅当 note 为空时，此参数为必选。 |
| old | String | 可选 | x | 已废弃 |
### Guest
| **参数** | **类型** | **是否必选** | **示例** | **说明** |
| --- | --- | --- | --- | --- |
| name | String | 必选 | a | 名 |
| friend | Object of [Guest](#guest) | 可选 | \\ | 友 |

## 返回参数
| **参数** | **类型** | **示例** | **说明** |
| --- | --- | --- | --- |
| data | Object of [Serving](#serving) | { "id": "1" } | 果 |
${envelope}
### Serving
| **参数** | **类型** | **示例** | **说明** |
| --- | --- | --- | --- |
| id | Long | 12 | 号 |
| guests | Array of [Guest](#guest) | [] | 客 |
### Guest
| **参数** | **类型** | **示例** | **说明** |
| --- | --- | --- | --- |
| seat | Integer | 3 | 座 |
${detail}
## 示例
### 请求示例
\`\`\`JSON
curl --location --request POST 'https://api.coze.cn/v1/tea_houses/12***/cups' \\
--header 'Content-Type: application/json' \\
--data-raw '{
  "tea": "green",
  "cups": 3
}'
\`\`\`

### 返回示例
\`\`\`JSON
{
  "code": 0,
  "msg": "",
  "data": {
    "id": 12,
    "guests": [
      { "seat": 3 }
    ]
  }
}
\`\`\`

${errors}
`;

/** An operation that streams, with its tables where the vendor's markup hides them from Markdown. */
export const steepPage = `# 泡茶
泡。
${info("POST", "https://api.coze.cn/v1/steep")}
## 请求参数
${headers}
### Body
| **参数** | **类型** | **是否必选** | **说明** |
| --- | --- | --- | --- |
| stream | Boolean | 可选 | 流 |
| leaf | Object | 可选 | 见 **Leaf** **Object**。 |
#### Leaf Object
| **参数** | **类型** | **是否必选** | **说明** |
| --- | --- | --- | --- |
| grams | Double | 必选 | 克 |
说明文字紧跟表格。
## 返回参数
<div type="doc-tabs">
<div type="tab-item" title="流">
\`\`\`Plain Text
event: steep.started
\`\`\`
</div>
</div>
事件如下：
| **参数** | **类型** | **说明** |
| --- | --- | --- |
| event | String | 事件 |
| data | Object | 内容。 <br> * steep 事件中，data 为 **Pot** **Object**。 |
| **事件（event）名称** | **说明** |
| --- | --- |
| steep.started | 开始 |
| steep.ready | 好了 |
| done | 完 |
### 非流式响应
| **参数** | **类型** | **说明** |
| --- | --- | --- |
| data | Object | 见 **Pot** **Object**。 |
| code | Integer | 码 |
| msg | String | 话 |
#### Pot Object
| 参数 | 类型 | 是否可选 | 说明 |
| --- | --- | --- | --- |
| id | String | 必填 | 号 |
| state | Object | 选填 | 态 |
| » cups | Array of Object | 选填 | 杯 |
| »» full | Boolean | 选填 | 满 |
| »left | Long | 选填 | 余 |
## 示例
### 请求示例
\`\`\`Shell
curl -X POST 'https://api.coze.cn/v1/steep'
\`\`\`
### 返回示例
\`\`\`JSON
{"code": 0, "msg": "", "data": {"id": "1", "state": {"cups": [{"full": true}], "left": 2}}}
\`\`\`
${errors}
`;

/** The page in the dialect whose rows go over several lines. */
export function inLines(page: string): string {
  let fenced = false;
  return page
    .split("\n")
    .flatMap((line, i, lines) => {
      if (line.startsWith("```")) fenced = !fenced;
      if (!fenced && line.startsWith("#") && i > 0) return [`${line} {#${line.replace(/^#+\s*/, "")}}`];
      if (fenced || !line.startsWith("|")) return [line];
      if (/^\|[\s|:-]+\|$/.test(line) && line.includes("---")) return [line.replaceAll(" ", "")];
      const cells = line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim());
      const parts = cells.map((cell) => cell.split("<br>").map((part) => part.replace(/^ /, "").trimEnd()));
      const height = Math.max(...parts.map((part) => part.length));
      const rows = Array.from({ length: height }, (_, n) => `|${parts.map((part) => `${part[n] ?? ""} |`).join("")}`);
      const starts = lines[i - 1]?.startsWith("|") ? [] : ["<!-- @cols-width: 100 -->"];
      return [
        ...starts,
        ...[`|${" |".repeat(cells.length)} `, ...rows].map((row, n, all) => (n < all.length - 1 ? `${row}\\` : row)),
      ];
    })
    .join("\n");
}
