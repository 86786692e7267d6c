import { nothingLoaded, withPage } from '@renderer/api/loaded-rows';
import { describe, expect, it } from 'vitest';

const one = { id: '0 甲', source: '甲' };
const first = withPage(nothingLoaded, { ...one, page: 0, answer: { rows: ['a', 'b'], total: 3 } });

describe('the pages of a list', () => {
  it('come one by one, the count with them', () => {
    const both = withPage(first, { ...one, page: 1, answer: { rows: ['c'], total: 4 } });
    expect([...both.pages]).toEqual([
      [0, ['a', 'b']],
      [1, ['c']],
    ]);
    expect(both.total).toBe(4);
  });
  it('and their count go together when something else is asked', () => {
    const other = withPage(first, { id: '0 乙', source: '乙', page: 0, answer: { rows: ['x'], total: 1 } });
    expect(other).toEqual({ id: '0 乙', source: '乙', pages: new Map([[0, ['x']]]), total: 1 });
  });
  it('go when the same is asked anew', () => {
    const again = withPage(first, { ...one, id: '1 甲', page: 1, answer: { rows: ['c'], total: 3 } });
    expect([...again.pages.keys()]).toEqual([1]);
  });
  it('may leave the count to somebody else', () =>
    expect(withPage(nothingLoaded, { ...one, page: 0, answer: ['a'] }).total).toBeNull());
  it('stay as they are when the same rows come again', () => {
    const rows = ['a'];
    const there = withPage(nothingLoaded, { ...one, page: 0, answer: rows });
    expect(withPage(there, { ...one, page: 0, answer: rows })).toBe(there);
  });
});
