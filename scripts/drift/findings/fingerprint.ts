import { byText, sha256 } from "../../text.ts";
import { canonical } from "../../json.ts";
import { keyOf } from "../../facts/facts.ts";
import type { Finding } from "./finding.ts";

type Identity = Pick<Finding, "rule" | "platform" | "operation" | "field" | "aspect" | "sides" | "message">;

/**
 * Who a finding is: its rule, place and values. Prose, files and lines do not count, nor do names of path variables,
 * except for what was lost in reading: that has no values, and may belong to no operation.
 */
export function fingerprint(identity: Identity): string {
  const { rule, platform, operation, field, aspect, sides } = identity;
  const [method = "", ...path] = operation.split(" ");
  const key = path.length ? keyOf(method, path.join(" ")) : operation;
  const values = sides.map(({ source, value }) => [source, canonical(value)]).sort(byLines);
  return sha256(JSON.stringify([rule, platform, key, field, aspect, values, ...lossOf(identity)])).slice(0, 12);
}

function lossOf({ rule, operation, sides, message = "" }: Identity): string[] {
  if (!rule.startsWith("extract/")) return [];
  return [...(operation === "" ? sides.map(({ file }) => file) : []), ...(sides.length === 1 ? [message] : [])];
}

const byLines = (a: string[], b: string[]): number => byText(a.join("\n"), b.join("\n"));
