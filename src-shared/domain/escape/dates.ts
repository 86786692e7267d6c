import { earliest, notifyDue } from '../notice/dates';
import type { DateRules, RecordDate } from '../record-date';
import type { EscapeEvent } from './schema';

/**
 * What an event itself is waited for with: the first word while no notice was made (a notice has its own date), and telling everybody
 * again after the range changed, counted from the change like the first word from the discovery.
 */
export function escapeDates(event: EscapeEvent, { timeZone, noticeHours }: DateRules): readonly RecordDate[] {
  const { subject: text, owner, discovery, customers, rangeChangedAt } = event;
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
  const again = notifyDue(rangeChangedAt, timeZone, noticeHours);
  return again === null
    ? first
    : [...first, { id: 'notify-again', what: 'notify-again', text, owner, due: again, done: null }];
}
