import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { safeName, saveBodies, saveProposals } from "../../../../scripts/drift/commands/watch.ts";
import { formatLock, type Lock } from "../../../../scripts/drift/lock/lock.ts";
import { formatSeen, parseSeen, readSeen } from "../../../../scripts/drift/lock/review.ts";
import { host, say } from "./fetch-host.ts";
import { index, look, reviewed, rulesOf, seen, withMark } from "./watch-world.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "watch-"));
  folders.push(path);
  return path;
}

describe("the proposed lock", () => {
  const url = "https://teas.example/api/brew";
  const propose = async (before: Lock, now: string, headers: Record<string, string> = { etag: '"2"' }) => {
    const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": say(now, "text/markdown", headers) });
    const watched = await look(url, ["brew"], { lockOf: () => before });
    const lock = watched.proposals[0]!.lock!;
    const operations = lock.operations.map(({ key, fields }) => [key, ...fields.map(({ path }) => path)].join(" "));
    return { lock, operations, page: lock.pages[0]! };
  };

  it.each([
    [
      "a new field",
      "POST /teas leaf\nGET /teas",
      "POST /teas leaf sugar\nGET /teas",
      ["GET /teas", "POST /teas leaf sugar"],
    ],
    ["a new operation", "POST /teas leaf", "POST /teas leaf\nGET /teas", ["GET /teas", "POST /teas leaf"]],
    ["a change of prose", "POST /teas leaf", "POST /teas leaf ~soft", ["POST /teas leaf ~soft"]],
  ])("takes over %s, and may then ask for the page conditionally", async (_, before, now, operations) => {
    const got = await propose(reviewed({ "brew.md": before }), now);
    expect(got.operations).toEqual(operations);
    expect(got.page).toMatchObject({ url, etag: '"2"' });
  });

  it.each([
    ["a removed field", "POST /teas leaf water", "POST /teas leaf"],
    ["a field that is removed while another is new", "POST /teas leaf water", "POST /teas leaf sugar"],
    ["a removed operation", "POST /teas leaf\nGET /teas", "POST /teas leaf"],
    ["an operation that is new where another is gone", "POST /teas leaf\nGET /teas", "POST /teas leaf\nGET /pots"],
  ])("leaves %s to a person, and asks for the whole page again", async (_, before, now) => {
    const lock = withMark(reviewed({ "brew.md": before }), { url, etag: '"1"' });
    const got = await propose(lock, now);
    expect(got.operations).toEqual(before.split("\n").sort());
    expect(got.page.etag).toBe('"1"');
  });

  it("takes over what is harmless beside what is not", async () => {
    const lock = withMark(reviewed({ "brew.md": "POST /teas leaf\nGET /teas id" }), { url, etag: '"1"' });
    const { operations, page } = await propose(lock, "POST /teas leaf sugar\nGET /teas");
    expect(operations).toEqual(["GET /teas id", "POST /teas leaf sugar"]);
    expect(page.etag).toBe('"1"');
  });

  it("asks for the whole page again as long as an operation is gone from it", async () => {
    const lock = withMark(reviewed({ "brew.md": "POST /teas leaf\nGET /teas" }), { url, etag: '"1"' });
    const { operations, page } = await propose(lock, "POST /teas leaf sugar");
    expect(operations).toEqual(["GET /teas", "POST /teas leaf sugar"]);
    expect(page.etag).toBe('"1"');
  });

  it("does not change for a new mark of the same facts", async () => {
    const lock = withMark(reviewed({ "brew.md": "POST /teas leaf" }), { url, etag: '"1"' });
    expect((await propose(lock, "POST /teas leaf")).lock).toEqual(lock);
  });

  it("does not keep a mark that the new version does not have", async () => {
    const lock = withMark(reviewed({ "brew.md": "POST /teas leaf" }), { url, etag: '"1"' });
    const { page } = await propose(lock, "POST /teas leaf sugar", {});
    expect(page).not.toHaveProperty("etag");
  });

  it("ignores a page that was not read as it is", async () => {
    const lock = reviewed({ "brew.md": "POST /teas leaf" });
    expect((await propose(lock, "LOST\nPOST /teas leaf sugar")).lock).toEqual(lock);
  });

  it("is written only when asked for, and only where it differs", async () => {
    const specs = await folder();
    const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": say("POST /teas leaf sugar\n") });
    const lock = reviewed({ "brew.md": "POST /teas leaf" });
    const { proposals } = await look(url, ["brew"], { lockOf: () => lock });
    expect(await readdir(specs)).toEqual([]);
    const files = [join(specs, "lock", "teas.json"), join(specs, "lock", "seen", "teas.json")];
    expect(await saveProposals(specs, proposals)).toEqual(files);
    expect(await readFile(files[0]!, "utf8")).toBe(formatLock(proposals[0]!.lock!));
    expect(await readSeen(specs, "teas")).toEqual(proposals[0]!.seen);
    expect(await saveProposals(specs, proposals)).toEqual([]);
  });
});

describe("what is remembered", () => {
  it("is sorted text that reads back", () => {
    const text = formatSeen({
      entries: ["b", "__proto__"],
      bytes: new Map([
        ["z.md", 1],
        ["__proto__", 2],
      ]),
    });
    expect(text.split("\n")).toHaveLength(7);
    expect(parseSeen(text, "x")).toEqual({
      entries: ["__proto__", "b"],
      bytes: new Map([
        ["__proto__", 2],
        ["z.md", 1],
      ]),
    });
    expect(parseSeen(formatSeen(seen()), "x")).toEqual(seen());
  });

  it.each([
    "",
    "null",
    "[]",
    '{"entries":[1],"bytes":[]}',
    '{"entries":[],"bytes":[{"page":1,"bytes":1}]}',
    '{"entries":[],"bytes":[{"page":"a"}]}',
    "<<<<<<< HEAD",
  ])("is refused with its file where it is not: %j", (text) =>
    expect(() => parseSeen(text, "lock/seen/teas.json")).toThrow(/lock\/seen\/teas\.json .*; restore it/),
  );

  it("is nothing before the first time", async () => {
    expect(await readSeen(await folder(), "teas")).toBeUndefined();
  });

  it.each([
    ["POST /teas leaf", 20],
    ["POST /teas leaf sugar", 21],
  ])("changes its sizes with the facts only: %s", async (now, bytes) => {
    const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": say(now) });
    const before = { entries: ["brew"], bytes: new Map([["brew.md", 20]]) };
    const lock = reviewed({ "brew.md": "POST /teas leaf" });
    const { proposals } = await look(url, ["brew"], { lockOf: () => lock, seenOf: () => before });
    expect(proposals[0]!.seen!.bytes).toEqual(new Map([["brew.md", bytes]]));
  });

  it("makes a page of another size suspicious", async () => {
    const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": say("POST /teas leaf\n") });
    const before = { entries: ["brew"], bytes: new Map([["brew.md", 1000]]) };
    const lock = reviewed({ "brew.md": "POST /teas leaf" });
    const { findings } = await look(url, ["brew"], { lockOf: () => lock, seenOf: () => before });
    expect(rulesOf(findings)).toEqual(["fetch/not-a-doc"]);
  });
});

describe("saved answers", () => {
  it("lie under harmless names, refused ones too", async () => {
    const target = await folder();
    const common = { url: "u", bytes: 1 };
    const files = await saveBodies(target, {
      pages: [
        { ...common, platform: "teas", page: "brew.md", text: "a" },
        { ...common, platform: "../../..", page: "/etc/passwd", text: "b" },
      ],
      refused: [
        { platform: "teas", page: "steep.md", text: "<html>" },
        { platform: "teas", page: "grown.md", text: "# Grown", isPage: true },
      ],
      ...{ unchanged: [], indexes: [], troubles: [] },
    });
    expect(files[0]).toBe(join(target, "teas", "brew.md"));
    expect(files[1]).toMatch(/page-[0-9a-f]{16}.page-[0-9a-f]{16}$/);
    expect(files.every((file) => file.startsWith(target))).toBe(true);
    expect(await readFile(join(target, "teas", "steep.md.refused"), "utf8")).toBe("<html>");
    expect(await readFile(join(target, "teas", "grown.md"), "utf8")).toBe("# Grown");
  });

  it.each(["..", ".", ".env", "a/b", "a\\b", "a..b", "", "a\0", "x".repeat(200), "caf\u00e9"])(
    "%j is no name",
    (name) => {
      expect(safeName(name)).toMatch(/^page-[0-9a-f]{16}$/);
    },
  );
});
