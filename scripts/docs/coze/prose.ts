import type { EnumFact, Family } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { cellLines, withoutLinks, withoutTags } from "../markdown.ts";
import { isGone, scalarOf } from "../words.ts";

/** What a description says of a value in words that leave no doubt. */
export interface ProseFacts {
  enum?: EnumFact;
  default?: Json;
  /** The description says that there is no default. */
  noDefault?: true;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  deprecated?: true;
}

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

const number = String.raw`\`?(-?\d[\d,]*(?:\.\d+)?)\`?`;
const span = String.raw`\s*(?:~|～|-|—|至|到)\s*`;
const between = new RegExp(String.raw`(?:取值|数值)范围\s*(?:为|:)?\s*${number}${span}${number}`, "g");
const lengths = new RegExp(String.raw`长度\s*(?:为|范围为)?\s*${number}${span}${number}\s*个?字符`, "g");
const least = new RegExp(String.raw`最小(?:值)?为\s*${number}`);
const most = new RegExp(String.raw`最大(?:值)?(?:为|可设置为|支持)\s*${number}(?!\s*(?:个?字符|字节))`);
const maxChars = new RegExp(
  String.raw`(?:最大支持|最多支持|最多可输入|最多|长度不超过|最大长度为|长度限制为)\s*${number}\s*个?字符`,
);
const maxEntries = new RegExp(
  String.raw`(?:数组(?:最大)?长度(?:限制)?为|(?:最多|最多支持)(?:可|支持)?(?:添加|填写|输入|移除|传入|删除|上传|绑定))\s*${number}(?!\s*个?字符)`,
);
const answersOnly = /不支持(?:在请求中)?作为(?:请求)?入参/;

const toNumber = (text: string): number => Number(text.replaceAll(",", ""));

/**
 * The facts in a description, for a value of the given type. What is said to occur in answers only is no value of an
 * input. An array's own are `of: "array"`, its elements' apart.
 */
export function readProse(cell: string, family: Family | undefined, isInput = false): ProseFacts {
  const lines = proseLines(cell);
  const text = lines.join("\n");
  const facts: ProseFacts = {};
  if (isGone(text)) facts.deprecated = true;
  if (family === "array") Object.assign(facts, entriesOf(text));
  if (family === "string") Object.assign(facts, charactersOf(text));
  if (family === "integer" || family === "number") Object.assign(facts, rangeOf(text));
  const listed =
    family === "object" || family === "array" || family === "binary" ? undefined : valuesOf(lines, isInput);
  if (listed?.values && family !== "boolean" && fits(listed.values, family))
    facts.enum = { values: listed.values, bound: "atLeast" };
  const value = defaultOf(text, family, listed?.default);
  if (value !== undefined) facts.default = value;
  else if (nothing.test(text)) facts.noDefault = true;
  return facts;
}

/** The lines of a description, without marks. */
export const proseLines = (cell: string): string[] => cellLines(cell).map(proseLine);

const fits = (values: string[], family: Family | undefined): boolean =>
  values.every((value) => scalarOf(value, family) !== undefined);

function defaultOf(text: string, family: Family | undefined, listed: string | undefined): Json | undefined {
  if (family === "string" && empty.test(text)) return "";
  const found = stated.exec(text)?.[1] ?? statedNumber.exec(text)?.[1];
  const value = found === undefined ? undefined : scalarOf(found, family);
  return value ?? (listed === undefined ? undefined : scalarOf(listed, family));
}

/** Bullets that each begin with a value: after a line that announces values, or all of them. */
function valuesOf(lines: string[], isInput: boolean): { values?: string[]; default?: string } | undefined {
  const values: string[] = [];
  let chosen: string | undefined;
  const add = (value: string, line: string): void => {
    if (!values.includes(value)) values.push(value);
    if (marked.test(line)) chosen ??= value;
  };
  let [said, open] = ["", false];
  for (let i = 0; i < lines.length && !values.length; i++) {
    const announced = listTitle.test(said);
    if (lines[i]!.trim()) said = lines[i]!;
    const group = bulletsAt(lines, i, announced);
    const read = group.map((line) => bullet.exec(line)?.[1]);
    const all = read.length > 1 && read.every((value) => value !== undefined);
    // Names of values, whose numbers follow: which of the two is sent is not said.
    if (group.some((line) => /:\s*(?:（默认值?）)?\s*\d+\s*$/.test(line))) continue;
    // Values that the caller makes up can follow those with names of their own.
    open ||= announced && read.length > 1 && read.at(-1) === undefined;
    const isValue = (line: string): boolean => (announced || all) && !(isInput && answersOnly.test(line));
    read.forEach((value, n) => value !== undefined && isValue(group[n]!) && add(value, group[n]!));
  }
  const only = values.length ? undefined : single.exec(lines.join("\n"))?.[1];
  if (only !== undefined) return { values: [only] };
  if (!values.length) return undefined;
  return { ...(open ? {} : { values }), ...(chosen === undefined ? {} : { default: chosen }) };
}

/** The bullets that begin at a line; where values are announced a single line of code is one too. */
function bulletsAt(lines: string[], start: number, announced: boolean): string[] {
  const isBullet = (line: string): boolean => /^\s?• /.test(line) || (announced && /^\s?`[^`]*`\s*:/.test(line));
  if (start > 0 && isBullet(lines[start - 1]!)) return [];
  const group: string[] = [];
  for (let i = start; i < lines.length; i++) {
    // Deeper lines belong to the bullet above.
    if (/^\s{2,}\S/.test(lines[i]!) && group.length) continue;
    if (!isBullet(lines[i]!)) break;
    group.push(lines[i]!);
  }
  return group;
}

/** The one match of a pattern; two different ones leave a doubt. */
function only(pattern: RegExp, text: string): RegExpMatchArray | undefined {
  const matches = [...text.matchAll(pattern)];
  return new Set(matches.map(([whole]) => whole)).size === 1 ? matches[0] : undefined;
}

function rangeOf(text: string): ProseFacts {
  // Several ranges: each holds in some case only.
  if ([...text.matchAll(/取值范围|数值范围/g)].length > 1) return {};
  const [, low, high] = only(between, text) ?? [];
  if (low !== undefined) return { minimum: toNumber(low), maximum: toNumber(high!) };
  const [minimum, maximum] = [least.exec(text)?.[1], most.exec(text)?.[1]];
  return {
    ...(minimum === undefined ? {} : { minimum: toNumber(minimum) }),
    ...(maximum === undefined ? {} : { maximum: toNumber(maximum) }),
  };
}

/** Lengths in characters; limits in bytes are of another kind. */
function charactersOf(text: string): ProseFacts {
  if (/键（key）/.test(text)) return {};
  const [, low, high] = only(lengths, text) ?? [];
  if (low !== undefined) return { minLength: toNumber(low), maxLength: toNumber(high!) };
  const maximum = maxChars.exec(text)?.[1];
  return maximum === undefined ? {} : { maxLength: toNumber(maximum) };
}

function entriesOf(text: string): ProseFacts {
  const maximum = maxEntries.exec(text)?.[1];
  return maximum === undefined ? {} : { maxItems: toNumber(maximum) };
}

/** A line of prose without emphasis, links and tags; code keeps its marks. */
const proseLine = (line: string): string =>
  withoutTags(withoutLinks(line.replace(/^(\s*)[*-] /, "$1• ").replace(/\*/g, "")))
    .replace(/\u00A0/g, " ")
    .replace(/(?<=\S)\s{2,}/g, " ")
    .replace(/[：]/g, ":")
    .replace(/[，]/g, ",")
    .trimEnd();
