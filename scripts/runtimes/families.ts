import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Addresses } from "./addresses.ts";
import type { Form } from "./bundle.ts";
import type { Hosting } from "./renewal.ts";
import type { Command } from "./run-process.ts";
import type { Family } from "./table.ts";

export interface Start {
  /** The file of the binary. */
  binary: string;
  /** The folder that the package is installed in, for files of this run too. */
  folder: string;
  /** The script's file in it. */
  script: string;
  /** Where a page serves the script. */
  page: string;
}

export interface Way {
  form: Form;
  refused: Addresses["refused"];
  /** It sends a write again by itself, and leaves no way to prevent that. */
  resends?: true;
  /** It does not end by itself when the script has. */
  stays?: true;
  start(start: Start): Omit<Command, "cwd">;
  /** How it serves a worker, where requests come and go while a client stays. */
  host?(binary: string, folder: string): Hosting;
}

const asProgram: Pick<Way, "form" | "refused"> = {
  form: { whole: false, start: (call) => `await ${call};` },
  refused: "not-sent",
};

const asWorker: Form = {
  whole: true,
  conditions: ["workerd", "worker", "browser"],
  start: (call) => `export default { async test() { await ${call}; } };`,
};

/** How the script is run. */
export const ways: Readonly<Record<Family, Way>> = {
  node: { ...asProgram, start: ({ binary, script }) => ({ command: binary, args: [script] }) },
  bun: { ...asProgram, start: ({ binary, script }) => ({ command: binary, args: ["run", "--no-install", script] }) },
  deno: {
    ...asProgram,
    // No permission but for the network of this machine: the package needs no other.
    start: ({ binary, folder, script }) => ({
      command: binary,
      args: ["run", "--no-prompt", "--no-remote", "--node-modules-dir=manual", "--allow-net=127.0.0.1", script],
      env: { DENO_DIR: join(folder, ".deno"), DENO_NO_UPDATE_CHECK: "1" },
    }),
  },
  workerd: {
    form: asWorker,
    refused: "unknown",
    start({ binary, folder, script }) {
      const config = join(folder, "worker.capnp");
      // Paths in it are relative.
      writeFileSync(config, workerConfig(basename(script)));
      return { command: binary, args: ["test", config] };
    },
    host: (binary, folder) => ({
      form: asWorker,
      start(script, address) {
        const config = join(folder, "host.capnp");
        writeFileSync(config, workerConfig(basename(script), address));
        return { command: binary, args: ["serve", config] };
      },
    }),
  },
  chromium: {
    form: { whole: true, conditions: ["browser"], start: (call) => `await ${call};` },
    refused: "unknown",
    // As often as it has connections open. A stream, which is sent once, it takes as a body by HTTP/2 only.
    resends: true,
    stays: true,
    start({ binary, folder, page }) {
      const profile = join(folder, ".chromium");
      mkdirSync(profile, { recursive: true });
      return { command: binary, args: [...chromiumFlags, `--user-data-dir=${profile}`, page] };
    },
  },
};

// The first date from which workerd drops credentials at a redirect to another origin, as the others always do.
const compatibilityDate = "2025-09-01";

const workerConfig = (script: string, address?: string): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "script.js", esModule = embed ${JSON.stringify(script)})],
      compatibilityDate = "${compatibilityDate}",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],${address ? `\n  sockets = [(name = "http", address = "${address}", http = (), service = "main")],` : ""}
);
`;

const chromiumFlags = [
  "--headless",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  // Root has no sandbox, and nothing is opened but our own page.
  "--no-sandbox",
  "--no-zygote",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--disable-breakpad",
  "--mute-audio",
  "--proxy-server=direct://",
];
