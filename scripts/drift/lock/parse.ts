import { basename } from "node:path";
import { Ajv } from "ajv";
import { readText, type ReadText } from "../../docs/openapi/text.ts";
import { at as valueAt } from "../../json.ts";
import type { Problem } from "../../spec/source.ts";
import type { FieldFact, Item, Listing, Loc, OperationFacts, Others, Terms } from "../../facts/facts.ts";
import { contradictionsIn, idOf, type Written, type WrittenOperation, type WrittenTerms } from "./check.ts";
import { aspectsOf } from "./content.ts";
import { below, byPlace, type Content } from "./fold.ts";
import { lockVersion } from "./format.ts";
import { lockSchema } from "./schema.ts";
import type { Lock } from "./lock.ts";

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
