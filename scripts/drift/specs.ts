import { factsOfDocument } from "../docs/openapi/openapi.ts";
import { platformOf, type Platform } from "../platforms.ts";
import { listPlatforms, loadSpec, type Spec } from "../spec/load.ts";
import { readSource, type Problem, type Source } from "../spec/source.ts";
import { correctionsOf, type Corrections } from "./accepted/corrections.ts";
import type { OperationFacts, SourceInfo } from "../facts/facts.ts";

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
  const { operations, defects } = factsOfDocument(document, { platform, source, locate });
  const corrections = await correctionsOf(folder, platform, source, parse);
  return {
    ...{ platform, spec, about, operations, ...(corrections ? { corrections } : {}) },
    problems: defects.map(({ at: { file, line }, message }) => ({ file, line, column: 1, message })),
  };
}
