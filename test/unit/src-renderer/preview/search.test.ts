import { describe, expect, it } from 'vitest';
import { firstMatchFrom, matchesOn, stepMatch } from '../../../../src-renderer/preview/search';

describe('finding text on a page', () => {
  it('finds a word inside one piece, as often as it stands there', () => {
    expect(matchesOn(2, ['孔位偏移,孔位'], '孔位')).toEqual([
      { page: 2, parts: [{ item: 0, from: 0, to: 2 }] },
      { page: 2, parts: [{ item: 0, from: 5, to: 7 }] },
    ]);
  });

  it('finds a word broken over two lines, with empty pieces and blanks between', () => {
    expect(matchesOn(0, ['支架孔', '', ' ', '位偏移'], '孔位')).toEqual([
      {
        page: 0,
        parts: [
          { item: 0, from: 2, to: 3 },
          { item: 3, from: 0, to: 1 },
        ],
      },
    ]);
  });

  it('takes capitals, full width and blanks for the same', () => {
    expect(matchesOn(0, ['件号 ＫＳ－2026'], 'ks-2026')).toEqual([
      { page: 0, parts: [{ item: 0, from: 3, to: 10 }] },
    ]);
    expect(matchesOn(0, ['Corrective', 'action'], 'corrective  ACTION')).toHaveLength(1);
  });

  it('marks the whole sign when only a part of what it stands for is looked for', () => {
    expect(matchesOn(0, ['第㎜行'], 'm')).toEqual([
      { page: 0, parts: [{ item: 0, from: 1, to: 2 }] },
      { page: 0, parts: [{ item: 0, from: 1, to: 2 }] },
    ]);
  });

  it('counts characters beyond the first plane as the two units they are', () => {
    expect(matchesOn(0, ['𠮷野家'], '野')).toEqual([{ page: 0, parts: [{ item: 0, from: 2, to: 3 }] }]);
  });

  it('does not count overlapping places twice', () => {
    expect(matchesOn(0, ['aaaa'], 'aa')).toHaveLength(2);
  });

  it('finds nothing for blanks and nothing where nothing is', () => {
    expect(matchesOn(0, ['a b'], '  ')).toEqual([]);
    expect(matchesOn(0, [], 'a')).toEqual([]);
  });
});

describe('going through what was found', () => {
  const on = (...pages: number[]) => pages.map((page) => ({ page, parts: [] }));

  it('begins on the page looked at, or after it, else at the beginning', () => {
    expect(firstMatchFrom(on(0, 3, 5), 3)).toBe(1);
    expect(firstMatchFrom(on(0, 3, 5), 4)).toBe(2);
    expect(firstMatchFrom(on(0, 3), 4)).toBe(0);
    expect(firstMatchFrom([], 4)).toBe(-1);
  });

  it('goes round in both directions', () => {
    expect(stepMatch(2, 1, 3)).toBe(0);
    expect(stepMatch(0, -1, 3)).toBe(2);
    expect(stepMatch(-1, 1, 0)).toBe(-1);
  });
});
