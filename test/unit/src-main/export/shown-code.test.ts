import { shownCode } from '@main/export/foreign-workbook/shown-code';
import { expect, it } from 'vitest';

it.each([
  ['000000', 123, '000123'],
  ['000000', 0, '000000'],
  ['"K"0000', 45, 'K0045'],
  ['000\\-000', 12_345, '012-345'],
  ['"K"000', 12_345, 'K12345'],
  ['00000;[Red]-00000', 7, '00007'],
])('the format %s shows %i as %s', (format, value, shown) => {
  expect(shownCode(format, value)).toBe(shown);
});

it.each([
  ['', 123],
  ['0', 123],
  ['0.00', 123],
  ['#,##0', 1234],
  ['yyyy-mm-dd', 45_000],
  ['00"%"0.0', 1],
  ['0000', 1.5],
  ['0000', -3],
])('the format %s shows %d as a quantity', (format, value) => {
  expect(shownCode(format, value)).toBeNull();
});
