import { earliest, notifyDue } from '../notice/dates';
import { type DateRules, lastOf, type RecordDate } from '../record-date';
import type { EscapeEvent } from './schema';
import { rowsOf } from './to-notice';

/** When the last customer got the newest revision in writing; null while one of them has not. */
const toldAgainAt = (event: EscapeEvent): string | null =>
  event.rangeChangedAt === null
    ? lastOf(
        event.customers
          .filter(({ id, notice }) => notice !== null || rowsOf(event, id).length > 0)
          .map(({ notice }) => notice?.issuedAt ?? null),
      )
    : null;

/** Since when everybody is to be told again, after a change of the range at this moment: the first one that not everybody was told of. */
export const tellAgainFrom = (before: EscapeEvent, at: string): string =>
  toldAgainAt(before) === null ? (before.tellAgainSince ?? before.rangeChangedAt ?? at) : at;

/**
 * What an event itself is waited for with: the first word while no notice was made (a notice has its own date), and telling everybody
 * again after the range changed, counted from the change like the first word from the discovery, until the last revision went out.
 */
export function escapeDates(event: EscapeEvent, { timeZone, noticeHours }: DateRules): readonly RecordDate[] {
  const { subject: text, owner, discovery, customers } = event;
  const due = notifyDue(discovery.at, timeZone, noticeHours);
  const isMade = customers.some(({ notice }) => notice !== null);
  const first: readonly RecordDate[] =
    due === null || isMade
      ? []
      : [
          {
            id: 'notify',
            what: 'notify',
            text,
            owner,
            due,
            done: earliest(customers.map(({ toldAt }) => toldAt)),
          },
        ];
  const again = notifyDue(event.tellAgainSince ?? event.rangeChangedAt, timeZone, noticeHours);
  return again === null
    ? first
    : [
        ...first,
        { id: 'notify-again', what: 'notify-again', text, owner, due: again, done: toldAgainAt(event) },
      ];
}
