import type { Recorded } from "./recorder.ts";

/** What two requests say differently: ours first. */
export function differences(ours: Recorded, theirs: Recorded): string[] {
  const found: string[] = [];
  const compare = (what: string, own: string | undefined, other: string | undefined): void => {
    if (own !== other) found.push(`${what}: ${own ?? "absent"}, of the SDK ${other ?? "absent"}`);
  };
  compare("method", ours.method, theirs.method);
  compare("path", ours.path, theirs.path);
  for (const name of new Set([...ours.fields.keys(), ...theirs.fields.keys()]))
    compare(name, ours.fields.get(name), theirs.fields.get(name));
  return found;
}
