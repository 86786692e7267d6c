import {
  choicesOf,
  doubtfulIn,
  inOrder,
  mappingOfChoices,
  withColumn,
} from '@renderer/features/settings/template/choices';
import type { TemplateReading } from '@shared/contract';
import { type MappedRepeat, type TemplateField, unmappedOf } from '@shared/domain/template';
import { expect, test } from 'vitest';

const field = (name: string): TemplateField => ({ field: name, labels: null, section: null });
const repeat: MappedRepeat = {
  sheet: '表',
  list: 'lines',
  firstRow: 5,
  rowsPerItem: 1,
  items: 3,
  cells: [
    { column: 'A', rowOffset: 0, field: 'a' },
    { column: 'B', rowOffset: 0, field: 'b' },
  ],
};

const reading: TemplateReading = {
  attachmentId: '',
  fileName: '表.xlsx',
  sheets: ['表'],
  catalogue: {
    fields: ['x', 'y', 'z'].map(field),
    lists: [{ list: 'lines', fields: ['a', 'b', 'c'].map(field) }],
  },
  proposal: {
    cells: [
      { sheet: '表', cell: 'B1', field: 'x', beside: '甲', text: '', certainty: 'label' },
      { sheet: '表', cell: 'B2', field: 'y', beside: '乙', text: '已有', certainty: 'doubtful' },
    ],
    repeats: [{ ...repeat, beside: 'A | B', certainty: 'label' }],
    unmapped: [],
    unknown: [],
  },
};

test('a new file is taken as it was recognised, what is doubtful first', () => {
  const choices = choicesOf(reading, null);
  expect(mappingOfChoices(choices)).toEqual({
    cells: [
      { sheet: '表', cell: 'B1', field: 'x' },
      { sheet: '表', cell: 'B2', field: 'y' },
    ],
    repeats: [repeat],
    pictures: [],
  });
  expect(inOrder(choices.cells)).toEqual([1, 0]);
  expect(doubtfulIn(choices)).toBe(1);
  expect(unmappedOf(mappingOfChoices(choices), reading.catalogue)).toEqual(['z', 'lines.c']);
});

test('a mapping that was adopted is shown as it is: other fields, cells nobody recognised, what was left out', () => {
  const before = {
    cells: [
      { sheet: '表', cell: 'B1', field: 'z' },
      { sheet: '表', cell: 'D9', field: 'x' },
    ],
    repeats: [],
    pictures: [{ sheet: '表', range: 'A1:B2', list: null, index: 0, field: 'p' }],
  };
  const choices = choicesOf(reading, before);
  expect(choices.cells.map(({ cell, field: own, found }) => [cell, own, found])).toEqual([
    ['B1', 'z', 'kept'],
    ['B2', null, 'doubtful'],
    ['D9', 'x', 'kept'],
  ]);
  expect(choices.tables.map(({ isTaken }) => isTaken)).toEqual([false]);
  expect(mappingOfChoices(choices)).toEqual(before);
});

test('a column is given another field or taken out; the last one stays', () => {
  expect(withColumn(repeat, 1, 'c').cells[1]?.field).toBe('c');
  const one = withColumn(repeat, 0, null);
  expect(one.cells).toEqual([{ column: 'B', rowOffset: 0, field: 'b' }]);
  expect(withColumn(one, 0, null)).toEqual(one);
});
