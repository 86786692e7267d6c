import { isSame, sharing } from '@shared/domain/same';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const plain = fc.jsonValue({ maxDepth: 4 });

describe('sharing', () => {
  it('gives equal data for any two values', () => {
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        expect(isSame(sharing(before, after), after)).toBe(true);
      }),
    );
  });

  it('takes what is the same from the first, and only that', () => {
    const before = { kept: { a: [1, { b: '字' }] }, changed: { c: 1, d: { e: 2 } }, gone: 1 };
    const after = { kept: { a: [1, { b: '字' }] }, changed: { c: 2, d: { e: 2 } }, fresh: [3] };
    const shared = sharing(before, after);
    expect(shared).toEqual(after);
    expect(shared.kept).toBe(before.kept);
    expect(shared.changed).not.toBe(before.changed);
    expect(shared.changed.d).toBe(before.changed.d);
    expect(sharing(before, structuredClone(before))).toBe(before);
  });

  it('keeps a field by the name of a prototype a field', () => {
    const after = JSON.parse('{"__proto__":{"x":1},"y":2}') as object;
    expect(JSON.stringify(sharing({ y: 1 }, after))).toBe(JSON.stringify(after));
  });
});

describe('data that are the same', () => {
  it('are told from data with other fields', () => {
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { b: undefined, a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame([], {})).toBe(false);
    expect(isSame(JSON.parse('{"__proto__":{}}'), {})).toBe(false);
  });
});
