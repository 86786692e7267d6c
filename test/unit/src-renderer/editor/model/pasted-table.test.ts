import { describe, expect, it } from 'vitest';
import { type Column, cellsOf, withPasted } from '../../../../../src-renderer/editor/model/pasted-table';

describe('a table from a spreadsheet', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"两\n行"\tb', [['两\n行', 'b']]],
    ['"有""引号"""\tb\t', [['有"引号"', 'b', '']]],
    ['5" 管\tb', [['5" 管', 'b']]],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it.each(['一段话', '两行\n文字', ''])('%j is none', (text) => {
    expect(cellsOf(text)).toBeNull();
  });
});

describe('pasting into rows', () => {
  const columns: readonly Column[] = [
    { key: 'place', kind: 'choice', labels: { customer: '顾客处', field: '市场/备件' } },
    { key: 'action', kind: 'text' },
    { key: 'checked', kind: 'number' },
    { key: 'on', kind: 'date' },
  ];
  let next = 0;
  const blank = () => {
    next += 1;
    return { id: `new-${next}`, place: 'customer', action: '', checked: null, on: null };
  };
  const first = { ...blank(), id: 'kept', action: '旧' };
  const paste = (cells: string[][], at = { row: 0, column: 0 }, max = 30) =>
    withPasted([first], cells, { columns, at, blank, max, thisYear: 2026 });

  it('fills from the cell with the cursor on and adds the rows that are missing', () => {
    const { rows, unread } = paste(
      [
        ['全检', '1,200', '2026-11-09'],
        ['挑选', '', '11-10'],
      ],
      { row: 0, column: 1 },
    );
    expect(rows).toMatchObject([
      { id: 'kept', place: 'customer', action: '全检', checked: 1200, on: '2026-11-09' },
      { action: '挑选', checked: null, on: '2026-11-10' },
    ]);
    expect(unread).toEqual([]);
  });

  it('takes choices by their name, and says what a field cannot take without touching it', () => {
    const { rows, unread } = paste([['市场/备件', '隔离', '很多', '明天', '多余']]);
    expect(rows).toMatchObject([{ place: 'field', action: '隔离', checked: null, on: null }]);
    expect(unread).toEqual(['很多', '明天', '多余']);
  });

  it('never makes more rows than the list may have', () => {
    const { rows, unread } = paste(
      [
        ['顾客处', '一'],
        ['顾客处', '二'],
      ],
      { row: 0, column: 0 },
      1,
    );
    expect(rows).toHaveLength(1);
    expect(unread).toEqual(['顾客处 二']);
  });
});
