import {
  countByRules,
  countedDate,
  type DateRules,
  type RecordDate,
  type RuledCount,
  singleDate,
} from '../record-date';
import type { GoodsReturn } from './schema';
import { fullyJudgedOn, replacedOn } from './status';

/** ⚙ Working days after receipt in which 品管部 judges the goods, as delivered. */
export const judgingWorkingDays = 5;

/** By when the goods are judged, and the rest days that were stepped over; null before they came in. */
export const judgementDue = (
  { receivedOn }: Pick<GoodsReturn, 'receivedOn'>,
  rules: Pick<DateRules, 'lookup' | 'earliestLookup' | 'judgingDays'>,
): RuledCount | null =>
  receivedOn === null ? null : countByRules(receivedOn, rules.judgingDays ?? judgingWorkingDays, rules);

/** The judgement after the goods came in, and the replacement the customer wants. */
export function goodsReturnDates(record: GoodsReturn, rules: DateRules): readonly RecordDate[] {
  if (record.acceptance === 'refused') return [];
  const { judgedBy, receivedBy, wantsReplenishment, replenishBy } = record;
  const text = record.lines[0]?.partName ?? '';
  return [
    ...countedDate('judgement', judgementDue(record, rules), {
      text,
      owner: judgedBy,
      done: fullyJudgedOn(record),
    }),
    ...(wantsReplenishment === false
      ? []
      : singleDate('replenishment', replenishBy, { text, owner: receivedBy, done: replacedOn(record) })),
  ];
}
