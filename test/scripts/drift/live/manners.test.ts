import { describe, expect, it } from "vitest";
import type { Limits } from "../../../../scripts/drift/live/limits.ts";
import { fetchPages } from "../../../../scripts/drift/live/fetch.ts";
import { doc, gaps, host, index, one, run, say, sender, status, teas, testClock, turns } from "./fetch-host.ts";

describe("pauses and limits", () => {
  const many = ["a", "b", "c", "d", "e", "f"];
  const all = Object.fromEntries(many.map((name) => [`/api/${name}`, say(doc)]));

  it.each([0, 0.5, 0.99])("starts at least 500 ms apart on a host, with jitter %s", async (random) => {
    const clock = testClock(random);
    const { url, seen } = await host({ ...all, "/llms.txt": index }, clock);
    await run(url, many, { clock, limits: one });
    expect(seen).toHaveLength(8);
    for (const gap of gaps(seen)) expect(gap).toBeCloseTo(500 * (1 + random / 2), 5);
  });

  it("waits for real time with the real clock", async () => {
    const { url, seen } = await host({ ...all, "/llms.txt": index });
    await fetchPages({
      sources: [teas(many.slice(0, 2))],
      sender,
      baseUrls: { "https://teas.example": url },
      limits: { spacing: 60 },
    });
    expect(seen).toHaveLength(4);
    // A start on the wire may lag behind the start that was decided.
    expect(seen.at(-1)!.at - seen[0]!.at).toBeGreaterThanOrEqual(3 * 60 - 20);
  });

  it("has two requests under way at most", async () => {
    let [open, most] = [0, 0];
    const slow = Object.fromEntries(
      many.map((name) => [
        `/api/${name}`,
        (_: unknown, response: { writeHead: (n: number, h: object) => { end: (t: string) => void } }) => {
          most = Math.max(most, ++open);
          setTimeout(() => {
            open--;
            response.writeHead(200, { "content-type": "text/markdown" }).end(doc);
          }, 20);
        },
      ]),
    );
    const { url } = await host({ ...slow, "/llms.txt": index });
    const fetched = await run(url, many);
    expect(fetched.pages).toHaveLength(6);
    expect(most).toBe(2);
  });

  it("ends after the most requests there may be, and says what was left out", async () => {
    const { url, seen } = await host({ ...all, "/llms.txt": index });
    const { pages, troubles } = await run(url, many, { limits: { ...one, requests: 4 } });
    expect(seen).toHaveLength(4);
    expect(pages).toHaveLength(2);
    expect(troubles).toMatchObject([
      { rule: "fetch/failed", message: "not requested: a run ends after 4 requests", urls: { length: 4 } },
    ]);
  });

  it("ends when its time is over, without sleeping until then", async () => {
    const clock = testClock();
    const { url, seen } = await host({ ...all, "/llms.txt": index }, clock);
    const { troubles } = await run(url, many, { clock, limits: { ...one, totalTime: 1_200 } });
    expect(seen).toHaveLength(3);
    expect(clock.now()).toBeLessThan(1_000_000 + 1_200);
    expect(troubles).toMatchObject([{ message: "not requested: a run ends after 0.02 minutes", urls: { length: 5 } }]);
  });

  it("keeps to the limits of the study by default", async () => {
    const { manners } = await import("../../../../scripts/drift/live/limits.ts");
    const bounds: Partial<Limits> = {
      ...{ concurrency: 2, spacing: 500, requests: 260, totalTime: 600_000, requestTimeout: 30_000 },
      ...{ retries: 3, longestPause: 60_000 },
    };
    expect(manners).toMatchObject(bounds);
  });
});

describe("retries", () => {
  it.each([
    ["429", status(429)],
    ["500", status(500)],
    ["503", status(503)],
    ["a broken connection", (_: unknown, response: { destroy: () => void }) => response.destroy()],
    [
      "a truncated body",
      (
        _: unknown,
        response: { writeHead: (n: number, h: object) => void; write: (t: string) => void; destroy: () => void },
      ) => {
        response.writeHead(200, { "content-type": "text/markdown", "content-length": "1000" });
        response.write(doc);
        setTimeout(() => response.destroy(), 5);
      },
    ],
  ])("asks again after %s", async (_, bad) => {
    const { url, count } = await host({ "/llms.txt": index, "/api/brew": turns(bad as never, bad as never, say(doc)) });
    const { pages, troubles } = await run(url, ["brew"]);
    expect(troubles).toEqual([]);
    expect(pages).toMatchObject([{ text: doc }]);
    expect(count("/api/brew")).toBe(3);
  });

  it.each([400, 401, 403, 418])("does not ask again after %s", async (code) => {
    const { url, count } = await host({ "/llms.txt": index, "/api/brew": status(code) });
    const { troubles } = await run(url, ["brew"]);
    expect(count("/api/brew")).toBe(1);
    expect(troubles).toMatchObject([{ rule: "fetch/failed", message: `the host responded with ${code}` }]);
  });

  it.each([404, 410])("takes %s for a removed page, not for a failure", async (code) => {
    const { url, count } = await host({ "/llms.txt": index, "/api/brew": status(code), "/api/steep": say(doc) });
    const { pages, troubles } = await run(url, ["brew", "steep"]);
    expect(count("/api/brew")).toBe(1);
    expect(pages).toHaveLength(1);
    expect(troubles).toMatchObject([{ rule: "upstream/page-removed", urls: ["https://teas.example/api/brew"] }]);
  });

  it("takes a missing index for a failure", async () => {
    const { url } = await host({ "/api/brew": say(doc) });
    const { troubles } = await run(url, ["brew"]);
    expect(troubles).toMatchObject([{ rule: "fetch/failed", urls: ["https://teas.example/llms.txt"] }]);
  });

  it("gives up after three retries, with pauses that may grow", async () => {
    const clock = testClock(0.999);
    const { url, seen } = await host({ "/llms.txt": index, "/api/brew": status(503) }, clock);
    const { troubles } = await run(url, ["brew"], { clock, limits: one });
    const tries = seen.filter(({ path }) => path === "/api/brew");
    expect(tries).toHaveLength(4);
    expect(gaps(tries).map((gap) => Math.round(gap / 100))).toEqual([20, 40, 80]);
    expect(troubles).toMatchObject([{ rule: "fetch/failed", message: "the host responded with 503" }]);
  });

  it.each([
    ["seconds", () => "42"],
    ["a date", () => new Date(1_000_000 + 43_000).toUTCString()],
  ])("waits as long as Retry-After says in %s, with all requests to the host", async (_, value) => {
    const clock = testClock();
    const { url, seen } = await host(
      {
        "/llms.txt": index,
        "/api/brew": turns(status(429, { "retry-after": value() }), say(doc)),
        "/api/steep": say(doc),
      },
      clock,
    );
    const { troubles } = await run(url, ["brew", "steep"], { clock, limits: one });
    expect(troubles).toEqual([]);
    expect(seen.map(({ path }) => path)).toEqual(["/robots.txt", "/llms.txt", "/api/brew", "/api/brew", "/api/steep"]);
    expect(gaps(seen)[2]).toBeGreaterThanOrEqual(41_000);
  });

  it("leaves a host alone that wants a longer pause", async () => {
    const clock = testClock();
    const { url, count } = await host(
      { "/llms.txt": index, "/api/brew": status(429, { "retry-after": "61" }), "/api/steep": say(doc) },
      clock,
    );
    const { troubles } = await run(url, ["brew", "steep"], { clock, limits: one });
    expect([count("/api/brew"), count("/api/steep")]).toEqual([1, 0]);
    expect(clock.now()).toBeLessThan(1_000_000 + 60_000);
    expect(troubles.map(({ message }) => message).sort()).toEqual([
      "the host asked for a pause of 61 s",
      "the host responded with 429",
    ]);
  });

  it("leaves a host alone that fails three pages in a row", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const handlers = Object.fromEntries(names.map((name) => [`/api/${name}`, status(500)]));
    const { url, count, seen } = await host({ "/llms.txt": index, ...handlers });
    const { troubles } = await run(url, names, { limits: one });
    expect(names.map((name) => count(`/api/${name}`))).toEqual([4, 4, 4, 0, 0]);
    expect(seen).toHaveLength(14);
    expect(troubles).toMatchObject([
      { message: "the host responded with 500", urls: { length: 3 } },
      { message: "not requested: the host failed 3 times in a row", urls: { length: 2 } },
    ]);
  });

  it("gives up a slow answer", async () => {
    const { url } = await host({
      "/llms.txt": index,
      "/api/brew": (_, response) => void response.writeHead(200, { "content-type": "text/markdown" }).write("# Br"),
    });
    const { troubles } = await run(url, ["brew"], { limits: { requestTimeout: 80, retries: 1 } });
    expect(troubles).toMatchObject([{ rule: "fetch/failed", message: "no complete response within 0.08 s" }]);
  });
});
