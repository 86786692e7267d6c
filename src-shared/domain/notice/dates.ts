import { lastOf, type RecordDate, singleDate } from '../record-date';
import type { Notice } from './schema';

/** Each customer's receipt, what the customers are asked to do, and the detailed report they were promised. */
export function noticeDates(notice: Notice): readonly RecordDate[] {
  const { sender, recipients } = notice;
  const owner = sender.contactName === '' ? sender.department : sender.contactName;
  return [
    ...recipients.flatMap(({ id, name, replyBy, receipt }): readonly RecordDate[] =>
      replyBy === null
        ? []
        : [{ id, what: 'receipt', text: name, owner, due: replyBy, done: receipt.receivedAt }],
    ),
    ...singleDate('request', notice.requestBy, {
      text: notice.requestNote,
      owner,
      done: lastOf(recipients.map(({ receipt }) => receipt.receivedAt)),
    }),
    ...singleDate('detailed-report', notice.detailedReportOn, {
      text: notice.subject,
      owner,
      done: lastOf(recipients.map(({ balance }) => balance.closedOn)),
    }),
  ];
}
