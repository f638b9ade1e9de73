import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { apply, type Mutant } from "./mutants.ts";

/** What is not copied: packages, the history, and what was built. */
const left = /^(node_modules|\.git|dist)$/;

/** What compiles programs, takes long or needs the whole tree says little of a single change. */
const aside = /uploads|faults|every-verb\/token/;

/** A copy of the tree in which one change after another is tried. */
export interface Workshop extends AsyncDisposable {
  /** Whether a test fails with this change, and at which stage. */
  kill(mutant: Mutant): Promise<string | undefined>;
  /** Throws unless the tests pass without any change. */
  check(): Promise<void>;
}

export function openWorkshop(root: string, folder: string): Workshop {
  const copy = mkdtempSync(join(tmpdir(), "mutation-"));
  for (const name of readdirSync(root))
    if (!left.test(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  const sound = readdirSync(join(copy, "test", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !/types/.test(name))
    .map((name) => join("test", folder, name));

  /** The tests of the module, then of its neighbours, then the wide ones, then those that take long. */
  function stages({ file }: Mutant): string[][] {
    const own = join("test", file.replace(/\.ts$/, ""));
    const place = join("test", file, "..");
    const isOwn = (test: string) => test === `${own}.test.ts` || test.startsWith(`${own}/`);
    const isNear = (test: string) => test.startsWith(`${place}/`) && place !== join("test", folder);
    const rank = (test: string) => (isOwn(test) ? 0 : aside.test(test) ? 3 : isNear(test) ? 1 : 2);
    return [0, 1, 2, 3].map((wanted) => sound.filter((test) => rank(test) === wanted)).filter(({ length }) => length);
  }

  const run = (files: readonly string[], ms: number) =>
    new Promise<{ ok: boolean; output: string }>((resolve) => {
      const vitest = join(copy, "node_modules/vitest/vitest.mjs");
      const how = ["--project", "client", "--bail", "1", "--reporter", "dot", "--testTimeout", "60000"];
      // What compiles programs says nothing of what they do.
      const args = [vitest, "run", ...how, "--testNamePattern", "^(?!.*programs with)", ...files];
      const env = { ...process.env, FUZZ_CASES: "800", NO_COLOR: "1" };
      const child = spawn(process.execPath, args, {
        cwd: copy,
        env,
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
      });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
      // A change can make a loop endless.
      const timer = setTimeout(() => process.kill(-child.pid!, "SIGKILL"), ms);
      child.once("close", (code) => {
        clearTimeout(timer);
        resolve({ ok: code === 0, output });
      });
    });

  return {
    async check() {
      const { ok, output } = await run(sound, 900_000);
      if (!ok) throw new Error(`the tests fail without any change:\n${output.slice(-3000)}`);
    },
    async kill(mutant) {
      const file = join(copy, mutant.file);
      const text = readFileSync(file, "utf8");
      writeFileSync(file, apply(mutant, text));
      try {
        for (const files of stages(mutant)) if (!(await run(files, 180_000)).ok) return basename(files[0]!);
        return undefined;
      } finally {
        writeFileSync(file, text);
      }
    },
    [Symbol.asyncDispose]: () => {
      if (existsSync(copy)) rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
      return Promise.resolve();
    },
  };
}
