import { fold, pairsOf, textQuery } from '@main/data/sqlite/search';
import { describe, expect, it } from 'vitest';

describe('search words', () => {
  it('folds width and case', () => {
    expect(fold('ＡＢＣ－１２ Ⅳ')).toBe('abc-12 iv');
  });

  it('pairs neighbours within a run, the last with an end mark', () => {
    expect(pairsOf('滑轨 ab').split(' ')).toEqual(['滑轨', '轨\uE07F', 'ab', 'b\uE07F']);
  });

  it('confirms only what the pairs cannot decide', () => {
    expect(textQuery('滑轨 滑 KS-2026')?.toConfirm).toEqual(['ks-2026']);
    expect(textQuery('滑')?.match).toBe('"滑" *');
    expect(textQuery('  ')).toBeNull();
  });

  it('leaves no sign that the index could take for an operator', () => {
    expect(textQuery('a"b* (c')?.match).not.toMatch(/[a-z]["*(][a-z]/);
    expect(
      textQuery(Array.from({ length: 30 }, (_, index) => `t${index}x`).join(' '))?.toConfirm,
    ).toHaveLength(10);
  });
});
