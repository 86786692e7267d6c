import { fieldCatalogue, formDefinitions, rowsOfList } from '@shared/forms';
import { expect, test } from 'vitest';

const catalogueOf = (code: string) => {
  const form = formDefinitions.get(code);
  if (form === undefined) throw new Error(`no form ${code}`);
  return fieldCatalogue(form);
};

test('a field is called by the words at its left, a column by its head, in both languages', () => {
  const { fields, lists } = catalogueOf('RT');
  expect(fields.find(({ field }) => field === 'registeredOn')?.labels?.['zh-CN']).toBe('登记日期');
  const lines = lists.find(({ list }) => list === 'lines');
  expect(lines?.fields.map(({ labels }) => labels?.['zh-CN'])).toEqual([
    '序',
    '件号',
    '名称',
    '批次',
    '单位',
    '申报数',
    '实收数',
    '差异',
    '协议数',
    '不良现象',
    '退货原因',
  ]);
  expect(lines?.fields[1]?.labels?.en).toBe('Part no.');
});

test('columns under heads of two rows are called by the lower one', () => {
  const judged = catalogueOf('RT').lists.find(({ list }) => list === 'judged');
  expect(judged?.fields.find(({ field }) => field === 'check')?.labels?.['zh-CN']).toBe('核对');
  expect(judged?.fields.find(({ field }) => field === 'good')?.labels).not.toBeNull();
});

test('columns of items of two rows are called by the head of their own row', () => {
  const ranges = catalogueOf('RTSP01-03').lists.find(({ list }) => list === 'ranges');
  const called = (name: string) => ranges?.fields.find(({ field }) => field === name)?.labels?.['zh-CN'];
  expect([called('batch'), called('deliveryNote'), called('suspectQuantity')]).toEqual([
    '批次',
    '送货单号',
    '可疑数',
  ]);
});

test('a field knows the heading it stands under', () => {
  const { fields } = catalogueOf('RT');
  expect(fields.find(({ field }) => field === 'judgedBy')?.section?.['zh-CN']).toContain('品质判定与处置');
});

test('a register’s blocks can be asked for as one list', () => {
  const { lists } = catalogueOf('RTSP01-01');
  expect(lists[0]?.list).toBe('all');
  const row = (text: string) => ({ number: { text } });
  const data = { lists: { new: [row('1')], carried: [row('2')], closed: [] } };
  expect(rowsOfList(data, 'all')).toEqual([row('1'), row('2')]);
  expect(rowsOfList(data, 'carried')).toEqual([row('2')]);
  expect(rowsOfList(data, 'nothing')).toEqual([]);
});

test('every form has its head and names its fields once', () => {
  for (const form of formDefinitions.values()) {
    const { fields, lists } = fieldCatalogue(form);
    const names = fields.map(({ field }) => field);
    expect(names, form.code).toEqual(
      expect.arrayContaining(['head.title', 'head.formNumber', 'head.record']),
    );
    expect(new Set(names).size, form.code).toBe(names.length);
    for (const { fields: own } of lists)
      expect(new Set(own.map(({ field }) => field)).size, form.code).toBe(own.length);
  }
});
