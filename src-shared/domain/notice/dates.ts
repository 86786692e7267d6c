import { addHours, epochOf } from '../calendar';
import { type DateRules, lastOf, type RecordDate, singleDate } from '../record-date';
import type { Notice, NoticeRecipient } from './schema';

/** ⚙ Hours from discovery to the first word to the customer (domain.md 1.3). */
export const noticeTargetHours = 24;

/** By when the customer is to be told, through nights and rest days; null while the discovery has no time. */
export function notifyDue(
  at: string | null,
  timeZone: string,
  targetHours: number = noticeTargetHours,
): string | null {
  return at === null ? null : addHours(at, targetHours, timeZone);
}

/**
 * The first word to each customer, receipts awaited, what the customers are asked to do, what was promised to be done, and the detailed
 * report. @param rules without them the first word has no time to be due by
 */
export const noticeDates = (notice: Notice, rules?: DateRules): readonly RecordDate[] => [
  ...notice.recipients.flatMap((recipient) => [
    ...(rules === undefined ? [] : notifyDates(notice, recipient, rules)),
    ...receiptDates(notice, recipient),
  ]),
  ...singleDate('request', notice.requestBy, {
    text: notice.requestNote,
    owner: ownerOf(notice),
    done: lastOf(notice.recipients.map(({ receipt }) => receipt.receivedAt)),
  }),
  ...notice.remedies.flatMap(({ id, on, doneOn, person, note }) =>
    on === null ? [] : [{ id, what: 'action' as const, text: note, owner: person, due: on, done: doneOn }],
  ),
  ...singleDate('detailed-report', notice.detailedReportOn, {
    text: notice.subject,
    owner: ownerOf(notice),
    done: notice.detailedReportSentOn ?? lastOf(notice.recipients.map(({ balance }) => balance.closedOn)),
  }),
];

const ownerOf = ({ sender }: Notice): string =>
  sender.contactName === '' ? sender.department : sender.contactName;

/** Only of what escaped, or of the customer's property: a change is told in its own time. */
function notifyDates(
  notice: Notice,
  { id, name, toldAt }: NoticeRecipient,
  { timeZone, noticeHours }: DateRules,
): readonly RecordDate[] {
  const { kind, discovery, issuedAt, firstIssuedAt } = notice;
  const due = notifyDue(discovery.at, timeZone, noticeHours);
  if (kind === 'other' || due === null) return [];
  const done = earliest([toldAt, firstIssuedAt, issuedAt]);
  return [{ id: `notify:${id}`, what: 'notify', text: name, owner: ownerOf(notice), due, done }];
}

const receiptDates = (
  notice: Notice,
  { id, name, replyBy, receipt }: NoticeRecipient,
): readonly RecordDate[] =>
  replyBy === null
    ? []
    : [{ id, what: 'receipt', text: name, owner: ownerOf(notice), due: replyBy, done: receipt.receivedAt }];

/** The first of some instants, whatever offsets they were written with. */
export function earliest(instants: readonly (string | null)[]): string | null {
  const given = instants.filter((each) => each !== null);
  return given.reduce<string | null>(
    (first, each) => (first === null || epochOf(each) < epochOf(first) ? each : first),
    null,
  );
}
