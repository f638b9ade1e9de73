import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { listPlatforms } from "../scripts/spec/load.ts";

const root = join(import.meta.dirname, "..");
const files = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
const importsOf = (file: string) =>
  [
    ...readFileSync(join(root, file), "utf8").matchAll(
      /(?:^(?:import|export)\b[^";]*?\bfrom\s+|\bimport\(\s*)"([^"]+)"/gm,
    ),
  ].map(([, target]) =>
    target!.startsWith(".") ? relative(root, join(root, dirname(file), target!)).replace(/\.[jt]s$/, "") : target!,
  );

const platforms = listPlatforms(join(root, "specs")).map((name) => `src/${name}`);
const rules: [string, (file: string, target: string) => boolean][] = [
  ["src and scripts do not import each other", (file, target) => /^src\b/.test(file) && target.startsWith("scripts")],
  ["nobody in src imports index", (file, target) => file.startsWith("src") && target === "src/index"],
  [
    "platforms do not import each other",
    (file, target) => file !== "src/index.ts" && file.startsWith("src") && platforms.includes(target),
  ],
  [
    "only transport imports openapi-fetch",
    (file, target) => file.startsWith("src") && file !== "src/call/transport.ts" && target === "openapi-fetch",
  ],
  ["src uses no Node modules", (file, target) => file.startsWith("src") && target.startsWith("node:")],
  ["generated imports nothing", (file) => file.startsWith("generated")],
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
