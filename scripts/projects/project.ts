/** A user's project, in which the package is tried. */
export interface Project {
  /** What `--only` and the report call it. */
  name: string;
  /** `--only` takes it for all that share it. */
  group: Group;
  /** What it uses that is no development dependency of ours, pinned; installed from the npm registry. */
  packages?: readonly string[];
  /** The end of the ranges in our package.json from which what the package depends on is; else it is as locked. */
  dependencies?: "lowest" | "highest";
  /** The runtime of `scripts/runtimes/table.ts` that runs it; the Node at hand where none is named. */
  node?: string;
  /** Its files. Those of `test/fixtures/projects` are named, the others written out. */
  files: Readonly<Record<string, string | Fixture>>;
  /** What is run in it, one after another. */
  steps: readonly Step[];
}

export const groups = ["types", "tests", "bundlers", "examples", "dependencies"] as const;
export type Group = (typeof groups)[number];

/** A file of `test/fixtures/projects`. */
export interface Fixture {
  fixture: string;
}

/** A program that must end well. */
export interface Step {
  /** A script in `node_modules`, or a file of the project. */
  script: string;
  args?: readonly string[];
  /** What it must print; without it, nothing. */
  prints?: RegExp;
}
