import { readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}

export interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  strategy?: { matrix: Record<string, string[]>; "fail-fast"?: boolean };
  env?: Record<string, string>;
  needs?: string;
  steps: Step[];
}

export interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  defaults: { run: { shell: string } };
  concurrency: { group: string; "cancel-in-progress": unknown };
  jobs: Record<string, Job>;
}

/** A workflow as it is written. */
export const text = (name: string) =>
  readFileSync(new URL(`../../../../.github/workflows/${name}.yml`, import.meta.url), "utf8");
/** A workflow as GitHub reads it. */
export const load = (name: string) => parse(text(name)) as Workflow;
