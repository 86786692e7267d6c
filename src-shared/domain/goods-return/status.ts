import { lastOf } from '../record-date';
import type { GoodsReturn } from './schema';

/** 登记 → 实收 → 判定 → 结清 (TSP01 5.2.1). */
export const goodsReturnStatuses = ['registered', 'received', 'judged', 'settled', 'refused'] as const;
export type GoodsReturnStatus = (typeof goodsReturnStatuses)[number];
export const endedGoodsReturn: readonly GoodsReturnStatus[] = ['settled', 'refused'];

/** The day of the last replacement; null while none is on its way. */
export const replacedOn = ({ replacements }: GoodsReturn): string | null =>
  lastOf(replacements.map(({ shippedOn }) => shippedOn));

/** The day of the verdict, once no piece waits for one. */
export const fullyJudgedOn = ({ judgedOn, lines }: GoodsReturn): string | null =>
  lines.some(({ verdict }) => (verdict.pending ?? 0) > 0) ? null : judgedOn;

/** Settled when the pieces are judged and what the customer wants instead went out: new goods, or a credit note. */
export function goodsReturnStatus(record: GoodsReturn): GoodsReturnStatus {
  if (record.acceptance === 'refused') return 'refused';
  const isReplaced = replacedOn(record) !== null;
  const isSettled = record.wantsReplenishment === true ? isReplaced : isReplaced || record.creditNote !== '';
  if (fullyJudgedOn(record) !== null) return isSettled ? 'settled' : 'judged';
  return record.receivedOn === null ? 'registered' : 'received';
}
