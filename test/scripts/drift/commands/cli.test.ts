import { execFileSync, spawnSync } from "node:child_process";
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse, type Syntax } from "../../../../scripts/drift/commands/cli.ts";
import { outputProblem, writeWhole } from "../../../../scripts/drift/commands/command.ts";
import { drift } from "./cli-run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const syntax: Syntax = {
  options: { complete: "flag", format: ["text", "json"], output: "any", pages: "list" },
  arguments: ["OLD"],
};

describe("arguments", () => {
  test("may be in any order, lists in one go or in several", () => {
    const { parsed, problems } = parse(
      ["x", "--pages", "a", "b", "--complete", "--format=json", "--pages", "c", "--output", "o"],
      syntax,
    );
    expect(problems).toEqual([]);
    expect(parsed.arguments).toEqual(["x"]);
    expect(parsed.lists.get("pages")).toEqual(["a", "b", "c"]);
    expect(parsed.values).toEqual(
      new Map([
        ["format", "json"],
        ["output", "o"],
      ]),
    );
    expect(parsed.flags).toEqual(new Set(["complete"]));
  });

  test("after a list are the list's, unless they are known to be arguments", () => {
    const isArgument = (text: string) => text.startsWith("GET ");
    const { parsed } = parse(["--pages", "a", "GET /x", "b"], { ...syntax, arguments: ["OPERATION..."] }, isArgument);
    expect(parsed.lists.get("pages")).toEqual(["a", "b"]);
    expect(parsed.arguments).toEqual(["GET /x"]);
  });

  test("are complained of all at once, with what to do", () => {
    const { problems } = parse(
      ["--formt", "x", "--format", "xml", "--output", "--complete=1", "--output", "a", "--output", "b", "--pages", "y"],
      syntax,
    );
    expect(problems).toEqual([
      expect.stringMatching(/^unknown option --formt; the options are --complete, /),
      '--format cannot be "xml"; write --format text|json',
      "--output needs a value; write --output OUTPUT",
      "--output occurs twice; write it once",
    ]);
    expect(parse(["--complete=1", "x"], syntax).problems).toEqual([
      "--complete takes no value; write --complete alone",
    ]);
    expect(parse(["--comp", "x"], syntax).problems).toEqual(["unknown option --comp; did you mean --complete?"]);
    expect(parse([], syntax).problems).toEqual(["OLD is missing"]);
    expect(parse(["a", "b"], syntax).problems).toEqual([expect.stringContaining('unexpected argument "b"')]);
    expect(parse(["a", "--pages"], syntax).problems).toEqual(["--pages needs a value; write --pages PAGES"]);
  });

  test("that are named like members of objects are no options", () => {
    expect(parse(["--__proto__", "--constructor", "x"], syntax).problems).toHaveLength(2);
  });
});

describe("the command line", () => {
  test.each(["check", "watch", "diff", "accept", "explain", "rules"])("%s explains itself", async (command) => {
    const { exit, out, err } = await drift(command, "--help");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toContain(`usage: npm run drift -- ${command}`);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(115);
  });

  test("explains itself as a whole, with success only when asked", async () => {
    expect(await drift("--help")).toMatchObject({ exit: 0, err: "" });
    expect(await drift()).toMatchObject({ exit: 2 });
    expect((await drift("help")).out).toContain("accept");
  });

  test("knows its commands", async () => {
    expect(await drift("chek")).toMatchObject({
      exit: 2,
      out: "",
      err: expect.stringContaining('unknown command "chek"'),
    });
    expect(await drift("constructor")).toMatchObject({ exit: 2 });
    expect((await drift("\u001b[31mx")).err).not.toContain("\u001b");
  });

  test("says all that is wrong with a call, and nothing on the standard output", async () => {
    const missing = join(folder, "none");
    const { exit, out, err } = await drift("accept", "sing", "--pages", missing, "--specs", missing);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(`folder of the specs, "${missing}", does not exist; run this from the root`);
    expect(err).toContain("--reason is missing; pass why");
    expect(err).toContain("usage: npm run drift -- accept");
  });

  test.each([
    [["check", "--only", "narnia"], /unknown platform "narnia"; the platforms of "specs" are aily, coze, firecrawl/],
    [["check", "--complete"], /--complete needs --pages/],
    [["check", "--fail-on", "note"], /--fail-on cannot be "note"; write --fail-on error\|warning\|never/],
    [["check", "--pages", "no-such-folder"], /"no-such-folder" does not exist/],
    [["check", "--output", "no-such-folder/x"], /the folder "no-such-folder" does not exist/],
    [["check", "--output", "specs"], /"specs" is a folder/],
    [["check", "specs"], /unexpected argument "specs"/],
    [["check", "--specs", "package.json"], /"package.json" is not a folder/],
    [["diff", "a.json"], /NEW is missing/],
    [["diff", "a.json", "b.json"], /"a.json" does not exist[^]*"b.json" does not exist/],
    [
      ["accept", "dance", "--pages", "specs", "--reason", "y"],
      /"dance" is not an operation; write a method and a path/,
    ],
    [["accept", "GET /x", "--reason", "y"], /--pages is missing/],
    [["explain"], /RULE is missing/],
    [["explain", "docs/table-vs"], /unknown rule "docs\/table-vs"; did you mean docs\/table-vs-openapi/],
    [["explain", "nonsense"], /"drift rules" lists all rules/],
    [["rules", "--format", "json"], /--format cannot be "json"/],
    [["watch", "--contact", "(x)"], /contact is sent in the user agent and must be/],
  ])("%j is refused", async (args, message) => {
    const { exit, out, err } = await drift(...args);
    expect(err).toMatch(message);
    expect([exit, out]).toEqual([2, ""]);
  });
});

describe("a report in a file", () => {
  test("is written whole", async () => {
    const path = join(folder, "report.txt");
    await writeFile(path, "old");
    expect(await writeWhole(path, "new\n")).toBeUndefined();
    expect(await readFile(path, "utf8")).toBe("new\n");
    expect(await readdir(folder)).toEqual(["report.txt"]);
  });

  test("goes where a link leads, and into what is no file", async () => {
    const [file, link, pipe] = ["file", "link", "pipe"].map((name) => join(folder, name)) as [string, string, string];
    await writeFile(file, "old");
    await symlink(file, link);
    expect(await writeWhole(link, "new\n")).toBeUndefined();
    expect(await readFile(file, "utf8")).toBe("new\n");
    expect((await lstat(link)).isSymbolicLink()).toBe(true);

    execFileSync("mkfifo", [pipe]);
    const [reason, read] = await Promise.all([writeWhole(pipe, "new\n"), readFile(pipe, "utf8")]);
    expect([reason, read]).toEqual([undefined, "new\n"]);
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });

  test("or not at all", async () => {
    expect(await writeWhole(join(folder, "no", "report.txt"), "x")).toMatch(/cannot be written: does not exist/);
    expect(await writeWhole(folder, "x")).toMatch(/cannot be written/);
    expect(await readdir(folder)).toEqual([]);
    expect(await outputProblem(join(folder, "report.txt"))).toBeUndefined();
  });
});

describe("the entry", () => {
  test("starts by the entry and ends with the exit code", () => {
    const start = (...args: string[]) =>
      spawnSync(process.execPath, ["--import", "tsx", "scripts/drift.ts", ...args], { encoding: "utf8" });
    const ok = start("explain", "lock/missing");
    expect([ok.status, ok.stderr]).toEqual([0, ""]);
    expect(ok.stdout).toMatch(/^lock\/missing\n {2}what {4}/);
    expect(start("explain", "no/rule").status).toBe(2);
  });
});
