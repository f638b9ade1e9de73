import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/examples.ts";

const examples = join(root, "examples");
const read = (file: string) => readFile(join(examples, file), "utf8");
const files = (await readdir(examples, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(examples.length + 1))
  .sort();
const programs = files.filter((file) => /\.tsx?$/.test(file));

test("the README lists every program, and nothing else", async () => {
  const links = [...(await read("README.md")).matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
  const framework = ["nextjs/app/layout.tsx"];
  expect(links.filter((link) => link !== "nextjs/app").sort()).toEqual(
    programs.filter((file) => !framework.includes(file)),
  );
});

test("programs import packages and their own folder, and say on the first line what they show", async () => {
  const { devDependencies, name } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
    name: string;
  };
  // What Next.js brings along.
  const known = ["react", name, ...Object.keys(devDependencies)];
  const strangers = await Promise.all(
    programs.map(async (file) =>
      [...(await read(file)).matchAll(/(?:from|^import) "([^"]+)"/gm)]
        .map(([, target]) => target!)
        .filter((target) => !/^(node:|\.\/)/.test(target))
        .filter((target) => !known.some((each) => target === each || target.startsWith(`${each}/`)))
        .map((target) => `${file} imports ${target}`),
    ),
  );
  expect(strangers.flat()).toEqual([]);
  for (const file of programs.filter((file) => file.endsWith(".ts")))
    expect(await read(file)).toMatch(/^\/\/ [A-Z].*[.:)\w]\n/);
});

test("programs are short", async () => {
  const long = await Promise.all(programs.map(async (file) => [file, (await read(file)).split("\n").length] as const));
  expect(long.filter(([, lines]) => lines > 100)).toEqual([]);
});
