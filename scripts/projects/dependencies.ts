import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The versions at one end of a range, as npm takes them: the lowest one is written in it. */
export function versionAt(end: "lowest" | "highest", range: string): string {
  const [, lowest] = /^[\^~](\d+\.\d+\.\d+)$/.exec(range) ?? [];
  if (lowest === undefined) throw new Error(`the range "${range}" has no ends; write it as "^1.2.3" or "~1.2.3"`);
  return end === "lowest" ? lowest : range;
}

/** What the package depends on, from one end of the ranges in package.json. */
export function dependenciesAt(end: "lowest" | "highest", root: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies).map(([name, range]) => `${name}@${versionAt(end, range)}`);
}
