import { existsSync } from "node:fs";
import { resolveJsonPath } from "openapi-format";
import { factsOfDocument } from "../docs/openapi/openapi.ts";
import type { Loc, OperationFacts, SourceInfo } from "../facts/facts.ts";
import { isObject, pointerOf, segments, type Json, type JsonObject } from "../json.ts";
import { platformOf, type Platform } from "../platforms.ts";
import { listPlatforms, loadSpec, type Spec } from "../spec/load.ts";
import { readSource, type Problem, type Source } from "../spec/source.ts";

export interface SpecFacts {
  platform: string;
  spec: Spec;
  /** What the spec says of the platform as a whole. */
  about: Platform;
  operations: OperationFacts[];
  /** What an overlay changes, where there is one. */
  corrections?: Corrections;
  /** Why the spec cannot be read, or not in full. */
  problems: Problem[];
}

/** What the overlay of a spec changes. */
export interface Corrections {
  /** The facts of the spec as it was before. */
  operations: OperationFacts[];
  /** The actions of the overlay, and the names on the way to each place that they change. */
  actions: { file: string; line: number; reason: string; ways: string[][] }[];
}

/** A place that is looked up when somebody asks for it: a spec has thousands, and a report names a few. */
class SpecPlace implements Loc {
  #found: Loc | undefined;
  readonly pointer: string;
  readonly #locate: Spec["locate"];

  constructor(pointer: string, locate: Spec["locate"]) {
    this.pointer = pointer;
    this.#locate = locate;
  }

  get #place(): Loc {
    return (this.#found ??= this.#locate(this.pointer));
  }

  get file(): string {
    return this.#place.file;
  }

  get line(): number {
    return this.#place.line;
  }
}

/** The facts of our specs, each at its line in the file that people edit: the spec, a part of it, or its overlay. */
export async function specFacts(folder: string): Promise<SpecFacts[]> {
  const all: SpecFacts[] = [];
  for (const platform of listPlatforms(folder)) all.push(await factsOf(folder, platform));
  return all;
}

async function factsOf(folder: string, platform: string): Promise<SpecFacts> {
  const known = new Map<string, Source>();
  // A spec is read with its overlay and without it.
  const parse = async (path: string, file = path): Promise<Source> => {
    const source = known.get(path) ?? (await readSource(path, file));
    known.set(path, source);
    return source;
  };
  const spec = await loadSpec(folder, platform, folder, { parse });
  const { document, file, locate, problems } = spec;
  const about = platformOf(spec);
  if (problems.length) return { platform, spec, about, operations: [], problems };
  const source: SourceInfo = { kind: "spec", file, dialect: "openapi", sha256: "" };
  const { operations, defects } = factsOfDocument(document, {
    ...{ platform, source },
    locate: (pointer) => new SpecPlace(pointer, locate),
  });
  const corrections = await correctionsOf(folder, platform, source, parse);
  return {
    ...{ platform, spec, about, operations, ...(corrections ? { corrections } : {}) },
    problems: defects.map(({ at: { file, line }, message }) => ({ file, line, column: 1, message })),
  };
}

async function correctionsOf(
  folder: string,
  platform: string,
  source: SourceInfo,
  parse: typeof readSource,
): Promise<Corrections | undefined> {
  const file = `${folder}/${platform}.overlay.yaml`;
  if (!existsSync(file)) return undefined;
  const { document } = await loadSpec(folder, platform, folder, { corrected: false, parse });
  // Nobody is told where they stand.
  const { operations } = factsOfDocument(document, {
    platform,
    source,
    locate: (pointer) => ({ file, line: 1, pointer }),
  });
  const overlay = await parse(file);
  const places = placesIn(document);
  const list = isObject(overlay.value) && Array.isArray(overlay.value.actions) ? overlay.value.actions : [];
  const actions = list.flatMap((action, i) => {
    if (!isObject(action) || typeof action.target !== "string" || typeof action.description !== "string") return [];
    const nodes = resolveJsonPath(document, action.target);
    const targets = nodes.map(({ parent, key }) => (parent ? places.get(parent)! + pointerOf(key!) : ""));
    const pointers = targets.flatMap((target) => [target, ...belowOf(action.update, target)]);
    const { line } = overlay.locate(pointerOf("actions", i));
    return [{ file, line, reason: action.description, ways: pointers.map(segments) }];
  });
  return { operations, actions };
}

function placesIn(document: JsonObject): Map<object, string> {
  const places = new Map<object, string>();
  const visit = (value: Json, pointer: string): void => {
    if (typeof value !== "object" || value === null) return;
    places.set(value, pointer);
    for (const [name, child] of Object.entries(value)) visit(child, pointer + pointerOf(name));
  };
  visit(document, "");
  return places;
}

/** Everything that an update sets. */
function belowOf(update: Json | undefined, pointer: string): string[] {
  if (!isObject(update)) return [];
  return Object.entries(update).flatMap(([name, value]) => {
    const here = pointer + pointerOf(name);
    const names = name === "required" && Array.isArray(value) ? value.map((item) => `${here}/${String(item)}`) : [];
    return [here, ...names, ...belowOf(value, here)];
  });
}
