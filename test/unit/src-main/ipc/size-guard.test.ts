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

describe('an input that may hold a file', () => {
  const most = 1_000;
  class Stranger extends Uint8Array {}

  it('fits with bytes in their own field, up to the cap', () => {
    expect(judgeSize({ name: 'a.jpg', bytes: new Uint8Array(most) }, most)).toBe('fits');
    expect(judgeSize({ name: 'a.jpg', bytes: new Uint8Array(most + 1) }, most)).toBe('too-large');
  });

  it.each([
    ['bytes instead of an object', new Uint8Array(8)],
    ['bytes in another field', { content: new Uint8Array(8) }],
    ['bytes further in', { file: { bytes: new Uint8Array(8) } }],
    ['a second field of bytes', { bytes: new Uint8Array(8), more: new Uint8Array(8) }],
    ['a bare buffer', { bytes: new ArrayBuffer(8) }],
    ['numbers of another kind', { bytes: new Uint16Array(8) }],
    ['a kind of bytes of its own', { bytes: new Stranger(8) }],
    ['a Blob', { bytes: new Blob(['x']) }],
    ['a date beside the bytes', { bytes: new Uint8Array(8), at: new Date() }],
    [
      'a prototype beside the bytes',
      Object.assign(JSON.parse('{"__proto__":{}}'), { bytes: new Uint8Array(8) }),
    ],
    ['a class that holds them', Object.assign(new Map(), { bytes: new Uint8Array(8) })],
  ])('is not plain with %s', (_what, input) => {
    expect(judgeSize(input, most)).toBe('not-plain');
  });

  it('is still measured in all other fields', () => {
    const text = 'x'.repeat(limits.characters + 1);
    expect(judgeSize({ bytes: new Uint8Array(8), text }, most)).toBe('too-large');
  });
});
