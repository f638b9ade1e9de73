import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand, UsageError } from "./command.ts";
import { problemsOf, withAddresses, type Manifest } from "./release/manifest.ts";
import { notesOf } from "./release/notes.ts";
import { compile, filesAt, mayBreak, previousTag } from "./release/previous.ts";

const command = {
  name: "npm run release --",
  about:
    "check TAG says whether this version can be released under a tag. notes prints what CHANGELOG.md says of this " +
    "version. repository URL writes the address of the repository into package.json, and those of its home page and " +
    "issues. types compiles the type tests of the version before this one against this one.",
  operands: "check TAG | notes | repository URL | types",
  options: {},
  exits: { 1: "it cannot be released, or breaks users without a version that may" },
};

const root = join(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const manifest = (): Manifest => JSON.parse(read("package.json")) as Manifest;

const jobs: Readonly<Record<string, (argument: string | undefined) => number>> = {
  check(tag) {
    if (tag === undefined) throw new UsageError("check: TAG is missing; write the tag of the release, such as v1.2.3");
    const problems = problemsOf(manifest(), read("CHANGELOG.md"), tag);
    for (const problem of problems) console.error(problem);
    if (!problems.length) console.log(`${tag} can be released`);
    return problems.length ? 1 : 0;
  },
  notes() {
    const { version } = manifest();
    const notes = notesOf(read("CHANGELOG.md"), version);
    if (notes) console.log(notes);
    else console.error(`CHANGELOG.md has no section "## ${version}", or it is empty`);
    return notes ? 0 : 1;
  },
  repository(url) {
    const written = withAddresses(manifest() as unknown as Record<string, unknown>, url ?? "");
    if (!written) throw new UsageError(`repository: "${url ?? ""}" is no address; write https://HOST/OWNER/NAME`);
    writeFileSync(join(root, "package.json"), `${JSON.stringify(written, null, 2)}\n`);
    return 0;
  },
  types() {
    const tag = previousTag(root);
    if (tag === undefined) {
      console.log("no version before this one: no tag v1.2.3 in the history of this commit");
      return 0;
    }
    const { version } = manifest();
    const problems = compile(root, filesAt(root, tag));
    if (problems === "") {
      console.log(`the type tests of ${tag} compile`);
      return 0;
    }
    console.log(problems);
    if (mayBreak(tag, version)) {
      console.log(`\n${version} may break what ${tag} allowed; name these changes in CHANGELOG.md under "Changed"`);
      return 0;
    }
    console.error(`\n${version} must not break what ${tag} allowed: undo that, or raise the version (CONTRIBUTING.md)`);
    return 1;
  },
};

process.exitCode = await runCommand(command, process.argv.slice(2), (_, [name, argument, ...others]) => {
  const job = name !== undefined && Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  if (!job || others.length) throw new UsageError(`write one of ${Object.keys(jobs).join(", ")}`);
  return job(argument);
});
