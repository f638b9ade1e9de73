/** A way to damage a page so that what is read of it can no longer be trusted. */
export interface Corruption {
  id: string;
  /** Dialects that it makes sense for; all where it is missing. */
  dialects?: readonly string[];
  /** Nothing where the page has not what is to be damaged. */
  damage(page: string): string | undefined;
}

const replaced =
  (pattern: RegExp, by: string) =>
  (page: string): string | undefined => {
    const text = page.replace(pattern, by);
    return text === page ? undefined : text;
  };

/** Cut after a share of the page, never within a character. */
const cut = (percent: number): Corruption => ({
  id: `cut at ${percent} %`,
  damage: (page) => page.slice(0, Math.floor((page.length * percent) / 100)),
});

const shell = `<!doctype html><html><head><title>Docs</title><script src="/app.js"></script></head>
<body><noscript>Please enable JavaScript.</noscript><div id="root"></div></body></html>
`;

const feishu = ["feishu-md"];
const coze = ["coze-md"];
const firecrawl = ["firecrawl-md"];

export const corruptions: readonly Corruption[] = [
  ...[20, 50, 80, 95].map(cut),
  { id: "empty", damage: () => "" },
  { id: "blank", damage: () => " \n\n\t\n" },
  { id: "script shell", damage: () => shell },
  { id: "error page", damage: () => '{"code": 404, "msg": "not found"}\n' },
  { id: "table tag renamed", dialects: feishu, damage: replaced(/md-dt-table/g, "md-grid") },
  { id: "row tag renamed", dialects: feishu, damage: replaced(/md-dt-tr/g, "md-dt-row") },
  { id: "one row tag renamed", dialects: feishu, damage: replaced(/<md-dt-tr (level="\d+")>/, "<md-dt-row $1>") },
  { id: "name tag renamed", dialects: feishu, damage: replaced(/type="field-name"/g, 'type="field"') },
  { id: "heading word changed", dialects: feishu, damage: replaced(/(<md-dt-th[^>]*>)名称/g, "$1名字") },
  { id: "section renamed", dialects: feishu, damage: replaced(/^### 响应体$/m, "### 返回") },
  { id: "section lost", dialects: feishu, damage: replaced(/^### (?:路径参数|请求体|响应体)\n/m, "") },
  {
    id: "levels lost",
    dialects: feishu,
    damage: (page) => (/level="[1-9]"/.test(page) ? page.replace(/ level="\d+"/g, "") : undefined),
  },
  { id: "levels all zero", dialects: feishu, damage: replaced(/level="[1-9]"/g, 'level="0"') },
  {
    id: "levels drawn",
    dialects: feishu,
    damage: replaced(/<md-dt-tr level="[1-9]">([^]*?)field-name" ?>/g, '<md-dt-tr level="0">$1field-name">∟ '),
  },
  { id: "tags unclosed", dialects: feishu, damage: replaced(/<\/md-dt-tr>/, "") },
  { id: "tags as lists", dialects: feishu, damage: replaced(/<\/?md-[^>]*>/g, "") },
  { id: "delimiter lost", dialects: coze, damage: replaced(/(\*\*参数\*\*[^\n]*\n)\|[ |:-]+\|\n/, "$1") },
  {
    id: "heading word changed",
    dialects: coze,
    damage: replaced(/^(\| *\*{0,2}|\|)参数(\*{0,2} *\| *\*{0,2}类型)/gm, "$1变数$2"),
  },
  {
    id: "type column renamed",
    dialects: coze,
    damage: replaced(/^(\| *\*{0,2}参数\*{0,2} *\| *\*{0,2})类型/gm, "$1种"),
  },
  { id: "section renamed", dialects: coze, damage: replaced(/^## 返回(?:参数|结果)/m, "## 结尾") },
  { id: "sections renamed", dialects: coze, damage: replaced(/^(#+) (?:Body|Query|Path)\b/gm, "$1 Andere") },
  { id: "basics lost", dialects: coze, damage: replaced(/^\| *\*\*请求方式[^]*?\n(?=\n|#)/m, "") },
  { id: "pipes lost", dialects: coze, damage: replaced(/^\|/gm, "") },
  { id: "section lost", dialects: firecrawl, damage: replaced(/<div id="request-body">\n[^]*?<\/div>\n/, "") },
  {
    id: "section renamed",
    dialects: firecrawl,
    damage: replaced(/<div id="request-body">/, '<div id="other-things">'),
  },
  { id: "fence lost", dialects: firecrawl, damage: replaced(/^`{4}yaml [^\n]*\n/m, "") },
  { id: "document flattened", dialects: firecrawl, damage: replaced(/^( {2,})(?=\S)/gm, "") },
  { id: "delimiter lost", dialects: firecrawl, damage: replaced(/^\|[ |:-]+\|\n/m, "") },
  { id: "paths lost", dialects: ["openapi"], damage: replaced(/"paths"/, '"ways"') },
  { id: "references lost", dialects: ["openapi"], damage: replaced(/"components"/, '"parts"') },
];
