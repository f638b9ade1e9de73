import type { SetName, SourceInfo } from "../../facts/facts.ts";
import type { Content } from "./fold.ts";
import type { LockedPage } from "./lock.ts";

export interface WrittenOperation extends Pick<SourceInfo, "kind"> {
  key: string;
  route?: string;
  page: string;
  protocol?: "websocket";
  listed?: [string, string][];
  terms?: WrittenTerms;
  /** Location, path, and the texts. */
  others?: [string, string, ...string[]][];
  sets: { set: SetName; items: string[] }[];
  fields: (Content & { in: string; path: string; schema?: string; variant?: number; origin?: string })[];
}

export interface WrittenTerms {
  base?: string[];
  security?: string[];
  deprecated?: boolean;
  bodyRequired?: boolean;
}

export interface WrittenSchema {
  name: string;
  variant?: number;
  facts: (Content & { rest: string })[];
}

export interface Written {
  platform: string;
  pages: LockedPage[];
  schemas: WrittenSchema[];
  operations: WrittenOperation[];
}

export const idOf = (...parts: unknown[]): string => JSON.stringify(parts);

/** Contradictions in a lock that fits the schema. */
export function contradictionsIn(
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
