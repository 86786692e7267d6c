import {
  type CellRange,
  type FieldCatalogue,
  mappingOf,
  parseCell,
  parseRange,
  recognise,
  type TemplateCell,
  type TemplateField,
  type TemplateSheet,
} from '@shared/domain/template';
import { describe, expect, test } from 'vitest';

const field = (name: string, zh: string, en: string, section: string | null = null): TemplateField => ({
  field: name,
  labels: { 'zh-CN': zh, en },
  section: section === null ? null : { 'zh-CN': section, en: section },
});

const catalogue: FieldCatalogue = {
  fields: [
    field('head.title', '退换货单', 'Return note'),
    field('customer.name', '顾客', 'Customer'),
    field('batch', '批次', 'Batch'),
    field('cause.by', '编制', 'Prepared by', '原因'),
    field('action.by', '编制', 'Prepared by', '措施'),
    field('first.date', '日期', 'Date'),
    field('second.date', '日期', 'Date'),
  ],
  lists: [
    {
      list: 'lines',
      fields: [
        field('order', '序号', 'No.'),
        field('partNumber', '零件号', 'Part number'),
        field('quantity', '数量', 'Quantity'),
        field('photo.1', '照片', 'Photo'),
      ],
    },
  ],
};

interface Given {
  readonly merges?: readonly string[];
  readonly formulas?: readonly string[];
  /** Cells with borders and no text. */
  readonly frames?: readonly string[];
  readonly isHidden?: boolean;
}

const within = ({ top, left, bottom, right }: CellRange) =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, over) => ({ row: top + down, column: left + over })),
  ).flat();

/** A sheet in words: texts by cell, all with borders. */
function sheetOf(texts: Readonly<Record<string, string>>, given: Given = {}): TemplateSheet {
  const cells = new Map<string, TemplateCell>();
  for (const name of given.frames ?? [])
    for (const place of within(parseRange(name) as CellRange))
      cells.set(`${place.row}:${place.column}`, { ...place, text: '', hasFormula: false, isBordered: true });
  for (const [name, text] of Object.entries(texts)) {
    const place = parseCell(name) ?? { row: 0, column: 0 };
    const hasFormula = given.formulas?.includes(name) ?? false;
    cells.set(`${place.row}:${place.column}`, { ...place, text, hasFormula, isBordered: true });
  }
  return {
    name: '表',
    isHidden: given.isHidden ?? false,
    cells: [...cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: (given.merges ?? []).map((name) => parseRange(name) as CellRange),
  };
}

const found = (sheet: TemplateSheet) =>
  Object.fromEntries(
    recognise([sheet], catalogue).cells.map(({ cell, field: name, certainty }) => [cell, [name, certainty]]),
  );

describe('placeholders', () => {
  test('name a field by its name or by a label that only one field has', () => {
    const sheet = sheetOf({ B2: '{{customer.name}}', B3: '编号:{{ 批次 }}', B4: '{{日期}}' });
    expect(found(sheet)).toEqual({
      B2: ['customer.name', 'placeholder'],
      B3: ['batch', 'placeholder'],
    });
  });

  test('of no field are told and left unmapped', () => {
    expect(recognise([sheetOf({ A1: '{{nonsense}}' })], catalogue).unknown).toEqual(['nonsense']);
  });

  test('of a list are a repeat over the free rows of the same look beneath, up to the next text', () => {
    const sheet = sheetOf(
      { A5: '{{lines.partNumber}}', B5: '{{lines.quantity}}', A9: '合计' },
      { frames: ['A6:B8', 'A10:B12'] },
    );
    expect(mappingOf(recognise([sheet], catalogue)).repeats).toEqual([
      {
        sheet: '表',
        list: 'lines',
        firstRow: 5,
        rowsPerItem: 1,
        items: 4,
        cells: [
          { column: 'A', rowOffset: 0, field: 'partNumber' },
          { column: 'B', rowOffset: 0, field: 'quantity' },
        ],
      },
    ]);
  });

  test('on two rows with different fields of a list are one item of two rows', () => {
    const sheet = sheetOf(
      { A5: '{{lines.partNumber}}', A6: '{{lines.quantity}}', A11: '完' },
      { frames: ['A7:A10'] },
    );
    const [repeat] = recognise([sheet], catalogue).repeats;
    expect(repeat).toMatchObject({ firstRow: 5, rowsPerItem: 2, items: 3 });
  });

  test('are found on hidden sheets, labels are not', () => {
    const sheet = sheetOf({ A1: '{{batch}}', A2: '顾客' }, { isHidden: true, frames: ['B2'] });
    expect(found(sheet)).toEqual({ A1: ['batch', 'placeholder'] });
  });
});

describe('labels', () => {
  test('mean the free cell to the right, whatever punctuation, width, language or line they are written in', () => {
    for (const label of [
      '顾客:',
      ' 顾 客 ：',
      '客户',
      'CUSTOMER :',
      '顾客\nCustomer',
      '顾客/Customer',
      '顾客 Customer',
    ])
      expect(found(sheetOf({ A1: label }, { frames: ['B1'] })), label).toEqual({
        B1: ['customer.name', 'label'],
      });
  });

  test('mean the first cell of what is merged at their right, also when they are merged themselves', () => {
    const sheet = sheetOf({ A1: '顾客' }, { merges: ['A1:B2', 'C1:F2'], frames: ['C1:F2'] });
    expect(found(sheet)).toEqual({ C1: ['customer.name', 'label'] });
  });

  test('mean the cell below when another label stands at the right; beside unknown words it is doubtful', () => {
    const sheet = sheetOf({ A1: '顾客', B1: '批次', C1: '说明' }, { frames: ['A2:B2'] });
    expect(found(sheet)).toEqual({ A2: ['customer.name', 'label'], B2: ['batch', 'doubtful'] });
  });

  test('beside an occupied cell are doubtful; boxes to tick and lines to write on are room', () => {
    const sheet = sheetOf({ A1: '顾客', B1: '某某公司', A2: '批次', B2: '□甲 □乙', A3: '批语' });
    expect(found(sheet)).toEqual({
      B1: ['customer.name', 'doubtful'],
      B2: ['batch', 'label'],
    });
  });

  test('with a colon and no free cell beside them take the value behind their own words', () => {
    const sheet = sheetOf({ A1: '顾客：____', B1: '批次：' }, { merges: ['B1:D1'] });
    expect(mappingOf(recognise([sheet], catalogue)).cells).toEqual([
      { sheet: '表', cell: 'A1', field: 'customer.name', isAppended: true },
      { sheet: '表', cell: 'B1', field: 'batch', isAppended: true },
    ]);
  });

  test('beside a formula mean nothing', () => {
    expect(found(sheetOf({ A1: '顾客', B1: '示例' }, { formulas: ['B1'] }))).toEqual({});
  });

  test('of several fields mean the one under the same heading; without a heading they are doubtful, in the form’s order', () => {
    const sheet = sheetOf(
      { A1: '措施', A2: '编制', A3: '原因', A4: '编制', A6: '日期', A7: '日期' },
      { frames: ['B2', 'B4', 'B6:B7'] },
    );
    expect(found(sheet)).toEqual({
      B2: ['action.by', 'label'],
      B4: ['cause.by', 'label'],
      B6: ['first.date', 'doubtful'],
      B7: ['second.date', 'doubtful'],
    });
  });

  test('the title and our firm’s name are found as they stand', () => {
    const sheet = sheetOf({ A1: '退 换 货 单', A2: '示例机械 / 示例机电' });
    const { cells } = recognise([sheet], catalogue, { 'head.company': ['示例机械 示例机电'] });
    expect(cells.map(({ cell, field: name }) => [cell, name])).toEqual([
      ['A1', 'head.title'],
      ['A2', 'head.company'],
    ]);
  });
});

test('other firms’ words for a label are understood where the form’s own are not there', () => {
  expect(found(sheetOf({ A1: '顾客名称', A2: '批号' }, { frames: ['B1:B2'] }))).toEqual({
    B1: ['customer.name', 'label'],
    B2: ['batch', 'label'],
  });
  const sheet = sheetOf({ A4: '料号', B4: '零件号', C4: '数量', D4: '项次' }, { frames: ['A5:D6'] });
  expect(recognise([sheet], catalogue).repeats[0]?.cells).toMatchObject([
    { column: 'B', field: 'partNumber' },
    { column: 'C', field: 'quantity' },
    { column: 'D', field: 'order' },
  ]);
});

describe('tables', () => {
  test('begin under a row of three heads of one list; numbered lines are free', () => {
    const sheet = sheetOf(
      { A4: '序号', B4: '零件号', C4: '说明', D4: '数量', A5: '1', A6: '2', A7: '3', A8: '备注' },
      { frames: ['B5:D7'] },
    );
    expect(recognise([sheet], catalogue).repeats).toMatchObject([
      {
        list: 'lines',
        firstRow: 5,
        items: 3,
        certainty: 'label',
        cells: [
          { column: 'A', field: 'order' },
          { column: 'B', field: 'partNumber' },
          { column: 'D', field: 'quantity' },
        ],
      },
    ]);
  });

  test('have heads over two rows where some are merged', () => {
    const sheet = sheetOf(
      { A4: '序号', B4: '零件', B5: '零件号', C5: '数量', A8: '备注' },
      { merges: ['A4:A5', 'B4:C4'], frames: ['A6:C7'] },
    );
    expect(recognise([sheet], catalogue).repeats).toMatchObject([{ firstRow: 6, items: 2 }]);
  });

  test('items are as many rows as their cells are merged over', () => {
    const sheet = sheetOf(
      { A4: '序号', B4: '零件号', C4: '数量', A9: '备注' },
      { merges: ['A5:A6', 'B5:B6', 'C5:C6', 'A7:A8', 'B7:B8', 'C7:C8'], frames: ['A5:C8'] },
    );
    expect(recognise([sheet], catalogue).repeats).toMatchObject([{ rowsPerItem: 2, items: 2 }]);
  });

  const twoLines = { A4: '序号', B4: '零件号', B5: '数量', C5: '照片', A10: '备注' };

  test('of two lines an item stand under two rows of heads, each cell under its own', () => {
    const sheet = sheetOf(twoLines, {
      merges: ['A4:A5', 'B4:C4', 'B6:C6', 'B8:C8'],
      frames: ['A6:C9'],
    });
    expect(recognise([sheet], catalogue).repeats).toMatchObject([
      {
        list: 'lines',
        firstRow: 6,
        rowsPerItem: 2,
        items: 2,
        certainty: 'label',
        cells: [
          { column: 'A', rowOffset: 0, field: 'order' },
          { column: 'B', rowOffset: 0, field: 'partNumber' },
          { column: 'B', rowOffset: 1, field: 'quantity' },
          { column: 'C', rowOffset: 1, field: 'photo.1' },
        ],
      },
    ]);
  });

  test('are none where a cell is of another width than its head', () => {
    const sheet = sheetOf(twoLines, {
      merges: ['A4:A5', 'B4:C4', 'B6:C6', 'B7:C7', 'B8:C8', 'B9:C9'],
      frames: ['A6:C9'],
    });
    expect(recognise([sheet], catalogue).repeats).toEqual([]);
  });

  test('labels with room at their right are no heads', () => {
    const sheet = sheetOf({ A1: '序号', C1: '零件号', E1: '数量' }, { frames: ['B1', 'D1', 'F1', 'A2:F2'] });
    expect(recognise([sheet], catalogue).repeats).toEqual([]);
  });

  test('without a free row beneath are none', () => {
    const sheet = sheetOf({ A4: '序号', B4: '零件号', C4: '数量', A5: '合计' });
    expect(recognise([sheet], catalogue).repeats).toEqual([]);
  });
});

test('what has no place in the sheet is told', () => {
  const { unmapped } = recognise([sheetOf({ A1: '顾客' }, { frames: ['B1'] })], catalogue);
  expect(unmapped).toContain('batch');
  expect(unmapped).toContain('lines.quantity');
  expect(unmapped).not.toContain('customer.name');
});

test('only what is sure is taken over where nobody looks', () => {
  const sheet = sheetOf({ A1: '顾客', B1: '某某公司', A2: '批次' }, { frames: ['B2'] });
  expect(mappingOf(recognise([sheet], catalogue), (certainty) => certainty !== 'doubtful').cells).toEqual([
    { sheet: '表', cell: 'B2', field: 'batch' },
  ]);
});
