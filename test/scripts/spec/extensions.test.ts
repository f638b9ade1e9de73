import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errorKinds, extensions } from "../../../scripts/spec/extensions.ts";

const readme = await readFile(join(import.meta.dirname, "../../../specs/README.md"), "utf8");

/** The names in the first column of the table that follows a line. */
function rowsAfter(line: string): string[] {
  const [, rest] = readme.split(`\n${line}\n`);
  const lines = rest?.split("\n") ?? [];
  const start = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, i) => i > start && !line.startsWith("|"));
  return lines
    .slice(start + 2, end)
    .flatMap((line) => [...line.split("|")[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
}

/** The fields of an object, or of the objects in a list, that an extension is. */
function fieldsOf({ items, properties }: { items?: object; properties?: object }): string[] {
  return items ? fieldsOf(items) : Object.keys(properties ?? {});
}

const places = {
  root: "### At the root",
  info: "### In `info`",
  operation: "### On an operation",
  parameter: "### On a parameter",
} as const;

test.each(Object.entries(places))("specs/README.md has every extension of the %s and no other", (place, heading) => {
  const known = Object.keys(extensions[place as keyof typeof places]);
  expect(known).not.toEqual([]);
  expect(rowsAfter(heading).sort()).toEqual(known.sort());
});

const objects = Object.entries<object>(Object.assign({}, ...Object.values(extensions)))
  .map(([name, schema]) => [name, fieldsOf(schema)] as const)
  .filter(([, fields]) => fields.length > 0);

test.each(objects)("specs/README.md has every field of %s and no other", (name, fields) => {
  const start = readme.split("\n").find((line) => line.startsWith(`\`${name}\``))!;
  expect(rowsAfter(start).sort()).toEqual([...fields].sort());
});

test("specs/README.md has every kind of failure", () => {
  expect(errorKinds.filter((kind) => !readme.includes(`\`${kind}\``))).toEqual([]);
});
