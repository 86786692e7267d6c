/** One line of the bench: medians of both sides, measured in turns in one run on one machine. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly reference: number;
  readonly ratio: number;
  readonly unit: string;
}

export function figure(name: string, ours: number, reference: number, unit = 'ms'): Figure {
  return { name, ours: rounded(ours), reference: rounded(reference), ratio: rounded(ours / reference), unit };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that a share of all lie at or below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of one piece of work. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Medians of several contenders that take turns, so that a slow moment of the machine meets all of them. The first rounds warm up
 * and do not count.
 */
export async function inTurns(
  contenders: readonly ((round: number) => unknown)[],
  rounds: number,
  warmUp = Math.ceil(rounds / 5),
): Promise<readonly number[]> {
  const times: number[][] = contenders.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const time = await timed(() => contender(round));
      if (round >= warmUp) times[index]?.push(time);
    }
  }
  return times.map(median);
}

/** What a person watching reads; standard output is for machines. */
export const tell = (text: string): void => void process.stderr.write(`${text}\n`);
