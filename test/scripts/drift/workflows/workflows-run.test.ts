import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { load, type Job } from "./file.ts";

const drift = load("drift");
const runOf = (job: Job, start: string): string => job.steps.find(({ run }) => run?.includes(start))!.run!;

/** Runs a script as a runner does, with commands of our own in place of some programs. */
function execute(
  script: string,
  env: Record<string, string>,
  programs: Record<string, string>,
  files: Record<string, string>,
) {
  const folder = mkdtempSync(join(tmpdir(), "workflow-"));
  folders.push(folder);
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [name, body] of Object.entries(programs)) {
    put(
      `bin/${name}`,
      `#!/usr/bin/env bash\nprintf '%s|' ${name} "$@" >> "${folder}/calls"\necho >> "${folder}/calls"\n${body}\n`,
    );
    chmodSync(join(folder, "bin", name), 0o755);
  }
  for (const [path, content] of Object.entries(files)) put(path, content);
  put("calls", "");
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...{ PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`, HOME: folder, LC_ALL: "C.UTF-8" },
      ...{
        PLATFORM: "teas",
        RUN_URL: "https://run",
        RUNNER_TEMP: folder,
        GITHUB_STEP_SUMMARY: join(folder, "summary"),
      },
      ...env,
    },
  });
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const calls = read("calls").split("\n").filter(Boolean);
  return { status, stdout, stderr, calls, read, folder };
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("the rolling issue", () => {
  const script = runOf(drift.jobs.issue!, "gh issue");
  const gh = (open: string) => `if [ "$2" = list ]; then echo "${open}"; fi`;
  const act = (open: string, status: string | undefined, report = "") =>
    execute(
      script,
      {},
      { gh: gh(open) },
      {
        ...(status === undefined ? {} : { "result/status": `${status}\n` }),
        ...(report && { "result/report.md": report }),
      },
    );
  const acts = (calls: string[]) => calls.map((call) => call.split("|").slice(1, 4).join(" "));

  it("is closed when there is nothing to report", () => {
    const { status, calls } = act("7", "0");
    expect(status).toBe(0);
    expect(acts(calls).slice(1)).toEqual(["issue close 7"]);
  });

  it("is not opened when there is nothing to report", () => {
    expect(act("", "0").calls).toHaveLength(1);
  });

  it.each(["1", "3", "4", undefined])("is opened after status %s, and updated the next time", (status) => {
    const opened = act("", status, "report");
    expect(opened.status).toBe(0);
    expect(acts(opened.calls).slice(1)).toEqual(["label create drift", "issue create --title"]);
    expect(opened.calls.at(-1)).toContain("|Drift: teas|--label|drift|--body-file|body.md|");
    expect(acts(act("7", status, "report").calls).slice(1)).toEqual(["issue edit 7"]);
  });

  it("is searched by its exact title among our own", () => {
    const [list] = act("", "0").calls;
    expect(list).toContain('|--jq|map(select(.title == "Drift: teas"))[0].number // empty|');
    expect(list).toContain("|--app|github-actions|");
  });

  it("holds the report as text: nobody is called, nothing is run, and it is not too long", () => {
    const { status, read, folder } = act(
      "7",
      "1",
      `@octocat $(touch hacked) \`touch hacked\`\n${"\u8336".repeat(40_000)}`,
    );
    expect(status).toBe(0);
    const body = read("body.md");
    expect(body).toContain("@\u200boctocat $(touch hacked) `touch hacked`");
    expect(body).toContain("https://run");
    expect(body).not.toContain("\ufffd");
    expect(Buffer.byteLength(body)).toBeLessThan(61_000);
    expect(() => readFileSync(join(folder, "hacked"))).toThrow();
  });
});

describe("the step that watches", () => {
  const script = runOf(drift.jobs.watch!, "drift -- watch");

  it("keeps the exit code, the report and the locks, whatever the exit code is", () => {
    const npm = "echo report > out/result/report.md; mkdir -p specs/lock/seen; echo 1 > specs/lock/teas.json; exit 4";
    const { status, calls, read } = execute(script, {}, { npm }, {});
    expect(status).toBe(0);
    expect(calls[0]).toContain("|drift|--|watch|--only|teas|");
    for (const option of ["--bodies|out/bodies", "--update", "--fail-on|warning"])
      expect(calls[0]).toContain(`|${option}|`);
    expect(read("out/result/status")).toBe("4\n");
    expect(read("out/result/specs/lock/teas.json")).toBe("1\n");
    expect(read("summary")).toBe("report\n");
  });

  it.each([
    ["0", 0],
    ["1", 0],
    ["2", 1],
    ["3", 1],
    ["4", 1],
    ["127", 1],
  ])("is red at the end after exit code %s: %s", (code, expected) => {
    const last = drift.jobs.watch!.steps.at(-1)!.run!;
    expect(execute(last, {}, {}, { "out/result/status": `${code}\n` }).status).toBe(expected);
  });
});

describe("the pull request", () => {
  const script = runOf(drift.jobs.propose!, "gh pr create");
  const git = (folder: string, ...args: string[]) =>
    spawnSync("git", ["-c", "init.defaultBranch=main", "-c", "user.name=t", "-c", "user.email=t@t", ...args], {
      cwd: folder,
      encoding: "utf8",
    }).stdout.trim();

  /** A repository with a lock, and what a watch proposes; `open` is the number of an open pull request. */
  function propose(lock: string, proposed: string | undefined, open: string, before?: string) {
    const remote = mkdtempSync(join(tmpdir(), "remote-"));
    folders.push(remote);
    git(remote, "init", "--bare", "--quiet");
    const work = `git init --quiet && git remote add origin "${remote}" && mkdir -p specs/lock &&
      printf '${lock}' > specs/lock/teas.json && git add specs && git commit --quiet -m start && git push --quiet origin HEAD:main`;
    const earlier = `git checkout --quiet -b old && printf '${before}' > specs/lock/teas.json && git commit --quiet -am old &&
      git push --quiet origin HEAD:drift/teas && git checkout --quiet main`;
    const env = {
      ...{
        BASE: "main",
        GIT_AUTHOR_NAME: "t",
        GIT_AUTHOR_EMAIL: "t@t",
        GIT_COMMITTER_NAME: "t",
        GIT_COMMITTER_EMAIL: "t@t",
      },
      ...{ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "init.defaultBranch", GIT_CONFIG_VALUE_0: "main" },
    };
    const gh = `if [ "$2" = list ]; then echo "${open}"; fi`;
    const run = execute(
      `${work}\n${before === undefined ? "" : earlier}\n${script}`,
      env,
      { gh },
      {
        ...(proposed === undefined ? {} : { "result/specs/lock/teas.json": proposed }),
      },
    );
    const pushed = git(remote, "show", "drift/teas:specs/lock/teas.json");
    const acts = run.calls.map((call) => call.split("|").slice(1, 3).join(" "));
    return { ...run, pushed, acts, remote };
  }

  it("is opened for a lock that changed", () => {
    const { status, stderr, pushed, acts, calls, remote } = propose("1", "2", "");
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(pushed).toBe("2");
    expect(acts).toEqual(["auth setup-git", "pr list", "pr create"]);
    expect(calls.at(-1)).toMatch(/\|--base\|main\|--head\|drift\/teas\|.*\|--body-file\|/);
    expect(git(remote, "show", "--format=", "--name-only", "drift/teas")).toBe("specs/lock/teas.json");
  });

  it("is updated if it is open", () => {
    const { pushed, acts } = propose("1", "3", "9", "2");
    expect(pushed).toBe("3");
    expect(acts).toEqual(["auth setup-git", "pr list"]);
  });

  it("stays as it is when the proposal is the same", () => {
    const { stdout, pushed, acts } = propose("1", "2", "9", "2");
    expect(pushed).toBe("2");
    expect(stdout).toContain("pushed before");
    expect(acts).toEqual(["auth setup-git", "pr list"]);
  });

  it("is closed when nothing is left to propose", () => {
    expect(propose("1", "1", "9", "2").acts).toEqual(["auth setup-git", "pr list", "pr close"]);
  });

  it.each([["1"], [undefined]])("is not opened when the proposal is %s", (proposed) => {
    const { status, acts } = propose("1", proposed, "");
    expect(status).toBe(0);
    expect(acts).toEqual(["auth setup-git", "pr list"]);
  });
});
