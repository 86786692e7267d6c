import { defaultSettings } from '@shared/domain/settings';
import type { PrintContext } from '@shared/forms';
import { logRows, type SheetChange } from '@shared/forms/bindings/customer-log';
import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';

const context: PrintContext = {
  language: 'zh-CN',
  settings: defaultSettings,
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: 0,
};

const head = { on: '2026-11-20', by: '林若水', basis: '供应商质量手册 C/2', isCreation: false };
const log: readonly SheetChange[] = [
  {
    ...head,
    changes: [
      { path: 'agreedTimes.response', old: null, new: { kind: 'hours', amount: 12 } },
      { path: 'grade', old: 'regular', new: 'vip' },
      { path: 'contacts.0.phone', old: '1', new: '2' },
      { path: 'contacts.1', old: null, new: { name: '白洁' } },
      { path: 'finance.account', old: '3300', new: '4400' },
      { path: 'companyId', old: null, new: '00000000-0000-4000-8000-000000000001' },
    ],
  },
  { ...head, isCreation: true, changes: [{ path: 'name', old: null, new: '甲方' }] },
];

const told = (language: 'zh-CN' | 'en', showsFinance: boolean): readonly string[] =>
  logRows(log, showsFinance, textsOf(language), context).map(({ change }) => change);

it('tells the history in the words of the sheet, lists as a whole and ids not at all', () => {
  expect(told('zh-CN', false)).toEqual([
    '顾客约定 24小时响应：程序要求 → 12小时；等级：一般 → VIP；联系人；财务信息；我司供货方',
    '建立档案',
  ]);
});

it('does so in English, and says what finance was to those who may see it', () => {
  const [change = ''] = told('en', true);
  expect(change).toContain('Grade：Std → VIP');
  expect(change).toContain('Contacts');
  expect(change).not.toContain('白洁');
});

it('keeps within a line of the sheet, however much was changed', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    path: index % 2 === 0 ? 'name' : 'remarks',
    old: '旧'.repeat(80 + index),
    new: '新'.repeat(80 + index),
  }));
  const [row] = logRows([{ ...head, changes: many }], false, textsOf('zh-CN'), context);
  expect(row?.change).toHaveLength(200);
  expect(row?.change.endsWith('…')).toBe(true);
});
