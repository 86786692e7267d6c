import { describe, expect, it } from 'vitest';
import { judgeSize, limits } from '../../../../src-main/ipc/size-guard';

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { in: nested(depth - 1) });

describe('an input before any schema sees it', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a plain object', { a: [1, 'two', null, true, { b: undefined }] }],
    ['a long but honest text', { statement: '长'.repeat(2_000) }],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 })],
  ])('fits when it is %s', (_what, input) => {
    expect(judgeSize(input)).toBe('fits');
  });

  it.each([
    ['too many characters', { text: 'x'.repeat(limits.characters + 1) }],
    ['too many characters in pieces', { texts: Array.from({ length: 21 }, () => 'x'.repeat(100_000)) }],
    ['too many values', { list: Array.from({ length: limits.values + 1 }, () => 0) }],
    ['an array of nothing but length', { list: new Array(100_000_000) }],
    ['too deep', nested(limits.depth + 1)],
  ])('is too large with %s', (_what, input) => {
    expect(judgeSize(input)).toBe('too-large');
  });

  it.each([
    ['a date', new Date()],
    ['a map', new Map()],
    ['a set', { of: new Set() }],
    ['bytes', new Uint8Array(8)],
    ['a pattern', /x/],
    ['an error', new Error('x')],
    ['a big number', { n: 10n }],
    ['a function', { f: () => 1 }],
    ['a prototype as a key', JSON.parse('{"__proto__":{"isAdmin":true}}')],
    ['a constructor as a key', { constructor: { prototype: {} } }],
  ])('is not plain with %s', (_what, input) => {
    expect(judgeSize(input)).toBe('not-plain');
  });
});
