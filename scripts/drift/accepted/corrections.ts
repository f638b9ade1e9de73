import { existsSync } from "node:fs";
import { resolveJsonPath } from "openapi-format";
import { factsOfDocument } from "../../docs/openapi/openapi.ts";
import type { OperationFacts, SourceInfo } from "../../facts/facts.ts";
import { isObject, pointerOf, segments, type Json, type JsonObject } from "../../json.ts";
import { loadSpec } from "../../spec/load.ts";
import { readSource } from "../../spec/source.ts";
import { operationKey, placesOf, type Finding } from "../findings.ts";
import { compareSpec } from "../judge/spec.ts";

/** What the overlay of a spec changes. */
export interface Corrections {
  platform: string;
  /** The facts of the spec as it was before. */
  operations: OperationFacts[];
  /** The actions of the overlay, and the names on the way to each place that they change. */
  actions: { file: string; line: number; reason: string; ways: string[][] }[];
}

export async function correctionsOf(
  folder: string,
  platform: string,
  source: SourceInfo,
  parse = readSource,
): Promise<Corrections | undefined> {
  const file = `${folder}/${platform}.overlay.yaml`;
  if (!existsSync(file)) return undefined;
  const { document, locate } = await loadSpec(folder, platform, folder, { corrected: false, parse });
  const { operations } = factsOfDocument(document, { platform, source, locate });
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
  return { platform, operations, actions };
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

/** Accepts the differences that corrections make, for the reasons of these: without them there would be none. */
export function acceptCorrections(
  findings: readonly Finding[],
  docs: readonly OperationFacts[],
  { platform, operations, actions }: Corrections,
  complete: boolean,
): Finding[] {
  const before = new Set(compareSpec(operations, docs, { complete }).drafts.flatMap(idsOf));
  return findings.map((finding) => {
    if (finding.accepted || !finding.rule.startsWith("spec/") || finding.platform !== platform) return finding;
    if (idsOf(finding).some((place) => before.has(place))) return finding;
    const reason = reasonFor(finding, actions);
    return reason === undefined ? finding : { ...finding, accepted: { reason } };
  });
}

function idsOf(finding: Finding): string[] {
  const witness = finding.sides.find(({ source }) => source !== "spec")?.source ?? "";
  return placesOf(finding).map(({ operation, field }) =>
    JSON.stringify([operationKey(operation), field, finding.aspect, witness]),
  );
}

/** The action that says the line of our spec, or else the one that changes what is nearest to it. */
function reasonFor({ sides, field }: Finding, actions: Corrections["actions"]): string | undefined {
  const spec = sides.find(({ source }) => source === "spec");
  if (!spec) return undefined;
  const said = actions.filter(({ file, line }) => file === spec.file && line <= spec.line).at(-1);
  if (said) return said.reason;
  if (spec.pointer === undefined) return undefined;
  const own = segments(spec.pointer);
  const name = /[^.[\]<>{}]+(?=[^.]*$)/.exec(field)?.[0] ?? "";
  let best: { shared: number; reason: string } | undefined;
  for (const { ways, reason } of actions)
    for (const theirs of ways) {
      let shared = theirs.findIndex((part, i) => part !== own[i]);
      if (shared < 0) shared = theirs.length;
      // In the same schema, or that of the same answer.
      const isNear = shared >= Math.min(own.length, theirs.length) || shared >= own.length - 2;
      const score = shared * 2 + (theirs.includes(name) ? 1 : 0);
      if (isNear && shared > 3 && (!best || score > best.shared)) best = { shared: score, reason };
    }
  return best?.reason;
}
