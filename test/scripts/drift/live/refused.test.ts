import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../scripts/facts/facts.ts";
import type { FetchOptions } from "../../../../scripts/drift/live/fetch.ts";
import { doc, host, index, run, say, status, teas } from "./fetch-host.ts";

describe("what is refused", () => {
  const refusal = async (handler: ReturnType<typeof say>, options: Partial<FetchOptions> = {}) => {
    const { url, count } = await host({ "/llms.txt": index, "/api/brew": handler });
    const { pages, troubles, refused } = await run(url, ["brew"], options);
    expect(pages).toEqual([]);
    expect(count("/api/brew")).toBe(1);
    return { ...troubles[0]!, refused };
  };

  it.each([
    ["HTML", say("<!doctype html><p>", "text/html"), /its type is text\/html/],
    ["HTML that calls itself Markdown", say("\n <!DOCTYPE HTML><p>"), /it is an HTML page/],
    ["a page of scripts", say("<script>boot()</script>"), /it is an HTML page/],
    ["no type", (_: unknown, response: { end: (t: string) => void }) => response.end(doc), /its type is missing/],
    ["nothing", say(" \n"), /it is empty/],
    ["a type that is an attack", say(doc, "x`$(id)`/\u00e9"), /its type is missing/],
  ])("%s", async (_, handler, message) => {
    const { rule, message: said } = await refusal(handler);
    expect(rule).toBe("fetch/not-a-doc");
    expect(said).toMatch(message);
  });

  it("keeps the body of what is refused, to be looked at", async () => {
    const { refused } = await refusal(say("<!doctype html><p>Log in", "text/html"));
    expect(refused).toEqual([{ platform: "teas", page: "brew.md", text: "<!doctype html><p>Log in" }]);
  });

  it("text that is not UTF-8", async () => {
    const { message } = await refusal((_, response) =>
      response.writeHead(200, { "content-type": "text/markdown" }).end(Buffer.from([35, 0xff, 0xfe])),
    );
    expect(message).toBe("it is not UTF-8");
  });

  it("a page in no known dialect", async () => {
    const defects = [{ rule: "extract/dialect-unknown", message: "", at: { file: "brew.md", line: 1 } }];
    const { rule, message } = await refusal(say("Not found, sorry."), { read: () => ({ defects }) as Reading });
    expect(rule).toBe("fetch/not-a-doc");
    expect(message).toMatch(/known dialect/);
  });

  it.each([
    [49, true],
    [50, false],
    [200, false],
    [201, true],
  ])("a page of %i bytes that had 100: %s", async (bytes, isRefused) => {
    const { url } = await host({ "/llms.txt": index, "/api/brew": say("x".repeat(bytes)) });
    const lock = () => ({ pages: [{ page: "brew.md", bytes: 100 }] });
    const { pages, troubles } = await run(url, ["brew"], { lock });
    expect(pages).toHaveLength(isRefused ? 0 : 1);
    expect(troubles.map(({ rule }) => rule)).toEqual(isRefused ? ["fetch/not-a-doc"] : []);
  });

  it("a body without an end, while it streams", async () => {
    let sent = 0;
    const { troubles } = await (async () => {
      const { url } = await host({
        "/llms.txt": index,
        "/api/brew": (_, response) => {
          response.writeHead(200, { "content-type": "text/markdown" });
          const chunk = "x".repeat(10_000);
          const more = () => {
            if (response.destroyed || sent > 50_000_000) return;
            sent += chunk.length;
            response.write(chunk, () => setImmediate(more));
          };
          more();
        },
      });
      return run(url, ["brew"], { limits: { pageBytes: 50_000 } });
    })();
    expect(troubles).toMatchObject([{ rule: "fetch/failed", message: "the response is larger than 50000 bytes" }]);
    expect(sent).toBeLessThan(50_000_000);
  });

  it("an address on another host, without asking there", async () => {
    const other = await host({ "/api/brew": say(doc) });
    const { url } = await host({
      "/llms.txt": index,
      "/api/brew": status(302, { location: `${other.url}/api/brew` }),
    });
    const { troubles } = await run(url, ["brew"]);
    expect(other.seen).toEqual([]);
    expect(troubles).toMatchObject([{ rule: "fetch/not-a-doc", message: "the host redirects to another host" }]);
  });

  it("follows redirects on the same host, but not for ever", async () => {
    const { url, count } = await host({
      "/llms.txt": index,
      "/api/brew": status(301, { location: "/moved/brew" }),
      "/moved/brew": say(doc),
      "/api/loop": status(302, { location: "/api/loop" }),
    });
    const { pages, troubles } = await run(url, ["brew", "loop"]);
    expect(pages).toMatchObject([{ page: "brew.md", url: "https://teas.example/api/brew" }]);
    expect(count("/api/loop")).toBe(6);
    expect(troubles).toMatchObject([{ rule: "fetch/failed", message: "more than 5 redirects" }]);
  });
});

describe("formats", () => {
  const detail = (value: unknown) => say(JSON.stringify(value), "application/json");
  const get = async (value: unknown) => {
    const { url } = await host({ "/llms.txt": index, "/api/brew": detail(value) });
    return run(url, [], { sources: [teas(["brew"], "feishu-detail")] });
  };

  it("takes the Markdown and the structure out of a detail", async () => {
    const value = { code: 0, data: { content: "# Brew", schema: { apiSchema: { httpMethod: "POST" } } } };
    const { pages } = await get(value);
    expect(pages.map(({ page, text }) => [page, text])).toEqual([
      ["brew.md", "# Brew"],
      ["brew.json", JSON.stringify(value)],
    ]);
  });

  it.each([
    [{ code: 0, data: { content: "# Brew" } }, ["brew.md"]],
    [{ code: 0, data: { content: "# Brew", schema: null } }, ["brew.md"]],
    [{ code: 0, data: { content: "# Brew", schema: { apiSchema: null } } }, ["brew.md"]],
  ])("does without the structure: %j", async (value, names) => {
    const { pages } = await get(value);
    expect(pages.map(({ page }) => page)).toEqual(names);
  });

  it.each([
    [{ code: 99, msg: "gone" }, "its code is 99, not 0"],
    [{ data: { content: "# Brew" } }, "its code is missing, not 0"],
    [{}, "its code is missing, not 0"],
    [[], "it is not a JSON object"],
    ["text", "it is not a JSON object"],
    [{ code: 0, data: { schema: { apiSchema: {} } } }, "it is not documentation in a known dialect"],
    [{ code: 0, data: null }, "it is not documentation in a known dialect"],
  ])("refuses %j", async (value, message) => {
    const { pages, troubles } = await get(value);
    expect(pages).toEqual([]);
    expect(troubles).toMatchObject([{ rule: "fetch/not-a-doc", message }]);
  });

  it("refuses what is not JSON", async () => {
    const { url } = await host({ "/llms.txt": index, "/api/brew": say("{", "text/plain") });
    const { troubles } = await run(url, [], { sources: [teas(["brew"], "openapi")] });
    expect(troubles).toMatchObject([{ rule: "fetch/not-a-doc", message: "it is not JSON" }]);
  });
});

describe("indexes", () => {
  const listed = async (text: string, format: "links" | "catalogue" = "links") => {
    const type = format === "links" ? "text/plain" : "application/json";
    const { url } = await host({ "/llms.txt": say(text, type) });
    return run(url, [], { sources: [teas([], "markdown", format)] });
  };

  it("lists the links below an address, once each", async () => {
    const { indexes } = await listed(
      [
        "# Teas",
        "- [Steep](https://teas.example/api/steep.md): how long",
        "- [Brew](https://teas.example/api/brew) and [again](https://teas.example/api/brew#hot)",
        "- [Guide](https://teas.example/guides/cups)",
        "- [Elsewhere](https://evil.example/api/x)",
        "https://teas.example/api/not-a-link",
      ].join("\n"),
    );
    expect(indexes[0]!.entries).toEqual(["brew", "steep"]);
  });

  it("lists the paths of a catalogue at any depth, and nothing that is no plain path", async () => {
    const node = (fullPath: unknown, children: unknown[] = []) => ({ children, apiSummary: { fullPath } });
    const items = [
      node("/x/teas-v1/brew", [node("/x/teas-v1/steep")]),
      node("/x/cups-v1/wash"),
      node("/x/teas-v1/a b\n"),
      node(`/x/teas-v1/${"a".repeat(300)}`),
      node("/x/teas-v1/\u8336"),
      node(7),
      { apiSummary: null },
    ];
    const { indexes } = await listed(JSON.stringify({ code: 0, data: { items } }), "catalogue");
    expect(indexes[0]!.entries).toEqual(["/x/teas-v1/brew", "/x/teas-v1/steep"]);
  });

  it("is refused if it lists nothing of the API", async () => {
    const { indexes, troubles } = await listed("# Teas\n\nMoved.\n");
    expect(indexes).toEqual([]);
    expect(troubles).toMatchObject([{ rule: "fetch/not-a-doc", message: "it lists no page of this API" }]);
  });

  it("is read in linear time", async () => {
    const began = performance.now();
    const { indexes } = await listed("](https://teas.example/api/".repeat(200_000) + "brew)");
    expect(indexes.length + 1).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
