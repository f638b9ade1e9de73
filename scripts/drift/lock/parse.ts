import { Ajv } from "ajv";
import { basename } from "node:path";
import { readText, type ReadText } from "../../docs/document.ts";
import type { FieldFact, Item, Listing, Loc, OperationFacts, Others, Terms } from "../../facts/facts.ts";
import { at as valueAt } from "../../json.ts";
import type { Problem } from "../../spec/source.ts";
import { below, byPlace } from "./format.ts";
import {
  aspectsOf,
  lockSchema,
  lockVersion,
  type Content,
  type Lock,
  type LockedPage,
  type Written,
  type WrittenOperation,
  type WrittenSchema,
  type WrittenTerms,
} from "./lock.ts";

const isValid = new Ajv({ strict: false }).compile<Written>(lockSchema);

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
  const lines = linesOf(value, lineOf);
  const found = contradictionsIn(value, (part) => lines.get(part) ?? 1, basename(file, ".json"));
  if (found.length) return fail(found);
  return { lock: lockOf(value, (part) => ({ file, line: lines.get(part)! })), problems: [] };
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

function termsOf({ base, security, deprecated, bodyRequired }: WrittenTerms, at: Loc): Terms {
  const items = (texts: readonly string[]): Item[] => texts.map((value) => ({ value, at }));
  return {
    ...(base ? { base: items(base) } : {}),
    ...(security ? { security: items(security) } : {}),
    ...(deprecated === undefined ? {} : { deprecated: { value: deprecated, at } }),
    ...(bodyRequired === undefined ? {} : { bodyRequired: { value: bodyRequired, at } }),
  };
}

/** The lines of all that is located. */
function linesOf({ pages, schemas, operations }: Written, lineOf: ReadText["lineOf"]): Map<object, number> {
  const lines = new Map<object, number>();
  const add = (parts: readonly object[], pointer: string) =>
    parts.forEach((part, i) => lines.set(part, lineOf(`${pointer}/${i}`)));
  add(pages, "/pages");
  add(schemas, "/schemas");
  schemas.forEach(({ facts }, i) => add(facts, `/schemas/${i}/facts`));
  add(operations, "/operations");
  operations.forEach(({ sets, fields }, i) => {
    add(sets, `/operations/${i}/sets`);
    add(fields, `/operations/${i}/fields`);
  });
  return lines;
}

function lockOf({ platform, pages, schemas, operations }: Written, locate: (part: object) => Loc): Lock {
  const read = (content: Content) => {
    const at = locate(content);
    const other = (content.other ?? []) as string[];
    return { at, listed: content.listed === true, aspects: aspectsOf(content, at), other };
  };
  const sources = new Map(pages.map((page) => [idOf(page.page, page.kind), page]));
  const facts = new Map(
    schemas.map(({ name, variant = 1, facts: own }) => [
      idOf(name, variant),
      own.map((fact) => ({ rest: fact.rest, ...read(fact) })),
    ]),
  );

  const operationOf = (written: WrittenOperation): OperationFacts => {
    const { dialect, language, sha256, ...page } = sources.get(idOf(written.page, written.kind))!;
    const here = locate(written);
    const fields: FieldFact[] = [];
    const itemsOf = (texts: readonly string[], at: Loc = here): Item[] => texts.map((value) => ({ value, at }));
    const others = (written.others ?? []).map(([location, path, ...texts]): Others => {
      const origin = location === "document" || location === "security" ? { origin: `${location}/${path}` } : {};
      return { location, path, at: here, ...origin, items: itemsOf(texts) };
    });
    const listings: Listing[] = (written.listed ?? []).map(([location, path]) => ({ location, path, at: here }));
    for (const field of written.fields) {
      const { in: location, path, schema, variant = 1, origin } = field;
      const own = schema === undefined ? [{ rest: "", ...read(field) }] : facts.get(idOf(schema, variant))!;
      for (const { rest, listed, at, aspects, other } of own) {
        const place = { location, path: below(path, rest), at };
        const from = schema === undefined ? origin : schema + rest;
        const fold = from === undefined ? {} : { origin: from };
        fields.push({ ...place, ...fold, aspects });
        if (other.length) others.push({ ...place, ...fold, items: itemsOf(other, at) });
        if (listed) listings.push(place);
      }
    }
    const { key, route = key, protocol = "http" } = written;
    return {
      ...{ platform, key, route, at: here, protocol },
      source: {
        ...{ kind: page.kind, file: page.page, dialect },
        ...(language === undefined ? {} : { language }),
        sha256,
      },
      fields: fields.sort(byPlace),
      listings: listings.sort(byPlace),
      sets: Object.fromEntries(
        written.sets.map((set) => [set.set, set.items.map((value): Item => ({ value, at: locate(set) }))]),
      ),
      ...(written.terms ? { terms: termsOf(written.terms, here) } : {}),
      ...(written.others ? { others } : {}),
      examples: [],
      curls: [],
    };
  };
  return { platform, pages, operations: operations.map(operationOf) };
}

const idOf = (...parts: unknown[]): string => JSON.stringify(parts);

/** Contradictions in a lock that fits the schema. */
function contradictionsIn(
  { platform, pages, schemas, operations }: Written,
  lineOf: (part: object) => number,
  expected: string,
): { line: number; message: string }[] {
  const problems: { line: number; message: string }[] = [];
  const complain = (part: object, message: string) => void problems.push({ line: lineOf(part), message });
  if (platform !== expected)
    problems.push({ line: 1, message: `has the platform "${platform}", but the file is named ${expected}.json` });
  const unique = (parts: readonly object[], id: (part: never) => string, what: string): Set<string> => {
    const ids = new Set<string>();
    for (const part of parts) {
      const own = id(part as never);
      if (ids.has(own)) complain(part, `${what} ${own.slice(1, -1)} occurs twice`);
      ids.add(own);
    }
    return ids;
  };
  const known = unique(pages, ({ page, kind }: LockedPage) => idOf(page, kind), "the page");
  const named = unique(schemas, ({ name, variant }: WrittenSchema) => idOf(name, variant ?? 1), "the schema");
  for (const operation of operations) {
    if (!known.has(idOf(operation.page, operation.kind)))
      complain(
        operation,
        `${operation.key} names the page ${operation.page} (${operation.kind}), which is not in the list of pages`,
      );
    unique(operation.sets, ({ set }: { set: string }) => idOf(set), "the set");
    for (const field of operation.fields)
      if (field.schema !== undefined && !named.has(idOf(field.schema, field.variant ?? 1)))
        complain(
          field,
          `${operation.key} has a field of the schema "${field.schema}", which is not in the list of schemas`,
        );
  }
  return problems;
}
