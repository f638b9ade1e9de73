import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { cacheOf, installed } from "../runtimes/installed.ts";
import { obtain } from "../runtimes/obtain.ts";
import { installPacked, pack } from "../runtimes/package.ts";
import { runtimes } from "../runtimes/table.ts";
import { tryRuntime } from "../runtimes/try-runtime.ts";
import { listPlatforms } from "../spec/load.ts";
import { dependenciesAt } from "./dependencies.ts";
import type { Project } from "./project.ts";
import { listProjects } from "./table.ts";
import { tryProject } from "./try-project.ts";
import { userFile } from "./user-file.ts";

/** What became of a project. */
export interface Outcome {
  name: string;
  /** Why it could not be tried. */
  notRun?: string;
  failures: string[];
  seconds: number;
}

/** Packs the package once and tries it in the projects that are wanted. */
export async function tryProjects(
  root: string,
  isWanted: (project: Project) => boolean,
  progress: (text: string) => void,
): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "projects-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", removeFolder);
  progress("packing");
  const tarball = await pack(root, folder);
  const locked = join(folder, "locked");
  mkdirSync(locked);
  await installPacked(root, locked, { tarball });
  const places = { root, cache: cacheOf(root), folder };
  const wanted = listProjects({ tarball, userFile: userFile(listPlatforms(join(root, "specs"))) }).filter(isWanted);

  const outcomes: Outcome[] = [];
  const next = wanted.values();
  const work = async () => {
    for (const project of next) {
      progress(`${outcomes.length + 1}/${wanted.length} ${project.name}`);
      const began = performance.now();
      const result = await tryOne(project, locked, places, tarball);
      outcomes.push({ name: project.name, ...result, seconds: (performance.now() - began) / 1000 });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  removeFolder();
  return wanted.map(({ name }) => outcomes.find((outcome) => outcome.name === name)!);
}

async function tryOne(
  project: Project,
  locked: string,
  { root, cache, folder }: { root: string; cache: string; folder: string },
  tarball: string,
): Promise<Pick<Outcome, "notRun" | "failures">> {
  const { name, packages, dependencies: end } = project;
  const dependencies = end && dependenciesAt(end, root);
  let modules = join(root, "node_modules");
  let linked = modules;
  let binary: string | undefined;
  try {
    const runtime = runtimes.find(({ name }) => name === project.node);
    if (runtime) binary = (await obtain(runtime, cache)).path;
    if (packages) modules = await modulesOf(packages, cache);
    // What is the highest version today may not be tomorrow.
    if (dependencies) linked = await modulesOf(dependencies, end === "lowest" ? cache : join(folder, "fetched"));
  } catch (error) {
    return { notRun: (error as Error).message, failures: [] };
  }
  if (!end) return { failures: await tryProject(project, locked, modules, binary) };
  const own = join(folder, `with-${name}`);
  mkdirSync(own);
  await installPacked(root, own, { tarball, modules: linked });
  const failures = await tryProject(project, own, modules);
  const node = { name: "node", family: "node", source: { commands: [], fix: "" } } as const;
  const checked = await tryRuntime(node, { path: process.execPath, version: process.versions.node }, own);
  return { failures: [...failures, ...checked.failures] };
}

/** A `node_modules` with these packages. */
const modulesOf = async (packages: readonly string[], cache: string): Promise<string> =>
  join(await installed(cache, packages.join("-").replace(/[^\w.@-]/g, "_"), packages), "node_modules");
