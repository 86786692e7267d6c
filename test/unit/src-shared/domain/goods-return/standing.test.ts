import { mondayToFriday } from '@shared/domain/calendar';
import {
  blankGoodsReturn,
  blankReturnLine,
  type GoodsReturn,
  goodsReturnDates,
  goodsReturnStatus,
  judgementDue,
} from '@shared/domain/goods-return';
import { describe, expect, it } from 'vitest';

const rules = { timeZone: 'Asia/Shanghai', lookup: mondayToFriday };
const sent = (shippedOn: string | null): GoodsReturn['replacements'][number] => ({
  id: 'r1',
  deliveryNote: '',
  shippedOn,
  partNumber: '',
  quantity: 2,
  note: '',
});
const waiting = {
  ...blankReturnLine('l1'),
  receivedQuantity: 5,
  verdict: { defective: 3, good: 0, ntf: 0, pending: 2 },
};
const judged = { receivedOn: '2026-11-18', judgedOn: '2026-11-20' } as const;

describe('a goods return', () => {
  it.each<[string, Partial<GoodsReturn>]>([
    ['registered', {}],
    ['received', { receivedOn: '2026-11-18' }],
    ['judged', judged],
    ['judged', { ...judged, wantsReplenishment: true, creditNote: '红字1' }],
    ['judged', { ...judged, replacements: [sent(null)] }],
    ['settled', { ...judged, creditNote: '红字1' }],
    ['settled', { ...judged, wantsReplenishment: true, replacements: [sent('2026-11-21')] }],
    ['received', { ...judged, creditNote: '红字1', lines: [waiting] }],
    ['refused', { acceptance: 'refused', receivedOn: '2026-11-18' }],
  ])('is %s', (status, facts) => {
    expect(goodsReturnStatus({ ...blankGoodsReturn(), ...facts })).toBe(status);
  });

  it('is judged five working days after the goods came in, and replaced by the day that was asked', () => {
    const record: GoodsReturn = {
      ...blankGoodsReturn(),
      receivedOn: '2026-11-18',
      judgedBy: '李品管',
      replenishBy: '2026-11-30',
      replacements: [sent('2026-11-28')],
    };
    expect(goodsReturnDates(record, rules).map(({ what, due, done }) => [what, due, done])).toEqual([
      ['judgement', '2026-11-25', null],
      ['replenishment', '2026-11-30', '2026-11-28'],
    ]);
    expect(goodsReturnDates({ ...record, wantsReplenishment: false }, rules)).toHaveLength(1);
    expect(goodsReturnDates({ ...record, acceptance: 'refused' }, rules)).toEqual([]);
  });

  it('counts the days of the settings and names the rest days it steps over', () => {
    const due = judgementDue({ receivedOn: '2026-11-18' }, { ...rules, judgingDays: 3 });
    expect(due?.date).toBe('2026-11-23');
    expect(due?.skipped.map(({ date }) => date)).toEqual(['2026-11-21', '2026-11-22']);
    expect(judgementDue({ receivedOn: null }, rules)).toBeNull();
  });

  it('stays open for judging while pieces wait for a verdict', () => {
    const record = { ...blankGoodsReturn(), ...judged, lines: [waiting] };
    expect(goodsReturnDates(record, rules)).toMatchObject([{ what: 'judgement', done: null }]);
  });
});
