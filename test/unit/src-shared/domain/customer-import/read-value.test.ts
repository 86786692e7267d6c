import { proposeMapping, readValue, signatureOf } from '@shared/domain/customer-import';
import { describe, expect, it } from 'vitest';

describe('a cell of an ERP export', () => {
  const read = [
    ['code', 100_234, { kind: 'value', value: '100234' }],
    ['name', '  甲方\u200b ', { kind: 'value', value: '甲方' }],
    ['name', ' ', { kind: 'nothing' }],
    ['name', '名'.repeat(201), { kind: 'fault', code: 'too-long' }],
    ['cooperationSince', 43_831, { kind: 'value', value: '2020-01-01' }],
    ['cooperationSince', '2020年1月5日', { kind: 'value', value: '2020-01-05' }],
    ['cooperationSince', '20200105', { kind: 'value', value: '2020-01-05' }],
    ['cooperationSince', 20_200_105, { kind: 'value', value: '2020-01-05' }],
    ['cooperationSince', '2020/1/5 0:00', { kind: 'value', value: '2020-01-05' }],
    ['cooperationSince', '2020-02-30', { kind: 'fault', code: 'not-a-date' }],
    ['finance.creditLimit', '￥1,234.50', { kind: 'value', value: 123_450 }],
    ['finance.creditLimit', 0.1, { kind: 'value', value: 10 }],
    ['finance.creditLimit', '-5', { kind: 'fault', code: 'out-of-range' }],
    ['finance.creditLimit', '约5万', { kind: 'fault', code: 'not-a-number' }],
    ['retentionYears', '15', { kind: 'value', value: 15 }],
    ['retentionYears', 150, { kind: 'fault', code: 'out-of-range' }],
    ['kind', '主机厂', { kind: 'value', value: 'oem' }],
    ['kind', 'Tier-1', { kind: 'value', value: 'tier-one' }],
    ['kind', '别的', { kind: 'fault', code: 'not-a-choice' }],
    ['isActive', '停用', { kind: 'value', value: false }],
    ['isActive', true, { kind: 'value', value: true }],
    ['language', 'English', { kind: 'value', value: 'en' }],
  ] as const;
  it.each(read)('%s %j is read as %j', (field, cell, expected) => {
    expect(readValue(field, cell, 0)).toEqual(expected);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(readValue('cooperationSince', 42_369, 1462)).toEqual({ kind: 'value', value: '2020-01-01' });
  });
});

describe('the heads of an export', () => {
  it.each([
    [['客户编码', '客户名称', '税号'], { code: 0, name: 1, 'finance.taxNumber': 2 }],
    [['Customer No.', 'NAME1', 'Bill-to address'], { code: 0, name: 1, invoiceAddress: 2 }],
    [['序号', '代码', '代码', '别的'], { code: 1 }],
  ] as const)('%j are recognised', (header, mapping) => {
    expect(proposeMapping({ header })).toEqual(mapping);
  });

  it('are remembered whatever their case, width and punctuation', () => {
    expect(signatureOf({ header: ['客户 编码', 'NAME（1）'] })).toBe(
      signatureOf({ header: ['顾客编码', 'name(1)'] }),
    );
    expect(signatureOf({ header: ['a', 'b'] })).not.toBe(signatureOf({ header: ['b', 'a'] }));
  });
});
