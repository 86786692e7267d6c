import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';
import { goodsReturns } from '../../../../src-renderer/features/goods-return';
import { kindWords } from '../../../../src-renderer/record';
import { chipsOf, pageInput, type RecordFilter } from '../../../../src-renderer/record/list/filter-model';
import { withoutParts, withParts } from '../../../../src-renderer/ui/filter-parts';

const texts = textsOf('zh-CN');
const words = kindWords(goodsReturns, texts, 'Asia/Shanghai');
const filter: RecordFilter = {
  statuses: ['received', 'judged'],
  customer: { id: '00000000-0000-4000-8000-000000000001', name: '甲公司' },
  isOpen: false,
  isOverdue: true,
};

it('says the filters that hold as chips, each of which takes its own away', () => {
  expect(chipsOf(filter, words, texts).map(({ label }) => label)).toEqual([
    '顾客：甲公司',
    '状态：已收货、已判定',
    '已完成',
    '有逾期',
  ]);
  expect(Object.keys(withoutParts(filter, 'statuses'))).toEqual(['customer', 'isOpen', 'isOverdue']);
});

it('asks by the customer of the files, and for what was due before today', () => {
  expect(pageInput('goods-return', filter, '2026-11-18')).toEqual({
    kind: 'goods-return',
    statuses: ['received', 'judged'],
    isOpen: false,
    customerId: '00000000-0000-4000-8000-000000000001',
    overdueOn: '2026-11-18',
  });
});

it('keeps “not” as a condition: it is asked for, and no part that is empty', () => {
  expect(withParts<RecordFilter>({ isOpen: true }, { isOpen: false })).toEqual({ isOpen: false });
  expect(withParts<RecordFilter>({}, { isOpen: false })).toEqual({ isOpen: false });
});

it('takes empty parts away, so that equal filters are equal, and keeps “completed”', () => {
  expect(withParts(filter, { statuses: [], customer: undefined, isOverdue: null })).toEqual({
    isOpen: false,
  });
});
