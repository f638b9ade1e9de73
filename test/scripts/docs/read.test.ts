import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dialects, type Dialect, type Read } from "../../../scripts/docs/dialects.ts";
import { readPage, readPages } from "../../../scripts/docs/read.ts";
import type { Reading } from "../../../scripts/facts/facts.ts";
import { fixtures, linesFixture } from "../../mutation/fixtures.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pages-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
};

/** A reader of pages that hold a word; what it reads is that it was there. */
const reader = (word: string, score = 1, read?: Read): Dialect => ({
  name: `${word}@1`,
  detect: ({ text }) => (text.includes(word) ? score : 0),
  load: () => Promise.resolve(read ?? (() => reading(word))),
});
const reading = (platform: string): Reading => ({
  ...{ platform, dialect: `${platform}@1`, operations: [], rows: 3, rowsUsed: 3, unclassified: [], defects: [] },
});
const tea = [reader("tea")];
const rulesOf = ({ defects }: Reading) => defects.map(({ rule }) => rule);

describe("finding pages", () => {
  test("reads folders to the bottom, in order, and leaves other files alone", async () => {
    const names = ["b.md", "a.mdx", "c/d/e.txt", "c/f.json", "g.yaml", "h.YML"];
    for (const name of names) await put(name, "tea");
    for (const name of ["i.html", ".git/j.md", "node_modules/k.md", ".l.md"]) await put(name, "tea");
    const { pages } = await readPages([folder], tea);
    expect(pages.map(({ file }) => file)).toEqual(names.sort().map((name) => join(folder, name)));
  });

  test("takes a file that is named whatever its extension, and each page once", async () => {
    const page = await put("page.html", "tea");
    await put("sub/a.md", "tea");
    await symlink(page, join(folder, "sub", "b.md"));
    await symlink(folder, join(folder, "sub", "loop"));
    const { pages } = await readPages([page, join(folder, "sub"), page, folder], tea);
    expect(pages.map(({ file }) => file)).toEqual([page, join(folder, "sub/a.md")]);
  });

  test("follows links to folders, and reads each folder once", async () => {
    const shelf = await put("shelf/deep/a.md", "tea");
    await put("house/b.md", "tea");
    await put("house/room/c.md", "tea");
    await symlink(join(shelf, "../.."), join(folder, "house", "linked"));
    await symlink(join(shelf, "../.."), join(folder, "house", "twice"));
    await symlink(join(folder, "house"), join(folder, "shelf", "deep", "back"));
    await symlink(".", join(folder, "house", "room", "self"));
    await symlink("nowhere", join(folder, "house", "lost"));
    const { pages, problems } = await readPages([join(folder, "house")], tea);
    expect(problems).toEqual([]);
    const names = ["b.md", "linked/deep/a.md", "room/c.md"];
    expect(pages.map(({ file }) => file)).toEqual(names.map((name) => join(folder, "house", name)));
  });

  test("says what cannot be used, all of it", async () => {
    const { problems, pages } = await readPages([join(folder, "no"), join(folder, "nor")], tea);
    expect(problems).toEqual([`"${folder}/no" does not exist`, `"${folder}/nor" does not exist`]);
    expect(pages).toEqual([]);
  });

  test("does not trust an empty folder", async () => {
    await put("empty/readme.html", "tea");
    const { pages, readings, problems } = await readPages([join(folder, "empty")], tea);
    expect(problems).toEqual([]);
    expect(pages.map(({ file }) => file)).toEqual([join(folder, "empty")]);
    expect(readings.map(rulesOf)).toEqual([["extract/below-minimum"]]);
  });
});

describe("the text of a page", () => {
  test("has no mark of byte order and one kind of line end", async () => {
    const path = await put("a.md", "\uFEFFtea\r\none\rtwo\n");
    expect((await readPages([path], tea)).pages).toEqual([{ file: path, text: "tea\none\ntwo\n" }]);
  });

  test("is UTF-8, or the page is not read", async () => {
    await put("a.md", Uint8Array.from([0x74, 0x65, 0x61, 0xe9]));
    await put("b.md", "tea");
    const { readings } = await readPages([folder], tea);
    expect(readings.map(rulesOf)).toEqual([["extract/not-text"], []]);
  });

  test("has a limit to its size, which is looked at before it is read", async () => {
    await put("a.md", "tea".repeat(10));
    const { readings, pages } = await readPages([folder], tea, { size: 20 });
    expect(readings.map(rulesOf)).toEqual([["extract/too-large"]]);
    expect(pages[0]!.text).toBe("");
  });
});

describe("choosing a reader", () => {
  test("takes the one with the highest score, the first of equals", async () => {
    const readers = [reader("tea", 0.4), reader("green tea", 0.9), reader("te", 0.9)];
    const { platform } = await readPage({ file: "a.md", text: "green tea" }, readers);
    expect(platform).toBe("green tea");
  });

  test.each([
    ["", /empty/],
    [" \n", /empty/],
    ["<!doctype html><html>coffee</html>", /HTML/],
    ["coffee", /no dialect/],
  ])("refuses %j", async (text, message) => {
    const { defects } = await readPage({ file: "a.md", text }, tea);
    expect(defects).toEqual([
      { rule: "extract/dialect-unknown", message: expect.stringMatching(message), at: { file: "a.md", line: 1 } },
    ]);
  });

  test("loads no reader but that of the page", async () => {
    const loaded: string[] = [];
    const readers = ["tea", "coffee"].map((word): Dialect => {
      const { load, ...rest } = reader(word);
      return { ...rest, load: () => (loaded.push(word), load()) };
    });
    expect((await readPage({ file: "a", text: "tea" }, readers)).platform).toBe("tea");
    expect((await readPage({ file: "a", text: "water" }, readers)).platform).toBe("");
    expect(loaded).toEqual(["tea"]);
  });
});

describe("a reader that fails", () => {
  const hanging = reader("hang", 1, () => {
    for (;;);
  });
  const backtracking = reader("regex", 1, () => {
    try {
      /^(a+)+$/.test(`${"a".repeat(50)}b`);
    } finally {
      // Not even this keeps it alive.
      for (;;);
    }
  });
  const crashing = reader("crash", 1, () => {
    throw new TypeError("x is not a function");
  });
  const loop: Read = (page) => loop(page);
  const deep = reader("deep", 1, loop);
  const shaky: Dialect = {
    ...reader("shaky"),
    detect: ({ text }) => {
      if (text.includes("shaky")) throw new Error("no");
      return 0;
    },
  };

  test("neither ends the run nor takes other pages with it", async () => {
    for (const name of ["a hang", "b regex", "c crash", "d deep", "e shaky", "f tea"]) await put(`${name}.md`, name);
    const readers = [reader("tea"), hanging, backtracking, crashing, deep, shaky];
    const began = performance.now();
    const { readings } = await readPages([folder], readers, { limit: 150 });
    expect(performance.now() - began).toBeLessThan(3000);
    expect(readings.map(rulesOf)).toEqual([
      ...[["extract/too-slow"], ["extract/too-slow"], ["extract/crash"], ["extract/crash"], ["extract/crash"], []],
    ]);
    expect(readings[0]).toMatchObject({ dialect: "hang@1", rows: 0, operations: [] });
    expect(readings[2]!.defects[0]!.message).toContain("TypeError: x is not a function");
  });

  test("is ended while it looks whether a page is its own, too", async () => {
    const slow: Dialect = {
      ...reader("slow"),
      detect: () => {
        for (;;);
      },
    };
    expect(rulesOf(await readPage({ file: "a.md", text: "tea" }, [slow], 100))).toEqual(["extract/too-slow"]);
  });

  test("says how far the run is", async () => {
    for (const name of ["a.md", "b.md"]) await put(name, "tea");
    const calls: number[][] = [];
    await readPages([folder], tea, { onPage: (...progress) => calls.push(progress) });
    expect(calls).toEqual([
      ...[
        [0, 2],
        [1, 2],
        [2, 2],
      ],
    ]);
  });
});

describe("the dialects there are", () => {
  test("have one name each, which what is read of a page bears", async () => {
    const names = dialects.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z-]+@\d+$/.test(name))).toBe(true);
    const readings = await Promise.all([...fixtures, linesFixture].map((page) => readPage(page, dialects)));
    expect([...new Set(readings.map(({ dialect }) => dialect))].sort()).toEqual([...names].sort());
  });

  test("none of them claims what is no documentation", () => {
    for (const text of ["", "coffee", "<!doctype html><html><body></body></html>", "{}", "a,b\n1,2\n"])
      for (const { detect } of dialects) expect(detect({ file: "a.md", text })).toBe(0);
  });
});
