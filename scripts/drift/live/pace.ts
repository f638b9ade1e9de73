import type { Clock, Limits } from "./limits.ts";

/** Decides when the next request to a host may start. */
export interface Pace {
  /** Takes the next start on a host, in the clock's time. */
  reserve(origin: string): number;
  /** Nothing more starts on a host for so long. */
  pause(origin: string, ms: number): void;
  /** The host wants its requests further apart. */
  widen(origin: string, ms: number): void;
}

export function createPace(limits: Limits, clock: Clock): Pace {
  const next = new Map<string, number>();
  const spacing = new Map<string, number>();
  return {
    reserve(origin) {
      const at = Math.max(clock.now(), next.get(origin) ?? 0);
      const apart = spacing.get(origin) ?? limits.spacing;
      next.set(origin, at + apart * (1 + clock.random() / 2));
      return at;
    },
    pause(origin, ms) {
      next.set(origin, Math.max(next.get(origin) ?? 0, clock.now() + ms));
    },
    widen(origin, ms) {
      spacing.set(origin, Math.max(limits.spacing, ms));
    },
  };
}
