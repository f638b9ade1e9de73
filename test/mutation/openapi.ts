import { changesOf, numbers, type Change } from "./openapi-changes.ts";
import { nothing, replacing, reversed, wholly, type Edit, type Fact, type Grade, type Operator } from "./operator.ts";

/** Whether a value can be null is said in prose only by chance. */
export const gradeOf = (fact: Fact): Grade => (fact === "nullable" ? "B" : "A");

/** Every kind of change of a document on a page; `documentOf` says where on the page the document is. */
export function openapiOperators(documentOf: (page: string) => Edit | undefined): Operator[] {
  let last: { page: string; changes: Change[] } | undefined;
  const all = (page: string): Change[] => {
    if (last?.page === page) return last.changes;
    const part = documentOf(page);
    const changes = part ? changesOf(new Map([["", part.text]])) : [];
    last = { page, changes: changes.map((change) => moved(change, part!.from)) };
    return last.changes;
  };
  return Object.entries(facts).map(([id, fact]) => ({
    ...{ id, fact, grade: gradeOf(fact) },
    edits: (page) => all(page).filter((change) => change.id === id),
  }));
}

const moved = (change: Change, by: number): Change => ({
  ...change,
  ...{ from: change.from + by, to: change.to + by },
  ...(change.stated && { stated: { from: change.stated.from + by, to: change.stated.to + by } }),
});

const facts: Record<string, Fact> = {
  ...{ host: "host", url: "url", method: "method", status: "status", media: "media", "error-media": "media" },
  ...{
    "path-variable": "path-variable",
    "parameter-name": "name",
    location: "location",
    "parameter-required": "required",
  },
  ...{ type: "type", "array-added": "array", name: "name", "row-added": "row", "required-removed": "required" },
  ...{ enum: "enum", "enum-removed": "enum", default: "default", nullable: "nullable", pattern: "pattern", ...numbers },
};

/** Changes of a JSON document that change nothing that is said. */
export const documentNothings: Operator[] = [
  nothing(
    "key-order",
    wholly((page) => JSON.stringify(reversed(JSON.parse(page)), null, 2)),
  ),
  nothing(
    "line-wraps",
    wholly((page) => JSON.stringify(JSON.parse(page), null, 1).replace(/\[\s+("[^"]*")\s+\]/g, "[$1]")),
  ),
  nothing(
    "prose",
    replacing(/"(?:description|summary)": ("(?:[^"\\]|\\.)*")/dg, () => '"Other words."'),
  ),
];

export const jsonOperators = openapiOperators((page) => ({ from: 0, to: page.length, text: page }));
