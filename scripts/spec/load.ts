import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { byText } from "../text.ts";
import { bundle, eachRef, refFile, type Bundle } from "./bundle.ts";
import { isObject, textOf, type Json } from "../json.ts";
import { convert, isOpenApi31 } from "./openapi31/convert.ts";
import { readSource, unreadable, type Problem, type Source } from "./source.ts";

export interface Spec extends Bundle {
  platform: string;
  /** The root file, relative to the folder of specs. */
  file: string;
  /** The document lacks more than what the problems name, so that nothing can be said of the rest. */
  incomplete?: boolean;
}

const endings = [".yaml", ".yml", ".json"];

/** The platforms of a folder of specs: its YAML files but overlays, and its JSON files that are OpenAPI documents. */
export function listPlatforms(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => {
    if (!name.endsWith(".json")) return /\.ya?ml$/.test(name) && !name.endsWith(".overlay.yaml");
    return /"(?:openapi|swagger)"\s*:/.test(readFileSync(join(folder, name), "utf8"));
  });
  return [...new Set(names.map((name) => name.replace(/\.\w+$/, "")))].sort();
}

const specFiles = (folder: string, platform: string): string[] =>
  endings.map((ending) => platform + ending).filter((name) => existsSync(join(folder, name)));

/** The file of a spec in its folder. */
export const specFile = (folder: string, platform: string): string =>
  specFiles(folder, platform)[0] ?? `${platform}.yaml`;

/** Overlays without a spec, which would silently be ignored. */
export function overlaysWithoutSpec(folder: string): Problem[] {
  const suffix = ".overlay.yaml";
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => name.endsWith(suffix) && !specFiles(folder, name.slice(0, -suffix.length)).length)
    .map((name) => ({
      ...{ file: `${folder}/${name}`, line: 1, column: 1 },
      message: `its spec ${name.slice(0, -suffix.length)}.yaml does not exist; add the spec or remove the overlay`,
    }));
}

/** Why a file that can be read is not a spec. */
export function rootProblem({ value, locate }: Source): Problem | undefined {
  const at = (pointer: string, message: string) => ({ ...locate(pointer), message });
  if (value === null || value === undefined) return at("", "is empty");
  if (!isObject(value)) return at("", "is not an OpenAPI document: the root must be an object");
  const { openapi, swagger } = value;
  if (openapi === undefined && swagger !== undefined)
    return at("/swagger", `is Swagger ${textOf(swagger)}; convert it to OpenAPI 3.0 or 3.1 first`);
  if (openapi === undefined) return at("", 'is not an OpenAPI document: it has no "openapi"');
  if (typeof openapi === "string" && /^3\.[01]\.\d+$/.test(openapi)) return undefined;
  const wanted = 'only 3.0 and 3.1 are supported, as a string such as "3.0.3"';
  return at("/openapi", `is OpenAPI ${textOf(openapi)}; ${wanted}`);
}

/** Why a `$ref` is refused for what it names, whether there is such a file or not. */
function refProblem(from: string, ref: string): string | undefined {
  const [file] = ref.split("#") as [string];
  if (ref.startsWith("#")) return undefined;
  const refused = (why: string) => `$ref "${ref}" ${why}`;
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(file))
    return refused("is a URL; copy the file to the spec and name it by its path from here");
  if (file === "") return refused("names no file; write # for this one");
  if (file.includes("\\")) return refused('has a "\\"; write "/" between folders');
  if (file.includes("%")) return refused('has a "%"; write the name of the file as it is, without escapes');
  if (file.startsWith("/") || refFile(from, ref).split("/")[0] === "..")
    return refused("leads out of the folder of specs; copy the file into it");
  return undefined;
}

/** Whether a file is reached without leaving a folder by a link. */
function isInside(folder: string, file: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(join(folder, file)));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Reads a spec with its parts and overlay into one document. Problems are collected, never thrown. */
export async function loadSpec(
  folder: string,
  platform: string,
  label = folder,
  { corrected = true, parse = readSource }: { corrected?: boolean; parse?: typeof readSource } = {},
): Promise<Spec> {
  const [name = `${platform}.yaml`, ...others] = specFiles(folder, platform);
  const problems: Problem[] = others.map((file) => ({
    ...{ file, line: 1, column: 1 },
    message: `is a second spec of "${platform}" beside ${name}; keep one of them`,
  }));
  const sources = new Map<string, Source>();
  const outside = "is a link that leads out of the folder of specs; copy the file into it";
  const read = async (file: string): Promise<Source> => {
    const isOutside = existsSync(join(folder, file)) && !isInside(folder, file);
    const source = isOutside ? unreadable(file, outside) : await parse(join(folder, file), file);
    problems.push(...source.problems);
    return source;
  };

  const root = await read(name);
  const unfit = root.problems.length ? undefined : rootProblem(root);
  if (unfit) problems.push(unfit);

  const overlayFile = `${platform}.overlay.yaml`;
  let { value, locate } = root;
  if (corrected && existsSync(join(folder, overlayFile))) {
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

  const queue: Source[] = unfit || value === undefined ? [] : [{ ...root, value, locate }];
  for (let source = queue.pop(); source; source = queue.pop()) {
    const { file, locate } = source;
    const wanted = new Map<string, string>();
    eachRef(source.value as Json, (ref, pointer) => {
      const refused = refProblem(file, ref);
      if (refused) problems.push({ ...locate(pointer), message: refused });
      else wanted.set(refFile(file, ref), pointer);
    });
    for (const [target, pointer] of wanted) {
      if (target === name || target === file || sources.has(target)) continue;
      if (!existsSync(join(folder, target))) {
        problems.push({ ...locate(pointer), message: `file "${target}" does not exist` });
        continue;
      }
      if (!isInside(folder, target)) {
        problems.push({ ...locate(pointer), message: `file "${target}" ${outside}` });
        continue;
      }
      const part = await read(target);
      if (!part.problems.length && !isObject(part.value))
        problems.push({ ...part.locate(""), message: "must be an object with paths and components" });
      sources.set(target, part);
      queue.push(part);
    }
  }

  const relabel = <T extends { file: string }>(place: T): T => ({ ...place, file: `${label}/${place.file}` });
  const parts = new Map([...sources].sort(([a], [b]) => byText(a, b)));
  let bundled = bundle({ ...root, value: {} }, new Map());
  let findings: Problem[] = [];
  if (!problems.length) {
    try {
      bundled = bundle({ ...root, value, locate }, parts);
      problems.push(...bundled.problems);
      if (isOpenApi31(bundled.document)) {
        const { locate } = bundled;
        const converted = convert(bundled.document);
        bundled = { ...bundled, document: converted.document, locate: (at) => locate(converted.originOf(at)) };
        findings = converted.findings.map(({ pointer, message }) => ({ ...locate(pointer), message }));
      }
    } catch (error) {
      problems.push({ ...root.locate(""), message: `cannot be bundled: ${(error as Error).message}` });
    }
  }
  return {
    platform,
    file: relabel(root).file,
    document: bundled.document,
    incomplete: problems.length > 0,
    problems: [...problems, ...findings].map(relabel),
    locate: (pointer) => relabel(bundled.locate(pointer)),
  };
}
