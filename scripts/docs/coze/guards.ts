import { plainPath, type Curl } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { plainText } from "./cells.ts";
import type { Command } from "./curl.ts";
import type { Notes } from "./entries.ts";
import { streamRole } from "./events.ts";
import type { FieldBook } from "./fields.ts";
import { endpointOf, variablesOf, type Endpoint, type Info } from "./info.ts";
import type { OperationScope } from "./operation.ts";
import { answerKinds, chainOf, sideOf, type Section, type Side } from "./sections.ts";
import { fieldTables, isEnvelope, kindOfTable, type TableKind } from "./tables.ts";
import type { SectionKind } from "./words.ts";

/** Variables of the address and rows of the path's table must be the same; a path needs all of its variables. */
export function checkPath(book: FieldBook, info: Info, notes: Notes): void {
  const variables = new Set(info.endpoints.flatMap(({ path }) => variablesOf(path)));
  const fields = book.fields.filter(({ location }) => location === "path");
  const documented = new Set(fields.map(({ path }) => path));
  for (const name of variables)
    if (!documented.has(name))
      notes.add("docs/path-var-undocumented", "No table describes the variable.", info.at.line, `path.${name}`);
  for (const { path, at, aspects } of fields) {
    if (!variables.has(path))
      notes.add("extract/structure", `The address has no variable "${path}".`, at.line, `path.${path}`);
    else if (aspects.required && "value" in aspects.required && !aspects.required.value && info.endpoints.length === 1)
      notes.add("docs/constraint-conflict", "Part of the address, but said to be optional.", at.line, `path.${path}`);
  }
}

/** A default must be one of the values and within the range that the same row names. */
export function checkFields(book: FieldBook, notes: Notes): void {
  const reported = new Set<number>();
  for (const { location, path, at, aspects } of book.fields) {
    const value = <T>(aspect: { value: T } | { absent: true } | undefined): T | undefined =>
      aspect && "value" in aspect ? aspect.value : undefined;
    const chosen: Json | undefined = value(aspects.default);
    if (chosen === undefined || reported.has(at.line)) continue;
    const values = value(aspects.enum)?.values;
    const [low, high] = [value(aspects.minimum), value(aspects.maximum)];
    const outside =
      (typeof chosen === "number" && ((low !== undefined && chosen < low) || (high !== undefined && chosen > high))) ||
      (values !== undefined && chosen !== "" && !values.includes(String(chosen)));
    if (!outside) continue;
    reported.add(at.line);
    notes.add(
      "docs/constraint-conflict",
      `The default ${JSON.stringify(chosen)} is not among the values that the row allows.`,
      at.line,
      `${location}.${plainPath(path)}`,
    );
  }
}

/** The commands as facts, each with the address it calls; one that calls none of them contradicts the table. */
export function checkCommands(commands: Command[], info: Info, notes: Notes): (Curl & { endpoint: number })[] {
  return commands.map(({ method, url, line }) => {
    const called = endpointOf(url.replace(/:\d+(?=\/)/, ""));
    const endpoint = info.endpoints.findIndex((candidate) => called && fits(called, candidate));
    if (method !== info.method)
      notes.add("docs/curl-vs-url", `The command sends ${method}, the table says ${info.method}.`, line);
    if (endpoint < 0) notes.add("docs/curl-vs-url", "The command calls a path that is not in the table.", line);
    return { method, url, at: { file: notes.file, line }, endpoint: Math.max(endpoint, 0) };
  });
}

const segments = ({ path }: Endpoint): string[] => path.replace(/\/+$/, "").split("/");

function fits(called: Endpoint, template: Endpoint): boolean {
  const [has, wants] = [segments(called), segments(template)];
  return (
    has.length === wants.length && wants.every((part, i) => part === has[i] || (/^\{.*\}$/.test(part) && has[i] !== ""))
  );
}

/** Sections that a page of the usual kind has. OAuth pages, whose operations need no permission, vary more. */
const usual: SectionKind[] = ["header", "response", "examples", "errors"];
const always: SectionKind[] = ["response"];

/** Whether the page still has the shape that the reader relies on: a lost heading loses or misplaces facts. */
export function checkShape({ sections }: OperationScope, info: Info, book: FieldBook, notes: Notes): void {
  const wrong = (message: string, line: number): void => notes.add("extract/structure", message, line);
  const [own] = sections;
  if (!own) return wrong("Two operations stand in one section.", info.at.line);
  const has = (kind: SectionKind): boolean => sections.some((section) => section.kind === kind);
  if (info.protocol === "websocket") return checkSection(own, own, wrong);
  for (const kind of info.permission ? usual : always) {
    // The oldest page, whose sections are all at the top, has no section of errors.
    if (!has(kind) && !(kind === "errors" && own.depth === 1)) wrong(`The section "${kind}" is missing.`, own.line);
  }
  for (const kind of ["request-example", "response-example"] as const)
    if (has("examples") && !has(kind) && !sections.some(isWholeExample))
      wrong(`The section "${kind}" is missing.`, own.line);
  for (const section of sections) {
    checkSection(section, own, wrong);
    const answers = answerKinds.has(section.kind) ? fieldTables(section).filter((table) => !streamRole(table)) : [];
    // An object's table without its heading would pass for the answer.
    if (info.permission && sideOf(section) === "response" && !answers.every(isEnvelope))
      wrong(`The answer in "${plainText(section.title)}" has a table without code and msg.`, answers[0]!.header.line);
  }
  const surplus = sections.find((section) => sideOf(section) === "response" && fieldTables(section).length > 1);
  if (book.dangling.size && surplus)
    wrong(`"${[...book.dangling][0]!}" has no section, and "${surplus.title}" has two tables.`, surplus.line);
}

/** The oldest page has its examples under the two ways to answer. */
const isWholeExample = (section: Section): boolean => section.kind === "whole" && sideOf(section) === "example";

const parts = new Set<SectionKind | undefined>(["header", "path", "query", "body"]);
const notOfFields = new Set<Side>(["info", "errors", "example"]);
const sectionOfTable: Partial<Record<TableKind, SectionKind>> = { info: "info", headers: "header", errors: "errors" };

function checkSection(section: Section, info: Section, wrong: (message: string, line: number) => void): void {
  const { kind, parent, line, tables } = section;
  const title = plainText(section.title);
  const side = sideOf(section);
  const fields = fieldTables(section);
  for (const table of tables) {
    const expected = sectionOfTable[kindOfTable(table)];
    if (expected && kind !== expected)
      wrong(`A table of ${expected} stands in the section "${title}".`, table.header.line);
    if (kindOfTable(table) === "unknown" && side !== "prose" && side !== "info")
      wrong(`The section "${title}" has a table whose columns are not known.`, table.header.line);
  }
  if (parts.has(kind)) {
    if (parent?.kind !== "request" && section.depth > info.depth)
      wrong(`"${title}" does not stand under the parameters of the request.`, line);
    if (kind === "header" ? fields.length > 0 : fields.length !== 1)
      wrong(`The section "${title}" has ${fields.length} tables of fields.`, line);
  }
  const shows = kind === "request-example" || kind === "response-example";
  if (shows && !chainOf(section).some((each) => each.kind === "examples"))
    wrong(`"${title}" does not stand under the examples.`, line);
  if (!fields.length) return;
  if (side === "prose" ? !fields.every(({ listed }) => listed) : kind === "request" || notOfFields.has(side))
    wrong(`The section "${title}" cannot have a table of fields.`, fields[0]!.header.line);
  if (!kind && fields.length > 1 && !(side === "response" && fields.slice(1).every(isEnvelope)))
    wrong(`The section "${title}" has ${fields.length} tables of fields.`, line);
}
