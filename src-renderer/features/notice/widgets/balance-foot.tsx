import { pendingOf, suspectTotalOf } from '@shared/domain/notice';
import { fill } from '@shared/text';
import { useTexts } from '../../../ui';
import { noticeFields } from '../fields';
import { PendingLine } from './pending-line';

const { useFieldValue } = noticeFields;

/** Below a customer of a notice: how many of his pieces have come to no end yet. */
export function BalanceFoot({ index }: { readonly index: number }) {
  const { notices } = useTexts();
  const ranges = useFieldValue('ranges');
  const recipient = useFieldValue(`recipients.${index}`);
  const isHis = ({ recipientId }: (typeof ranges)[number]): boolean =>
    recipientId === null || recipientId === recipient.id;
  const total = suspectTotalOf(ranges.filter(isHis));
  if (total === null) return null;
  if (total.uncounted > 0)
    return <p className="editor-computed">{fill(notices.pendingUnknown, { rows: total.uncounted })}</p>;
  return <PendingLine suspect={total.pieces} pending={pendingOf(total, recipient.balance) ?? 0} />;
}
