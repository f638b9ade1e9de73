import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../scripts/facts/facts.ts";
import { fetchPages } from "../../../../scripts/drift/live/fetch.ts";
import type { Sources } from "../../../../scripts/drift/live/sources.ts";
import { doc, gaps, host, index, one, run, say, sender, status, teas, testClock } from "./fetch-host.ts";

describe("what is asked", () => {
  it("gives the pages, their validators and what the index lists", async () => {
    const { url } = await host({
      "/llms.txt": index,
      "/api/brew": say(`\uFEFF# Brew\r\nhot\r\n`, "text/markdown", {
        etag: 'W/"b1"',
        "last-modified": "Sat, 01 Aug 2026 10:00:00 GMT",
      }),
    });
    const fetched = await run(url, ["brew"]);
    expect(fetched).toEqual({
      pages: [
        {
          platform: "teas",
          url: "https://teas.example/api/brew",
          page: "brew.md",
          text: "# Brew\nhot\n",
          bytes: 11,
          etag: 'W/"b1"',
          lastModified: "Sat, 01 Aug 2026 10:00:00 GMT",
        },
      ],
      unchanged: [],
      indexes: [{ platform: "teas", url: "https://teas.example/llms.txt", entries: ["brew"] }],
      troubles: [],
      refused: [],
    });
  });

  it("says who asks, and sends nothing that could identify anybody", async () => {
    const { url, seen } = await host({
      "/llms.txt": index,
      "/api/brew": say(doc, "text/markdown", { "set-cookie": "id=1" }),
      "/api/steep": say(doc, "text/markdown", { "set-cookie": "id=1" }),
    });
    await run(url, ["brew", "steep"]);
    expect(seen).toHaveLength(4);
    for (const { headers } of seen) {
      expect(headers["user-agent"]).toBe(
        "agent-platform-clients-drift/1.2.3 (+https://code.example/tea/clients; tea@code.example)",
      );
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("authorization");
    }
  });

  it("asks for a page only if it changed, and only with the marks of that address", async () => {
    const { url, seen } = await host({
      "/llms.txt": index,
      "/api/brew": status(304),
      "/api/steep": status(304),
      "/api/pour": say(doc),
    });
    const lock = {
      pages: [
        { page: "brew.md", url: "https://teas.example/api/brew", etag: '"b1"' },
        { page: "steep.md", lastModified: "Sat, 01 Aug 2026 10:00:00 GMT" },
        { page: "pour.md", url: "https://elsewhere.example/pour", etag: '"p1"' },
      ],
    };
    const fetched = await run(url, ["brew", "steep", "pour"], { lock: () => lock });
    const headersOf = (path: string) => seen.find((one) => one.path === path)!.headers;
    expect(headersOf("/api/brew")["if-none-match"]).toBe('"b1"');
    expect(headersOf("/api/brew")).not.toHaveProperty("if-modified-since");
    expect(headersOf("/api/steep")["if-modified-since"]).toBe("Sat, 01 Aug 2026 10:00:00 GMT");
    expect(headersOf("/api/pour")).not.toHaveProperty("if-none-match");
    expect(fetched.unchanged.map(({ page }) => page)).toEqual(["brew.md", "steep.md"]);
    expect(fetched.troubles).toEqual([]);
  });

  it("does not take a 304 that it did not ask for as an answer", async () => {
    const { url } = await host({ "/llms.txt": index, "/api/brew": status(304) });
    const fetched = await run(url, ["brew"]);
    expect(fetched.unchanged).toEqual([]);
    expect(fetched.troubles).toMatchObject([{ rule: "fetch/failed", message: "the host responded with 304" }]);
  });

  it("keeps no marks that are not plain text of the usual form", async () => {
    const etag = `"${"x".repeat(300)}"`;
    const { url } = await host({ "/llms.txt": index, "/api/brew": say(doc, "text/markdown", { etag }) });
    const [page] = (await run(url, ["brew"])).pages;
    expect(page).not.toHaveProperty("etag");
  });
});

describe("robots.txt", () => {
  it("is read once for each host and obeyed", async () => {
    const { url, paths, count } = await host({
      "/robots.txt": say("User-agent: *\nDisallow: /api/secret\n", "text/plain"),
      "/llms.txt": index,
      "/api/brew": say(doc),
      "/api/secret": say(doc),
    });
    const fetched = await run(url, ["brew", "secret"]);
    expect(count("/robots.txt")).toBe(1);
    expect(paths()[0]).toBe("/robots.txt");
    expect(paths()).not.toContain("/api/secret");
    expect(fetched.pages.map(({ page }) => page)).toEqual(["brew.md"]);
    expect(fetched.troubles).toEqual([
      {
        platform: "teas",
        rule: "fetch/refused",
        message: "robots.txt does not permit it",
        urls: ["https://teas.example/api/secret"],
      },
    ]);
  });

  it("may name us", async () => {
    const rules = "User-agent: *\nAllow: /\n\nUser-agent: agent-platform-clients-drift\nDisallow: /\n";
    const { url, paths } = await host({ "/robots.txt": say(rules, "text/plain"), "/api/brew": say(doc) });
    const { troubles } = await run(url, ["brew"]);
    expect(paths()).toEqual(["/robots.txt"]);
    expect(troubles).toMatchObject([{ rule: "fetch/refused", urls: { length: 2 } }]);
  });

  it("that cannot be read permits nothing", async () => {
    const { url, paths } = await host({ "/robots.txt": status(503), "/api/brew": say(doc) });
    const { troubles } = await run(url, ["brew"]);
    expect(new Set(paths())).toEqual(new Set(["/robots.txt"]));
    expect(troubles).toMatchObject([{ rule: "fetch/failed", urls: { length: 2 } }]);
    expect(troubles[0]!.message).toMatch(/robots\.txt cannot be read.*503/);
  });

  it("may ask for longer pauses", async () => {
    const clock = testClock();
    const { url, seen } = await host(
      {
        "/robots.txt": say("User-agent: *\nCrawl-delay: 7\n", "text/plain"),
        "/llms.txt": index,
        "/api/brew": say(doc),
        "/api/steep": say(doc),
      },
      clock,
    );
    await run(url, ["brew", "steep"], { clock, limits: one });
    expect(gaps(seen).slice(1)).toEqual([7000, 7000]);
  });

  it("holds for redirects too", async () => {
    const { url, paths } = await host({
      "/robots.txt": say("User-agent: *\nDisallow: /hidden\n", "text/plain"),
      "/llms.txt": index,
      "/api/brew": status(302, { location: "/hidden/brew" }),
      "/hidden/brew": say(doc),
    });
    const { troubles } = await run(url, ["brew"]);
    expect(paths()).not.toContain("/hidden/brew");
    expect(troubles).toMatchObject([{ rule: "fetch/refused" }]);
  });
});

describe("several platforms", () => {
  it("one that fails does not hide another", async () => {
    const dead = await host({ "/robots.txt": (_, response) => void response.destroy() });
    const alive = await host({ "/llms.txt": index, "/api/brew": say(doc) });
    const cups: Sources = {
      ...teas(["wash"]),
      platform: "cups",
      pages: [{ url: "https://cups.example/wash", page: "wash.md" }],
      index: { url: "https://cups.example/llms.txt", format: "links", within: "https://cups.example/" },
    };
    const fetched = await fetchPages({
      sources: [cups, teas(["brew"])],
      sender,
      clock: testClock(),
      baseUrls: { "https://cups.example": dead.url, "https://teas.example": alive.url },
    });
    expect(fetched.pages).toMatchObject([{ platform: "teas", page: "brew.md" }]);
    expect(new Set(fetched.troubles.map(({ platform }) => platform))).toEqual(new Set(["cups"]));
  });

  it("a reader that throws costs one page", async () => {
    const { url } = await host({ "/llms.txt": index, "/api/brew": say(doc), "/api/steep": say(doc) });
    const { pages, troubles } = await run(url, ["brew", "steep"], {
      read({ file }) {
        if (file === "brew.md") throw new Error("boom");
        return { defects: [] as Reading["defects"] } as Reading;
      },
    });
    expect(pages.map(({ page }) => page)).toEqual(["steep.md"]);
    expect(troubles).toMatchObject([{ rule: "fetch/failed", message: "a defect of the checker: Error: boom" }]);
  });

  it("tells how far it is", async () => {
    const { url } = await host({ "/llms.txt": index, "/api/brew": say(doc) });
    const progress: string[] = [];
    await run(url, ["brew"], { onProgress: (done, total) => progress.push(`${done}/${total}`) });
    expect(progress).toEqual(["1/2", "2/2"]);
  });
});
