import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startMock, type Mock } from "./support/mock.ts";
import { createAily, createCoze, createFirecrawl } from "../src/index.js";

const root = join(import.meta.dirname, "..");
const page = await readFile(join(root, "AGENTS.md"), "utf8");
const blocks = [...page.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code], i) => ({
  name: `block ${i + 1}`,
  code: code!,
}));
const name = "agent-platform-clients";
const mockFile = join(root, "scripts/mock/server.ts");
let folder: string;
let mock: Mock;

beforeAll(async () => {
  // Inside the project, so that packages are found.
  folder = await mkdtemp(join(root, ".agents-"));
  mock = await startMock();
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

test("is short, and names only calls that exist", () => {
  expect(page.length).toBeLessThan(8000);
  const token = "mock-token-000000";
  const clients: Record<string, object> = {
    firecrawl: createFirecrawl({ apiKey: token }),
    aily: createAily({ token }),
    coze: createCoze({ token, region: "cn" }),
  };
  const named = [...page.matchAll(/\b(firecrawl|aily|coze)((?:\.[a-zA-Z]+)+)(?=[`(])/g)];
  const missing = named.filter(
    ([, platform, path]) =>
      path!
        .slice(1)
        .split(".")
        .reduce<unknown>((group, key) => (group as Record<string, unknown> | undefined)?.[key], clients[platform!]) ===
      undefined,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(missing.map(([call]) => call)).toEqual([]);
});

test("its code compiles", async () => {
  const files = await Promise.all(
    blocks.map(async ({ code }, i) => {
      const file = join(folder, `${i}.ts`);
      await writeFile(file, code);
      return file;
    }),
  );
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const paths = {
    [name]: [join(root, "src/index.ts")],
    [`${name}/mock`]: [mockFile],
    [`${name}/*`]: [join(root, "src/*.ts")],
  };
  const program = ts.createProgram(files, { ...options, paths });
  const problems = files
    .map((file) => program.getSourceFile(file))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  expect(problems).toEqual([]);
}, 60_000);

test.each(blocks)("$name runs on the mock platforms", async ({ name: block, code }) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const failures = vi.spyOn(console, "error").mockImplementation(() => {});
  const before = mock.requests.length;
  const outfile = join(folder, `${block.replace(" ", "-")}.mjs`);
  const { firecrawl, aily, coze } = mock;
  await build({
    stdin: { contents: code, resolveDir: folder, loader: "ts" },
    ...{ bundle: true, outfile, format: "esm", platform: "node", packages: "external", target: "es2022" },
    plugins: [
      {
        name: "on-the-mock",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^agent-platform-clients/ }, ({ path }) =>
            path.endsWith("/mock") ? { path: mockFile, external: true } : { path, namespace: "clients" },
          );
          onLoad({ filter: /./, namespace: "clients" }, () => ({
            resolveDir: root,
            contents: `import * as all from "./src/index.js";
                 export * from "./src/index.js";
                 const at = ({ region, ...options }, own) => ({ ...options, ...(options.baseUrl ? {} : own) });
                 export const createFirecrawl = (options) => all.createFirecrawl(at(options, ${JSON.stringify(firecrawl)}));
                 export const createAily = (options) => all.createAily(at(options, ${JSON.stringify(aily)}));
                 export const createCoze = (options) => all.createCoze(at(options, ${JSON.stringify(coze)}));`,
          }));
        },
      },
    ],
  });
  await import(outfile);
  const said = log.mock.calls.flat();
  log.mockRestore();
  failures.mockRestore();
  // The first one only makes the clients, the last one has a mock of its own.
  if (block !== "block 1")
    expect(said.length + failures.mock.calls.length + mock.requests.length).toBeGreaterThan(before);
  if (code.includes("startMock")) expect(said).toEqual(["rate_limit"]);
});
