/** The program's present. With an offset it shows another time than the PC, but ticks like it. */
export interface Clock {
  /** Milliseconds to add to the PC's clock; 0 in ordinary use. */
  readonly offset: number;
  /** Epoch milliseconds. */
  now(): number;
}

/** @param startsAt the instant to take for this very moment, null for the PC's own time */
export function createClock(startsAt: number | null, pcNow: () => number = Date.now): Clock {
  const offset = startsAt === null ? 0 : startsAt - pcNow();
  return { offset, now: () => pcNow() + offset };
}
