import { blankComplaint, type Complaint, type Verification } from '@shared/domain/complaint';
import { defaultSettings } from '@shared/domain/settings';
import { bindRegister, type ComplaintEntry, type PrintContext } from '@shared/forms';
import { expect, test } from 'vitest';

const context: PrintContext = {
  language: 'zh-CN',
  settings: {
    ...defaultSettings,
    customFields: [
      { label: '模具号', kind: 'text', options: [] },
      { label: '产线', kind: 'text', options: [] },
    ],
  },
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: Date.parse('2026-11-21T14:03:00+08:00'),
};

const entry = (change: Partial<Complaint>, more: Partial<ComplaintEntry> = {}): ComplaintEntry => ({
  stored: {
    id: '00000000-0000-4000-8000-00000000000a',
    number: 'KS-2026-0001',
    version: 1,
    registeredAt: '2026-11-10T09:05+08:00',
    registeredBy: '李雯',
    formRevision: '',
    body: { ...blankComplaint(), receivedAt: '2026-11-10T09:00+08:00', ...change },
  },
  dues: null,
  ...more,
});

const rowOf = (given: ComplaintEntry): Readonly<Record<string, string>> => {
  const { lists } = bindRegister([given], { kind: 'month', month: '2026-11' }, context);
  const [row] = Object.values(lists).flat();
  return Object.fromEntries(Object.entries(row ?? {}).map(([field, { text }]) => [field, text]));
};

test('M1–M3 are the first three verifications; those after them are counted in the remarks', () => {
  const verdicts = ['not-effective', 'effective', 'effective', 'effective', 'pending'] as const;
  const verifications = verdicts.map(
    (verdict, index): Verification => ({
      id: `${index}`,
      period: '',
      quantity: null,
      defective: null,
      verdict,
      on: null,
    }),
  );
  const row = rowOf(entry({ verifications }));
  expect([row.m1, row.m2, row.m3]).toEqual(['无效', '有效', '有效']);
  expect(row.remarks).toBe('验证另2次');
});

test('a voided number prints 作废 and why', () => {
  const row = rowOf(entry({ remarks: '电话' }, { isVoid: true, voidReason: '重复登记' }));
  expect(row.number).toBe('KS-2026-0001\n作废');
  expect(row.closing).toBe('作废');
  expect(row.remarks).toBe('作废：重复登记\n电话');
});

test('custom fields stand in the remarks by their labels, empty ones not at all', () => {
  expect(rowOf(entry({ custom: ['M-88', ''] })).remarks).toBe('模具号=M-88');
});

test('a row stands in the block the month was worked out for', () => {
  const { lists } = bindRegister(
    [entry({ receivedAt: '2026-10-01T08:00+08:00' }, { block: 'closed', isVoid: true, voidReason: 'r' })],
    { kind: 'month', month: '2026-11' },
    context,
  );
  expect(Object.entries(lists).map(([block, rows]) => [block, rows.length])).toEqual([
    ['new', 0],
    ['carried', 0],
    ['closed', 1],
  ]);
});
