import { type DateRules, type RecordDate, singleDate } from '../record-date';
import { promiseDue } from './promise';
import type { Communication } from './schema';

/** What was promised to the customer, by the day that counts after every move, and the answer he waits for. */
export function communicationDates(record: Communication, { timeZone }: DateRules): readonly RecordDate[] {
  const owner = record.responsible === '' ? record.operator : record.responsible;
  const answeredBy = record.forwardedTo === '' ? owner : record.forwardedTo;
  return [
    ...record.promises.flatMap((promise): readonly RecordDate[] => {
      const due = promiseDue(promise, timeZone);
      if (due === null) return [];
      const by = promise.responsible === '' ? owner : promise.responsible;
      return [{ id: promise.id, what: 'promise', text: promise.what, owner: by, due, done: promise.keptOn }];
    }),
    ...singleDate('answer', record.answerDueOn, {
      text: record.request,
      owner: answeredBy,
      done: record.answeredAt,
    }),
  ];
}
