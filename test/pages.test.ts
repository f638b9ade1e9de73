import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startMock, type Mock } from "../scripts/mock/server.ts";
import { createAily, createCoze, createFirecrawl } from "../src/index.js";

const root = join(import.meta.dirname, "..");
const readme = await readFile(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([text, language, code], i) => ({
  name: `block ${i + 1}, line ${readme.slice(0, readme.indexOf(text)).split("\n").length}`,
  language,
  code: code!,
}));
const typescript = blocks.filter(({ language }) => language === "ts");
const mockFile = join(root, "scripts/mock/server.ts");
const entry = (specifier: string) => join(root, "src", `${specifier.split("/")[1] ?? "index"}.ts`);

let folder: string;
let mock: Mock;

beforeAll(async () => {
  // Inside the project, so that packages are found.
  folder = await mkdtemp(join(root, ".readme-"));
  mock = await startMock();
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

test("every block is TypeScript, a shell command or what a program prints", () => {
  expect(typescript.length).toBeGreaterThan(4);
  expect(
    blocks
      .map(({ language }) => language)
      .filter((language) => language !== "ts" && language !== "sh" && language !== "text"),
  ).toEqual([]);
});

test("every npm script that the README names exists", async () => {
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { scripts: object };
  const named = [...readme.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name]) => name!);
  const builtIn = ["ci", "install"];
  expect(named.filter((name) => !builtIn.includes(name) && !(name in scripts))).toEqual([]);
});

test.each(["README.md", "CHANGELOG.md"])("every call that %s names exists", async (file) => {
  const token = "mock-token-000000";
  const clients: Record<string, object> = {
    firecrawl: createFirecrawl({ apiKey: token }),
    aily: createAily({ token }),
    coze: createCoze({ token, region: "cn" }),
  };
  const text = await readFile(join(root, file), "utf8");
  const named = [...text.matchAll(/`(firecrawl|aily|coze)\.(?![\w.]*yaml)([\w.]+)/g)];
  const missing = named.filter(([, platform, path]) => {
    const keys = path!.split(".");
    return (
      keys.reduce<unknown>((group, key) => (group as object | undefined)?.[key as never], clients[platform!]) ===
      undefined
    );
  });
  expect(named.length).toBeGreaterThan(4);
  expect(missing.map(([name]) => name.slice(1))).toEqual([]);
});

test("every TypeScript block compiles", async () => {
  const files = await Promise.all(
    typescript.map(async ({ code }, i) => {
      const file = join(folder, `${i}.ts`);
      await writeFile(file, code);
      return file;
    }),
  );
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, {
    ...options,
    noUnusedLocals: false,
    paths: {
      "agent-platform-clients": [join(root, "src/index.ts")],
      "agent-platform-clients/mock": [mockFile],
      "agent-platform-clients/*": [join(root, "src/*.ts")],
      undici: [join(root, "node_modules/undici7/index.d.ts")],
    },
  });
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, start, messageText }) =>
        `${file?.fileName}:${start}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  expect(problems).toEqual([]);
}, 60_000);

describe("on the mock platforms", () => {
  const isDispatching = ({ code }: { code: string }) => code.includes("undici");
  const isMocking = ({ code }: { code: string }) => code.includes("agent-platform-clients/mock");
  const calling = typescript.filter(
    (block) => /\bcreate(Firecrawl|Aily|Coze)\(/.test(block.code) && !isDispatching(block) && !isMocking(block),
  );
  test.each(calling)("$name runs", async ({ code, name }) => {
    await run(name, code);
  });

  test.each(["undici6", "undici7"])("the dispatcher of %s takes the calls", async (version) => {
    const { code } = typescript.find(isDispatching)!;
    const before = mock.requests.length;
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    vi.stubEnv("FIRECRAWL_API_KEY", mock.firecrawl.apiKey);
    const local = code.replace("{\n  apiKey", () => `{ baseUrl: "${mock.url}/v2",\n  apiKey`);
    await load(version, local.replace('"undici"', `"${version}"`));
    expect(log.mock.calls).toMatchObject([[{ success: true }]]);
    expect(mock.requests.length).toBe(before + 1);
    expect(mock.violations).toEqual([]);
    log.mockRestore();
    vi.unstubAllEnvs();
  });

  test("the example with the mock prints what it says", async () => {
    const { code } = typescript.find(isMocking)!;
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await load("mock", code);
    expect(log.mock.calls).toEqual([
      ["rate_limit"],
      [
        [
          "POST /v3/chat 429",
          "POST /open-apis/auth/v3/tenant_access_token/internal 200",
          "POST /open-apis/aily/v1/sessions 400",
          "POST /open-apis/auth/v3/tenant_access_token/internal 200",
          "POST /open-apis/aily/v1/sessions 200",
        ],
      ],
    ]);
    log.mockRestore();
  });

  test("the OpenTelemetry example makes a span of every attempt", async () => {
    const exporter = new InMemorySpanExporter();
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    await run("telemetry", typescript.find(({ code }) => code.includes("opentelemetry"))!.code);
    expect(exporter.getFinishedSpans()).toMatchObject([
      {
        name: "POST /map",
        kind: SpanKind.CLIENT,
        attributes: { platform: "firecrawl", attempt: 1, "http.response.status_code": 200 },
        status: { code: SpanStatusCode.UNSET },
      },
    ]);
    trace.disable();
  });

  test("the webhook example lets in what is signed, and nothing else", async () => {
    vi.stubEnv("FIRECRAWL_WEBHOOK_SECRET", "whsec-0123456789");
    const { server } = (await load("webhook", typescript.find(({ code }) => code.includes("Webhook"))!.code)) as {
      server: Server;
    };
    vi.unstubAllEnvs();
    await once(server.listen(0, "127.0.0.1"), "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const signature = `sha256=${createHmac("sha256", "whsec-0123456789").update("{}").digest("hex")}`;
    const post = (body: string) =>
      fetch(url, { method: "POST", body, headers: { "x-firecrawl-signature": signature } });
    expect([(await post("{}")).status, (await post("{ }")).status]).toEqual([204, 401]);
    server.close().closeAllConnections();
  });

  async function load(name: string, code: string): Promise<unknown> {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: root, loader: "ts" },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: ["undici*"],
      write: false,
      plugins: [
        {
          name: "package",
          setup: ({ onResolve }) =>
            onResolve({ filter: /^agent-platform-clients/ }, ({ path }) =>
              path.endsWith("/mock") ? { path: mockFile, external: true } : { path: entry(path) },
            ),
        },
      ],
    });
    const file = join(folder, `${name.replaceAll(/\W+/g, "-")}.mjs`);
    // Else it could be taken for a script, in which nothing is awaited.
    await writeFile(file, `${outputFiles[0]!.text}\nexport {};\n`);
    return import(/* @vite-ignore */ file);
  }

  async function run(name: string, code: string): Promise<void> {
    vi.stubEnv("FIRECRAWL_API_KEY", mock.firecrawl.apiKey);
    vi.stubEnv("FEISHU_APP_ID", mock.aily.appId);
    vi.stubEnv("FEISHU_APP_SECRET", mock.aily.appSecret);
    vi.stubEnv("COZE_TOKEN", mock.coze.token);
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", (...given: ConstructorParameters<typeof Request>) => {
      const request = new Request(...given);
      const url = request.url.replace(
        /^https:\/\/(api\.firecrawl\.dev|open\.feishu\.cn|api\.coze\.(cn|com))/,
        mock.url,
      );
      expect(url).toContain(mock.url);
      return fetch(new Request(url, request));
    });
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const before = mock.requests.length;
    try {
      await load(name, code);
      expect(mock.requests.length).toBeGreaterThan(before);
      expect(log.mock.calls.flat().filter((value) => value === undefined)).toEqual([]);
      expect(mock.violations).toEqual([]);
    } finally {
      log.mockRestore();
      write.mockRestore();
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
    }
  }
});
