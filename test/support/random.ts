/** Random choices that are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** As many items as `most` at most. */
  some<T>(most: number, make: (n: number) => T): T[];
  /** A text of these characters. */
  text(characters: string, length: number): string;
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const pick = <T>(items: readonly T[]) => items[below(items.length)]!;
  return {
    below,
    chance: (probability) => next() < probability,
    pick,
    some: (most, make) => Array.from({ length: below(most + 1) }, (_, n) => make(n)),
    text: (characters, length) => Array.from({ length }, () => pick([...characters])).join(""),
  };
}
