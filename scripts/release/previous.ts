import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The tests of types that use only what the package exports. */
export const typeTests = ["test/src/types.test.ts", "test/fixtures/thirty-operations.ts"];

const git = (root: string, ...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" });

/** The tag of the newest version before this one in the history, if there is one. */
export function previousTag(root: string): string | undefined {
  const tags = git(root, "tag", "--list", "v*", "--merged", "HEAD", "--sort=-v:refname").split("\n").filter(Boolean);
  const current = git(root, "tag", "--list", "v*", "--points-at", "HEAD").split("\n");
  return tags.find((tag) => /^v\d+\.\d+\.\d+$/.test(tag) && !current.includes(tag));
}

/** Whether the second version may break what the first one allowed. */
export function mayBreak(previous: string, next: string): boolean {
  const [before, after] = [previous, next].map((version) => version.replace(/^v/, "").split(".").map(Number));
  const [[major, minor], [newMajor, newMinor]] = [before!, after!] as [number[], number[]];
  // As long as the major version is 0, the minor one takes its place.
  return newMajor! > major! || (major === 0 && newMajor === 0 && newMinor! > minor!);
}

/** The type tests of a tag. */
export const filesAt = (root: string, tag: string): Record<string, string> =>
  Object.fromEntries(
    typeTests.flatMap((file) => {
      const { status, stdout } = spawnSync("git", ["show", `${tag}:${file}`], { cwd: root, encoding: "utf8" });
      return status === 0 ? [[file, stdout]] : [];
    }),
  );

/** What the compiler says of type tests of another version against the sources of this one; nothing if all is well. */
export function compile(root: string, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, ".previous-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      // As deep below the root as in `test`, so that their imports find the sources.
      const file = join(folder, relative("test", name));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const config = {
      extends: "../tsconfig.json",
      include: [],
      files: Object.keys(files).map((name) => relative("test", name)),
      compilerOptions: { pretty: false },
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", "."], { cwd: folder, encoding: "utf8" });
    return (stdout + stderr).trim().replace(/^(?=\S+\.ts\()/gm, "test/");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
