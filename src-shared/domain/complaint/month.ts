import { epochOf, startOfDay } from '../calendar';
import type { Complaint } from './schema';

/** Which block of a month's register a complaint stands in. */
export type MonthBlock = 'new' | 'carried' | 'closed';

/** One life of a complaint, from receipt to its end; a reopened one has several. Epoch milliseconds, null = still open. */
export interface Episode {
  readonly receivedAt: number;
  readonly endedAt: number | null;
}

/**
 * The lives of a complaint, the latest last. It ends by closing, by the customer's withdrawal or by voiding its number, whatever came
 * first; imported history that was never closed ended when it came. A merged one keeps its own clocks and goes on.
 * @param registeredAt stands in for a receipt time not yet known
 * @param voidedAt epoch milliseconds, or null
 */
export function episodesOf(
  complaint: Complaint,
  registeredAt: string,
  voidedAt: number | null,
): readonly Episode[] {
  const { pastRounds, milestones, withdrawal, isHistoricalImport } = complaint;
  const receivedAt = epochOf(complaint.receivedAt ?? registeredAt);
  const past = pastRounds.map((round, index): Episode => {
    const next = pastRounds[index + 1]?.receivedAt;
    const until = next === undefined ? receivedAt : epochOf(next);
    return {
      receivedAt: epochOf(round.receivedAt),
      endedAt: round.closedAt === null ? until : epochOf(round.closedAt),
    };
  });
  const ends = [
    ...[milestones.closure.doneAt, withdrawal?.at ?? null].flatMap((at) =>
      at === null ? [] : [epochOf(at)],
    ),
    ...(voidedAt === null ? [] : [voidedAt]),
  ];
  const never = isHistoricalImport ? receivedAt : null;
  return [...past, { receivedAt, endedAt: ends.length === 0 ? never : Math.min(...ends) }];
}

/**
 * A month's register = received in it, at first or anew (new) + received before and open at its end (carried) + received before and
 * ended in it (closed). Null: it has nothing to do with the month. What once stood in a month stands in every later print of it.
 * @param month `YYYY-MM`
 */
export function monthBlockOf(
  episodes: readonly Episode[],
  month: string,
  timeZone: string,
): MonthBlock | null {
  const [start, end] = monthSpan(month, timeZone);
  if (episodes.some(({ receivedAt }) => receivedAt >= start && receivedAt < end)) return 'new';
  const running = episodes.filter(
    ({ receivedAt, endedAt }) => receivedAt < start && (endedAt === null || endedAt >= start),
  );
  if (running.length === 0) return null;
  return running.some(({ endedAt }) => endedAt === null || endedAt >= end) ? 'carried' : 'closed';
}

/** First moment of a month and of the next, on the factory's clock, epoch milliseconds. */
export const monthSpan = (month: string, timeZone: string): readonly [start: number, end: number] => [
  startOfDay(`${month}-01`, timeZone),
  startOfDay(`${monthAfter(month)}-01`, timeZone),
];

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
