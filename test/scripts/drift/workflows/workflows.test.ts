import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { listPlatforms } from "../../../../scripts/spec/load.ts";
import { load, text, type Job } from "./file.ts";

const workflows = { ci: load("ci"), drift: load("drift"), release: load("release") };
const { ci, drift } = workflows;

describe.each(Object.entries(workflows))("%s", (name, workflow) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it("pins actions by commit and says which version that is", () => {
    const uses = text(name)
      .split("\n")
      .filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(3);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("gives the token no right that a job does not name", () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toBeDefined();
  });

  it("leaves no credentials in a checkout", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.every((step) => step.with?.["persist-credentials"] === false)).toBe(true);
  });

  it("puts nothing into shell text, neither events nor anything else", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  it("is not started by pull requests of strangers with rights of ours", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow.on)).not.toContain("issue_comment");
  });

  it("ends, and does not run beside itself", () => {
    for (const job of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(20);
    expect(workflow.concurrency.group).toBeTruthy();
    expect(workflow.defaults.run.shell).toBe("bash");
  });

  it("has scripts that bash can read", () => {
    for (const { run } of steps) {
      if (run === undefined) continue;
      expect(spawnSync("bash", ["-n"], { input: run, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
    }
  });
});

describe("the checks", () => {
  it("run on every version of Node we support, and only read", () => {
    expect(ci.jobs.check!.strategy?.matrix.node).toEqual(["20.19", "22", "24"]);
    expect(ci.jobs.check!.steps.at(-1)!.run).toBe(".ci/run");
    for (const job of Object.values(ci.jobs)) expect(job.permissions).toEqual({ contents: "read" });
    expect(Object.keys(ci.on)).toEqual(["push", "pull_request", "workflow_dispatch"]);
  });

  it("say in annotations and in full what drifted", () => {
    const runs = ci.jobs.drift!.steps.map(({ run }) => run ?? "");
    expect(runs).toContain("npm run -s drift -- check --format github");
    expect(runs.at(-1)).toContain("--format markdown --fail-on never");
    expect(runs.at(-1)).toContain('>> "$GITHUB_STEP_SUMMARY"');
  });
});

describe("the watch", () => {
  const { watch, issue, propose } = drift.jobs as Record<"watch" | "issue" | "propose", Job>;

  it("runs at night at a minute that is not everybody's, or by hand", () => {
    const [{ cron }] = drift.on.schedule as [{ cron: string }];
    const minute = Number(cron.split(" ")[0]);
    expect(minute % 2).toBe(1);
    expect(minute % 15).not.toBe(0);
    expect(Object.keys(drift.on)).toEqual(["schedule", "workflow_dispatch"]);
  });

  it("watches each platform for itself", () => {
    for (const job of [watch, issue, propose]) {
      expect([...job.strategy!.matrix.platform!].sort()).toEqual(listPlatforms("specs"));
      expect(job.strategy!["fail-fast"]).toBe(false);
    }
  });

  it("lets only jobs write that run nothing of npm", () => {
    expect(watch.permissions).toEqual({ contents: "read" });
    expect(issue.permissions).toEqual({ issues: "write" });
    expect(propose.permissions).toEqual({ contents: "write", "pull-requests": "write" });
    for (const { steps } of [issue, propose]) {
      for (const { run, uses } of steps) {
        expect(run ?? "").not.toMatch(/\b(?:npm|npx|node|tsx)\b/);
        expect(uses ?? "").not.toContain("setup-node");
      }
    }
    expect(watch.env).not.toHaveProperty("GH_TOKEN");
  });

  it("keeps what came for 14 days", () => {
    const uploads = watch.steps.filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    expect(uploads.map((step) => step.with?.["retention-days"])).toEqual([14, 14]);
    expect(uploads.map((step) => step.with?.path)).toEqual(["out/result", "out/bodies"]);
  });

  it("gives texts to gh in files only", () => {
    for (const { steps } of [issue, propose]) {
      for (const { run } of steps) {
        expect(run ?? "").not.toMatch(/--body(?!-file)/);
        expect(run ?? "").not.toMatch(/\$\(cat [^)]*report/);
      }
    }
  });
});
