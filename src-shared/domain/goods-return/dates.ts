import { addWorkingDays } from '../calendar';
import { type DateRules, type RecordDate, singleDate } from '../record-date';
import type { GoodsReturn } from './schema';
import { replacedOn } from './status';

/** Working days after receipt in which 品管部 judges the goods. */
export const judgingWorkingDays = 5;

/** The judgement after the goods came in, and the replacement the customer wants. */
export function goodsReturnDates(record: GoodsReturn, { lookup }: DateRules): readonly RecordDate[] {
  if (record.acceptance === 'refused') return [];
  const { receivedOn, judgedOn, judgedBy, receivedBy, wantsReplenishment, replenishBy } = record;
  const judgedDue = receivedOn === null ? null : addWorkingDays(receivedOn, judgingWorkingDays, lookup);
  const text = record.lines[0]?.partName ?? '';
  return [
    ...singleDate('judgement', judgedDue, { text, owner: judgedBy, done: judgedOn }),
    ...(wantsReplenishment === false
      ? []
      : singleDate('replenishment', replenishBy, { text, owner: receivedBy, done: replacedOn(record) })),
  ];
}
