import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { loadSpec } from "../spec/load.ts";

/** Writes the effective spec of each platform, which is one document with its overlay applied, into a folder. */
export async function writeOpenApi(specs: string, platforms: readonly string[], output: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  for (const platform of platforms)
    writeFileSync(join(output, `${platform}.json`), printed(await effectiveSpec(specs, platform)));
}

async function effectiveSpec(specs: string, platform: string): Promise<JsonObject> {
  const { document, problems } = await loadSpec(specs, platform);
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}:${String(problem.line)}: ${problem.message}`);
  const overlay = join(specs, `${platform}.overlay.yaml`);
  const source = {
    origin: originOf(document["x-sources"], existsSync(overlay)),
    date: dateOf(specs, platform),
    corrections: existsSync(overlay) ? countCorrections(readFileSync(overlay, "utf8")) : 0,
  };
  const info = isObject(document.info) ? document.info : {};
  return { ...document, info: { ...info, "x-source": source } };
}

/** Where the facts of a spec are from. */
function originOf(sources: Json | undefined, isImported: boolean): string {
  if (!isObject(sources)) return "written by hand";
  const pages = Array.isArray(sources.pages) ? sources.pages : [];
  const index = isObject(sources.index) ? sources.index.url : undefined;
  if (isImported) return `imported from ${String(sources.url).replace("{path}", String(pages[0]))}`;
  return `written from ${String(index ?? sources.url)}`;
}

/** Actions of an overlay that say why they change the structure. */
function countCorrections(overlay: string): number {
  const { actions } = parse(overlay) as { actions: { description?: string }[] };
  return actions.filter(({ description }) => description !== undefined).length;
}

/** The day of the last change to the files of a spec, its lock included: by the history, else by the files. */
function dateOf(specs: string, platform: string): string {
  const parts = [`${platform}.yaml`, `${platform}.overlay.yaml`, platform, `lock/${platform}.json`];
  const files = parts.map((name) => join(specs, name)).filter((file) => existsSync(file));
  try {
    const args = ["log", "-1", "--format=%cs", "--", ...files];
    const day = execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    if (day !== "") return day;
  } catch {
    // No git, or no repository.
  }
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  return new Date(newest).toISOString().slice(0, 10);
}

/** As JSON, with integers that no number of JavaScript holds as they are. */
const printed = (document: JsonObject): string =>
  JSON.stringify(document, (_, value: unknown) => (typeof value === "bigint" ? `bigint:${String(value)}` : value), 2)
    // Only a whole value can stand between such quotes.
    .replace(/"bigint:(-?\d+)"(?=,?$)/gm, "$1") + "\n";
