import { type CivilDate, civilDateOf } from '../calendar';
import { error, type Finding } from '../finding';
import type { Communication, CustomerPromise } from './schema';

/** How a promise stands: 违约 when done, or moved, only after its date had passed. */
export const promiseStandings = ['open', 'moved', 'kept', 'broken'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

interface Moved {
  readonly due: CivilDate | null;
  readonly isMoved: boolean;
  /** The customer was told only after the date they counted on. */
  readonly isToldLate: boolean;
}

/** Follows the moves in order; one without reason or without telling the customer moves nothing. */
function moved({ due: promised, moves }: CustomerPromise, timeZone: string): Moved {
  let state: Moved = { due: promised, isMoved: false, isToldLate: false };
  for (const { to, reason, toldAt } of moves) {
    if (reason.trim() === '' || toldAt === null) continue;
    const isLate = state.due !== null && civilDateOf(toldAt, timeZone) > state.due;
    state = { due: to, isMoved: true, isToldLate: state.isToldLate || isLate };
  }
  return state;
}

/** The date that counts now; null while none was promised. */
export const promiseDue = (promise: CustomerPromise, timeZone: string): CivilDate | null =>
  moved(promise, timeZone).due;

/** Judged on `today`, a civil date of the factory; a promise for a day may be kept until that day's end. */
export function promiseStanding(
  promise: CustomerPromise,
  today: CivilDate,
  timeZone: string,
): PromiseStanding {
  const { due, isMoved, isToldLate } = moved(promise, timeZone);
  if (isToldLate || (due !== null && (promise.keptOn ?? today) > due)) return 'broken';
  if (promise.keptOn !== null) return 'kept';
  return isMoved ? 'moved' : 'open';
}

/** What was promised first is never typed over: a later day is a move. */
export const checkPromises = (
  before: Pick<Communication, 'promises'>,
  after: Pick<Communication, 'promises'>,
): readonly Finding[] =>
  after.promises.flatMap(({ id, due }, index) => {
    const first = before.promises.find((promise) => promise.id === id)?.due ?? null;
    return first === null || first === due
      ? []
      : [error(`promises.${index}.due`, 'promised-first', { day: first })];
  });
