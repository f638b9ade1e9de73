/** A runtime that the package must work on. */
export interface Runtime {
  /** `node22`: what `--only` and the report call it. */
  name: string;
  /** How it is started; `--only` takes it for all that share it. */
  family: Family;
  /** Where its binary comes from. */
  source: Pinned | Installed;
}

export type Family = "node" | "bun" | "deno" | "workerd" | "chromium";

/** A package of the npm registry that holds nothing but the binary for one kind of machine. */
export interface Pinned {
  version: string;
  /** The package for a machine; `undefined` where there is none. */
  packageFor(platform: string, arch: string): string | undefined;
  /** The binary in that package. */
  binary: string;
}

/** A program of the machine, under one of these names. */
export interface Installed {
  commands: readonly string[];
  fix: string;
}

const systems = ["linux", "darwin"];

/** A package name from the names of system and processor; only for machines that all these runtimes know. */
const named =
  (build: (system: string, arm: boolean) => string): Pinned["packageFor"] =>
  (platform, arch) =>
    systems.includes(platform) && ["x64", "arm64"].includes(arch) ? build(platform, arch === "arm64") : undefined;

const node = (version: string): Pinned => ({
  version,
  packageFor: named((system, arm) => `node-${system}-${arm ? "arm64" : "x64"}`),
  binary: "bin/node",
});

/** All of them, with the exact versions that are fetched. The Node at hand stands for its own major version. */
export const runtimes: readonly Runtime[] = [
  { name: "node20", family: "node", source: node("20.19.0") },
  { name: "node22", family: "node", source: node("22.23.3") },
  { name: "node24", family: "node", source: node("24.21.0") },
  {
    name: "bun",
    family: "bun",
    source: {
      version: "1.4.5",
      packageFor: named((system, arm) => `@oven/bun-${system}-${arm ? "aarch64" : "x64"}`),
      binary: "bin/bun",
    },
  },
  {
    name: "deno",
    family: "deno",
    source: {
      version: "2.9.6",
      packageFor: named(
        (system, arm) => `@deno/${system}-${arm ? "arm64" : "x64"}${system === "linux" ? "-glibc" : ""}`,
      ),
      binary: "deno",
    },
  },
  {
    name: "workerd",
    family: "workerd",
    source: {
      version: "1.20261117.1",
      packageFor: named((system, arm) => `@cloudflare/workerd-${system}-${arm ? "arm64" : "64"}`),
      binary: "bin/workerd",
    },
  },
  {
    name: "chromium",
    family: "chromium",
    source: {
      commands: ["chromium", "chromium-browser", "google-chrome"],
      fix: "install chromium",
    },
  },
];
