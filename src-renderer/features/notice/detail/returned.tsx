import type { Notice, NoticeRecipient } from '@shared/domain/notice';
import { fill } from '@shared/text';
import type { ShownRecord } from '../../../record';
import { instantText, useDesk } from '../../../ui';

/** What came back from the customers, and when they were asked for it. */
export function Returned({ record }: { readonly record: ShownRecord }) {
  const { recipients } = record.stored.body as Notice;
  return recipients.map((recipient) => <ReturnedOf key={recipient.id} recipient={recipient} />);
}

function ReturnedOf({ recipient: { receipt, reminders } }: { readonly recipient: NoticeRecipient }) {
  const { texts, rules } = useDesk();
  const { shown, receive, remind } = texts.notices;
  const { opinion } = texts.papers.notice.choices;
  const at = (instant: string): string => instantText(instant, texts, rules.timeZone);
  const counts = [
    [receive.inStock, receipt.inStock],
    [receive.atLine, receipt.atLine],
    [receive.inVehicles, receipt.inVehicles],
  ] as const;
  const said = [
    receipt.opinion === null ? '' : opinion[receipt.opinion],
    ...counts.flatMap(([name, pieces]) => (pieces === null ? [] : `${name} ${pieces}`)),
    receipt.comment,
  ].filter((text) => text !== '');
  return (
    <>
      {receipt.receivedAt !== null && (
        <p className="numbers">
          {fill(shown.receiptLine, { by: receipt.signedBy, at: at(receipt.receivedAt) })}
          {said.length > 0 && ` · ${said.join(' · ')}`}
        </p>
      )}
      {reminders.map((reminder) => (
        <p key={reminder.id} className="numbers">
          {fill(remind.record, { at: at(reminder.at), name: reminder.person })}
          {reminder.note !== '' && ` · ${reminder.note}`}
        </p>
      ))}
    </>
  );
}
