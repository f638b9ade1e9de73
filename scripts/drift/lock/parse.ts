import { Ajv } from "ajv";
import { basename } from "node:path";
import { readText, type ReadText } from "../../docs/document.ts";
import type {
  AspectName,
  FieldFact,
  Item,
  Known,
  Listing,
  Loc,
  OperationFacts,
  Others,
  Terms,
} from "../../facts/facts.ts";
import { at as valueAt, type Json } from "../../json.ts";
import type { Problem } from "../../spec/source.ts";
import {
  below,
  byPlace,
  lockedAspects,
  lockSchema,
  lockVersion,
  type Content,
  type Lock,
  type Written,
  type WrittenTerms,
} from "./lock.ts";

// Used a few times a run, so to optimise its code, or to check the schema, takes longer than all else.
const ajv = new Ajv({ strict: false, validateSchema: false, meta: false, code: { optimize: false } });
const isValid = ajv.compile<Written>(lockSchema);

/** Reads a lock, or returns its problems. All its facts have places in the lock. */
export function parseLock(text: string, file: string): { lock?: Lock; problems: Problem[] } {
  const fail = (problems: { line: number; message: string }[]) => ({
    problems: problems.map(({ line, message }) => ({ file, line, column: 1, message })),
  });
  const { value, lineOf, problems } = readJson(text);
  if (problems.length) return fail(problems);
  const version = valueAt(value, "/lockVersion");
  if (version !== undefined && version !== lockVersion)
    return fail([
      { line: 1, message: `has version ${JSON.stringify(version)}; only ${lockVersion} is supported; ${rewrite}` },
    ]);
  if (!isValid(value)) {
    const { instancePath: pointer, message, params } = isValid.errors![0]!;
    const extra = params.additionalProperty === undefined ? "" : ` (${String(params.additionalProperty)})`;
    return fail([{ line: lineOf(pointer), message: `${pointer || "the lock"} ${message ?? "is not valid"}${extra}` }]);
  }
  const found = contradictionsIn(value, lineOf, basename(file, ".json"));
  if (found.length) return fail(found);
  return { lock: lockOf(value, (pointer) => ({ file, line: lineOf(pointer) })), problems: [] };
}

const rewrite = "run `drift accept` with the platform's pages to write it again";

function readJson(text: string): ReadText {
  const fail = (line: number, message: string): ReadText => ({ problems: [{ line, message }], lineOf: () => line });
  const mark = text.split("\n").findIndex((line) => /^(?:<{7}|={7}|>{7})(?:\s|$)/.test(line));
  if (mark >= 0) return fail(mark + 1, `has merge conflict markers; keep one side, or ${rewrite}`);
  try {
    JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1] ?? text.length;
    const line = text.slice(0, Number(position)).split("\n").length;
    const isCut = /end of JSON|unterminated/i.test(message);
    return fail(line, `${isCut ? "is truncated" : `is not JSON: ${message}`}; ${rewrite}`);
  }
  return readText(text);
}

function lockOf({ platform, pages, schemas, operations }: Written, locate: (pointer: string) => Loc): Lock {
  const read = (content: Content, pointer: string) => {
    const at = locate(pointer);
    return { at, listed: content.listed === true, aspects: aspectsOf(content, at), other: content.other ?? [] };
  };
  const sources = new Map(pages.map((page) => [idOf(page.page, page.kind), page]));
  const facts = new Map(
    schemas.map(({ name, variant = 1, facts: own }, i) => [
      idOf(name, variant),
      own.map((fact, j) => ({ rest: fact.rest, ...read(fact, `/schemas/${i}/facts/${j}`) })),
    ]),
  );

  const operationOf = (written: Written["operations"][number], i: number): OperationFacts => {
    const { dialect, language, sha256, ...page } = sources.get(idOf(written.page, written.kind))!;
    const pointer = `/operations/${i}`;
    const here = locate(pointer);
    const fields: FieldFact[] = [];
    const others = (written.others ?? []).map(([location, path, ...texts]): Others => {
      const origin = location === "document" || location === "security" ? { origin: `${location}/${path}` } : {};
      return { location, path, at: here, ...origin, items: itemsAt(here, texts) };
    });
    const listings: Listing[] = (written.listed ?? []).map(([location, path]) => ({ location, path, at: here }));
    for (const [j, field] of written.fields.entries()) {
      const { in: location, path, schema, variant = 1, origin } = field;
      const own =
        schema === undefined
          ? [{ rest: "", ...read(field, `${pointer}/fields/${j}`) }]
          : facts.get(idOf(schema, variant))!;
      for (const { rest, listed, at, aspects, other } of own) {
        const from = schema === undefined ? origin : schema + rest;
        const place = { location, path: below(path, rest), at };
        const fold = from === undefined ? {} : { origin: from };
        fields.push({ ...place, ...fold, aspects });
        if (other.length) others.push({ ...place, ...fold, items: itemsAt(at, other) });
        if (listed) listings.push(place);
      }
    }
    const { key, route = key, protocol = "http", terms } = written;
    const sets = written.sets.map(
      ({ set, items }, j) => [set, itemsAt(locate(`${pointer}/sets/${j}`), items)] as const,
    );
    return {
      ...{ platform, key, route, at: here, protocol },
      source: { kind: page.kind, file: page.page, dialect, language, sha256 },
      fields: fields.sort(byPlace),
      listings: listings.sort(byPlace),
      sets: Object.fromEntries(sets),
      ...(terms ? { terms: termsOf(terms, here) } : {}),
      ...(written.others ? { others } : {}),
      ...{ examples: [], curls: [] },
    };
  };
  return { platform, pages, operations: operations.map(operationOf) };
}

function aspectsOf(content: Content, at: Loc): FieldFact["aspects"] {
  const unknown: readonly string[] = content.unknown ?? [];
  const absent: readonly string[] = content.absent === "*" ? lockedAspects : (content.absent ?? []);
  const aspects: Record<string, Known<unknown>> = {};
  for (const name of lockedAspects) {
    const value = content[name];
    if (value !== undefined) aspects[name] = { value: longOf(name, value), at };
    else if (absent.includes(name) && !unknown.includes(name)) aspects[name] = { absent: true, at };
  }
  return aspects;
}

function longOf(name: AspectName, value: Json): unknown {
  if (name === "type") return [value].flat();
  if (name !== "enum") return value;
  return Array.isArray(value)
    ? { values: value, bound: "exact" }
    : { values: (value as { atLeast: Json }).atLeast, bound: "atLeast" };
}

const itemsAt = (at: Loc, texts: readonly string[]): Item[] => texts.map((value) => ({ value, at }));

const termsOf = ({ base, security, deprecated, bodyRequired }: WrittenTerms, at: Loc): Terms => ({
  ...{ base: base && itemsAt(at, base), security: security && itemsAt(at, security) },
  deprecated: deprecated === undefined ? undefined : { value: deprecated, at },
  bodyRequired: bodyRequired === undefined ? undefined : { value: bodyRequired, at },
});

const idOf = (...parts: unknown[]): string => JSON.stringify(parts);

/** Contradictions in a lock that fits the schema. */
function contradictionsIn(
  { platform, pages, schemas, operations }: Written,
  lineOf: ReadText["lineOf"],
  expected: string,
): { line: number; message: string }[] {
  const problems: { line: number; message: string }[] = [];
  const complain = (pointer: string, message: string) => void problems.push({ line: lineOf(pointer), message });
  if (platform !== expected)
    problems.push({ line: 1, message: `has the platform "${platform}", but the file is named ${expected}.json` });
  const unique = (what: string, pointer: string, ids: readonly string[]): Set<string> => {
    for (const [i, id] of ids.entries())
      if (ids.indexOf(id) < i) complain(`${pointer}/${i}`, `${what} ${id.slice(1, -1)} occurs twice`);
    return new Set(ids);
  };
  const known = unique(
    "the page",
    "/pages",
    pages.map(({ page, kind }) => idOf(page, kind)),
  );
  const named = unique(
    "the schema",
    "/schemas",
    schemas.map(({ name, variant = 1 }) => idOf(name, variant)),
  );
  for (const [i, { key, page, kind, sets, fields }] of operations.entries()) {
    const here = `/operations/${i}`;
    if (!known.has(idOf(page, kind)))
      complain(here, `${key} names the page ${page} (${kind}), which is not in the list of pages`);
    unique(
      "the set",
      `${here}/sets`,
      sets.map(({ set }) => idOf(set)),
    );
    for (const [j, { schema, variant = 1 }] of fields.entries())
      if (schema !== undefined && !named.has(idOf(schema, variant)))
        complain(
          `${here}/fields/${j}`,
          `${key} has a field of the schema "${schema}", which is not in the list of schemas`,
        );
  }
  return problems;
}
