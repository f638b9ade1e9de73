import { dialects } from "../../scripts/docs/dialects.ts";
import { decode, readPage } from "../../scripts/docs/read.ts";
import { diffFacts } from "../../scripts/drift/judge/upstream.ts";
import { formatLock } from "../../scripts/drift/lock/lock.ts";
import { parseLock } from "../../scripts/drift/lock/parse.ts";
import { updateLock } from "../../scripts/drift/lock/review.ts";
import { hasRule, ruleOf } from "../../scripts/drift/rules/rules.ts";
import type { Defect, OperationFacts, Page, Reading } from "../../scripts/facts/facts.ts";
import { anyPage } from "./any-page.ts";
import { componentOperators } from "./components.ts";
import { cozeOperators } from "./coze.ts";
import { feishuJsonOperators } from "./feishu-json.ts";
import { feishuOperators } from "./feishu.ts";
import { firecrawlOperators } from "./firecrawl.ts";
import { documentNothings, jsonOperators } from "./openapi.ts";
import { apply, linesOf, randomOf, sample, type Edit, type Grade, type Operator, type Span } from "./operator.ts";

/** What the checker made of one changed page. */
export interface Verdict {
  operator: string;
  grade: Grade;
  dialect: string;
  file: string;
  line: number;
  before: string;
  after: string;
  /** The row or list that was changed. */
  stated: string;
  /** The rules of what was found; none where the change went unnoticed. */
  rules: string[];
  /** Whether something was found on a line that changed. */
  located: boolean;
}

/** The operators for the pages of a dialect, whatever its version. */
export const operatorsOf: Readonly<Record<string, readonly Operator[]>> = {
  "feishu-md": [...feishuOperators, ...anyPage],
  "coze-md": [...cozeOperators, ...anyPage],
  "firecrawl-md": [...firecrawlOperators, ...componentOperators, ...anyPage],
  "firecrawl-mdx": [...firecrawlOperators, ...anyPage],
  "feishu-json": [...feishuJsonOperators, ...documentNothings],
  openapi: [...jsonOperators, ...documentNothings],
};

export const plainDialect = (dialect: string): string => dialect.replace(/@.*$/, "");

export interface Options {
  seed: number;
  /** The most mutants of one operator on one page. */
  each: number;
}

/** Changes one fact of a page after the other and says what the checker found each time. */
export async function judgePage(page: Page, { seed, each }: Options): Promise<Verdict[]> {
  const original = await read(page);
  const locked = lockOf(original);
  const verdicts: Verdict[] = [];
  for (const operator of operatorsOf[plainDialect(original.dialect)] ?? []) {
    const random = randomOf(seed + hash(page.file + operator.id));
    for (const edit of sample(operator.edits(page.text), each, random))
      verdicts.push(await judge(page, original, locked, operator, edit));
  }
  return verdicts;
}

/** Reads a page; one that does not say whose it is gets a name, as a lock has one. */
async function read(page: Page): Promise<Reading> {
  const reading = await readPage(page, dialects);
  const platform = reading.platform || "unnamed";
  const operations = reading.operations.map((operation) => ({
    ...operation,
    platform: operation.platform || platform,
  }));
  return { ...reading, platform, operations };
}

async function judge(
  page: Page,
  original: Reading,
  locked: readonly OperationFacts[],
  operator: Operator,
  edit: Edit,
): Promise<Verdict> {
  const text = decode(new TextEncoder().encode(apply(page.text, edit)));
  const mutated = await read({ file: page.file, text });
  const lines = linesOf(page.text, edit);
  const within = (span: Span, line: number): boolean => line >= span.first && line <= span.last;
  const changed = diffFacts(original.operations, mutated.operations);
  const since = diffFacts(locked, mutated.operations);
  const refused = newDefects(original, mutated);
  const grave = refused.filter(({ rule }) => hasRule(rule) && ruleOf(rule).severity === "error");
  // Both ways must see it: the two states of the page, and the lock of the first one.
  const seen = changed.length > 0 && since.length > 0;
  const isFact = operator.grade !== "none";
  const found = isFact ? (seen ? [...changed, ...since] : []) : [...changed, ...since];
  const told = seen || grave.length || !isFact ? refused : [];
  return {
    ...{ operator: operator.id, grade: operator.grade, dialect: plainDialect(original.dialect), file: page.file },
    ...{
      line: lines.before.first,
      before: page.text.slice(edit.from, edit.to).slice(0, 120),
      after: edit.text.slice(0, 120),
    },
    stated: page.text.slice(edit.stated?.from ?? edit.from, edit.stated?.to ?? edit.to).slice(0, 400),
    rules: [...new Set([...found, ...told].map(({ rule }) => rule))].sort(),
    located:
      changed.some(({ sides }) =>
        sides.some(({ source, line }) => within(source === "before" ? lines.before : lines.after, line)),
      ) || told.some(({ at }) => within(lines.after, at.line)),
  };
}

function lockOf(original: Reading): OperationFacts[] {
  if (!original.operations.length) return [];
  const lock = updateLock(undefined, [original]);
  const { lock: read, problems } = parseLock(formatLock(lock), `${lock.platform}.json`);
  if (!read)
    throw new Error(`the lock of ${original.operations[0]!.source.file} cannot be read: ${problems[0]?.message}`);
  return read.operations;
}

const textOf = ({ rule, message, operation = "", field = "" }: Defect): string =>
  [rule, message, operation, field].join("\n");

function newDefects(original: Reading, mutated: Reading): Defect[] {
  const known = new Set(original.defects.map(textOf));
  return mutated.defects.filter((defect) => !known.has(textOf(defect)));
}

const hash = (text: string): number =>
  [...text].reduce((sum, char) => (Math.imul(sum, 31) + char.codePointAt(0)!) | 0, 7);
