import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { buildMock } from "../scripts/build/mock.ts";
import { installPacked, packageName } from "../scripts/runtimes/package.ts";
import { start } from "../scripts/runtimes/run-process.ts";
import { generate } from "../scripts/spec/generate.ts";
import { listPlatforms } from "../scripts/spec/load.ts";

type Build = typeof import("../src/index.ts");
type Start = typeof import("../scripts/mock/server.ts").startMock;

const root = join(import.meta.dirname, "..");
const platforms = listPlatforms(join(root, "specs"));
const entries = ["index", ...platforms];
const factoryOf = (platform: string): string => `create${platform[0]!.toUpperCase()}${platform.slice(1)}`;
let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
  await installPacked(root, folder);
  const name = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  tarball = join(folder, name);
  writeFileSync(join(folder, "package.json"), "{}");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" }).trim();

/** Name, version and license of the package that a file belongs to. */
function manifestOf(file: string): string {
  for (let at = join(root, file, ".."); ; at = join(at, "..")) {
    if (!existsSync(join(at, "package.json"))) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as Record<
      string,
      string
    >;
    // Some have files of a name alone, to set the module format.
    if (name && version) return `${name} ${version} (${license})`;
  }
}

/** What package.json should export for the platforms and does not. */
function missingExports(exports: Record<string, unknown>, platforms: readonly string[]): string[] {
  return ["index", ...platforms].flatMap((name) => {
    const path = name === "index" ? "." : `./${name}`;
    const wanted = JSON.stringify({
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
    });
    return JSON.stringify(exports[path]) === wanted ? [] : [`package.json, exports: write "${path}": ${wanted}`];
  });
}

describe("package.json", () => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: Record<string, unknown>;
  };

  test("exports every platform that has a spec and the mock, for both builds, types first", () => {
    expect(missingExports(exports, [...platforms, "mock"])).toEqual([]);
  });

  test("what it does not export is named, with what to write", () => {
    expect(missingExports({ ".": exports["."] }, ["beehive"])).toEqual([
      'package.json, exports: write "./beehive": {"import":{"types":"./dist/beehive.d.ts","default":"./dist/beehive.js"},' +
        '"require":{"types":"./dist/beehive.d.cts","default":"./dist/beehive.cjs"}}',
    ]);
  });
});

describe("the tarball", () => {
  test("publint has nothing to say", async () => {
    const buffer = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) },
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  }, 60_000);

  test("holds what it needs and nothing else", () => {
    const files = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
    const ofEntries = [...entries, "mock"].flatMap((name) =>
      ["js", "d.ts", "cjs", "d.cts"].map((extension) => `package/dist/${name}.${extension}`),
    );
    const own = [
      ...platforms.map((name) => `package/dist/openapi/${name}.json`),
      ...["cli.cjs", "THIRD-PARTY-LICENSES"].map((name) => `package/dist/${name}`),
      ...ofEntries,
    ];
    const others = [
      /^package\/dist\/([\w-]+|shared\/[\w-]+)\.c?js(\.map)?$/,
      /^package\/dist\/types\/(src\/(\w+\/)?[\w-]+\.d\.ts(\.map)?|generated\/\w+\.d\.ts|package\.json)$/,
      /^package\/(src\/(\w+\/)?[\w-]+|generated\/\w+)\.ts$/,
      /^package\/(package\.json|README\.md|LICENSE|(AGENTS|CHANGELOG)\.md)$/,
    ];
    expect(files.filter((name) => !own.includes(name) && !others.some((each) => each.test(name)))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining([...own, "package/dist/types/generated/coze.d.ts"]));
    expect(statSync(tarball).size).toBeLessThan(900_000);
  });

  test("comments of the calls survive into the declarations", () => {
    const file = join(folder, "node_modules", packageName, "dist/types/generated/coze.d.ts");
    expect(readFileSync(file, "utf8")).toMatch(
      /\/\*\*\s+\* Creates a conversation(?:(?!\*\/)[^])+@see https:\/\/\S+\s+\*\/\s+create\(/,
    );
  });
});

describe("the maps in the package", () => {
  const installed = () => join(folder, "node_modules", packageName);

  test("name sources that are in it", () => {
    const maps = readdirSync(join(installed(), "dist"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".map"),
    );
    expect(maps).toEqual(
      expect.arrayContaining(["shared/all.js.map", "shared/all.cjs.map", "types/src/coze.d.ts.map"]),
    );
    for (const map of maps) {
      const file = join(installed(), "dist", map);
      const { sources } = JSON.parse(readFileSync(file, "utf8")) as { sources: string[] };
      const missing = sources.map((source) => join(file, "..", source)).filter((source) => !existsSync(source));
      expect(missing, map).toEqual([]);
      if (map.startsWith("shared/"))
        expect(sources.filter((source) => !/^\.\.\/\.\.\/(src|generated)\//.test(source))).toEqual([]);
    }
  });

  test.each(["esm", "cjs"])(
    "%s: a stack names sources where the runtime reads maps, and chunks elsewhere",
    (format) => {
      const call = `
      createCoze({ token: "pat_0123456789", region: "cn" }).chat.get("", "").catch(({ stack }) => console.log(stack));`;
      const script =
        format === "cjs"
          ? ["-e", `const { createCoze } = require("${packageName}"); ${call}`]
          : ["--input-type=module", "-e", `import { createCoze } from "${packageName}"; ${call}`];
      expect(node("--enable-source-maps", ...script)).toMatch(/\/src\/call\/\w+\.ts:\d+:\d+/);
      expect(node(...script)).toMatch(format === "cjs" ? /\/dist\/shared\/all\.cjs:/ : /\/dist\/shared\/all\.js:/);
    },
  );
});

describe("the specs in the package", () => {
  const file = (platform: string) => join(folder, "node_modules", packageName, "dist/openapi", `${platform}.json`);

  test.each(platforms)("%s is exported, and says where it is from", (platform) => {
    const script = `console.log(JSON.stringify(require("${packageName}/openapi/${platform}.json").info))`;
    const info = JSON.parse(node("-e", script)) as Record<string, unknown>;
    expect(info).toMatchObject({
      title: expect.any(String),
      "x-source": {
        origin: expect.stringMatching(/^(imported|written) from https:\/\/\S+$/),
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        corrections: expect.any(Number),
      },
    });
    const { corrections } = info["x-source"] as { corrections: number };
    expect(corrections > 0).toBe(platform === "firecrawl");
  });

  test("the same types are generated from them", async () => {
    const specs = join(folder, "specs");
    mkdirSync(specs);
    // What is JSON is YAML, too.
    for (const platform of platforms) cpSync(file(platform), join(specs, `${platform}.yaml`));
    const { files, problems } = await generate(specs);
    expect(problems).toEqual([]);
    for (const platform of platforms) {
      const name = `${platform}.ts`;
      expect(files.get(name) === readFileSync(join(root, "generated", name), "utf8"), name).toBe(true);
    }
  }, 60_000);
});

describe("the mock in the package", () => {
  let modules: { esm: { startMock: Start }; cjs: { startMock: Start }; clients: Build };

  beforeAll(async () => {
    const file = join(folder, "node_modules/mocks/index.mjs");
    mkdirSync(join(file, ".."));
    writeFileSync(
      file,
      `import { createRequire } from "node:module";
       export * as esm from "${packageName}/mock";
       export const cjs = createRequire(import.meta.url)("${packageName}/mock");
       export * as clients from "${packageName}";`,
    );
    modules = await import(pathToFileURL(file).href);
  });

  test.each(["esm", "cjs"] as const)(
    "%s: its options make clients, and its faults make them fail",
    async (format) => {
      const { createAily, createCoze, createFirecrawl } = modules.clients;
      const mock = await modules[format].startMock();
      const firecrawl = createFirecrawl({ ...mock.firecrawl });
      const aily = createAily({ ...mock.aily });
      const coze = createCoze({ ...mock.coze, maxRetries: 0 });
      const { id } = await firecrawl.interact.create({ ttl: 60 });
      expect(await firecrawl.interact.execute(id, { code: "1" })).toMatchObject({ success: true });
      expect((await aily.sessions.create({})).session.id).toMatch(/^session_/);
      const withToken = createAily({ baseUrl: mock.aily.baseUrl, token: mock.tokens.aily });
      expect((await withToken.sessions.create({})).session.id).toMatch(/^session_/);
      const question = { bot_id: "7379462189365198898", user_id: "u" };
      expect((await coze.chat.ask(question)).text).not.toBe("");

      mock.next("POST /v3/chat", { status: 503, body: { code: 5000, msg: "busy" } });
      await expect(coze.chat.create(question)).rejects.toMatchObject({ kind: "server" });
      mock.next("POST /v3/chat", { cut: 3 });
      await expect(coze.chat.create(question)).rejects.toMatchObject({ outcome: "unknown" });
      mock.next("POST /v3/chat", { stall: true });
      await expect(coze.chat.create(question, { timeout: 100 })).rejects.toMatchObject({ kind: "timeout" });
      mock.next("POST /v3/chat", { tokenExpired: true });
      await expect(coze.chat.create(question)).rejects.toMatchObject({ kind: "auth" });
      expect((await coze.chat.create(question)).id).toBeTruthy();

      expect(mock.requests.at(-1)).toMatchObject({
        ...{ method: "POST", path: "/v3/chat", query: {}, body: question, status: 200 },
        headers: { authorization: `Bearer ${mock.coze.token}` },
      });
      expect(mock.violations).toEqual([]);
      await mock.close();
      const again = await modules[format].startMock({ port: Number(new URL(mock.url).port) });
      expect(again.url).toBe(mock.url);
      await again.close();
    },
    60_000,
  );

  test("has the platforms and options of the mock of this project", async () => {
    const { startMock } = await import("../scripts/mock/server.ts");
    const mocks = [await startMock(), await modules.esm.startMock()];
    const [ours, theirs] = mocks.map(({ clients, url }) => JSON.stringify(clients).replaceAll(url, ""));
    await Promise.all(mocks.map((mock) => mock.close()));
    expect(theirs).toBe(ours);
  }, 60_000);

  test("refuses hosts that are not of this machine", async () => {
    const mock = await modules.cjs.startMock();
    onTestFinished(() => mock.close());
    const script = `
      require("node:http").get("${mock.url}/v1/users/me", { headers: { host: "hive.example" } }, (response) =>
        console.log(response.resume().statusCode));`;
    const { stdout } = await start(
      { command: process.execPath, args: ["-e", script], cwd: folder, env: process.env as Record<string, string> },
      30_000,
    ).ended;
    expect(stdout.trim()).toBe("403");
  });

  test("npx serves it, and says what to pass to each factory", async () => {
    const child = spawn("npx", ["--no-install", packageName, "mock", "--port", "0"], {
      ...{ cwd: folder, stdio: ["ignore", "pipe", "inherit"], detached: true },
    });
    onTestFinished(() => void process.kill(-child.pid!, "SIGKILL"));
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      // The end of the list of clients.
      if (lines.filter((line) => line === "").length === 2) break;
    }
    const [, url] = /^mock platforms ready at (http:\S+)$/.exec(lines[0]!)!;
    for (const platform of platforms) expect(lines.join("\n")).toContain(`${factoryOf(platform)}({ baseUrl: "${url}`);
    const [, token] = /^createCoze\(\{ baseUrl: ".+", token: "(.+)" \}\)$/m.exec(lines.join("\n"))!;
    const coze = modules.clients.createCoze({ baseUrl: url!, token: token! });
    expect(await coze.users.me()).toMatchObject({ user_name: "mock" });
  }, 60_000);

  test.each([
    [["--help"], 0, "stdout", "usage: agent-platform-clients mock [--port N] [--quiet]"],
    [["mock", "--help"], 0, "stdout", "--port N"],
    [["mock", "--port", "x"], 2, "stderr", '--port must be a number from 0 to 65535, got "x"'],
    [[], 2, "stderr", "usage: agent-platform-clients mock"],
    [["mork"], 2, "stderr", 'there is no command "mork"'],
  ] as const)("the command line with %j ends with %i", (args, code, stream, text) => {
    const command = join(folder, "node_modules/.bin", packageName);
    const ended = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
    expect(ended[stream]).toContain(text);
    expect(ended.status).toBe(code);
  });

  test("holds neither a reader of YAML nor of overlays", () => {
    const read = (name: string) => readFileSync(join(folder, "node_modules", packageName, "dist", name), "utf8");
    expect(read("THIRD-PARTY-LICENSES")).not.toMatch(/^---- \S*(yaml|openapi-format|ref-parser)/m);
    expect(read("mock.cjs")).not.toMatch(/%YAML|"overlay"|\.overlay\b/);
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: object };
    expect(Object.keys(dependencies)).toEqual(["eventsource-parser", "openapi-fetch"]);
  });

  test("has the license of each package that it holds", async () => {
    const output = join(folder, "licenses");
    mkdirSync(output);
    const bundled = await buildMock(platforms, output);
    const manifests = bundled.filter((file) => existsSync(file) && file.includes("node_modules")).map(manifestOf);
    const licenses = readFileSync(join(folder, "node_modules", packageName, "dist/THIRD-PARTY-LICENSES"), "utf8");
    const titles = [...licenses.matchAll(/^---- (.+) ----$/gm)].map(([, title]) => title);
    expect(titles).toEqual([...new Set(manifests)].sort());
    expect(titles).toEqual(expect.arrayContaining([expect.stringMatching(/^ajv /), expect.stringMatching(/^lodash /)]));
    const sections = licenses.split(/^---- .+ ----$/m).slice(1);
    expect(sections.filter((text) => !/copyright|permission/i.test(text))).toEqual([]);
  }, 60_000);
});

describe("both builds", () => {
  let esm: Build;
  let cjs: Build;

  beforeAll(async () => {
    // A module in node_modules, which the test runner leaves to Node.
    const file = join(folder, "node_modules/both/index.mjs");
    mkdirSync(join(file, ".."));
    writeFileSync(
      file,
      `import { createRequire } from "node:module";
       export * as esm from "${packageName}";
       export const cjs = createRequire(import.meta.url)("${packageName}");`,
    );
    ({ esm, cjs } = await import(pathToFileURL(file).href));
    expect(cjs.PlatformError).not.toBe(esm.PlatformError);
  });

  test.each(entries)("%s has the same exports imported and required", (entry) => {
    const name = entry === "index" ? packageName : `${packageName}/${entry}`;
    const show = "Object.keys(m).sort().join()";
    const imported = node("--input-type=module", "-e", `import * as m from "${name}"; console.log(${show})`);
    // As where ES modules cannot be required.
    const required = node(
      "--no-experimental-require-module",
      "-e",
      `const m = require("${name}"); console.log(${show})`,
    );
    expect(imported).toContain("create");
    expect(required).toBe(imported);
  });

  test("what the entries of a build have in common is loaded once", () => {
    const script = (load: string) => `
      const all = ${load}("${packageName}");
      const parts = [${platforms.map((platform) => `${load}("${packageName}/${platform}")`).join()}];
      console.log(parts.every((part) => Object.entries(part).every(([name, value]) => all[name] === value)));`;
    expect(node("-e", script("require"))).toBe("true");
    expect(node("--input-type=module", "-e", script("await import"))).toBe("true");
  });

  test("loading either leaves nothing behind in globalThis", () => {
    const show = "console.log(Reflect.ownKeys(globalThis).map(String).join())";
    expect(node("-e", `require("${packageName}"); ${show}`)).toBe(node("-e", show));
    const module = "--input-type=module";
    expect(node(module, "-e", `import "${packageName}"; ${show}`)).toBe(node(module, "-e", show));
  });

  const answer = (body: string, type = "application/json") =>
    Promise.resolve(new Response(body, { headers: { "content-type": type } }));

  test("a call of CommonJS sends its request and has its result", async () => {
    const requests: Request[] = [];
    const coze = cjs.createCoze({
      token: "pat_0123456789",
      baseUrl: "https://coze.test",
      fetch: (request) => {
        requests.push(request);
        return answer('{"code":0,"data":{"id":"c1"}}');
      },
    });
    expect(await coze.conversations.create({ name: "tea" })).toEqual({ id: "c1" });
    expect(requests).toHaveLength(1);
    const { method, url, headers } = requests[0]!;
    expect([method, url]).toEqual(["POST", "https://coze.test/v1/conversation/create"]);
    expect(headers.get("authorization")).toBe("Bearer pat_0123456789");
    expect(await requests[0]!.json()).toEqual({ name: "tea" });
  });

  test("CommonJS reads streams", async () => {
    const delta = { id: "m1", role: "assistant", type: "answer", content: "tea", content_type: "text" };
    const frames = `event: conversation.message.delta\ndata: ${JSON.stringify(delta)}\n\nevent: done\ndata: "[DONE]"\n\n`;
    const coze = cjs.createCoze({
      token: "pat_0123456789",
      region: "cn",
      fetch: () => answer(frames, "text/event-stream"),
    });
    const texts: string[] = [];
    for await (const text of coze.chat.stream({ bot_id: "1", user_id: "u" }).text()) texts.push(text);
    expect(texts).toEqual(["tea"]);
  });

  test.each([
    ["CommonJS", "ESM", () => [cjs, esm] as const],
    ["ESM", "CommonJS", () => [esm, cjs] as const],
  ])("what %s returns or throws is understood by %s", async (_, __, pair) => {
    const [caller, other] = pair();
    const client = (body: string) =>
      caller.createCoze({ token: "pat_0123456789", region: "cn", fetch: () => answer(body) });
    const result = await client('{"code":0,"data":{"id":"c1"}}').conversations.create({});
    expect(other.meta(result)).toEqual(caller.meta(result));
    expect(other.meta(result)).toMatchObject({ status: 200, attempts: [{ reason: "ok" }] });
    const failing = client('{"code":4101,"msg":"no"}').conversations.create({});
    const error: unknown = await failing.catch((error: unknown) => error);
    expect(error).toMatchObject({ kind: "permission" });
    expect(other.isPlatformError(error)).toBe(true);
    expect(other.isPlatformError(result)).toBe(false);
  });

  test.each([
    ["CommonJS", "ESM", () => [cjs, esm] as const],
    ["ESM", "CommonJS", () => [esm, cjs] as const],
  ])("the error of a token provider of %s is that of a call of %s", async (_, __, pair) => {
    const [provider, caller] = pair();
    const failure = new provider.PlatformError({
      ...{ platform: "coze", route: "POST /token", kind: "auth", outcome: "rejected", reason: "no" },
    });
    const token = () => Promise.reject(failure);
    const coze = caller.createCoze({ token, region: "cn", fetch: () => answer("{}") });
    await expect(coze.conversations.create({})).rejects.toBe(failure);
  });

  test("calls succeed where globalThis cannot be extended", () => {
    const script = `
      const { createCoze, meta } = require("${packageName}");
      const body = '{"code":0,"data":{"id":"c1"}}';
      const coze = createCoze({ token: "pat_0123456789", region: "cn", fetch: async () => new Response(body) });
      Object.preventExtensions(globalThis);
      coze.conversations.create({}).then((result) => console.log(meta(result)?.status));`;
    expect(node("-e", script)).toBe("200");
  });
});

describe("the declarations, checked themselves, without DOM", () => {
  const options = ["--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--lib", "es2022"];
  const modules = ["--module", "nodenext", "--moduleResolution", "nodenext"];
  const typeRoots = ["--typeRoots", join(root, "node_modules/@types"), "--types"];
  const check = (compiler: string, ...args: string[]) => {
    const script = join(root, "node_modules", `${compiler}/bin/tsc`);
    const env = process.env as Record<string, string>;
    args.unshift(script, ...options, ...modules);
    return start({ command: process.execPath, args: [...args, "entries.mts"], cwd: folder, env }, 120_000).ended;
  };

  beforeAll(() => {
    const names = [packageName, ...[...platforms, "mock"].map((name) => `${packageName}/${name}`)];
    writeFileSync(join(folder, "entries.mts"), names.map((name) => `export type {} from "${name}";\n`).join(""));
  });

  test.each(["typescript-5.4", "typescript", "typescript-7"])(
    "compile with the types of Node, %s",
    async (compiler) => {
      const { ok, stdout, stderr } = await check(compiler, ...typeRoots, "node");
      expect(stdout + stderr).toBe("");
      expect(ok).toBe(true);
    },
    120_000,
  );

  test("need no more of a runtime than fetch, and what it takes", async () => {
    const { stdout } = await check("typescript-7");
    const own = stdout.split("\n").filter((line) => line.includes(`${packageName}/dist/`));
    const missing = own.map((line) => /error TS2304: Cannot find name '(\w+)'/.exec(line)?.[1] ?? line);
    expect([...new Set(missing)].sort()).toEqual([
      "AbortSignal",
      "Blob",
      "FormData",
      "Headers",
      "ReadableStream",
      "Request",
      "Response",
      "URL",
      "crypto",
    ]);
  }, 120_000);
});

describe("schemas of libraries compile", () => {
  beforeAll(() => {
    writeFileSync(join(folder, "schemas.mts"), withSchemas);
    for (const name of ["zod", "arktype", "valibot", "@valibot", "@sinclair", "@ark", "arkregex"])
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
  });

  const withSchemas = `
    import { createFirecrawl, type ScrapeResponse } from "${packageName}/firecrawl";
    import { z } from "zod";
    import { type } from "arktype";
    import * as v from "valibot";
    import { toStandardJsonSchema } from "@valibot/to-json-schema";
    import { Type } from "@sinclair/typebox";
    const firecrawl = createFirecrawl();
    const url = "https://example.com";
    const tea = z.object({ title: z.string() });
    const formats = ["markdown", { type: "json", schema: tea }] as const;
    export async function extract() {
      const scraped = (await firecrawl.scrape({ url, formats: [{ type: "json", schema: tea }] })).data.json;
      const run = (await firecrawl.agent.run({ prompt: "?", schema: type({ title: "string" }) })).data;
      const schema = toStandardJsonSchema(v.object({ title: v.string() }));
      const converted = (await firecrawl.scrape({ url, formats: [{ type: "json", schema }] })).data.json;
      const waited = (await firecrawl.agent.wait("id", {}, { schema: Type.Object({ title: Type.String() }) })).data;
      const titles: string[] = [scraped.title, run.title, converted.title, waited.title];
      for await (const { json } of firecrawl.crawl.run({ url, scrapeOptions: { formats } })) titles.push(json.title);
      const plain = { type: "json", schema: { type: "object", required: ["title"] } } as const;
      const documented: ScrapeResponse = await firecrawl.scrape({ url, formats: [plain] });
      // @ts-expect-error unknown field
      void firecrawl.scrape({ url, formats, waitfor: 1 });
      // @ts-expect-error it has no JSON Schema
      void firecrawl.scrape({ url, formats: [{ type: "json", schema: v.string() }] });
      return { titles, documented };
    }
    export const scrape = firecrawl.scrape;
    export const scraping = () => firecrawl.scrape({ url, formats });
  `;

  test.concurrent.each(["typescript-5.4", "typescript", "typescript-7"])(
    "without DOM, %s",
    async (compiler) => {
      const options = ["--noEmit", "--strict", "--declaration", "--exactOptionalPropertyTypes", "--target", "es2022"];
      // Not all libraries compile themselves with all compilers.
      const how = ["--skipLibCheck", "--lib", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext"];
      const script = join(root, "node_modules", `${compiler}/bin/tsc`);
      const env = process.env as Record<string, string>;
      const args = [script, ...options, ...how, "schemas.mts"];
      const { ok, stdout, stderr } = await start({ command: process.execPath, args, cwd: folder, env }, 120_000).ended;
      expect(stdout + stderr).toBe("");
      expect(ok).toBe(true);
    },
    120_000,
  );
});
