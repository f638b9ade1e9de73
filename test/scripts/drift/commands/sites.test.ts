import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { watchWith } from "../../../../scripts/drift/commands/watch.ts";
import type { Finding } from "../../../../scripts/drift/findings.ts";
import { servePage } from "../../docs/coze/pages.ts";
import { page as feishuPage } from "../../docs/feishu/page.ts";
import { host, say, status, testClock, turns } from "../live/fetch-host.ts";
import { houseSpec, proseOf } from "../rules/faults.ts";
import { teahouse } from "../rules/disagreements.ts";
import { drift, driftWith } from "./cli-run.ts";
import { project, type Project } from "./project.ts";

type Handler = ReturnType<typeof say>;

/** A vendor's site in its own format, of an API that does not exist. */
interface Site {
  platform: string;
  origin: string;
  spec: string;
  sources: object;
  /** Where its index and its page with a default are. */
  index: string;
  page: string;
  /** The field that has the default, and its name among the saved pages. */
  field: string;
  saved: string;
  /** What it serves; `minutes` is the default, `more` stands below the page. */
  serve(minutes: number, more?: string): Handler;
  list(...pages: string[]): Handler;
  /** What else it serves. */
  others: Record<string, Handler>;
  /** A contradiction that the changed default makes within the documentation, if another witness names it. */
  contradicts?: string;
}

const markdown = "text/markdown";
const json = "application/json";
const etag = { etag: '"one"' };
const links =
  (origin: string) =>
  (...pages: string[]) =>
    say(pages.map((name) => `- [x](${origin}/${name})\n`).join(""), "text/plain");

const mint: Site = {
  ...{ platform: "mint", origin: "https://docs.mint.example", index: "/llms.txt", page: "/brew.md" },
  ...{ spec: teahouse(), field: "body.minutes", saved: "mint/brew.md" },
  sources: {
    ...{ format: "openapi", url: "https://docs.mint.example/{path}", pages: ["openapi.json"] },
    also: [{ format: "markdown", url: "https://docs.mint.example/{path}.md", pages: ["brew"] }],
    index: { url: "https://docs.mint.example/llms.txt", format: "links", within: "https://docs.mint.example/" },
  },
  serve: (minutes, more = "") =>
    say(proseOf({ body: [`| \`minutes\` | integer | No | ${minutes} | How long. |`], more }), markdown, etag),
  list: links("https://docs.mint.example"),
  others: { "/openapi.json": say(teahouse(), json, etag) },
  contradicts: "docs/table-vs-openapi.default",
};

const cups: Site = {
  ...{ platform: "cups", origin: "https://docs.cups.example", index: "/llms.txt", page: "/guides/serve" },
  ...{ field: "body.cups", saved: "cups/serve.md" },
  spec: houseSpec("/v1/tea_houses/{house_id}/cups", { cups: { type: "integer", default: 2 } }),
  sources: {
    ...{ format: "markdown", url: "https://docs.cups.example/guides/{path}", pages: ["serve"] },
    index: { url: "https://docs.cups.example/llms.txt", format: "links", within: "https://docs.cups.example/" },
  },
  serve: (minutes, more = "") => say(servePage.replace("默认为 2。", `默认为 ${minutes}。`) + more, markdown, etag),
  list: links("https://docs.cups.example"),
  others: {},
};

const brews: Site = {
  ...{
    platform: "brews",
    origin: "https://open.brews.example",
    index: "/catalogue",
    page: "/detail?path=house%2Fbrew",
  },
  ...{ field: "body.minutes", saved: "brews/house__brew.md" },
  spec: houseSpec(
    "/aily/v1/houses/{house_id}/brews",
    { minutes: { type: "integer", default: 2 } },
    "https://open.feishu.cn/open-apis",
  ),
  sources: {
    ...{ format: "feishu-detail", url: "https://open.brews.example/detail?path={path}", pages: ["house/brew"] },
    index: { url: "https://open.brews.example/catalogue", format: "catalogue", within: "house/" },
  },
  serve(minutes, more = "") {
    const body = [{ name: "minutes", type: "int", required: "否", text: [`**默认值**：\`${minutes}\``] }];
    return say(JSON.stringify({ code: 0, data: { content: feishuPage({ body }) + more } }), json, etag);
  },
  list: (...pages) =>
    say(JSON.stringify({ code: 0, data: pages.map((name) => ({ apiSummary: { fullPath: `house/${name}` } })) }), json),
  others: {},
};

const sites = [mint, cups, brews];
const usual = 5;
const defaultOf = (site: Site): number => (site === mint ? usual : 2);

let tea: Project;
beforeEach(async () => {
  tea = await project();
  await tea.remove();
  for (const { platform, spec, sources } of sites)
    await tea.write(
      `specs/${platform}.yaml`,
      JSON.stringify({ ...(JSON.parse(spec) as object), "x-sources": sources }),
    );
  await watch();
  await tea.run("accept", "--pages", tea.path("bodies"), "--reason", "They were read.");
  await watch({}, "--update");
});
afterEach(() => tea.remove());

/** Runs `watch` on all three sites, of which some answer otherwise than usual, by address. */
async function watch(instead: Record<string, Handler> = {}, ...args: string[]) {
  const clock = testClock();
  const hosts = await Promise.all(
    sites.map((site) =>
      host(
        {
          [site.index]: site.list("brew", "serve"),
          [site.page]: site.serve(defaultOf(site)),
          ...site.others,
          ...Object.fromEntries(
            Object.entries(instead).flatMap(([url, handler]) =>
              url.startsWith(site.origin) ? [[url.slice(site.origin.length), handler]] : [],
            ),
          ),
        },
        clock,
      ),
    ),
  );
  const baseUrls = Object.fromEntries(sites.map(({ origin }, i) => [origin, hosts[i]!.url]));
  const command = watchWith({ baseUrls, clock });
  const places = ["--specs", tea.path("specs"), "--bodies", tea.path("bodies"), "--format", "json"];
  const { exit, out, err } = await driftWith({ watch: command }, "watch", ...places, "--fail-on", "warning", ...args);
  expect(err).toBe("");
  return { exit, findings: (JSON.parse(out) as { findings: Finding[] }).findings, hosts };
}

const nameOf = ({ rule, platform, field }: Finding): string => [rule, platform, field].filter(Boolean).join(" ");
/** The findings that the usual sites do not have. */
async function news(instead: Record<string, Handler>, ...args: string[]) {
  const before = await watch();
  const after = await watch(instead, ...args);
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const found = after.findings.filter(({ fingerprint }) => !known.has(fingerprint));
  return { ...after, news: found, names: found.map(nameOf).sort() };
}

const check = async () => {
  const args = ["--pages", tea.path("bodies"), "--specs", tea.path("specs"), "--format", "json"];
  return (JSON.parse((await drift("check", ...args)).out) as { findings: Finding[] }).findings.map(nameOf);
};

test("what the sites have said since the review is no news, and what our specs lack is told each time", async () => {
  const { findings, hosts } = await watch();
  expect(findings.filter(({ rule }) => /^(?:upstream|fetch|extract)\//.test(rule))).toEqual([]);
  expect(findings.map(nameOf)).toEqual(expect.arrayContaining(["spec/field-missing cups body.tea"]));
  // Every page was asked for by its version.
  for (const [i, { page }] of sites.entries())
    expect(hosts[i]!.seen.find(({ path }) => path === page)!.headers["if-none-match"]).toBe('"one"');
});

test("a page of a site is that of its platform, also where it describes an operation that no spec has", async () => {
  const stew = say(proseOf({ route: "POST /stew" }), markdown);
  const pour = say(servePage.replaceAll("/cups", "/pots"), markdown);
  const { names } = await news({ [mint.origin + mint.page]: stew, [cups.origin + cups.page]: pour });
  expect(names.filter((name) => name.startsWith("upstream/operation-"))).toEqual([
    "upstream/operation-moved cups",
    "upstream/operation-moved mint",
  ]);
});

describe.each(sites)("the site of $platform", (site) => {
  const at = (path: string): string => site.origin + path;
  const own = (...names: string[]) => names.map((name) => name.replace("@", site.platform)).sort();

  test("changes a default in its prose", async () => {
    const { exit, names, news: found } = await news({ [at(site.page)]: site.serve(3) });
    expect(names).toEqual(own(`upstream/request-default-changed @ ${site.field}`));
    expect(found[0]).toMatchObject({ impact: "behaviour", sides: [{ value: defaultOf(site) }, { value: 3 }] });
    expect(exit).toBe(1);
    // The saved pages answer the other questions.
    const rule = site.contradicts ?? "spec/default";
    expect(await check()).toContain(`${rule} ${site.platform} ${site.field}`);
    await tea.run("accept", "--pages", tea.path("bodies"), "--reason", "The default was changed.");
    const again = await news({ [at(site.page)]: site.serve(3) });
    expect(again.names).toContain(`${rule} ${site.platform} ${site.field}`);
    expect(again.names.filter((name) => name.startsWith("upstream/"))).toEqual([]);
  });

  test("has not changed (304)", async () => {
    const { names, hosts } = await news({ [at(site.page)]: status(304) });
    expect(names).toEqual([]);
    expect(hosts[sites.indexOf(site)]!.count(site.page)).toBe(1);
  });

  test("loses its page", async () => {
    const { exit, names } = await news({ [at(site.page)]: status(404) });
    expect(names).toEqual(own("upstream/page-removed @"));
    expect(exit).toBe(1);
  });

  test("serves a shell in place of the page", async () => {
    const shell = say("<!doctype html><html><body><div id=root></div></body></html>", "text/html");
    const { exit, names } = await news({ [at(site.page)]: shell });
    expect(names).toEqual(own("fetch/not-a-doc @"));
    expect(exit).toBe(4);
  });

  test("is busy for a moment, and is asked again", async () => {
    const { names, hosts } = await news({
      [at(site.page)]: turns(status(429, { "retry-after": "2" }), site.serve(defaultOf(site))),
    });
    expect(names).toEqual([]);
    expect(hosts[sites.indexOf(site)]!.count(site.page)).toBe(2);
  });

  test("is busy for an hour, and is left alone", async () => {
    const { exit, names } = await news({ [at(site.page)]: status(429, { "retry-after": "3600" }) });
    expect(names).toEqual(own("fetch/failed @"));
    expect(exit).toBe(4);
  });

  test("doubles its page, which is refused until it is accepted", async () => {
    const doubled = { [at(site.page)]: site.serve(defaultOf(site), "\n\nTea is good.".repeat(1_000)) };
    const { exit, names } = await news(doubled);
    expect(names).toEqual(own("fetch/not-a-doc @"));
    expect(exit).toBe(4);
    expect(await tea.read(`bodies/${site.saved}`)).toContain("Tea is good.");
    expect((await check()).filter((name) => name.startsWith("extract/"))).toEqual([]);
    await tea.run("accept", "--pages", tea.path("bodies"), "--reason", "It has grown.");
    expect((await news(doubled)).names).toEqual([]);
  });

  test("lists a new page", async () => {
    const { exit, names } = await news({ [at(site.index)]: site.list("brew", "serve", "pour") });
    expect(names).toEqual(own("upstream/page-added @"));
    expect(exit).toBe(1);
  });
});
