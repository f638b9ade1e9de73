import { createHmac } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { format } from "node:util";
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startMock, type Mock } from "./support/mock.ts";
import { createAily, createCoze, createFirecrawl } from "../src/index.js";
import { bundle, findProblems, writeBlocks } from "./support/blocks.ts";
import { countWords, readPages, root, type Block } from "./support/pages.ts";

const guides = readPages("README.md", "docs");
const others = ["CONTRIBUTING.md", "CHANGELOG.md", "examples", "specs/README.md", "scripts/drift/README.md"];
const pages = [...guides, ...readPages(...others)];
const [readme] = guides;
const blocks = guides.flatMap((page) => page.blocks);
const programs = blocks.filter(({ language }) => language === "ts");

let folder: string;
let files: Map<Block, string>;
let mock: Mock;

beforeAll(async () => {
  // Inside the project, so that packages are found.
  folder = await mkdtemp(join(root, ".pages-"));
  const written = await writeBlocks(programs, folder);
  files = new Map(programs.map((block, i) => [block, written[i]!]));
  await bundle(written, folder);
  mock = await startMock();
  for (const block of programs.filter(({ code }) => code.includes("cozeJwt("))) {
    // A signed request is bound to the host that it is for.
    const file = files.get(block)!.replace(/ts$/, "mjs");
    await writeFile(
      file,
      (await readFile(file, "utf8")).replace("keyId:", `audience: "${new URL(mock.url).host}", keyId:`),
    );
  }
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

test("the README has at most 900 words", () => {
  expect(countWords(readme!)).toBeLessThanOrEqual(900);
});

test("links lead to files and headings that exist", () => {
  const anchors = new Map(pages.map((page) => [page.path, page.anchors]));
  const broken = pages.flatMap(({ path, links }) =>
    links
      .filter(({ path: target, fragment }) => {
        if (!existsSync(join(root, target))) return true;
        return fragment !== undefined && !(anchors.get(target) ?? readPages(target)[0]!.anchors).has(fragment);
      })
      .map((link) => `${path}:${link.line}: ${link.path}#${link.fragment ?? ""}`),
  );
  expect(broken).toEqual([]);
  expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(40);
});

test("every guide is linked from the README", () => {
  const linked = new Set(readme!.links.map(({ path }) => path));
  expect(guides.map(({ path }) => path).filter((path) => path !== "README.md" && !linked.has(path))).toEqual([]);
});

test("every block has a language that is checked", () => {
  const languages = ["ts", "sh", "text", "json", "yaml", "mdx"];
  expect(blocks.filter(({ language }) => !languages.includes(language)).map(({ name }) => name)).toEqual([]);
  const json = blocks.filter(({ language }) => language === "json");
  for (const { code } of json) expect(() => JSON.parse(code) as unknown).not.toThrow();
});

test("every npm script that is named exists", async () => {
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { scripts: object };
  const builtIn = ["ci", "install", "i", "init", "pack", "publish", "version", "audit", "pkg"];
  const missing = pages
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?:^|`|&& )npm (?:run )?([a-z][\w:]*)/gm)].map(([, name]) => [path, name!]),
    )
    .filter(([, name]) => !builtIn.includes(name!) && !(name! in scripts));
  expect(missing).toEqual([]);
});

test("every call that is named exists", () => {
  const token = "mock-token-000000";
  const clients: Record<string, object> = {
    firecrawl: createFirecrawl({ apiKey: token }),
    aily: createAily({ token }),
    coze: createCoze({ token, region: "cn" }),
  };
  const named = pages.flatMap(({ path, prose }) =>
    [...prose.matchAll(/`(firecrawl|aily|coze)\.(?!(?:[\w.]*(?:yaml|ts|md)\b))([\w.]+)/g)].map(
      ([, platform, name]) => ({ path, platform: platform!, name: name! }),
    ),
  );
  const missing = named.filter(({ platform, name }) => {
    const keys = name.split(".");
    const found = keys.reduce<unknown>(
      (group, key) => (group as object | undefined)?.[key as never],
      clients[platform],
    );
    return found === undefined;
  });
  expect(named.length).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});

test("every program compiles and is free of lint", async () => {
  expect(await findProblems([...files.values()])).toEqual([]);
}, 120_000);

describe("on the mock platforms", () => {
  const isDispatching = ({ code }: Block) => code.includes('"undici"');
  const isTracing = ({ code }: Block) => code.includes('"@opentelemetry/api"');
  const isHandling = ({ code }: Block) => /^export /m.test(code);
  const plain = programs.filter((block) => !isDispatching(block) && !isTracing(block) && !isHandling(block));

  const secrets = { FIRECRAWL_WEBHOOK_SECRET: "whsec-0123456789", COZE_TOKEN: "" };

  beforeEach(() => {
    secrets.COZE_TOKEN = mock.coze.token;
    const app = { FEISHU_APP_ID: mock.aily.appId, FEISHU_APP_SECRET: mock.aily.appSecret };
    const environment = { ...secrets, ...app, FIRECRAWL_API_KEY: mock.firecrawl.apiKey };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", (...given: ConstructorParameters<typeof Request>) => {
      const request = new Request(...given);
      return fetch(new Request(request.url.replace(hosts, mock.url), request));
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  test.each(plain)("$name runs", async (block) => {
    const before = mock.requests.length;
    if (block.code.includes("Deno.")) vi.stubGlobal("Deno", { createHttpClient: () => ({}) });
    const printed = await run(files.get(block)!);
    const ownMock = block.code.includes("startMock");
    expect(ownMock || mock.requests.length > before).toBe(true);
    expect(printed).not.toContain("undefined");
    if (block.output !== undefined) expect(printed).toBe(block.output);
    expect(mock.violations).toEqual([]);
  });

  test.each(["undici6", "undici7"])("the dispatchers work with %s", async (version) => {
    // Their programs are the same but for the version, so they are written anew.
    const dispatching = programs.filter(isDispatching);
    expect(dispatching.length).toBeGreaterThan(0);
    const renamed = dispatching.map((block) => ({
      ...block,
      name: `${version}-${block.name}`,
      code: block.code
        .replace('"undici"', `"${version}"`)
        .replace("{\n  apiKey", () => `{ baseUrl: "${mock.url}/v2",\n  apiKey`),
    }));
    const written = await writeBlocks(renamed, folder);
    await bundle(written, folder);
    for (const file of written) {
      const before = mock.requests.length;
      expect(await run(file)).toContain("success: true");
      expect(mock.requests.length).toBe(before + 1);
    }
  });

  test("the OpenTelemetry example makes a span of every attempt", async () => {
    const exporter = new InMemorySpanExporter();
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    await run(files.get(programs.find(isTracing)!)!);
    trace.disable();
    expect(exporter.getFinishedSpans()).toMatchObject([
      {
        name: "POST /map",
        kind: SpanKind.CLIENT,
        attributes: { platform: "firecrawl", attempt: 1, "http.response.status_code": 200 },
        status: { code: SpanStatusCode.UNSET },
      },
    ]);
  });

  test("the webhook example lets in what is signed, and nothing else", async () => {
    const { server } = (await load(
      files.get(programs.find(({ code }) => code.includes("verifyFirecrawlWebhook("))!)!,
    )) as { server: Server };
    await once(server.listen(0, "127.0.0.1"), "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const genuine = '{"type":"crawl.page","data":[]}';
    const signed = createHmac("sha256", secrets.FIRECRAWL_WEBHOOK_SECRET).update(genuine).digest("hex");
    const headers = { "x-firecrawl-signature": `sha256=${signed}` };
    const statuses = [genuine, "{}"].map(async (body) => (await fetch(url, { method: "POST", body, headers })).status);
    expect(await Promise.all(statuses)).toEqual([204, 401]);
    server.close().closeAllConnections();
  });

  test.each(programs.filter(({ code }) => /^export (async )?function POST\b|^export default \{/m.test(code)))(
    "$name answers with a stream",
    async (block) => {
      const handler = (await load(files.get(block)!)) as {
        POST?: (request: Request) => Promise<Response>;
        default?: { fetch(request: Request, env: object): Promise<Response> };
      };
      const request = new Request("http://127.0.0.1/api/chat", {
        method: "POST",
        body: '{"question":"How many bees?"}',
      });
      const response = await (handler.POST ? handler.POST(request) : handler.default!.fetch(request, secrets));
      expect(response.status).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(5);
    },
  );

  test("every program that exports something is driven by a test", () => {
    const others = programs.filter(
      (block) => isHandling(block) && !/verifyFirecrawlWebhook\(|function POST\b|^export default/m.test(block.code),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  /** Runs a program and returns what it prints. The hosts of the platforms are the mock. */
  async function run(file: string): Promise<string> {
    let printed = "";
    const print = (...values: unknown[]) => void (printed += `${format(...values)}\n`);
    const log = vi.spyOn(console, "log").mockImplementation(print);
    const problem = vi.spyOn(console, "error").mockImplementation(print);
    const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    try {
      await load(file);
      return printed;
    } finally {
      for (const spy of [log, problem, write]) spy.mockRestore();
    }
  }

  async function load(file: string): Promise<unknown> {
    const example = { expect, tests: [] as (() => unknown)[], after: [] as (() => unknown)[] };
    vi.stubGlobal("example", example);
    const module: unknown = await import(/* @vite-ignore */ file.replace(/\.ts$/, ".mjs"));
    for (const step of [...example.tests, ...example.after]) await step();
    return module;
  }
});

/** Where the programs of the pages think the platforms are. */
const hosts =
  /^https?:\/\/(api\.firecrawl\.dev|open\.feishu\.cn|open\.larksuite\.com|(?:api|www)\.coze\.(cn|com)|localhost:3002|localhost:8888)(?=\/)/;
