import type { Aspects, Family, FieldFact, Loc } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { cellLines, withoutLinks, withoutTags } from "../markdown.ts";
import { isGone, scalarOf, statedAt } from "../words.ts";

const token = String.raw`[\w.+/-]*\w`;
const name = String.raw`[\w.+/:-]*\w`;
const bullet = new RegExp(
  String.raw`^\s*•?\s*(?:（默认值?）)?\s*["“\`]?\s*(${token})\s*["”\`]?\s*(（默认值?）)?\s*(?::|$)`,
);
const marked = /（默认值?）/;
const listTitle =
  /(?:枚举值|取值|支持设置|支持的取值|仅支持|可选值|以下类型|ID 包括|事件说明)(?:包括|为|如下|如下所示)*\s*[:。]?\s*$|包括以下\S{2,4}:?\s*$/;
const single = new RegExp(
  String.raw`(?:枚举值为|固定为|固定设置为|当前仅支持设置为|固定值,?)\s*["“\`]?(${name})["”\`]?(?=[\s,。;；(（）]|$)`,
);
const stated = new RegExp(
  String.raw`(?:^|[\s,。;；（])(?:\w+ )?默认值?\s*(?:为|是|:)\s*(?:["“\`]\s*)?(-?${token})\s*["”\`]?(?=\s*(?:[,。;；）]|$|秒|条|个|,))`,
);
const statedNumber = /(?:^|[,。;；])\s*默认\s*(\d+)\s*(?=秒|条|个|天)/;
const empty = /(?:^|[,。;；])\s*默认为\s*(?:空字符串\s*)?["`]{2,4}/;
const nothing = /(?:^|[,。;；])\s*默认为空(?!字)/;

type Limit = Extract<keyof Aspects, `${"min" | "max"}${string}`>;
const number = (aspect: Limit): string => String.raw`\`?(?<${aspect}>-?\d[\d,]*(?:\.\d+)?)\`?`;
const span = String.raw`\s*(?:~|～|-|—|至|到)\s*`;
const range = [
  new RegExp(String.raw`(?:取值|数值)范围\s*(?:为|:)?\s*${number("minimum")}${span}${number("maximum")}`),
  new RegExp(String.raw`最小(?:值)?为\s*${number("minimum")}`),
  new RegExp(String.raw`最大(?:值)?(?:为|可设置为|支持)\s*${number("maximum")}(?!\s*(?:个?字符|字节))`),
];
/** Limits in words, for values of some type; those of lengths in bytes are of another kind. */
const limits: { [F in Family]?: readonly RegExp[] } = {
  integer: range,
  number: range,
  string: [
    new RegExp(String.raw`长度\s*(?:为|范围为)?\s*${number("minLength")}${span}${number("maxLength")}\s*个?字符`),
    new RegExp(
      String.raw`(?:最大支持|最多支持|最多可输入|最多|长度不超过|最大长度为|长度限制为)\s*${number("maxLength")}\s*个?字符`,
    ),
  ],
  array: [
    new RegExp(
      String.raw`(?:数组(?:最大)?长度(?:限制)?为|(?:最多|最多支持)(?:可|支持)?(?:添加|填写|输入|移除|传入|删除|上传|绑定))\s*${number("maxItems")}(?!\s*个?字符)`,
    ),
  ],
};
/** Limits of keys, or several ranges: each holds in some case only. */
const severalLimits = /键（key）|(?:取值|数值)范围[^]*(?:取值|数值)范围/;
const answersOnly = /不支持(?:在请求中)?作为(?:请求)?入参/;

/** What a description says of a value of the given type in words that leave no doubt. */
export function proseAspects(
  cell: string,
  family: Family | undefined,
  { at, isInput }: { at: Loc; isInput: boolean },
): FieldFact["aspects"] {
  const lines = proseLines(cell);
  const text = lines.join("\n");
  const { values, preset } = valuesOf(lines, isInput);
  const isEnum =
    values.length > 0 && family !== "boolean" && values.every((value) => scalarOf(value, family) !== undefined);
  const aspects = statedAt(at, {
    ...limitsOf(text, family),
    ...(isEnum && { enum: { values, bound: "atLeast" } }),
    ...(isGone(text) && { deprecated: true }),
  });
  // Of an answer a default says nothing that a caller could rely on.
  const value = isInput ? defaultOf(text, family, preset) : undefined;
  if (value !== undefined) aspects.default = { value, at };
  else if (isInput && nothing.test(text)) aspects.default = { absent: true, at };
  return aspects;
}

/** The lines of a description, without marks. */
export const proseLines = (cell: string): string[] => cellLines(cell).map(proseLine);

function defaultOf(text: string, family: Family | undefined, listed: string | undefined): Json | undefined {
  if (family === "string" && empty.test(text)) return "";
  const found = stated.exec(text)?.[1] ?? statedNumber.exec(text)?.[1];
  const value = found === undefined ? undefined : scalarOf(found, family);
  return value ?? (listed === undefined ? undefined : scalarOf(listed, family));
}

/**
 * Bullets that each begin with a value: after a line that announces values, or all of them. What is said to occur in
 * answers only is no value of an input.
 */
export function valuesOf(lines: string[], isInput = false): { values: string[]; preset?: string } {
  let said = "";
  for (let i = 0; i < lines.length; i++) {
    const announced = listTitle.test(said);
    if (lines[i]!.trim()) said = lines[i]!;
    const group = bulletsAt(lines, i, announced).map((line) => ({ line, value: bullet.exec(line)?.[1] }));
    const isList = announced || (group.length > 1 && group.every(({ value }) => value !== undefined));
    // Names of values, whose numbers follow: which of the two is sent is not said.
    if (!isList || group.some(({ line }) => /:\s*(?:（默认值?）)?\s*\d+\s*$/.test(line))) continue;
    const isSent = ({ line }: { line: string }): boolean => !(isInput && answersOnly.test(line));
    const values = group.filter(isSent).flatMap(({ value }) => value ?? []);
    if (!values.length) continue;
    const preset = group.find((each) => isSent(each) && each.value !== undefined && marked.test(each.line))?.value;
    // Values that the caller makes up can follow those with names of their own.
    const isOpen = group.length > 1 && group.at(-1)!.value === undefined;
    return { values: isOpen ? [] : [...new Set(values)], ...(preset !== undefined && { preset }) };
  }
  return { values: single.exec(lines.join("\n"))?.slice(1) ?? [] };
}

/** The bullets that begin at a line; where values are announced a single line of code is one too. */
function bulletsAt(lines: string[], start: number, announced: boolean): string[] {
  const isBullet = (line = ""): boolean => /^\s?• /.test(line) || (announced && /^\s?`[^`]*`\s*:/.test(line));
  if (!isBullet(lines[start]) || isBullet(lines[start - 1])) return [];
  // Deeper lines belong to the bullet above.
  const own = lines.slice(start).filter((line) => !/^\s{2,}\S/.test(line));
  const end = own.findIndex((line) => !isBullet(line));
  return end < 0 ? own : own.slice(0, end);
}

function limitsOf(text: string, family: Family | undefined): { [A in Limit]?: number } {
  const found: { [A in Limit]?: number } = {};
  if (severalLimits.test(text)) return found;
  for (const pattern of (family && limits[family]) ?? [])
    for (const [aspect, written] of Object.entries(pattern.exec(text)?.groups ?? {}))
      found[aspect as Limit] ??= Number(written.replaceAll(",", ""));
  return found;
}

/** A line of prose without emphasis, links and tags; code keeps its marks. */
const proseLine = (line: string): string =>
  withoutTags(withoutLinks(line.replace(/^(\s*)[*-] /, "$1• ").replace(/\*/g, "")))
    .replace(/\u00A0/g, " ")
    .replace(/(?<=\S)\s{2,}/g, " ")
    .replace(/[：]/g, ":")
    .replace(/[，]/g, ",")
    .trimEnd();
