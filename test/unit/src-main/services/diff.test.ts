import { diff } from '@main/services/diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the difference of two records', () => {
  it('names each field by its path', () => {
    const before = { a: 1, b: { c: 'x', d: null } };
    const after = { a: 1, b: { c: 'y', d: null } };
    expect(diff(before, after)).toEqual([{ path: 'b.c', old: 'x', new: 'y' }]);
  });

  it('does not care in which order the fields were written', () => {
    expect(diff({ list: [{ x: 1, y: 2 }] }, { list: [{ y: 2, x: 1 }] })).toEqual([]);
  });

  it('matches rows by their id', () => {
    const before = {
      lines: [
        { id: 'a', n: 1 },
        { id: 'b', n: 2 },
      ],
    };
    const after = {
      lines: [
        { id: 'a', n: 1 },
        { id: 'new', n: 9 },
        { id: 'b', n: 3 },
      ],
    };
    expect(diff(before, after)).toEqual([
      { path: 'lines.1', old: null, new: { id: 'new', n: 9 } },
      { path: 'lines.2.n', old: 2, new: 3 },
    ]);
    expect(diff(after, before)).toContainEqual({ path: 'lines.1', old: { id: 'new', n: 9 }, new: null });
  });

  it('tells when rows only changed places', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    expect(diff({ lines: [a, b] }, { lines: [b, a] })).toEqual([
      { path: 'lines', old: ['a', 'b'], new: ['b', 'a'] },
    ]);
  });

  it('takes 0 and -0 for the same, as JSON does', () => {
    expect(diff({ amount: -0 }, { amount: 0 })).toEqual([]);
  });

  it('is empty exactly when nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const record = { value };
        expect(diff(record, JSON.parse(JSON.stringify(record)))).toEqual([]);
        expect(diff(record, { value: { changed: value } })).not.toEqual([]);
      }),
    );
  });
});
