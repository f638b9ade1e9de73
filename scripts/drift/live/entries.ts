import type { IndexSource } from "./sources.ts";

const longest = 300;
/** A limit far above the index of any API. */
const most = 5_000;

/** The pages an index lists that are of interest, sorted; plain ASCII without blanks, whatever the network sends. */
export function entriesOf(index: IndexSource, { text, json }: { text: string; json?: unknown }): string[] {
  const found = index.format === "links" ? links(text, index.within) : paths(json, index.within);
  const entries = new Set<string>();
  for (const entry of found) {
    if (entry.length <= longest && /^[\x21-\x7e]+$/.test(entry)) entries.add(entry);
    if (entries.size === most) break;
  }
  return [...entries].sort();
}

function* links(text: string, within: string): Generator<string> {
  const opening = `](${within}`;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const from = at + opening.length;
    const [rest] = /^[^\s()#?]*/.exec(text.slice(from, from + longest + 1))!;
    if (rest !== "") yield rest.replace(/\.mdx?$/, "");
  }
}

function* paths(json: unknown, within: string): Generator<string> {
  const queue: unknown[] = [json];
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i];
    if (typeof node !== "object" || node === null) continue;
    const { apiSummary, ...rest } = node as { apiSummary?: { fullPath?: unknown } | null };
    const path = apiSummary?.fullPath;
    if (typeof path === "string" && path.includes(within)) yield path;
    for (const value of Object.values(rest)) if (typeof value === "object") queue.push(value);
  }
}
