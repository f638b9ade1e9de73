import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { internalNames, internalProperties } from "../../../scripts/build/internal-names.ts";

const root = join(import.meta.dirname, "../../..");
const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");

/** What declares, or uses, each name that is not internal. */
const others = new Map<string, string>();
/** The names of properties in the code of `src`. */
const used = new Set<string>();

beforeAll(() => {
  const entries = ["index", "firecrawl", "aily", "coze"].map((name) => join(root, `src/${name}.ts`));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  const add = (name: string, by: string) => others.set(name, others.get(name) ?? by);

  // What can be reached from an export: the members of its type, of their types, and of what functions take and return.
  const seen = new Set<ts.Type>();
  const visit = (type: ts.Type, from: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) visit(part, from);
    for (const part of checker.getTypeArguments(type as ts.TypeReference)) visit(part, from);
    for (const base of type.isClassOrInterface() ? checker.getBaseTypes(type) : []) visit(base, from);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      for (const parameter of signature.parameters) visit(checker.getTypeOfSymbol(parameter), from);
      visit(signature.getReturnType(), from);
    }
    for (const property of type.getProperties()) {
      const file = property.declarations?.[0]?.getSourceFile().fileName ?? "";
      // Those of the language and of packages are below; those of generated types too.
      if (!file.startsWith(join(root, "src"))) continue;
      add(property.name, from);
      visit(checker.getTypeOfSymbol(property), `${from}.${property.name}`);
    }
  };
  for (const entry of entries)
    for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!)) {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      if (target.flags & ts.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(target), symbol.name);
      // The tables of calls are exported as types alone, which nobody can use.
      const isTable =
        target.flags & ts.SymbolFlags.Variable &&
        target.declarations?.[0]?.getSourceFile().fileName.includes("generated");
      if (target.flags & ts.SymbolFlags.Value && !isTable) visit(checker.getTypeOfSymbol(target), symbol.name);
    }

  for (const file of program.getSourceFiles()) {
    const isOurs = file.fileName.startsWith(join(root, "src"));
    const isGenerated = file.fileName.startsWith(join(root, "generated"));
    const isOfLanguage = /typescript\/lib\/lib\.(es|decorators)[^/]*\.d\.ts$/.test(file.fileName);
    const walk = (node: ts.Node): void => {
      if (isOurs && ts.isPropertyAccessExpression(node)) used.add(node.name.text);
      if (
        isOurs &&
        (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node))
      )
        used.add(node.name.getText(file));
      if (isOurs && ts.isBindingElement(node)) used.add((node.propertyName ?? node.name).getText(file));
      if (isOurs && ts.isPropertyDeclaration(node)) used.add(node.name.getText(file));
      if ((isGenerated || isOfLanguage) && ts.isTypeElement(node) && node.name && ts.isIdentifier(node.name))
        add(node.name.text, file.fileName);
      ts.forEachChild(node, walk);
    };
    walk(file);
  }
  for (const name of ["openapi-fetch/dist/index.mjs", "eventsource-parser/dist/index.js"])
    for (const [word] of read("node_modules", name).matchAll(/\b[A-Za-z_$][\w$]*(?=\b\??[:,.(}\s])/g)) add(word, name);
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const value: unknown = Reflect.get(globalThis, name);
    if (typeof value !== "function") continue;
    for (const holder of [value, value.prototype as unknown])
      for (const key of Object(holder) === holder ? Object.getOwnPropertyNames(holder) : []) add(key, name);
  }
}, 60_000);

test("no internal property is public, of the language or a runtime, or of a package", () => {
  const clashes = internalNames.flatMap((name) => (others.has(name) ? [`${name}: ${others.get(name)}`] : []));
  expect(clashes).toEqual([]);
  // The search finds what it looks for, from each of its sources.
  for (const name of [
    "bot_id",
    "maxRetries",
    "onProgress",
    "retryAfterMs",
    "flatMap",
    "parseAs",
    "maxBufferSize",
    "throwIfAborted",
  ])
    expect(others.has(name), name).toBe(true);
});

test("each internal property is one of `src`, once in the list", () => {
  expect(internalNames.filter((name) => !used.has(name))).toEqual([]);
  expect(internalNames).toEqual([...new Set(internalNames)]);
  expect(internalNames.every((name) => internalProperties.test(name))).toBe(true);
  expect(internalProperties.test("stream")).toBe(false);
});
