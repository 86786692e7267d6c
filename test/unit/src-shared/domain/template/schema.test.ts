import {
  columnLetters,
  columnNumber,
  parseCell,
  parseRange,
  templateMappingSchema,
} from '@shared/domain/template';
import * as v from 'valibot';
import { expect, test } from 'vitest';

test('columns are counted in letters, both ways', () => {
  for (const [number, letters] of [
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [16_384, 'XFD'],
  ] as const) {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters)).toBe(number);
  }
});

test('places beyond a spreadsheet are no cells', () => {
  for (const name of ['XFE1', 'A1048577', 'A0', 'a1', '1A', '']) expect(parseCell(name), name).toBeNull();
  expect(parseRange('D9:B7')).toEqual({ top: 7, left: 2, bottom: 9, right: 4 });
});

const mapping = { cells: [{ sheet: '表', cell: 'B2', field: 'batch' }], repeats: [], pictures: [] };

test('a mapping is read; one with junk in it is not', () => {
  expect(v.safeParse(templateMappingSchema, mapping).success).toBe(true);
  for (const cells of [
    [{ sheet: '表', cell: 'XFE1', field: 'batch' }],
    [{ sheet: '', cell: 'B2', field: 'batch' }],
    [{ sheet: '表', cell: 'B2', field: 'x'.repeat(81) }],
    Array.from({ length: 801 }, () => mapping.cells[0]),
  ])
    expect(v.safeParse(templateMappingSchema, { ...mapping, cells }).success).toBe(false);
});
