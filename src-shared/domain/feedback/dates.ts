import { addDays, type CivilDate, civilDateOf } from '../calendar';
import { type DateRules, type RecordDate, singleDate } from '../record-date';
import { promiseDue } from './promise';
import type { Communication } from './schema';
import { isComplaintNow, isOpenCommunication } from './status';
import { defaultFeedbackRules } from './targets';

/**
 * What was promised to the customer, by the day that counts after every move, the answer he waits for, and the call-back after it. A log that
 * became a complaint keeps its promises; the rest runs there.
 */
export function communicationDates(record: Communication, rules: DateRules): readonly RecordDate[] {
  const owner = record.responsible === '' ? record.operator : record.responsible;
  const promises = promiseDates(record, owner, rules.timeZone);
  if (isComplaintNow(record)) return promises;
  return [
    ...promises,
    ...reviewDates(record),
    ...singleDate('answer', record.answerDueAt ?? record.answerDueOn, {
      text: record.request,
      owner: record.forwardedTo === '' ? owner : record.forwardedTo,
      done: record.answeredAt,
    }),
    ...singleDate('call-back', callBackDue(record, rules), {
      text: record.request,
      owner: record.callBack.by === '' ? owner : record.callBack.by,
      done: record.callBack.at,
    }),
  ];
}

/** An angry customer waits for the reviewer, by no day: at once is meant. A log that is over waits for nobody. */
function reviewDates(record: Communication): readonly RecordDate[] {
  const { mood, reviewed, request: text } = record;
  if (mood !== 'angry' || (reviewed.at === null && !isOpenCommunication(record))) return [];
  return [{ id: 'angry', what: 'angry', text, owner: reviewed.by, due: null, done: reviewed.at }];
}

const promiseDates = ({ promises }: Communication, owner: string, timeZone: string): readonly RecordDate[] =>
  promises.flatMap((promise): readonly RecordDate[] => {
    const due = promiseDue(promise, timeZone);
    if (due === null) return [];
    const by = promise.responsible === '' ? owner : promise.responsible;
    return [{ id: promise.id, what: 'promise', text: promise.what, owner: by, due, done: promise.keptOn }];
  });

/** The day of the call-back: as agreed, else ⚙ days after the completion of an enquiry, a complaint or a suggestion. */
export function callBackDue(record: Communication, rules: DateRules): CivilDate | null {
  const { kind, completedAt, callBack, state } = record;
  if (callBack.dueOn !== null) return callBack.dueOn;
  if (completedAt === null || kind === null || kind === 'praise' || state === 'closed-loop') return null;
  const days = rules.callBackDays ?? defaultFeedbackRules.callBackDays;
  return addDays(civilDateOf(completedAt, rules.timeZone), days);
}
