import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { writeOpenApi } from "../../scripts/build/openapi.ts";
import { environmentOf, root, setStage } from "../support/examples.ts";

const { mock } = setStage();

function start(args: string[], { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), ...args], {
    cwd,
    env: { ...process.env, ...environmentOf(mock()), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]).then(
    ([[code], stdout, stderr]) => ({ code: code as number | null, stdout, stderr }),
  );
  return { child, ended };
}
const cli = (...args: string[]) => start(["examples/cli.ts", ...args]);

test("cli: a page, a crawl, an answer", async () => {
  const [page, crawl, answer] = await Promise.all([
    cli("scrape", "https://example.com").ended,
    cli("crawl", "https://example.com", "--limit", "2").ended,
    cli("ask", "Do bees sleep?").ended,
  ]);
  expect(page).toMatchObject({ code: 0, stdout: expect.stringMatching(/^# https:\/\/example\.com\n/), stderr: "" });
  const urls = crawl.stdout
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { url: string }).url);
  expect([crawl.code, urls]).toEqual([0, ["https://example.com", "https://example.com/page-1"]]);
  expect(answer).toEqual({ code: 0, stdout: "You said: Do bees sleep?\n", stderr: "" });
  const left = mock().requests.filter(({ route }) => route === "DELETE /v1/conversations/{conversation_id}");
  expect(left).toHaveLength(1);
});

test("cli: exit codes for usage and failures", async () => {
  mock().next("POST /scrape", { status: 402, body: { success: false, error: "no credits" } });
  const [unknown, incomplete, misspelt, refused] = await Promise.all([
    cli("fly", "home").ended,
    cli("scrape").ended,
    cli("crawl", "https://example.com", "--limits", "2").ended,
    cli("scrape", "https://example.com").ended,
  ]);
  for (const { code, stderr } of [unknown, incomplete, misspelt])
    expect([code, stderr]).toEqual([2, expect.stringContaining("usage: cli.ts scrape URL")]);
  expect(refused).toEqual({ code: 1, stdout: "", stderr: expect.stringMatching(/^POST \/scrape: 402 .*no credits/) });
});

test("cli: Ctrl-C cancels the crawl and deletes the conversation", async () => {
  const count = (route: string) => mock().requests.filter((request) => request.route === route).length;
  const [polls, chats] = [count("GET /crawl/{id}"), count("POST /v3/chat")];
  const page = { markdown: "# Bees", metadata: { sourceURL: "https://example.com" } };
  const running = { success: true, status: "scraping", total: 12, completed: 1, creditsUsed: 1, data: [page] };
  mock().next("GET /crawl/{id}", { status: 200, body: running });
  mock().next("GET /crawl/{id}", { stall: true });
  mock().next("POST /v3/chat", { stall: true });
  const crawl = cli("crawl", "https://example.com");
  const answer = cli("ask", "Do bees sleep?");
  await expect.poll(() => count("GET /crawl/{id}") - polls, { timeout: 25_000 }).toBe(2);
  crawl.child.kill("SIGINT");
  await expect.poll(() => count("POST /v3/chat") - chats, { timeout: 25_000 }).toBe(1);
  answer.child.kill("SIGINT");
  expect(await answer.ended).toEqual({ code: 130, stdout: "", stderr: "" });
  expect(await crawl.ended).toEqual({
    code: 130,
    stdout: '{"url":"https://example.com","markdown":"# Bees"}\n',
    stderr: "",
  });
  const ended = mock()
    .requests.slice(-2)
    .map(({ route, status }) => `${route!} ${status}`);
  expect(ended.sort()).toEqual(["DELETE /crawl/{id} 200", "DELETE /v1/conversations/{conversation_id} 200"]);
}, 60_000);

test("on-mock: a program runs without keys, and decides how it ends", async () => {
  const program = `const { FIRECRAWL_BASE_URL: url, COZE_TOKEN } = process.env;
    const { status } = await fetch(url + "/team/credit-usage");
    console.log(status, COZE_TOKEN);
    process.exitCode = 3;`;
  const run = start(["examples/on-mock.ts", process.execPath, "--input-type=module", "-e", program]);
  expect(await run.ended).toEqual({ code: 3, stdout: `401 ${mock().coze.token}\n`, stderr: "" });
  const usage = await start(["examples/on-mock.ts"]).ended;
  expect([usage.code, usage.stderr]).toEqual([2, expect.stringContaining("usage: ")]);
}, 60_000);

test("testing: all its tests pass", async () => {
  const { code, stdout } = await start(["--test", "examples/testing.test.ts"]).ended;
  expect(stdout).toMatch(/^# pass 4$/m);
  expect([code, /^# fail (\d+)/m.exec(stdout)?.[1]]).toEqual([0, "0"]);
}, 60_000);

test("generate types: a copy in another project reads the specs of the installed package", async () => {
  const folder = await mkdtemp(join(tmpdir(), "examples-"));
  const installed = join(folder, "node_modules/agent-platform-clients");
  try {
    await mkdir(installed, { recursive: true });
    await copyFile(join(root, "package.json"), join(installed, "package.json"));
    await writeOpenApi(join(root, "specs"), ["aily"], join(installed, "dist/openapi"));
    await symlink(join(root, "node_modules/openapi-typescript"), join(folder, "node_modules/openapi-typescript"));
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
    await copyFile(join(root, "examples/generate-types.ts"), join(folder, "generate-types.ts"));
    const { stdout, stderr } = await start(["generate-types.ts", "aily", "types.ts"], { cwd: folder }).ended;
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^types\.ts: \d+ paths of .*Aily.*\nwritten from https:.*, \d{4}-\d\d-\d\d, 0 corrections\n$/,
    );
    const types = await readFile(join(folder, "types.ts"), "utf8");
    expect(types).toContain('"/open-apis/aily/v1/sessions/{aily_session_id}": {');
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
