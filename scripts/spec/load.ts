import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { byText } from "../text.ts";
import { bundle, eachRef, refFile, type Bundle } from "./bundle.ts";
import { isObject, type Json } from "../json.ts";
import { readSource, type Problem, type Source } from "./source.ts";

export interface Spec extends Bundle {
  platform: string;
  /** The root file, relative to the folder of specs. */
  file: string;
}

/** The platforms of a folder of specs: its `<platform>.yaml` files that are OpenAPI documents. */
export function listPlatforms(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !name.endsWith(".overlay.yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/** Overlays without a spec, which would silently be ignored. */
export function overlaysWithoutSpec(folder: string): Problem[] {
  const suffix = ".overlay.yaml";
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => name.endsWith(suffix) && !names.includes(`${name.slice(0, -suffix.length)}.yaml`))
    .map((name) => ({
      ...{ file: `${folder}/${name}`, line: 1, column: 1 },
      message: `its spec ${name.slice(0, -suffix.length)}.yaml does not exist; add the spec or remove the overlay`,
    }));
}

/** Why a file that can be read is not a spec. */
function rootProblem({ value, locate }: Source): Problem | undefined {
  const at = (pointer: string, message: string) => ({ ...locate(pointer), message });
  if (value === null || value === undefined) return at("", "is empty");
  if (!isObject(value)) return at("", "is not an OpenAPI document: the root must be an object");
  const version = value.openapi;
  if (version === undefined) return at("", 'is not an OpenAPI document: it has no "openapi"');
  if (typeof version === "string" && /^3\.0\.\d+$/.test(version)) return undefined;
  return at("/openapi", `is OpenAPI ${JSON.stringify(version)}; only 3.0 is supported, as a string such as "3.0.3"`);
}

/** Reads a spec with its parts and overlay into one document. Problems are collected, never thrown. */
export async function loadSpec(folder: string, platform: string, label = folder): Promise<Spec> {
  const name = `${platform}.yaml`;
  const problems: Problem[] = [];
  const sources = new Map<string, Source>();
  const read = async (file: string): Promise<Source> => {
    const source = await readSource(join(folder, file), file);
    problems.push(...source.problems);
    return source;
  };

  const root = await read(name);
  const unfit = root.problems.length ? undefined : rootProblem(root);
  if (unfit) problems.push(unfit);
  const queue = unfit ? [] : [root];
  for (let source = queue.pop(); source; source = queue.pop()) {
    const { file, locate } = source;
    const wanted = new Map<string, string>();
    eachRef(source.value as Json, (ref, pointer) => void wanted.set(refFile(file, ref), pointer));
    for (const [target, pointer] of wanted) {
      if (target === name || target === file || sources.has(target)) continue;
      if (!existsSync(join(folder, target))) {
        problems.push({ ...locate(pointer), message: `file "${target}" does not exist` });
        continue;
      }
      const part = await read(target);
      if (!part.problems.length && !isObject(part.value))
        problems.push({ ...part.locate(""), message: "must be an object with paths and components" });
      sources.set(target, part);
      queue.push(part);
    }
  }

  const overlayFile = `${platform}.overlay.yaml`;
  let { value, locate } = root;
  if (existsSync(join(folder, overlayFile))) {
    const overlay = await read(overlayFile);
    if (isObject(value) && !unfit && overlay.value !== undefined) {
      const { applyOverlay } = await import("./overlay.ts");
      try {
        const applied = await applyOverlay(value, overlay.value as never);
        value = applied.document;
        locate = (pointer) => {
          const origin = applied.originOf(pointer);
          return "overlay" in origin ? overlay.locate(origin.overlay) : root.locate(origin.base);
        };
        problems.push(...applied.problems.map((p) => ({ ...overlay.locate(p.pointer), message: p.message })));
      } catch (error) {
        problems.push({ ...overlay.locate(""), message: `cannot be applied: ${(error as Error).message}` });
      }
    }
  }

  const relabel = <T extends { file: string }>(place: T): T => ({ ...place, file: `${label}/${place.file}` });
  const parts = new Map([...sources].sort(([a], [b]) => byText(a, b)));
  let bundled = bundle({ ...root, value: {} }, new Map());
  if (!problems.length) {
    try {
      bundled = bundle({ ...root, value, locate }, parts);
    } catch (error) {
      problems.push({ ...root.locate(""), message: `cannot be bundled: ${(error as Error).message}` });
    }
  }
  return {
    platform,
    file: relabel(root).file,
    document: bundled.document,
    problems: [...problems, ...bundled.problems].map(relabel),
    locate: (pointer) => relabel(bundled.locate(pointer)),
  };
}
