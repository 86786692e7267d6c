import type { DayLookup } from '@shared/domain/calendar';
import { type DatedThing, movedThings, restingThings } from '@shared/domain/dated';
import { describe, expect, it } from 'vitest';

const thing = (change: Partial<DatedThing>): DatedThing => ({
  key: 'record:1:a',
  what: 'planned-visit',
  source: 'visit-plan',
  recordId: '1',
  number: 'FJ-2026-0001',
  customerName: '甲方汽车零部件',
  text: '',
  owner: '',
  department: '',
  due: '2026-12-16',
  day: '2026-12-16',
  isProvisional: false,
  earliest: null,
  done: null,
  isProven: true,
  isOpen: true,
  isOurs: true,
  fixedBy: null,
  ...change,
});

const lookup =
  (...rests: readonly string[]): DayLookup =>
  (date) => ({
    date,
    works: !rests.includes(date),
    kind: rests.includes(date) ? 'company-rest' : 'workday',
    name: null,
    isProvisional: false,
  });

describe('what a change of calendar does to dated things', () => {
  it('is a move where the same thing falls due on another day; what came or went is none', () => {
    const before = [thing({ key: 'a', due: '2026-12-16' }), thing({ key: 'b' }), thing({ key: 'gone' })];
    const after = [thing({ key: 'a', due: '2026-12-17' }), thing({ key: 'b' }), thing({ key: 'new' })];
    expect(movedThings(before, after)).toEqual([{ thing: after[0], old: '2026-12-16' }]);
  });

  it('leaves what we planned on a day that becomes a rest day, and names it', () => {
    const found = restingThings([thing({})], '2026-12-01', lookup(), lookup('2026-12-16'));
    expect(found).toEqual([{ thing: thing({}), day: lookup('2026-12-16')('2026-12-16') }]);
  });

  it.each([
    ['what others fixed', thing({ isOurs: false }), '2026-12-01', lookup(), lookup('2026-12-16')],
    ['what is past', thing({}), '2026-12-17', lookup(), lookup('2026-12-16')],
    ['a day that rested before', thing({}), '2026-12-01', lookup('2026-12-16'), lookup('2026-12-16')],
    [
      'a visit by the end of its month',
      thing({ day: '2026-12-31', due: '2026-12-31' }),
      '2026-12-01',
      lookup(),
      lookup('2026-12-31'),
    ],
    ['a day that works', thing({}), '2026-12-01', lookup(), lookup('2026-12-18')],
  ])('does not name %s', (_, one, from, was, is) => {
    expect(restingThings([one], from, was, is)).toEqual([]);
  });
});
