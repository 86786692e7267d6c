import { asColumn, byDay, countOf, openFirst } from '@renderer/features/calendar/model/days';
import { describe, expect, it } from 'vitest';
import { thing } from '../../../thing';

const month = { from: '2026-11-01', to: '2026-11-30' };

describe('what falls on each day', () => {
  it('is nothing without dues', () => expect(byDay([], month).size).toBe(0));

  it('is of the span alone, its two ends included, each day as given', () => {
    const things = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-11-30', '2026-12-01'].map((day, at) =>
      thing(day, { key: String(at) }),
    );
    const days = byDay(things, month);
    expect([...days].map(([day, of]) => [day, of.map(({ key }) => key)])).toEqual([
      ['2026-11-01', ['1']],
      ['2026-11-30', ['2', '3']],
    ]);
  });

  it('is counted by what is open and what is not, of the asked days alone', () => {
    const days = byDay(
      [thing('2026-11-02'), thing('2026-11-02', { isOpen: false }), thing('2026-11-29')],
      month,
    );
    expect(countOf(days, month)).toEqual({ open: 2, done: 1 });
    expect(countOf(days, { from: '2026-11-03', to: '2026-11-30' })).toEqual({ open: 1, done: 0 });
  });
});

describe('a day', () => {
  const at = (due: string, key: string, isOpen = true) => thing('2026-11-20', { due, key, isOpen });
  const things = [
    at('2026-11-20T09:00+08:00', 'nine', false),
    at('2026-11-20T17:40+08:00', 'late'),
    at('2026-11-20', 'done', false),
    at('2026-11-20', 'open'),
  ];
  const keysOf = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);

  it('shows what is open first where there is little room', () => {
    expect(keysOf(openFirst(things))).toEqual(['late', 'open', 'nine', 'done']);
  });

  it('as a column has the whole day on top, open first, and then the clock', () => {
    expect(keysOf(asColumn(things))).toEqual(['open', 'done', 'nine', 'late']);
  });
});
