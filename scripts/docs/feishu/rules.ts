import type { EnumFact, Item, Loc } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import type { Report } from "../report.ts";
import { oneWidth, shown, within, type Element, type FeishuPage, type Line } from "./markup.ts";
import { shortestMatch } from "./pattern.ts";
import { isOnly, readType, scalarOf, vocabulary, type TypeName } from "../words.ts";

export interface Bounds {
  low?: number;
  high?: number;
  at: Loc;
}

/** What the description of a field says besides prose. */
export interface Rules {
  enum?: { fact: EnumFact; at: Loc };
  /** As the page writes it, or the value of which it says so in words. */
  default?: { text: string; at: Loc };
  length?: Bounds;
  range?: Bounds;
  pattern?: { text: string; at: Loc };
  deprecated?: Loc;
  /** Where the block of rules begins. What it leaves out is known not to be ruled. */
  block?: Loc;
  /** Prose that speaks of values or limits: then the missing of a rule says nothing. */
  prose: { values: boolean; limits: boolean };
}

const labels = {
  valuesMark: /^\s*\*\*可选值有\*\*/,
  rulesMark: /^\s*\*\*数据校验规则\*\*/,
  defaultMark: /^\s*\*\*默认值\*\*\s*:\s*(.*)$/,
  mark: /^\s*\*\*[^*]{1,40}\*\*/,
  rule: /^\s*[-*]\s*(长度范围|取值范围|最小长度|最大长度|最小值|最大值|正则校验)\s*:\s*(.*)$/,
};

const prose = {
  values: /枚举值|可选值|取值|可选项/,
  limits: /最[大小多少长短高低]|超过|[上下]限|长度|范围|至少|以[内下上]|大于|小于|[<>≤≥]=?\s*\d/,
  deprecated: /^[\s*_`【[(]*已?(?:废弃|弃用)(?:[\s*_`】\]),.。:]|$)/,
  list: /^\s*[-*]\s*`([^`]{1,200})`/,
  listIntroduction: /(?:枚举值|可选值)[^`]{0,20}[:：]\s*$/,
  listDefault: /^\s*[-*]\s*`([^`]{1,200})`.{0,200}\(默认值?\)/,
  limit: /(最[大小])值?\s{0,5}:\s{0,5}`?(-?\d{1,15})`?(?=\s*(?:$|[,.。;、)]))/g,
  default:
    /默认值?\s{0,5}(?:为|是|:)?\s{0,5}(?:`([^`]{1,100})`|(-?\d{1,15}(?:\.\d{1,15})?|true|false))(?=\s*(?:$|[,.。;、)]))/g,
};

/** Reads the description of a field line by line, so that each of its facts has a line. */
export function rulesOf(page: FeishuPage, cell: Element): Rules {
  const rules: Rules = { prose: { values: false, limits: false } };
  const defaults = new Map<string, Loc>();
  const listed: Line[] = [];
  let valuesMark: Loc | undefined;
  let state: "prose" | "rules" | "list" | "other" = "prose";
  for (const line of page.lines(cell.from, cell.to)) {
    const words = oneWidth(line.text);
    if (/^\s*<\/?md-/.test(words) || words.trim() === "") continue;
    const rule = labels.rule.exec(words);
    if (labels.rulesMark.test(words)) [state, rules.block] = ["rules", line.at];
    else if (rule && state !== "rules") page.report.structure(`a rule (${rule[1]}) outside of the rules`, line.at);
    else if (rule) addRule(rules, rule[1]!, line, page.report);
    else if (labels.mark.test(words)) {
      state = "other";
      const value = labels.defaultMark.exec(words)?.[1];
      if (value !== undefined) rules.default = { text: afterColon(line.text), at: line.at };
      if (labels.valuesMark.test(words)) valuesMark = line.at;
    } else if (state === "rules") {
      if (/^\s*[-*]\s/.test(words))
        page.report.structure(`a rule that is not known: "${words.trim().slice(0, 40)}"`, line.at);
    } else {
      if (prose.deprecated.test(words)) rules.deprecated ??= line.at;
      if (state === "list" && prose.list.test(words)) listed.push({ text: prose.list.exec(words)![1]!, at: line.at });
      else state = prose.listIntroduction.test(words) ? "list" : state === "list" ? "prose" : state;
      rules.prose.values ||= prose.values.test(words);
      rules.prose.limits ||= prose.limits.test(words);
      const inList = prose.listDefault.exec(words)?.[1];
      if (inList !== undefined) defaults.set(inList, line.at);
      for (const [, which, number] of words.matchAll(prose.limit)) {
        rules.range ??= { at: line.at };
        rules.range[which === "最大" ? "high" : "low"] ??= Number(number);
      }
      for (const [, quoted, bare] of words.matchAll(prose.default)) defaults.set(quoted ?? bare!, line.at);
    }
  }
  readEnum(page, cell, rules, valuesMark, defaults);
  if (!rules.enum && listed.length > 1)
    rules.enum = { fact: { values: listed.map((line) => line.text), bound: "atLeast" }, at: listed[0]!.at };
  const [only] = defaults;
  if (!rules.default && only && defaults.size === 1) rules.default = { text: only[0], at: only[1] };
  return rules;
}

const afterColon = (line: string): string => line.slice(line.search(/[:：]/) + 1).trim();

function addRule(rules: Rules, label: string, { text, at }: Line, report: Report): void {
  const stated = afterColon(text);
  if (label === "正则校验") {
    const quoted = stated.length > 1 && stated.startsWith("`") && stated.endsWith("`");
    rules.pattern = { text: quoted ? stated.slice(1, -1) : shown(stated), at };
    return;
  }
  const both = label.endsWith("范围");
  const numbers = (
    both
      ? /^`?(-?\d{1,20}(?:\.\d{1,20})?)`?\s*[~-]\s*`?(-?\d{1,20}(?:\.\d{1,20})?)`?(?!\d)/
      : /^`?(-?\d{1,20}(?:\.\d{1,20})?)`?(?!\d)/
  ).exec(oneWidth(stated));
  if (!numbers) return report.structure(`the rule ${label} cannot be read: "${stated.slice(0, 40)}"`, at);
  const kind = label.includes("长度") ? "length" : "range";
  const bounds = (rules[kind] ??= { at });
  if (both || label.startsWith("最小")) bounds.low = Number(numbers[1]);
  if (both) bounds.high = Number(numbers[2]);
  else if (label.startsWith("最大")) bounds.high = Number(numbers[1]);
}

function readEnum(
  page: FeishuPage,
  cell: Element,
  rules: Rules,
  mark: Loc | undefined,
  defaults: Map<string, Loc>,
): void {
  const [found, second] = within(page, cell, "md-enum");
  const at = page.at(found?.start ?? cell.start);
  if (mark && !found) page.report.structure("values are announced, but no <md-enum> follows", mark);
  if (second) page.report.structure("two <md-enum> in one cell: which is meant?", page.at(second.start));
  const loose = within(page, cell, "md-enum-item").find(({ parent }) => parent?.name !== "md-enum");
  if (loose) page.report.structure("an <md-enum-item> outside of an <md-enum>", page.at(loose.start));
  if (!found) return;
  const values = new Set<string>();
  for (const item of page.elements.slice(found.index + 1, found.next)) {
    const key = item.attributes.key;
    const place = page.at(item.start);
    if (item.name !== "md-enum-item" || key === undefined)
      page.report.structure(`<${item.name}> is not a value of an <md-enum>`, place);
    else if (values.has(key)) page.report("docs/duplicate-field", `the value "${key}" is listed twice`, place);
    else {
      values.add(key);
      if (/\(默认值?\)\s*$/.test(oneWidth(page.raw.slice(item.from, item.to)))) defaults.set(key, place);
    }
  }
  if (!values.size) page.report.structure("an <md-enum> without values", at);
  else rules.enum = { fact: { values: [...values], bound: "exact" }, at };
}

/** Says where the rules of one field contradict each other. */
export function checkConflicts(
  { length, range, pattern, ...rules }: Rules,
  type: TypeName,
  field: string,
  report: Report,
): void {
  const conflict = (message: string, ...sides: Item[]): void =>
    report("docs/constraint-conflict", message, sides[0]!.at, field, sides);
  const shown = ({ low, high, at }: Bounds): Item => ({ value: `${low ?? ""}..${high ?? ""}`, at });
  for (const [bounds, what] of [
    [length, "length"],
    [range, "value"],
  ] as const)
    if (bounds?.low !== undefined && bounds.high !== undefined && bounds.low > bounds.high)
      conflict(`the least ${what} (${bounds.low}) is more than the most (${bounds.high})`, shown(bounds));

  const matched = (): Item => ({ value: pattern!.text, at: pattern!.at });
  const shortest = pattern && isOnly(type, "string") ? shortestMatch(pattern.text) : undefined;
  if (shortest !== undefined && length?.low !== undefined && length.low < shortest)
    conflict(`at least ${length.low} characters, but the pattern needs ${shortest}`, shown(length), matched());
  if (shortest !== undefined && length?.high !== undefined && length.high < shortest)
    conflict(`at most ${length.high} characters, but the pattern needs ${shortest}`, shown(length), matched());

  const value = rules.default && defaultValue(rules.default.text, type);
  if (value === undefined || value === null) return;
  const chosen: Item = { value: rules.default!.text, at: rules.default!.at };
  const { enum: values } = rules;
  if (typeof value !== "object" && values?.fact.bound === "exact" && !values.fact.values.includes(String(value)))
    conflict(`the default ${String(value)} is none of the values`, chosen, {
      value: values.fact.values.join(),
      at: values.at,
    });
  if (typeof value === "number" && outside(value, range))
    conflict(`the default ${value} is out of range`, chosen, shown(range!));
  if (typeof value === "string" && outside(value.length, length))
    conflict(`the length of the default is out of range`, chosen, shown(length!));
}

const outside = (value: number, bounds: Bounds | undefined): boolean =>
  bounds !== undefined && (value < (bounds.low ?? -Infinity) || value > (bounds.high ?? Infinity));

const words = vocabulary(
  ["number(float) number(double)", { families: ["number"] }],
  ["map", { families: ["object"], object: "open" }],
  ["-", { families: ["object"], object: "anonymous" }],
  ["/ enum any", {}],
);

/** Any other word is the name of an object. */
export const parseType = (cell: string): TypeName =>
  readType(oneWidth(shown(cell)), words, (raw) =>
    /^[A-Za-z][\w.]{0,120}$/.test(raw) ? { families: ["object"], object: "named" } : undefined,
  );

/** A default as a value of its type; unknown where it is not one. */
export function defaultValue(text: string, type: TypeName): Json | undefined {
  const plain = /^`([^`]*)`/.exec(text)?.[1] ?? text;
  if (!isOnly(type, "array", "object")) return scalarOf(/^"([^"]*)"$/.exec(plain)?.[1] ?? plain, type.families?.[0]);
  try {
    return JSON.parse(plain) as Json;
  } catch {
    return undefined;
  }
}
