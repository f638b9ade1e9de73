import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { listPlatforms } from "../scripts/spec/load.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const files = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));

const imports = /(?:^(?:import|export)\b[^";]*?\bfrom\s+|^import\s+|\bimport\(\s*)"([^"]+)"/gm;
/** What a file imports, types included: files of the project without their extension, packages by name. */
const importsOf = (file: string) =>
  [...read(file).matchAll(imports)].map(([, target]) =>
    target!.startsWith(".") ? relative(root, join(root, dirname(file), target!)).replace(/\.[jt]s$/, "") : target!,
  );
const nameOf = (file: string) => file.replace(/\.ts$/, "");

const src = files("src");
const platforms = listPlatforms(join(root, "specs")).map((name) => `src/${name}`);
const platformOf = (file: string) => platforms.find((name) => file === name || file.startsWith(`${name}/`));

/** From the top down. A file may import its own entry and the layers below; the last entry that fits is its own. */
const layers: string[][] = [
  ["src/index"],
  platforms,
  platforms.map((name) => `${name}/`),
  ["src/verbs/", "src/auth/"],
  ["src/call/"],
  ["src/call/rule"],
  ["src/call/errors"],
];
const places = layers.flatMap((entries, depth) => entries.map((entry) => ({ entry, depth })));
const placeOf = (name: string) =>
  places.findLast(({ entry }) => (entry.endsWith("/") ? name.startsWith(entry) : name === entry));
const isDown = (file: string, target: string) => {
  const [from, to] = [placeOf(nameOf(file)), placeOf(target)];
  return from && to && (to.depth > from.depth || to.entry === from.entry);
};

const rules: [string, (file: string, target: string) => boolean | undefined][] = [
  ["src and scripts do not import each other", (file, target) => /^src\b/.test(file) && target.startsWith("scripts")],
  [
    "arrows in src only point down",
    (file, target) => file.startsWith("src") && target.startsWith("src/") && !isDown(file, target),
  ],
  [
    "platforms do not import each other",
    (file, target) =>
      file.startsWith("src") &&
      file !== "src/index.ts" &&
      platformOf(target) !== undefined &&
      platformOf(target) !== platformOf(nameOf(file)),
  ],
  [
    "only transport imports openapi-fetch",
    (file, target) => file.startsWith("src") && file !== "src/call/transport.ts" && target === "openapi-fetch",
  ],
  ["src uses no Node modules", (file, target) => file.startsWith("src") && target.startsWith("node:")],
  [
    "fences, json and text import nothing of the project",
    (file, target) => /^scripts\/(fences|json|text)\.ts$/.test(file) && !target.startsWith("node:"),
  ],
  [
    "specs and facts import nothing of what reads documentation or compares",
    (file, target) => /^scripts\/(spec|facts)\//.test(file) && /^scripts\/(docs|drift)\//.test(target),
  ],
  [
    "readers of documentation import nothing of the checker",
    (file, target) => file.startsWith("scripts/docs/") && target.startsWith("scripts/drift"),
  ],
  [
    "generated imports only src/call/signature",
    (file, target) => file.startsWith("generated") && target !== "src/call/signature",
  ],
];

test.each(rules)("%s", (_, broken) => {
  const found = ["src", "generated", "scripts"].flatMap(files).flatMap((file) =>
    importsOf(file)
      .filter((target) => broken(file, target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(found).toEqual([]);
});

test("the rules see the imports", () => {
  expect(importsOf("src/coze.ts")).toEqual(expect.arrayContaining(["generated/coze", "src/call/transport"]));
});

test("every file in src has a layer", () => {
  expect(src.filter((file) => !placeOf(nameOf(file)))).toEqual([]);
});

test.each([
  ["src/coze.ts", "src/coze/jwt", true],
  ["src/coze/jwt.ts", "src/auth/provider", true],
  ["src/call/answer.ts", "src/call/errors", true],
  ["src/call/errors.ts", "src/call/answer", false],
  ["src/call/options.ts", "src/auth/provider", false],
  ["src/auth/exchange.ts", "src/verbs/bind", false],
  ["src/coze.ts", "src/index", false],
])("an arrow from %s to %s points down: %s", (file, target, down) => {
  expect(isDown(file, target)).toBe(down);
});

/** The first circle that a depth-first search meets, from a node back to itself. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): string[] | undefined => {
    const start = path.indexOf(node);
    if (start >= 0) return [...path.slice(start), node];
    if (done.has(node)) return undefined;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node);
    if (circle) return circle;
  }
  return undefined;
}

test("a circle is found and named", () => {
  const graph = (...edges: [string, string[]][]) => findCircle(new Map(edges));
  expect(graph(["a", ["b", "c"]], ["b", ["c"]], ["c", []])).toBeUndefined();
  expect(graph(["a", ["b"]], ["b", ["c"]], ["c", ["d", "b"]])).toEqual(["b", "c", "b"]);
});

const readable = ["src", "generated", "scripts/spec", "scripts/mock", "scripts/facts", "scripts/docs", "scripts/drift"];

test(`no imports in a circle in ${readable.join(", ")}, types included`, () => {
  const sources = readable.flatMap(files);
  const graph = new Map(sources.map((file) => [nameOf(file), importsOf(file)]));
  expect(findCircle(graph)?.join(" imports ")).toBeUndefined();
});

test.each(readable)("no prefix three times in one folder of %s", (top) => {
  const prefixOf = (file: string) => join(dirname(file), /^[^.-]*/.exec(basename(file))![0]);
  const prefixes = files(top).map(prefixOf);
  const crowded = files(top).filter((file) => prefixes.filter((prefix) => prefix === prefixOf(file)).length > 2);
  expect(crowded).toEqual([]);
});

/**
 * Whether a program may write into src: it calls a function that writes files, and one of its texts is a path into src.
 * Which text reaches which call is not followed, so that a path in a variable counts too; imports, also those that are
 * written into a module (`.js`), paths that are only looked for, and the entry points of a bundler, which writes to its
 * own `outdir`, do not. A path that comes from another module is not seen.
 */
const writesIntoSrc = (program: string) =>
  /\b(?:writeFile|appendFile|createWriteStream|copyFile|cp|rename|symlink|truncate)(?:Sync)?\(/.test(program) &&
  /["'`](?:\.{1,2}\/)*src(?:\/(?![^"'`]*\.js["'`])|["'`])/.test(
    program
      .replace(imports, "")
      .replace(/\bexistsSync\([^)]*\)/g, "")
      .replace(/\bentryPoints: (?:\[[^\]]*\]|[^\n]*)/g, ""),
  );

test("a program that writes into src is seen", () => {
  expect(writesIntoSrc("const file = `src/${name}.ts`;\nawait writeFile(file, text);")).toBe(true);
  expect(writesIntoSrc('writeFileSync(join(root, "src", name), text);')).toBe(true);
  expect(writesIntoSrc("if (!existsSync(`src/${name}.ts`)) writeFileSync(`src/${name}.ts`, text);")).toBe(true);
  expect(writesIntoSrc('if (existsSync("src/a.ts")) writeFileSync("dist/a.js", text);')).toBe(false);
  expect(writesIntoSrc('writeFileSync("generated/a.ts", `import "${join(up, "../src/a.js")}"`);')).toBe(false);
  expect(writesIntoSrc('import { a } from "../src/a.js";\nawait writeFile("generated/a.ts", a);')).toBe(false);
  expect(writesIntoSrc('await readFile("src/a.ts");')).toBe(false);
  expect(writesIntoSrc('build({ entryPoints: ["src/a.ts"], outdir }); writeFileSync("dist/a", b);')).toBe(false);
});

test("no program writes into src", () => {
  const found = files("scripts").filter((file) => writesIntoSrc(read(file)));
  expect(found).toEqual([]);
});
