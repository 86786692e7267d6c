import { clipped, joined, lineOr, pieces } from '@shared/domain/report/clip';
import { describe, expect, it } from 'vitest';

it('clips without cutting a character of two units', () => {
  expect(clipped('毛刺', 2)).toBe('毛刺');
  expect(clipped('毛刺高', 2)).toBe('毛刺');
  expect(clipped('a𠮷b', 2)).toBe('a');
  expect(clipped('a𠮷b', 3)).toBe('a𠮷');
});

it('joins what is not blank', () => {
  expect(joined(['a', ' ', '', 'b'], '；')).toBe('a；b');
});

it('a long text is told in brief, or by its beginning', () => {
  expect(lineOr(' 短 ', '简述')).toBe('短');
  expect(lineOr('长'.repeat(201), '简述')).toBe('简述');
  expect(lineOr('长'.repeat(201), ' ')).toBe('长'.repeat(200));
});

describe('pieces', () => {
  it.each([
    ['1. 挑选\n2. 空运', ['挑选', '空运']],
    ['1、挑选\n\n（2）空运\n③ 标识', ['挑选', '空运', '标识']],
    ['0.25 mm 毛刺', ['0.25 mm 毛刺']],
    ['300 件', ['300 件']],
    ['', []],
    ['abcdefghijkl', ['abcdefghij', 'kl']],
  ])('%j', (text, expected) => {
    expect(pieces(text, 10)).toEqual(expected);
  });
});
