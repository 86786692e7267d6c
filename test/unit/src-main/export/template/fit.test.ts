import { type CellLook, isDateFormat } from '@main/export/foreign-workbook/looks';
import { fits } from '@main/export/template/fit';
import { notoSansSc } from '@shared/forms';
import { describe, expect, test } from 'vitest';

const metrics = notoSansSc();
const look: CellLook = {
  fontSize: 10,
  isBold: false,
  wraps: true,
  shrinks: false,
  isDate: false,
  isText: false,
  isBordered: true,
  format: '',
};

describe('a text fits', () => {
  // 104 pt: ten characters of 10 pt a line; 40 pt: three lines.
  const room = { width: 104, height: 40 };

  test('on as many wrapped lines as its cell is high', () => {
    expect(fits('字'.repeat(30), room, look, metrics)).toBe(true);
    expect(fits('字'.repeat(31), room, look, metrics)).toBe(false);
    expect(fits('a\nb\nc\nd', room, look, metrics)).toBe(false);
  });

  test('on its one line where the cell does not wrap, unless the cell shrinks it', () => {
    expect(fits('字'.repeat(10), room, { ...look, wraps: false }, metrics)).toBe(true);
    expect(fits('字'.repeat(11), room, { ...look, wraps: false }, metrics)).toBe(false);
    expect(fits('字'.repeat(99), room, { ...look, shrinks: true }, metrics)).toBe(true);
  });
});

test('formats of days and times are told from those of numbers', () => {
  for (const code of ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', '[$-804]yyyy/m/d;@', 'h:mm', '[h]:mm', 'd-mmm-yy'])
    expect(isDateFormat(code), code).toBe(true);
  for (const code of ['General', '0.00', '#,##0', '"day" 0', '[Red]0', '@', '0%', '_-* #,##0_-'])
    expect(isDateFormat(code), code).toBe(false);
});
