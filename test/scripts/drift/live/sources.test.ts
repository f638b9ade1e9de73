import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { repositoryUrl, userAgent } from "../../../../scripts/drift/live/fetch.ts";
import { manners } from "../../../../scripts/drift/live/visit.ts";
import { sourcesOf, type Sources } from "../../../../scripts/drift/live/sources.ts";
import { safeName } from "../../../../scripts/drift/commands/watch.ts";
import { readPlatforms } from "../../../../scripts/platforms.ts";

const specs = new URL("../../../../specs/", import.meta.url);
const { platforms } = await readPlatforms(fileURLToPath(specs));
const sources = platforms.map((platform) => sourcesOf(platform) as Sources);
const of = (platform: string) => sources.find((source) => source.platform === platform)!;

async function documented(folder: URL, pattern: RegExp): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".yaml"));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  return texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!));
}

describe("the sources", () => {
  it("stay within the budget of a run, with robots.txt and some retries", () => {
    const pages = sources.reduce((sum, { pages }) => sum + pages.length + 1, 0);
    const urls = sources.flatMap(({ pages, index }) => [...pages.map(({ url }) => url), index.url]);
    const hosts = new Set(urls.map((url) => new URL(url).host));
    expect(new Set(urls).size).toBe(pages);
    expect(urls.every((url) => url.startsWith("https://"))).toBe(true);
    expect(pages + hosts.size).toBeLessThan(manners.requests * 0.75);
  });

  it("name their pages so that they can be files", () => {
    for (const { pages } of sources) {
      expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length);
      for (const { page } of pages) expect(safeName(page)).toBe(page);
    }
  });

  it("have every page of Coze that our specs name", async () => {
    const named = await documented(new URL("coze/", specs), /https:\/\/docs\.coze\.cn\/developer_guides\/(\w+)/g);
    expect(named.length).toBeGreaterThan(20);
    expect(of("coze").pages.map(({ page }) => page)).toEqual([...new Set(named)].sort().map((name) => `${name}.md`));
  });

  it("have every page of Aily that our specs name", async () => {
    const path = /https:\/\/open\.feishu\.cn\/document\/(?:uAjLw4CM\/ukTMukTMukTM\/)?aily-v1\/([\w/-]+)/g;
    // Its page has another name than its address.
    const file = (name: string) => `${name.replace("list-2", "list-1").replaceAll("/", "__")}.md`;
    const named = (await documented(specs, path)).map(file);
    expect(named.length).toBeGreaterThan(20);
    expect(new Set(of("aily").pages.map(({ page }) => page))).toEqual(new Set(named));
    expect(of("aily").pages[0]!.url).toBe(
      "https://open.feishu.cn/document_portal/v1/document/get_detail" +
        "?fullPath=%2FuAjLw4CM%2FukTMukTMukTM%2Faily-v1%2Faily_session%2Fcreate",
    );
  });

  it("have the document that the spec of Firecrawl is imported from", () => {
    expect(of("firecrawl").pages[0]!.page).toBe("v2-openapi.json");
  });

  it("have the pages of Firecrawl whose tables may say something else", () => {
    const prose = of("firecrawl").pages.filter(({ format }) => format === "markdown");
    expect(prose.map(({ page }) => page)).toContain("browser-create.md");
    expect(prose[0]!.url).toBe("https://docs.firecrawl.dev/api-reference/endpoint/browser-create.md");
    expect(prose.length).toBeGreaterThan(8);
  });
});

describe("the user agent", () => {
  it.each([
    [{ version: "1.0.0" }, "agent-platform-clients-drift/1.0.0"],
    [{ version: "1.0.0", contact: "me@tea.example" }, "agent-platform-clients-drift/1.0.0 (me@tea.example)"],
    [
      { version: "1.0.0", repository: "https://code.example/a", contact: "me@tea.example" },
      "agent-platform-clients-drift/1.0.0 (+https://code.example/a; me@tea.example)",
    ],
  ])("of %j", (sender, agent) => expect(userAgent(sender)).toBe(agent));

  it.each(["a\r\nCookie: x", "a)b", "\u8336", "", "x".repeat(300)])("cannot hold %j", (contact) =>
    expect(() => userAgent({ version: "1", contact })).toThrow(/contact.*ASCII/),
  );

  it("takes the address of the repository from where CI runs, else from package.json, and invents none", () => {
    const manifest = { repository: { url: "git+https://code.example/tea/clients.git" } };
    expect(repositoryUrl({ GITHUB_REPOSITORY: "tea/x" }, manifest)).toBe("https://github.com/tea/x");
    expect(repositoryUrl({ GITHUB_REPOSITORY: "tea/x", GITHUB_SERVER_URL: "https://ghe.example" }, {})).toBe(
      "https://ghe.example/tea/x",
    );
    expect(repositoryUrl({}, manifest)).toBe("https://code.example/tea/clients");
    expect(repositoryUrl({}, {})).toBeUndefined();
  });
});
