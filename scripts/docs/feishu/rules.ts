import {
  fieldName,
  type Aspects,
  type EnumFact,
  type FieldFact,
  type Item,
  type Known,
  type Loc,
} from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import type { Report } from "../report.ts";
import { isOnly, layersOf, readType, scalarOf, typeAspects, vocabulary, type TypeName } from "../words.ts";
import { oneWidth, shown, within, type Element, type Line } from "./markup.ts";

export interface Bounds {
  low?: number | undefined;
  high?: number | undefined;
  at: Loc;
}

/** What is said of a field besides its type. */
export interface Rules {
  enum?: { value: EnumFact; at: Loc };
  /** As it is written. */
  default?: Item;
  length?: Bounds;
  range?: Bounds;
  pattern?: Item;
  deprecated?: Loc;
  /** Where the block of rules begins. What it leaves out is known not to be ruled. */
  block?: Loc;
  /** Prose that speaks of values or limits: then the missing of a rule says nothing. */
  prose: { values: boolean; limits: boolean };
}

/** Where none could be read, none is known to be missing. */
export const unread: Rules = { prose: { values: true, limits: true } };

/** The rules that state numbers: what they limit, and which of its ends. */
const limits: Record<string, ["length" | "range", ...("low" | "high")[]]> = {
  长度范围: ["length", "low", "high"],
  最小长度: ["length", "low"],
  最大长度: ["length", "high"],
  取值范围: ["range", "low", "high"],
  最小值: ["range", "low"],
  最大值: ["range", "high"],
};

const marks = {
  values: /^\s*\*\*可选值有\*\*/,
  rules: /^\s*\*\*数据校验规则\*\*/,
  default: /^\s*\*\*默认值\*\*\s*:/,
  any: /^\s*\*\*[^*]{1,40}\*\*/,
  rule: new RegExp(`^\\s*[-*]\\s*(${Object.keys(limits).join("|")}|正则校验)\\s*:`),
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
export function rulesOf(cell: Element, report: Report): Rules {
  const rules: Rules = { prose: { values: false, limits: false } };
  const defaults = new Map<string, Loc>();
  const listed: Item[] = [];
  let valuesMark: Loc | undefined;
  let state: "rules" | "list" | undefined;
  for (const line of cell.lines) {
    const { words, at } = line;
    if (/^\s*(?:<\/?md-|$)/.test(words)) continue;
    const rule = marks.rule.exec(words)?.[1];
    if (marks.rules.test(words)) [state, rules.block] = ["rules", at];
    else if (rule && state !== "rules") report.structure(`a rule (${rule}) outside of the rules`, at);
    else if (rule) addRule(rules, rule, line, report);
    else if (marks.any.test(words)) {
      state = undefined;
      if (marks.default.test(words)) rules.default = { value: afterColon(line), at };
      if (marks.values.test(words)) valuesMark = at;
    } else if (state === "rules") {
      if (/^\s*[-*]\s/.test(words)) report.structure(`a rule that is not known: "${words.trim().slice(0, 40)}"`, at);
    } else {
      const item = prose.list.exec(words)?.[1];
      if (state === "list" && item !== undefined) listed.push({ value: item, at });
      else state = prose.listIntroduction.test(words) ? "list" : undefined;
      if (prose.deprecated.test(words)) rules.deprecated ??= at;
      rules.prose.values ||= prose.values.test(words);
      rules.prose.limits ||= prose.limits.test(words);
      const inList = prose.listDefault.exec(words)?.[1];
      if (inList !== undefined) defaults.set(inList, at);
      for (const [, quoted, bare] of words.matchAll(prose.default)) defaults.set(quoted ?? bare!, at);
      for (const [, which, number] of words.matchAll(prose.limit)) {
        rules.range ??= { at };
        rules.range[which === "最大" ? "high" : "low"] ??= Number(number);
      }
    }
  }
  const exact = enumOf(cell, valuesMark, defaults, report);
  if (exact) rules.enum = exact;
  else if (listed.length > 1)
    rules.enum = { value: { values: listed.map(({ value }) => value), bound: "atLeast" }, at: listed[0]!.at };
  const [only] = defaults;
  if (only && defaults.size === 1) rules.default ??= { value: only[0], at: only[1] };
  return rules;
}

const afterColon = ({ text }: Line): string => text.slice(text.search(/[:：]/) + 1).trim();

const number = "`?(-?\\d{1,20}(?:\\.\\d{1,20})?)`?";
const oneOrTwo = new RegExp(`^${number}(?:\\s*[~-]\\s*${number})?(?!\\d)`);

function addRule(rules: Rules, label: string, line: Line, report: Report): void {
  const { at } = line;
  const stated = afterColon(line);
  const limit = limits[label];
  if (!limit) {
    rules.pattern = { value: /^`(.*)`$/s.exec(stated)?.[1] ?? shown(stated), at };
    return;
  }
  const [kind, ...ends] = limit;
  const numbers = oneOrTwo.exec(oneWidth(stated))?.slice(1) ?? [];
  if (ends.some((_, i) => numbers[i] === undefined))
    return report.structure(`the rule ${label} cannot be read: "${stated.slice(0, 40)}"`, at);
  const bounds = (rules[kind] ??= { at });
  for (const [i, end] of ends.entries()) bounds[end] = Number(numbers[i]);
}

function enumOf(cell: Element, mark: Loc | undefined, defaults: Map<string, Loc>, report: Report): Rules["enum"] {
  const [found, second] = within(cell, "md-enum");
  if (mark && !found) report.structure("values are announced, but no <md-enum> follows", mark);
  if (second) report.structure("two <md-enum> in one cell: which is meant?", second.at);
  const loose = within(cell, "md-enum-item").find(({ parent }) => parent?.name !== "md-enum");
  if (loose) report.structure("an <md-enum-item> outside of an <md-enum>", loose.at);
  if (!found) return undefined;
  const values = new Set<string>();
  for (const { name, attributes, words, at } of found.inner) {
    const { key } = attributes;
    if (name !== "md-enum-item" || key === undefined) report.structure(`<${name}> is not a value of an <md-enum>`, at);
    else if (values.has(key)) report("docs/duplicate-field", `the value "${key}" is listed twice`, at);
    else {
      values.add(key);
      if (/\(默认值?\)$/.test(words)) defaults.set(key, at);
    }
  }
  if (values.size) return { value: { values: [...values], bound: "exact" }, at: found.at };
  return void report.structure("an <md-enum> without values", found.at);
}

/** What a source says of a field. */
interface Said {
  location: string;
  path: string;
  at: Loc;
  type: TypeName;
  typeAt: Loc;
  required: Known<boolean> | undefined;
  rules: Rules;
}

export const isOfRequest = (location: string): boolean => location !== "200" && location !== "event";

type AspectsOf = FieldFact["aspects"];
type End = keyof Pick<Aspects, "minLength" | "maxLength" | "minItems" | "maxItems" | "minimum" | "maximum">;

const scalars = ["string", "integer", "number", "boolean"] as const;

/** A field and what it holds: an array and its elements, a map and its values. */
export function factsOf({ type, typeAt, required, rules, ...said }: Said, report: Report): FieldFact[] {
  const { location, path, at } = said;
  const value = rules.default && defaultValue(rules.default.value, type);
  checkConflicts(rules, type, value, fieldName(said), report);
  const layers = layersOf(type).map((layer) => ({ ...layer, aspects: typeAspects(layer.type, typeAt) }));
  const [{ aspects: own }, { aspects: leaf, type: held }] = [layers[0]!, layers.at(-1)!];
  // A block lists all rules, a request without one has none; tables of answers rarely state limits.
  const isSilent = rules.block !== undefined || (isOfRequest(location) && !rules.prose.limits);
  const absent = { absent: true, at: rules.block ?? at } as const;
  const limit = (aspects: AspectsOf, low: End, high: End, bounds: Bounds | undefined): void => {
    const say = (end: End, value: number | undefined): void => {
      if (value !== undefined) aspects[end] = { value, at: bounds!.at };
      else if (bounds || isSilent) aspects[end] = bounds ? { absent: true, at: bounds.at } : absent;
    };
    // At least nothing is no limit: pages state it by habit, specs leave it out.
    say(low, bounds?.low === 0 && low !== "minimum" ? undefined : bounds?.low);
    say(high, bounds?.high);
  };
  if (required) own.required = required;
  if (rules.deprecated) own.deprecated = { value: true, at: rules.deprecated };
  if (value !== undefined) own.default = { value, at: rules.default!.at };
  if (rules.enum) leaf.enum = rules.enum;
  else if (!rules.prose.values && isOnly(held, ...scalars)) leaf.enum = { absent: true, at };
  if (isOnly(type, "array")) limit(own, "minItems", "maxItems", rules.length);
  if (isOnly(type, "string")) limit(own, "minLength", "maxLength", rules.length);
  if (isOnly(held, "integer", "number") && (isOnly(type, ...scalars) || rules.range))
    limit(leaf, "minimum", "maximum", rules.range);
  if (rules.pattern) leaf.pattern = rules.pattern;
  else if (isOnly(type, "string") && isSilent) own.pattern = absent;
  return layers.map(({ suffix, aspects }) => ({ location, path: path + suffix, at, aspects }));
}

/** Where the rules of a field contradict each other. */
function checkConflicts(rules: Rules, type: TypeName, value: Json | undefined, field: string, report: Report): void {
  const { length, range, pattern, default: chosen, enum: values } = rules;
  const conflict = (message: string, ...sides: Item[]): void =>
    report("docs/constraint-conflict", message, sides[0]!.at, field, sides);
  const asItem = ({ low, high, at }: Bounds): Item => ({ value: `${low ?? ""}..${high ?? ""}`, at });
  const checkEnds = (what: string, bounds: Bounds | undefined): void => {
    if (bounds?.low !== undefined && bounds.high !== undefined && bounds.low > bounds.high)
      conflict(`the least ${what} (${bounds.low}) is more than the most (${bounds.high})`, asItem(bounds));
  };
  checkEnds("length", length);
  checkEnds("value", range);

  const shortest = pattern && isOnly(type, "string") ? shortestMatch(pattern.value) : undefined;
  for (const end of ["low", "high"] as const) {
    const most = length?.[end] ?? Infinity;
    const what = end === "low" ? "at least" : "at most";
    if (shortest !== undefined && most < shortest)
      conflict(`${what} ${most} characters, but the pattern needs ${shortest}`, asItem(length!), pattern!);
  }

  if (!chosen || value === undefined || value === null || typeof value === "object") return;
  if (values?.value.bound === "exact" && !values.value.values.includes(String(value)))
    conflict(`the default ${value} is none of the values`, chosen, { ...values, value: values.value.values.join() });
  if (range && typeof value === "number" && isOutside(value, range))
    conflict(`the default ${value} is out of range`, chosen, asItem(range));
  if (length && typeof value === "string" && isOutside(value.length, length))
    conflict("the length of the default is out of range", chosen, asItem(length));
}

const isOutside = (value: number, { low = -Infinity, high = Infinity }: Bounds): boolean => value < low || value > high;

const longest = 500;
const withoutWidth = /^(?:[$^]|\\[bB])$/;
const unknownWidth = /^(?:[[{\\]|\\[\dkpPuxc])$/;
const symbols = /\\[^]?|\[\^?\]?(?:[^\]\\]|\\.)*\]|\((?:\?:)?|(?:[*+?]|\{(\d{1,6})(?:,\d{0,6})?\})\??|[^]/g;

/**
 * The length of the shortest text that holds a match, for the constructs that documentation uses. Nothing is executed;
 * a pattern with anything else has no answer.
 */
export function shortestMatch(source: string): number | undefined {
  if (source.length > longest) return undefined;
  const start = { least: Infinity, length: 0, last: NaN };
  /** The groups that are open: the shortest of their alternatives, and the current one with the last piece of it. */
  const groups = [{ ...start }];
  for (const [symbol, low] of source.matchAll(symbols)) {
    const group = groups.at(-1)!;
    if (symbol.startsWith("(")) groups.push({ ...start });
    else if (symbol === ")") {
      groups.pop();
      const outer = groups.at(-1);
      if (!outer) return undefined;
      outer.last = Math.min(group.least, group.length);
      outer.length += outer.last;
    } else if (symbol === "|") Object.assign(group, start, { least: Math.min(group.least, group.length) });
    else if (/^(?:[*+?]|\{.)/.test(symbol)) {
      group.length += group.last * (Number(low ?? symbol.startsWith("+")) - 1);
      group.last = NaN;
    } else {
      group.last = withoutWidth.test(symbol) ? 0 : unknownWidth.test(symbol) ? NaN : 1;
      group.length += group.last;
    }
  }
  const shortest = Math.min(groups[0]!.least, groups[0]!.length);
  return groups.length === 1 && Number.isSafeInteger(shortest) ? shortest : undefined;
}

const words = vocabulary(
  ["number(float) number(double)", { families: ["number"] }],
  ["map", { families: ["object"], object: "open" }],
  ["-", { families: ["object"], object: "anonymous" }],
  ["/ enum any", {}],
);

/** Any other word is the name of an object. */
export const parseType = (raw: string): TypeName =>
  readType(raw, words, (name) =>
    /^[A-Za-z][\w.]{0,120}$/.test(name) ? { families: ["object"], object: "named" } : undefined,
  );

/** A default as a value of its type; unknown where it is not one. */
function defaultValue(text: string, type: TypeName): Json | undefined {
  const plain = /^`([^`]*)`/.exec(text)?.[1] ?? text;
  if (!isOnly(type, "array", "object")) return scalarOf(/^"([^"]*)"$/.exec(plain)?.[1] ?? plain, type.families?.[0]);
  try {
    return JSON.parse(plain) as Json;
  } catch {
    return undefined;
  }
}
