import type { Reading } from "../../facts/facts.ts";

/** Two states of one platform are of the same one, whatever each calls it: its name comes from a title or a server. */
export function ofOnePlatform(old: readonly Reading[], now: readonly Reading[]): { old: Reading[]; now: Reading[] } {
  const [before, after] = [platformsOf(old), platformsOf(now)];
  if (before.length !== 1 || after.length !== 1) return { old: [...old], now: [...now] };
  const name = after[0] || before[0]!;
  const names = new Map([...before, ...after].map((platform) => [platform, name]));
  return { old: old.map((reading) => renamed(reading, names)), now: now.map((reading) => renamed(reading, names)) };
}

const platformsOf = (readings: readonly Reading[]): string[] => [
  ...new Set(readings.flatMap(({ operations }) => operations.map(({ platform }) => platform))),
];

function renamed(reading: Reading, names: ReadonlyMap<string, string>): Reading {
  const nameOf = (platform: string): string => names.get(platform) ?? platform;
  return {
    ...reading,
    platform: nameOf(reading.platform),
    operations: reading.operations.map((operation) => ({ ...operation, platform: nameOf(operation.platform) })),
  };
}
