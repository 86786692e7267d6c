import { customerSchema } from '@shared/domain/customer';
import { communicationSchema } from '@shared/domain/feedback/schema';
import { goodsReturnSchema, returnLineSchema } from '@shared/domain/goods-return/schema';
import { serviceStaffSchema } from '@shared/domain/service/schema';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { blankRow } from '../../../../src-renderer/record/model/blank-row';
import { linesOf, widgetAt } from '../../../../src-renderer/record/model/widget-of';
import { monthOf } from '../../../../src-renderer/record/widgets/month-field';

it('derives the widget of a field from its schema', () => {
  const at = (path: string) => widgetAt(goodsReturnSchema, path);
  expect(at('customer')).toBe('customer');
  expect(at('registeredOn')).toBe('date');
  expect(at('origin')).toBe('choice');
  expect(at('kinds')).toBe('choices');
  expect(at('wantsReplenishment')).toBe('yes-no');
  expect(at('lines.3.verdict.good')).toBe('quantity');
  expect(at('companyId')).toBe('company');
  expect(at('complaintNumber')).toBe('complaint');
  expect(at('lines')).toBeNull();
  expect(widgetAt(communicationSchema, 'at')).toBe('instant');
  expect(widgetAt(communicationSchema, 'attachmentIds')).toBe('files');
  expect(widgetAt(customerSchema, 'scorecards.0.attachmentIds')).toBe('files');
});

it('lets a kind name another widget for a path, for all rows at once', () => {
  expect(widgetAt(goodsReturnSchema, 'freight', { freight: 'money' })).toBe('money');
  expect(widgetAt(serviceStaffSchema, 'assessments.4.assessor', { 'assessments.*.assessor': 'person' })).toBe(
    'person',
  );
});

it('gives text beyond a line several lines', () => {
  expect(linesOf(goodsReturnSchema, 'cause')).toBe(3);
  expect(linesOf(goodsReturnSchema, 'acceptanceNote')).toBeUndefined();
});

it('begins a row with nothing in it, as its schema has it', () => {
  expect(v.safeParse(returnLineSchema, blankRow(goodsReturnSchema, 'lines')).success).toBe(true);
});

it('reads a month however it is typed', () => {
  expect(['2026-3', '2026.03', '20263', '2026年3月'].map(monthOf)).toEqual(Array(4).fill('2026-03'));
  expect(monthOf('2026-13')).toBeNull();
  expect(monthOf('三月')).toBeNull();
});
