import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bundle, eachRef, refFile, type Bundle, type Json } from "./bundle.ts";
import { readSource, type Problem, type Source } from "./source.ts";

export interface Spec extends Bundle {
  platform: string;
  /** The root file, relative to the folder of specs. */
  file: string;
}

/** The platforms of a folder of specs: its `<platform>.yaml` files that are OpenAPI documents. */
export function listPlatforms(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !name.endsWith(".overlay.yaml") && name !== "accepted.yaml")
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
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
  const queue = [root];
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
      sources.set(target, part);
      queue.push(part);
    }
  }

  const overlayFile = `${platform}.overlay.yaml`;
  let value = root.value;
  if (existsSync(join(folder, overlayFile))) {
    const overlay = await read(overlayFile);
    if (value !== undefined && overlay.value !== undefined) {
      const { applyOverlay } = await import("./overlay.ts");
      const applied = await applyOverlay(value as never, overlay.value as never);
      value = applied.document;
      problems.push(...applied.problems.map((p) => ({ ...overlay.locate(p.pointer), message: p.message })));
    }
  }

  const relabel = <T extends { file: string }>(place: T): T => ({ ...place, file: `${label}/${place.file}` });
  const readable = problems.length === 0;
  const bundled = bundle(
    { ...root, value: readable ? value : {} },
    new Map(readable ? [...sources].sort(([a], [b]) => (a < b ? -1 : 1)) : []),
  );
  return {
    platform,
    file: relabel(root).file,
    document: bundled.document,
    problems: [...problems, ...bundled.problems].map(relabel),
    locate: (pointer) => relabel(bundled.locate(pointer)),
  };
}
