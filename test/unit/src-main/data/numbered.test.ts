import { sha256 } from '@main/data/canonical';
import { gapsIn, hashAsKept } from '@main/data/repositories/numbered';
import { describe, expect, it } from 'vitest';

describe('the numbers of a series', () => {
  const used = [{ series: '2026', count: 3, highest: 3 }];

  it('are whole when they run up to the counter', () => {
    expect(gapsIn(used, [{ series: '2026', last: 3 }])).toEqual([]);
    expect(gapsIn([], [])).toEqual([]);
  });

  it('have a gap when one is missing, the counter is elsewhere, or only one of both is there', () => {
    expect(gapsIn([{ series: '2026', count: 2, highest: 3 }], [{ series: '2026', last: 3 }])).toHaveLength(1);
    expect(gapsIn(used, [{ series: '2026', last: 4 }])).toEqual(['2026: 3 numbers up to 3, counter at 4']);
    expect(gapsIn(used, [])).toEqual(['2026: 3 numbers up to 3, counter at 0']);
    expect(gapsIn([], [{ series: 'notice 2026', last: 1 }])).toEqual([
      'notice 2026: 0 numbers up to 0, counter at 1',
    ]);
  });
});

it('a record without a kind is hashed as complaints always were', () => {
  const stored = {
    id: 'a',
    number: 'KS-2026-0001',
    version: 2,
    registeredAt: '2026-11-10T09:05+08:00',
    registeredBy: '李雯',
    formRevision: 'A/0',
  };
  const head =
    '{"formRevision":"A/0","id":"a","isVoid":false,"number":"KS-2026-0001",' +
    '"registeredAt":"2026-11-10T09:05+08:00","registeredBy":"李雯","version":2,"voidReason":""}';
  expect(hashAsKept({ stored, isVoid: false, voidReason: '' }, '{"b":1}')).toBe(sha256(`${head}\n{"b":1}`));
});
