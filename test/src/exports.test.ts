import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { listPlatforms } from "../../scripts/spec/load.ts";

const src = join(import.meta.dirname, "../../src");
const platforms = listPlatforms(join(src, "../specs"));

interface Exports {
  /** Module to the names that are re-exported from it. */
  from: Map<string, string[]>;
  /** Modules of which everything is re-exported. */
  all: string[];
  own: string[];
}

/** What a module exports, as it is written. */
function exportsOf(name: string): Exports {
  const file = join(src, `${name}.ts`);
  const { statements } = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const found: Exports = { from: new Map(), all: [], own: [] };
  for (const statement of statements) {
    if (ts.isExportDeclaration(statement)) {
      const module = (statement.moduleSpecifier as ts.StringLiteral).text;
      if (statement.exportClause && ts.isNamedExports(statement.exportClause))
        found.from.set(module, [
          ...(found.from.get(module) ?? []),
          ...statement.exportClause.elements.map(({ name }) => name.text),
        ]);
      else found.all.push(module);
    } else if (
      (ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        ts.isFunctionDeclaration(statement)) &&
      statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
      found.own.push(statement.name!.text);
  }
  return found;
}

const namesOf = ({ from, own }: Exports): string[] => [...[...from.values()].flat(), ...own];
const root = exportsOf("index");
/** The types that signatures of calls are made of, and those of calls that take schemas, on platforms that have such. */
const signature = exportsOf("call/signature").own;
const extraction = ["Extracted", "JsonSchema", "Schema", "SchemaDocumentsInit", "SchemaWaitInit"];

test("signatures are made of the types that users know by name", () => {
  expect([...signature].sort()).toEqual(
    [
      ...["DocumentsInit", "EventStream", "Init", "JobRun", "Page", "Paged", "RunInit", "StreamInit"],
      ...["UnknownEvent", "WaitInit"],
      ...extraction,
    ].sort(),
  );
});

test.each(["index", ...platforms])("%s exports all of them, and what errors and results are read with", (name) => {
  const { from } = name === "index" ? root : exportsOf(name);
  const takes = name === "index" || readFileSync(join(src, `../generated/${name}.ts`), "utf8").includes("Schema>");
  const wanted = takes ? signature : signature.filter((name) => !extraction.includes(name));
  expect([...(from.get("./call/signature.js") ?? [])].sort()).toEqual([...wanted].sort());
  expect(from.get("./call/errors.js")).toEqual(expect.arrayContaining(["isPlatformError", "PlatformError"]));
  expect(from.get("./call/meta.js")).toContain("meta");
});

test.each(platforms)("%s exports every generated type, its client, options and raw client", (platform) => {
  const module = exportsOf(platform);
  const title = platform[0]!.toUpperCase() + platform.slice(1);
  expect(module.all).toEqual([`../generated/${platform}.js`]);
  expect(namesOf(module)).toEqual(expect.arrayContaining([`create${title}`, title, `${title}Options`, `${title}Raw`]));
});

test("the root exports what platforms export by themselves, and nothing that they do not have", () => {
  for (const platform of platforms) {
    const module = exportsOf(platform);
    const names = root.from.get(`./${platform}.js`)!;
    expect(names.filter((name) => !namesOf(module).includes(name))).toEqual([]);
    // Values: the root is a place to import everything that runs from.
    const values = Object.keys(valuesOf[platform]!);
    expect(values.filter((name) => !(name in valuesOf.index!))).toEqual([]);
  }
});

const valuesOf: Readonly<Record<string, object>> = Object.fromEntries(
  await Promise.all(
    ["index", ...platforms].map(async (name) => [name, (await import(`../../src/${name}.ts`)) as object] as const),
  ),
);
