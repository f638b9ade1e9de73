import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchWith } from "../../../../scripts/drift/commands/watch.ts";
import { ruleOf, rules } from "../../../../scripts/drift/rules/rules.ts";
import type { JsonObject } from "../../../../scripts/json.ts";
import { main as generate } from "../../../../scripts/spec/generate.ts";
import { drift, driftWith, type Ran } from "../commands/cli-run.ts";
import { project, type Project } from "../commands/project.ts";
import { documentChanges, fieldChanges, house } from "./changes.ts";
import { disagreements, teahouse } from "./disagreements.ts";
import { faults, proseOf, type Fault } from "./faults.ts";

// Every rule is reported by a run of the command line on an API that does not exist. A rule without a case fails the
// last test here.

/** How a page is read in the time that it has, where a case wants it otherwise. */
const limits = vi.hoisted(() => ({ instead: undefined as (() => never) | undefined }));
vi.mock("node:vm", async (original) => {
  const vm = await original<typeof import("node:vm")>();
  class Script extends vm.Script {
    override runInContext(...args: Parameters<InstanceType<typeof vm.Script>["runInContext"]>): unknown {
      return limits.instead ? limits.instead() : super.runInContext(...args);
    }
  }
  return { ...vm, Script };
});

let tea: Project;
beforeEach(async () => {
  tea = await project();
});
afterEach(async () => {
  limits.instead = undefined;
  await tea.remove();
});

/** What a run reports: rules, each with its field. */
function reported({ out, err }: Ran): string[] {
  expect(err).toBe("");
  const { findings } = JSON.parse(out) as { findings: { rule: string; field: string }[] };
  return findings.map(({ rule, field }) => [rule, field].filter(Boolean).join(" "));
}

const check = async (...args: string[]) =>
  reported(await tea.run("check", "--format", "json", "--pages", tea.path("pages"), "--complete", "--all", ...args));

async function write({ spec = teahouse(), pages }: Fault): Promise<void> {
  await tea.write("specs/teahouse.yaml", spec);
  await rm(tea.path("pages"), { recursive: true });
  await mkdir(tea.path("pages"));
  for (const [name, text] of Object.entries(pages)) await writeFile(join(tea.path("pages"), name), text);
}

const covered = new Set<string>();
/** A case of a rule. */
const reports = (rule: string, run: () => Promise<readonly string[]>): void => {
  covered.add(rule);
  test(`${rule} is reported`, async () => {
    expect(new Set((await run()).map((found) => found.split(" ")[0]))).toContain(rule);
  });
};

const diff = async (before: string, after: string): Promise<string[]> => {
  const files = [await tea.write("old.json", before), await tea.write("new.json", after)] as const;
  return reported(await drift("diff", ...files, "--format", "json"));
};
const reverse = (rule: string): string => ruleOf(rule).mirror as string;

for (const [what, [before, after]] of Object.entries(fieldChanges)) {
  const [there, back] = [what, reverse(`upstream/request-${what}`).slice("upstream/request-".length)];
  for (const [name, was, is] of [[there, before, after] as const, [back, after, before] as const]) {
    const both = (["request", "response"] as const).map((direction) => `upstream/${direction}-${name}`);
    for (const rule of both) covered.add(rule);
    test(`${both.join(" and ")} are reported`, async () => {
      const found = await diff(house({ it: was }), house({ it: is }));
      expect(found).toEqual(
        expect.arrayContaining([expect.stringContaining(both[0]!), expect.stringContaining(both[1]!)]),
      );
    });
  }
}
for (const [what, [before, after]] of Object.entries(documentChanges)) {
  reports(`upstream/${what}`, () => diff(before, after));
  if (reverse(`upstream/${what}`) !== `upstream/${what}`)
    reports(reverse(`upstream/${what}`), () => diff(after, before));
}

for (const [what, [spec, docs]] of Object.entries(disagreements))
  reports(`spec/${what}`, async () => {
    await write({ spec: teahouse(spec), pages: { "openapi.json": teahouse(docs) } });
    return check();
  });

for (const [rule, fault] of Object.entries(faults))
  reports(rule, async () => {
    await write(fault);
    return check();
  });

reports("extract/too-slow", async () => {
  limits.instead = () => {
    throw Object.assign(new Error("out of time"), { code: "ERR_SCRIPT_EXECUTION_TIMEOUT" });
  };
  return check();
});
reports("extract/crash", async () => {
  limits.instead = () => {
    throw new TypeError("a number is no string");
  };
  return check();
});

const accept = (): Promise<Ran> => tea.run("accept", "--pages", tea.path("pages"), "--reason", "They were read.");
const fields: JsonObject = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`field${i}`, { type: "string" }]));

reports("extract/shrunk", async () => {
  await write({ pages: { "openapi.json": teahouse({ body: fields }) } });
  await accept();
  await write({ pages: { "openapi.json": teahouse() } });
  return check();
});
reports("lock/missing", () => check());
reports("lock/unreadable", async () => {
  await tea.write("specs/lock/teahouse.json", "<<<<<<< ours\n");
  return check();
});
reports("lock/unreviewed", async () => {
  await accept();
  const [, more] = disagreements["operation-missing"]!;
  await write({ pages: { "openapi.json": teahouse(more) } });
  return check();
});

const entry = (more = "", value = 3, reason = "The server uses three minutes.") => `- rule: spec/default
  operation: POST /brew
  field: body.minutes
  aspect: default
  values: { spec: 5, published-openapi: ${value} }
  reason: ${reason}
${more}`;
const accepting = (text: string, minutes: number) => async () => {
  const body = { minutes: { type: "integer", default: minutes } };
  await write({ pages: { "openapi.json": teahouse({ body }) } });
  await tea.write("specs/accepted/teahouse.yaml", text);
  return check();
};
reports("accepted/unused", accepting(entry(), 5));
reports("accepted/stale-values", accepting(entry(), 4));
reports("accepted/expired", accepting(entry("  reviewBy: 2020-02-20\n"), 3));
reports("accepted/no-reason", accepting(entry("", 3, "ok"), 3));
reports("accepted/invalid", accepting(entry("  weight: 3\n"), 3));

/** The rules that a check reports of generated files, after a change of them. */
const generated =
  (change: () => Promise<unknown>, more: () => Promise<Ran> = () => checkHere()) =>
  async () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    await tea.write("src/teahouse.ts", "");
    expect(await generate(["--specs", tea.path("specs"), "--output", tea.path("generated")])).toBe(0);
    await change();
    return reported(await more());
  };
const checkHere = () => driftWith({}, "check", "--format", "json", "--specs", tea.path("specs"));
const edit = async (name: string, by: (text: string) => string) => tea.write(name, by(await tea.read(name)));

reports(
  "gen/stale",
  generated(() => edit("generated/teahouse.ts", (text) => text.replace("minutes", "hours"))),
);
reports(
  "gen/hand-edited",
  generated(() => tea.write("generated/teahouse.ts", "export type Tea = string;\n")),
);
reports(
  "gen/missing",
  generated(() => rm(tea.path("generated/teahouse.ts"))),
);
reports(
  "gen/orphan",
  generated(async () => tea.write("generated/coffee.ts", await tea.read("generated/teahouse.ts"))),
);
reports(
  "gen/no-client",
  generated(() => rm(tea.path("src/teahouse.ts"))),
);
reports(
  "gen/tool-version",
  generated(
    async () => {
      await tea.write("package.json", JSON.stringify({ devDependencies: { typescript: "1.0.0" } }));
      await tea.write("node_modules/typescript/package.json", JSON.stringify({ version: "2.0.0" }));
    },
    // The folder of package.json is the one that the command runs in.
    () => {
      const program = join(import.meta.dirname, "../../../../scripts/drift.ts");
      const args = ["--import", import.meta.resolve("tsx"), program, "check", "--format", "json"];
      const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tea.folder, encoding: "utf8" });
      return Promise.resolve({ exit: 0, out: stdout, err: stderr });
    },
  ),
);

const docs = "https://docs.teahouse.example";
const sources = {
  ...{ format: "markdown", url: `${docs}/{path}.md`, pages: ["brew"] },
  index: { url: `${docs}/llms.txt`, format: "links", within: `${docs}/` },
};
/** Watches a host; what it says of the index and of a page may be changed. */
async function watch({ index = ["brew"], page = proseOf(), status = 200, robots = "" }): Promise<string[]> {
  await tea.write("specs/teahouse.yaml", teahouse({ document: { "x-sources": sources } }));
  const answers: Record<string, Response> = {
    "/robots.txt": new Response(robots, { headers: { "content-type": "text/plain" } }),
    "/llms.txt": new Response(index.map((name) => `- [x](${docs}/${name})\n`).join(""), {
      headers: { "content-type": "text/plain" },
    }),
    "/brew.md": new Response(page, { status, headers: { "content-type": "text/markdown" } }),
  };
  const fetch = (url: string) => Promise.resolve(answers[new URL(url).pathname]!);
  const clock = { now: () => 0, sleep: () => Promise.resolve(), random: () => 0 };
  const command = watchWith({ fetch, clock });
  const args = ["watch", "--update", "--format", "json", "--specs", tea.path("specs")] as const;
  return reported(await driftWith({ watch: command }, ...args));
}
reports("fetch/failed", () => watch({ status: 403 }));
reports("fetch/not-a-doc", () => watch({ page: "<!doctype html><html></html>" }));
reports("fetch/refused", () => watch({ robots: "User-agent: *\nDisallow: /brew\n" }));
for (const [rule, before, after] of [
  ["upstream/page-added", ["brew"], ["brew", "pots"]],
  ["upstream/page-removed", ["brew", "pots", "teas"], ["brew", "teas"]],
] as const)
  reports(rule, async () => {
    await watch({ index: [...before] });
    return watch({ index: [...after] });
  });

test("every rule has a case, and every case a rule", () => {
  expect([...covered].sort()).toEqual(rules.map(({ id }) => id).sort());
});
