import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialects } from "../../../scripts/docs/dialects.ts";
import { readPage } from "../../../scripts/docs/read.ts";
import type { Reading } from "../../../scripts/facts/facts.ts";
import { corruptions } from "../../mutation/corruptions.ts";
import { plainDialect } from "../../mutation/judge.ts";
import { drift } from "./commands/cli-run.ts";
import { project, teahouse, type Project } from "./commands/project.ts";
import { fixtures, linesFixture } from "../../mutation/fixtures.ts";

const pages = [...fixtures, linesFixture];
const platformOf = ({ platform }: Reading): string => platform;

let made: Project;
beforeAll(async () => {
  made = await project();
  // Without a spec of its platform no page can be trusted, damaged or not.
  for (const platform of new Set((await Promise.all(pages.map((page) => readPage(page, dialects)))).map(platformOf)))
    await made.write(`specs/${platform}.yaml`, teahouse());
});
afterAll(() => made.remove());

/** The exit code of a check with one page. */
async function checked(name: string, text: string | Uint8Array): Promise<number> {
  await mkdir(made.path("damaged"), { recursive: true });
  await writeFile(made.path(`damaged/${name}`), text);
  return (await made.run("check", "--pages", made.path(`damaged/${name}`))).exit;
}

describe.each(pages)("$file", ({ file, text }) => {
  test("as it is can be trusted", async () => {
    expect(await checked(file, text)).not.toBe(3);
  });

  test("damaged in any way cannot", async () => {
    const dialect = plainDialect((await readPage({ file, text }, dialects)).dialect);
    const trusted: string[] = [];
    let tried = 0;
    for (const { id, dialects: those, damage } of corruptions) {
      const damaged = those?.includes(dialect) === false ? undefined : damage(text);
      if (damaged === undefined) continue;
      tried++;
      if ((await checked(file, damaged)) !== 3) trusted.push(id);
    }
    expect(trusted).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(8);
  });
});

test("every way to damage a page is tried on some page", async () => {
  const damaged = new Set<string>();
  for (const page of pages) {
    const dialect = plainDialect((await readPage(page, dialects)).dialect);
    for (const { id, dialects: those, damage } of corruptions)
      if (those?.includes(dialect) !== false && damage(page.text) !== undefined)
        damaged.add(`${those?.[0] ?? "all"} ${id}`);
  }
  expect(
    corruptions.map(({ id, dialects: those }) => `${those?.[0] ?? "all"} ${id}`).filter((id) => !damaged.has(id)),
  ).toEqual([]);
});

describe("neither can be trusted", () => {
  test("a folder without pages", async () => {
    await mkdir(made.path("nothing"), { recursive: true });
    expect((await made.run("check", "--pages", made.path("nothing"))).exit).toBe(3);
  });

  test("bytes that are no text", async () => {
    expect(
      await checked(
        "bytes.md",
        Uint8Array.from({ length: 2000 }, (_, i) => (i * 37) % 256),
      ),
    ).toBe(3);
  });

  test("a page in another encoding", async () => {
    expect(await checked("utf16.md", Buffer.from(pages[0]!.text, "utf16le"))).toBe(3);
  });

  test("one damaged page among good ones, whatever may fail the run", async () => {
    await made.write("mixed/good.json", await made.read("pages/teahouse.json"));
    await made.write("mixed/bad.md", fixtures[0]!.text.slice(0, -300));
    expect((await made.run("check", "--pages", made.path("mixed"), "--fail-on", "never")).exit).toBe(3);
  });

  test("a state of pages that was not read, when two states are compared", async () => {
    const [good, bad] = [await made.write("old/a.md", pages[0]!.text), await made.write("new/a.md", "")];
    expect((await drift("diff", good, bad)).exit).toBe(3);
    expect((await drift("diff", bad, good)).exit).toBe(3);
  });

  test("pages that are to become the lock", async () => {
    await made.write("cut/teahouse.json", (await made.read("pages/teahouse.json")).slice(0, 400));
    expect((await made.run("accept", "--pages", made.path("cut"), "--reason", "reviewed")).exit).toBe(3);
  });
});
