import type { FieldFact, Loc } from "../facts/facts.ts";
import type { Report } from "./report.ts";

/** Where the calls of an operation go. */
export interface Endpoint {
  origin: string;
  /** With variables in braces, without the query. */
  path: string;
}

const methods = new Set(["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"]);
export const isMethod = (word: string): boolean => methods.has(word);

/** Pages write variables as `:tea_id`. */
export const bracedPath = (path: string): string =>
  path.replace(/[?#].*$/s, "").replace(/:([A-Za-z_][\w-]*)/g, "{$1}") || "/";

export function endpointOf(url: string): Endpoint | undefined {
  const [, origin, path] = /^(\w+:\/\/[^/?#]+)(.*)/s.exec(url) ?? [];
  return origin === undefined || path === undefined ? undefined : { origin, path: bracedPath(path) };
}

/** The names of a path's variables. */
export const variablesOf = (path: string): string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);

/** The variables of an address and the rows that describe variables must be the same. */
export function checkVariables(
  variables: ReadonlySet<string>,
  fields: readonly FieldFact[],
  report: Report,
  at: Loc,
): void {
  const described = fields.filter(({ location }) => location === "path");
  for (const name of variables)
    if (!described.some(({ path }) => path === name))
      report("docs/path-var-undocumented", `nothing describes the variable "${name}"`, at, `path.${name}`);
  for (const { path, at: own } of described)
    if (!variables.has(path)) report.structure(`the address has no variable "${path}"`, own, `path.${path}`);
}

const common = new Set(["authorization", "content-type", "accept"]);
/** Whether a header belongs to every request: what it holds is said by other facts. */
export const isCommonHeader = (name: string): boolean => common.has(name.toLowerCase());
