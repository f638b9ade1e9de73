import { spawn } from "node:child_process";

export interface Command {
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

export interface Ended {
  /** `exit code 1`, `signal SIGSEGV`, ... */
  how: string;
  ok: boolean;
  stdout: string;
  stderr: string;
}

export interface Running {
  /** Never rejects. */
  ended: Promise<Ended>;
  /** Ends it and all that it started. */
  kill(): void;
}

const alive = new Set<() => void>();
const endAll = () => alive.forEach((kill) => kill());
process.once("exit", endAll);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => {
    endAll();
    process.exit(1);
  });

const kept = 100_000;

/** Starts a program in a process group of its own, which ends with us at the latest, and after `limit` milliseconds. */
export function start({ command, args, cwd, env }: Command, limit: number): Running {
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let late = "";
  const kill = () => {
    alive.delete(kill);
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // The group has ended.
    }
  };
  alive.add(kill);
  const ended = new Promise<Ended>((resolve) => {
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].setEncoding("utf8").on("data", (text: string) => (output[name] = (output[name] + text).slice(-kept)));
    const timer = setTimeout(() => {
      late = `stopped after ${limit / 1000} s`;
      kill();
    }, limit);
    const end = (how: string, ok = false) => {
      clearTimeout(timer);
      // What it started and left behind.
      kill();
      resolve({ how: late || how, ok, ...output });
    };
    child.once("error", (error) => end(error.message));
    child.once("exit", () => kill());
    child.once("close", (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`, code === 0));
  });
  return { ended, kill };
}
