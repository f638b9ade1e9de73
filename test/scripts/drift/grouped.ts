import { group, type Finding } from "../../../scripts/drift/findings.ts";
import * as defects from "../../../scripts/drift/commands/documentation.ts";
import * as docs from "../../../scripts/drift/judge/docs.ts";
import * as spec from "../../../scripts/drift/judge/spec.ts";
import * as upstream from "../../../scripts/drift/judge/upstream.ts";

// What the comparisons find, as reports have it.

export const contradictions = (...[operations]: Parameters<typeof docs.contradictions>): Finding[] =>
  group(docs.contradictions(operations), operations);

export const translations = (...args: Parameters<typeof docs.translations>): Finding[] =>
  group(docs.translations(...args), args[0]);

export const findingsOfDefects = (...[readings]: Parameters<typeof defects.findingsOfDefects>): Finding[] =>
  group(
    defects.findingsOfDefects(readings),
    readings.flatMap(({ operations }) => operations),
  );

export const diffFacts = (...[before, after]: Parameters<typeof upstream.diffFacts>): Finding[] =>
  group(upstream.diffFacts(before, after), [...before, ...after]);

export function compareSpec(...args: Parameters<typeof spec.compareSpec>): {
  findings: Finding[];
  unverified: Map<string, number>;
} {
  const { drafts, unverified } = spec.compareSpec(...args);
  return { findings: group(drafts, args[0]), unverified };
}
