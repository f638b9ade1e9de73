import { beyond } from "../../text.ts";
import { canonical, type Json } from "../../json.ts";
import { isMember } from "./paths.ts";
import type { AspectName, Aspects, Family, FieldFact, Known, Loc, Parts } from "../../facts/facts.ts";

/** What one side says of an aspect; `null` where it says that there is none. */
export interface Said {
  value: Json;
  at: Loc;
}

export interface AspectDifference {
  aspect: AspectName;
  /**
   * `array`: a list against a single value; `wider`, `narrower`: the right type includes the left one, or is part of
   * it; `missing`, `extra`: values of an enum that the right side lacks, or has beyond the left one; `stated`,
   * `dropped`: a type where the left side, or the right one, allows anything.
   */
  kind: "value" | "type" | "array" | "wider" | "narrower" | "missing" | "extra" | "stated" | "dropped";
  left: Said;
  right: Said;
  /** Values of an enum that make the difference. */
  values?: string[];
  /** The list of the side that has these values is not known to be full. */
  partial?: boolean;
}

interface How {
  /** One side is prose, where `5` may be a number or a text. */
  prose?: boolean;
  /** Lists of values count as full even where they are prose: for two states of the same page. */
  fullLists?: boolean;
}

interface Compared {
  differences: AspectDifference[];
  /** Aspects of which only one side says something. */
  unverified: number;
}

/** Aspects with one value of which `absent` says the same. */
const silent: { readonly [A in AspectName]?: Json } = {
  required: false,
  nullable: false,
  deprecated: false,
  minLength: 0,
  minItems: 0,
};

const plainAspects = [
  "required",
  "nullable",
  "default",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "pattern",
  "deprecated",
] as const satisfies AspectName[];

/** All aspects that are compared; `raw` never is, and `width` only where both sides name one. */
export function compareAspects(left: FieldFact, right: readonly FieldFact[], options: How = {}): Compared {
  const compared: Compared = { differences: [], unverified: 0 };
  // Nearly all say the same, which is seen at once.
  const only = right.length === 1 ? right[0]!.aspects : undefined;
  const own = left.aspects;
  if (!only || !isSameType(own, only)) add(compared, compareTypes(left, right, options));
  if (!only || !isSame(own.enum, only.enum)) add(compared, compareEnums(left, right, options));
  for (const aspect of plainAspects)
    if (!only || !isSame(own[aspect], only[aspect])) add(compared, comparePlain(aspect, left, right, options));
  return compared;
}

function add(compared: Compared, result: Result): void {
  if (result === "unverified") compared.unverified++;
  else if (result !== "same") compared.differences.push(...result);
}

/** Whether two fields say the same of an aspect in the same words, or nothing. */
const isSame = (a: Known<unknown> | undefined, b: Known<unknown> | undefined): boolean =>
  a === b || (!!a && !!b && ("value" in a ? "value" in b && a.value === b.value : "absent" in b));

const isSameType = (a: FieldFact["aspects"], b: FieldFact["aspects"]): boolean =>
  isSame(a.width, b.width) &&
  !!a.type &&
  !!b.type &&
  "value" in a.type &&
  "value" in b.type &&
  a.type.value.length === 1 &&
  b.type.value.length === 1 &&
  a.type.value[0] === b.type.value[0];

type Result = "same" | "unverified" | AspectDifference[];

/** The value, `null` for none, and `undefined` where the source is silent. */
export function said(aspect: AspectName, field: FieldFact): Said | undefined {
  const known: Known<Aspects[AspectName]> | undefined = field.aspects[aspect];
  if (!known) return undefined;
  const value = "absent" in known ? null : (known.value as Json);
  return { value: value === null && aspect in silent ? silent[aspect]! : value, at: known.at };
}

const meansNothing = (aspect: AspectName, { value }: Said): boolean =>
  aspect !== "required" && (value === null || value === silent[aspect]);

function comparePlain(aspect: AspectName, left: FieldFact, right: readonly FieldFact[], how: How): Result {
  const ours = said(aspect, left);
  let [satisfied, silences] = [false, 0];
  let first: Said | undefined;
  // Whether it must be there is said of a field, never of the members of its union.
  const fields = aspect === "required" ? right.filter(({ path }) => !isMember(path)) : right;
  for (const field of fields.length > 0 ? fields : right) {
    const theirs = said(aspect, field);
    if (!theirs) silences++;
    else if (!ours || !sameValue(aspect, ours.value, theirs.value, how.prose)) first ??= theirs;
    else if (how.fullLists && aspect === "required" && isAbsent(left) !== isAbsent(field))
      return [{ aspect, kind: "value", left: inCases(left, ours), right: inCases(field, theirs) }];
    else satisfied = true;
  }
  if (satisfied) return "same";
  if (!ours || silences > 0)
    return [ours, first].some((side) => side && !meansNothing(aspect, side)) ? "unverified" : "same";
  const present = (side: Said): Said => (side.value === 0 && aspect in silent ? { ...side, value: null } : side);
  return [{ aspect, kind: "value", left: present(ours), right: present(first!) }];
}

const isAbsent = ({ aspects: { required } }: FieldFact): boolean => required !== undefined && "absent" in required;

/** That a field must be there in some cases only, which two states of a page say apart from that it never must. */
const inCases = (field: FieldFact, side: Said): Said => (isAbsent(field) ? { ...side, value: null } : side);

function sameValue(aspect: AspectName, a: Json, b: Json, prose = false): boolean {
  if (a === b) return true;
  if (isScalar(a) && isScalar(b)) {
    if (!prose) return false;
    // Prose writes the number 5 and the text 5 alike, and means the whole text by a pattern.
    return aspect === "pattern" ? unanchored(a) === unanchored(b) : String(a) === String(b);
  }
  return canonical(a) === canonical(b);
}

const unanchored = (pattern: Json): string => String(pattern).replace(/^\^/, "").replace(/\$$/, "");

const isScalar = (value: Json): boolean => value !== null && typeof value !== "object";

/** Where the first of some parts of a value is said. */
function placeOf(known: readonly { at: Loc; parts?: Parts }[], telling: readonly string[]): Loc {
  for (const { parts } of known)
    for (const part of telling) if (parts && Object.hasOwn(parts, part)) return parts[part]!;
  return known[0]!.at;
}

function compareTypes(left: FieldFact, right: readonly FieldFact[], options: How): Result {
  const ours = left.aspects.type;
  const known = right.map(({ aspects }) => aspects.type).filter((type) => type !== undefined && "value" in type);
  if (!ours || !("value" in ours) || known.length === 0)
    return (ours && "value" in ours) || known.length > 0 ? "unverified" : "same";
  const theirs = known.length === 1 ? known[0]!.value : known.flatMap(({ value }) => value);
  if (ours.value.length === 1 && theirs.length === 1 && ours.value[0] === theirs[0])
    return compareWidths(left, right, options);
  const [a, b] = [new Set(ours.value), new Set(theirs)];
  const sides = {
    left: { value: typeText(a), at: placeOf([ours], beyond(ours.value, theirs)) },
    right: { value: typeText(b), at: placeOf(known, beyond(theirs, ours.value)) },
  };
  const [wider, narrower] = [includes(b, a), includes(a, b)];
  if (wider && narrower) return compareWidths(left, right, options);
  if (wider || narrower) return [{ aspect: "type", kind: wider ? "wider" : "narrower", ...sides }];
  return [{ aspect: "type", kind: a.has("array") === b.has("array") ? "type" : "array", ...sides }];
}

function compareWidths(left: FieldFact, right: readonly FieldFact[], { fullLists }: How): Result {
  const ours = said("width", left);
  const theirs = right.map((field) => said("width", field)).filter((item) => item !== undefined);
  if (!ours || theirs.length === 0 || theirs.some(({ value }) => value === ours.value)) return "same";
  if (ours.value === null || theirs.some(({ value }) => value === null))
    return fullLists ? [{ aspect: "width", kind: "value", left: ours, right: theirs[0]! }] : "same";
  const wider = Number(theirs[0]!.value) > Number(ours.value);
  return [{ aspect: "width", kind: wider ? "wider" : "narrower", left: ours, right: theirs[0]! }];
}

/** Every whole number is a number. */
const includes = (all: ReadonlySet<Family>, some: ReadonlySet<Family>): boolean =>
  [...some].every((family) => all.has(family) || (family === "integer" && all.has("number")));

export const typeText = (families: Iterable<Family>): Json => {
  const list = [...new Set(families)].sort();
  return list.length === 1 ? list[0]! : list;
};

/** The type as a report shows it; `true` where the source does not say. */
export function typeOf(field: FieldFact): Json {
  const { type } = field.aspects;
  return type && "value" in type ? typeText(type.value) : true;
}

function compareEnums(left: FieldFact, right: readonly FieldFact[], { fullLists }: How): Result {
  const ours = left.aspects.enum;
  if (!ours && right.every(({ aspects }) => !aspects.enum)) return "same";
  const theirs = right.map(({ aspects }) => aspects.enum).filter((item) => item !== undefined);
  const [mine, others] = [ours && "value" in ours, theirs.some((item) => "value" in item)];
  if (!ours || theirs.length === 0) return mine || others ? "unverified" : "same";
  if (!mine && !others) return "same";
  const lists = theirs.filter((item) => "value" in item).map(({ value }) => value);
  const a = "value" in ours ? ours.value.values : undefined;
  const b = lists.length ? lists.flatMap(({ values }) => values) : undefined;
  const sides = {
    left: { value: listOf(a), at: placeOf([ours], beyond(a ?? [], b ?? [])) },
    right: { value: listOf(b), at: placeOf(theirs, beyond(b ?? [], a ?? [])) },
  };
  const found: AspectDifference[] = [];
  // What is one of several members on the left need not name all values of the whole.
  const isPart = left.path.includes("<") && right.some(({ path }) => !path.includes("<"));
  const full = (bound: string | undefined): boolean => fullLists === true || bound !== "atLeast";
  const missing = beyond(a ?? [], b ?? []).filter((value) => !isTruth(value, right));
  const partial = "value" in ours && ours.value.bound === "atLeast" ? { partial: true } : {};
  if (missing.length && full(lists.find(({ bound }) => bound === "atLeast")?.bound))
    found.push({ aspect: "enum", kind: "missing", ...sides, values: missing, ...partial });
  const extra = isPart ? [] : beyond(b ?? [], a ?? []).filter((value) => !isTruth(value, [left]));
  if (extra.length && full("value" in ours ? ours.value.bound : undefined))
    found.push({ aspect: "enum", kind: "extra", ...sides, values: extra });
  return found.length ? found : "same";
}

const listOf = (values: string[] | undefined): Json => (values ? [...new Set(values)].sort() : null);

/** A boolean needs no list of its two values. */
const isTruth = (value: string, fields: readonly FieldFact[]): boolean =>
  (value === "true" || value === "false") &&
  fields.some(({ aspects: { type } }) => type && "value" in type && type.value.includes("boolean"));
