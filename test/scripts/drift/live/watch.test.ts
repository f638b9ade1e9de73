import { describe, expect, it, test } from "vitest";
import type { Lock } from "../../../../scripts/drift/lock/lock.ts";
import { host, say, status, teas } from "./fetch-host.ts";
import { detail, index, look, reviewed, rulesOf, seen, withMark } from "./watch-world.ts";

describe("what changed", () => {
  it("is nothing when the pages say what was reviewed", async () => {
    const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": say("POST /teas leaf water\n") });
    const lock = reviewed({ "brew.md": "POST /teas water leaf" });
    const watched = await look(url, ["brew"], { lockOf: () => lock, seenOf: () => seen("brew") });
    expect(watched).toMatchObject({ findings: [], exit: 0 });
    expect(watched.platforms).toEqual([
      { platform: "teas", asked: 1, read: 1, unchanged: 0, state: "1 of 1 pages were checked in this run" },
    ]);
    expect(watched.coverage).toEqual([
      { platform: "teas", page: "brew.md", dialect: "teas@1", operations: 1, rows: 1, rowsUsed: 1, unverified: 0 },
    ]);
  });

  it("is said with its impact, and pages that were not read say nothing", async () => {
    const { url } = await host({
      "/llms.txt": index("brew"),
      "/api/brew": say("POST /teas leaf sugar\nGET /teas/{id}\n"),
      "/api/steep": status(403),
      "/api/pour": say("LOST\nPOST /pour\n"),
    });
    const lock = reviewed({
      "brew.md": "POST /teas leaf water\nDELETE /teas/{id}",
      "steep.md": "POST /steep minutes",
      "pour.md": "POST /pour cup",
    });
    const { findings, exit } = await look(url, ["brew", "steep", "pour"], { lockOf: () => lock });
    expect(rulesOf(findings)).toEqual([
      "extract/census",
      "fetch/failed",
      "upstream/added GET /teas/{}",
      "upstream/added POST /teas sugar",
      "upstream/removed DELETE /teas/{}",
      "upstream/removed POST /teas water",
    ]);
    expect(exit).toBe(4);
  });

  it("is nothing for a page that its host says is unchanged", async () => {
    const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": status(304) });
    const lock = withMark(reviewed({ "brew.md": "POST /teas leaf" }), { etag: '"1"' });
    const { findings, platforms, exit } = await look(url, ["brew"], { lockOf: () => lock });
    expect(findings).toEqual([]);
    expect(platforms[0]).toMatchObject({ read: 0, unchanged: 1, state: "1 of 1 pages were checked in this run" });
    expect(exit).toBe(0);
  });

  it("tells a removed page from a failure", async () => {
    const { url } = await host({ "/llms.txt": index("brew") });
    const lock = reviewed({ "brew.md": "POST /teas leaf" });
    const { findings, exit } = await look(url, ["brew"], { lockOf: () => lock });
    expect(findings).toMatchObject([
      {
        rule: "upstream/page-removed",
        impact: "risky",
        sides: [{ file: "https://teas.example/api/brew", line: 1 }],
        message: "1 page: the page is gone",
      },
    ]);
    expect(exit).toBe(0);
  });

  it("compares an operation that has moved to another page", async () => {
    const { url } = await host({
      "/llms.txt": index("brew"),
      "/api/brew": say("GET /cups\n"),
      "/api/steep": say("POST /teas leaf sugar\n"),
    });
    const lock = reviewed({ "brew.md": "POST /teas leaf\nGET /cups", "steep.md": "GET /pots" });
    const { findings } = await look(url, ["brew", "steep"], { lockOf: () => lock });
    expect(rulesOf(findings)).toEqual(["upstream/added POST /teas sugar", "upstream/removed GET /pots"]);
  });

  it("is not known without a lock, and is not invented", async () => {
    const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": say("POST /teas leaf\n") });
    const { findings, proposals } = await look(url, ["brew"]);
    expect(findings).toEqual([]);
    expect(proposals[0]).not.toHaveProperty("lock");
  });

  it("compares an operation that another page says, where its own cannot be had", async () => {
    const { url } = await host({
      "/llms.txt": index("brew"),
      "/api/brew": say("POST /teas leaf sugar\n"),
      "/api/steep": status(403),
    });
    const lock = reviewed({ "brew.md": "", "steep.md": "POST /teas leaf" });
    const { findings } = await look(url, ["brew", "steep"], { lockOf: () => lock });
    expect(rulesOf(findings)).toEqual(["fetch/failed", "upstream/added POST /teas sugar"]);
  });
});

describe("a structure beside the page", () => {
  const watchBoth = async (lock: Lock, page: string, structure: string) => {
    const answer = say(detail(page, structure), "application/json");
    const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": answer });
    return look(url, [], { lockOf: () => lock, sources: [teas(["brew"], "feishu-detail")] });
  };
  const both = (page: string, structure: string) => reviewed({ "brew.md": page, "brew.json": detail("", structure) });

  it("counts only once it was reviewed", async () => {
    const { coverage, findings } = await watchBoth(
      reviewed({ "brew.md": "POST /teas leaf" }),
      "POST /teas leaf",
      "GET /x",
    );
    expect(coverage.map(({ page }) => page)).toEqual(["brew.md"]);
    expect(findings).toEqual([]);
  });

  it("is compared with what it said itself", async () => {
    const lock = both("POST /teas leaf", "POST /teas leaf water");
    expect((await watchBoth(lock, "POST /teas leaf", "POST /teas leaf water")).findings).toEqual([]);
    const { findings } = await watchBoth(lock, "POST /teas leaf", "POST /teas water");
    expect(rulesOf(findings)).toEqual(["upstream/removed POST /teas leaf"]);
  });

  it("is not compared where it never spoke of an operation that the page describes", async () => {
    const lock = both("POST /teas leaf\nGET /teas id", "POST /teas leaf");
    const { findings } = await watchBoth(lock, "POST /teas leaf\nGET /teas id", "POST /teas leaf\nGET /teas");
    expect(findings).toEqual([]);
  });

  it("does not double what is new", async () => {
    const lock = both("POST /teas leaf", "POST /teas leaf");
    const now = "POST /teas leaf\nGET /teas";
    expect(rulesOf((await watchBoth(lock, now, now)).findings)).toEqual(["upstream/added GET /teas"]);
  });

  it("keeps an operation from being taken over when only the page's change is harmless", async () => {
    const lock = both("POST /teas leaf", "POST /teas leaf");
    const { proposals } = await watchBoth(lock, "POST /teas leaf sugar", "POST /teas water");
    expect(proposals[0]!.lock!.operations).toEqual(lock.operations);
  });
});

describe("the index", () => {
  const watchIndex = async (before: string[], now: string[]) => {
    const { url } = await host({ "/llms.txt": index(...now), "/api/brew": say("POST /teas leaf\n") });
    const lock = reviewed({ "brew.md": "POST /teas leaf" });
    return look(url, ["brew"], { lockOf: () => lock, seenOf: () => seen(...before) });
  };

  it("tells of new and of removed pages", async () => {
    const { findings, exit } = await watchIndex(["brew", "steep", "pour"], ["brew", "steep", "wash"]);
    expect(findings).toMatchObject([
      { rule: "upstream/page-added", impact: "additive", message: "1 page is new in the index" },
      { rule: "upstream/page-removed", impact: "risky", message: "1 page is gone in the index" },
    ]);
    expect(findings.map(({ sides }) => sides.map(({ value }) => value))).toEqual([["wash"], ["pour"]]);
    expect(findings[0]!.fingerprint).not.toBe(findings[1]!.fingerprint);
    expect(exit).toBe(0);
  });

  it("is not believed when it has lost most of what it listed", async () => {
    const { findings, exit, proposals } = await watchIndex(["brew", "steep", "pour"], ["brew", "wash"]);
    expect(rulesOf(findings)).toEqual(["fetch/not-a-doc"]);
    expect(exit).toBe(4);
    expect(proposals[0]!.seen!.entries).toEqual(["brew", "steep", "pour"]);
  });

  it("says nothing at the first time, and is remembered", async () => {
    const { url } = await host({ "/llms.txt": index("brew", "steep"), "/api/brew": say("POST /teas leaf\n") });
    const { findings, proposals } = await look(url, ["brew"]);
    expect(findings).toEqual([]);
    expect(proposals[0]!.seen).toEqual({ entries: ["brew", "steep"], bytes: new Map([["brew.md", 16]]) });
  });

  it("keeps a page that is gone until a person removes it", async () => {
    const { proposals } = await watchIndex(["brew", "steep", "pour"], ["brew", "steep", "wash"]);
    expect(proposals[0]!.seen!.entries.sort()).toEqual(["brew", "pour", "steep", "wash"]);
  });
});

test("a platform that could not be read as a whole is said to be known in part", async () => {
  const { url } = await host({ "/llms.txt": index("brew"), "/api/brew": status(403) });
  const { findings, platforms } = await look(url, ["brew"]);
  expect(rulesOf(findings)).toEqual(["fetch/failed"]);
  expect(platforms[0]!.state).toBe("only 0 of 1 pages were checked in this run");
});
