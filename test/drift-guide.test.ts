import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drift } from "./scripts/drift/commands/cli-run.ts";

const guide = await readFile(join(import.meta.dirname, "../docs/drift.md"), "utf8");
const blocks = [...guide.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)].map(([, language, file, text]) => {
  return { language, file, text: text! };
});

let folder: string;
const here = process.cwd();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guide-"));
  for (const { file, text } of blocks) {
    if (file === undefined) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(here);
  await rm(folder, { recursive: true });
});

const prefix = "npm run drift -- ";
const commandOf = (text: string): string[] =>
  [
    ...text
      .trim()
      .slice(prefix.length)
      .matchAll(/"([^"]*)"|(\S+)/g),
  ].map(([, quoted, word]) => quoted ?? word!);

test("the commands of the guide do what it says", async () => {
  const outputs: string[] = [];
  for (const { language, text } of blocks) {
    if (language !== "sh") continue;
    expect(text.startsWith(prefix)).toBe(true);
    const args = commandOf(text);
    if (args[0] === "diff") {
      for (const name of ["old", "new"]) {
        await mkdir(name);
        const spec = await readFile("specs/brewery.yaml", "utf8");
        await writeFile(`${name}/openapi.json`, name === "old" ? spec : spec.replace("green, black", "green"));
      }
    }
    const { exit, out, err } = await drift(...args);
    expect([args[0], err]).toEqual([args[0], ""]);
    expect(exit).toBe(args[0] === "check" || args[0] === "diff" ? 1 : 0);
    outputs.push(out);
  }
  const shown = blocks.filter(({ language }) => language === "text").map(({ text }) => text);
  expect(shown).toEqual([outputs[0]]);
  expect(await readFile("specs/accepted/brewery.yaml", "utf8")).toContain("Milk is not for callers");
  expect(outputs.at(-1)).toContain("upstream/request-enum-removed");
  const again = await drift("check", "--specs", "specs");
  expect(again.out).toContain("spec/default");
  expect(again.out).toContain("= spec/field-missing");
});
