/** The least of so many measurements: the machine may be busy, the work is the same. */
export async function quickest(times: number, measure: (round: number) => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round += 1) best = Math.min(best, await measure(round));
  return best;
}

/** Milliseconds of the quickest of three. */
export const timeOf = (work: () => Promise<unknown>): Promise<number> =>
  quickest(3, async () => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  });
