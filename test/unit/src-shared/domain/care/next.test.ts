import {
  afterInterval,
  blankCareContact,
  blankCarePlan,
  type CarePlan,
  careDates,
  checkCareChange,
  checkCarePlan,
  defaultCareRules,
  type Interval,
  nextContact,
  withMoveOf,
} from '@shared/domain/care';
import { describe, expect, it } from 'vitest';

const zone = 'Asia/Shanghai';
const { intervals } = defaultCareRules;
const contactAt = (doneAt: string) => ({ ...blankCareContact(crypto.randomUUID()), doneAt });
const plan = (change: Partial<CarePlan>): CarePlan => ({
  ...blankCarePlan(),
  customer: { ...blankCarePlan().customer, name: '甲公司' },
  grade: 'vip',
  from: '2026-01-01',
  ...change,
});

describe('an interval', () => {
  it.each<[string, Interval, string]>([
    ['2026-01-31', { amount: 1, unit: 'months' }, '2026-02-28'],
    ['2028-01-31', { amount: 1, unit: 'months' }, '2028-02-29'],
    ['2026-08-31', { amount: 3, unit: 'months' }, '2026-11-30'],
    ['2026-11-22', { amount: 6, unit: 'months' }, '2027-05-22'],
    ['2026-12-15', { amount: 1, unit: 'months' }, '2027-01-15'],
    ['2026-12-30', { amount: 2, unit: 'weeks' }, '2027-01-13'],
    ['2026-03-31', { amount: 60, unit: 'months' }, '2031-03-31'],
  ])('after %s of %o is %s', (from, interval, due) => {
    expect(afterInterval(from, interval)).toBe(due);
  });
});

describe('the next contact', () => {
  it('is an interval of the grade after the last contact done, whatever the order of the rows', () => {
    const contacts = [contactAt('2026-10-20T09:00+08:00'), contactAt('2026-09-01T09:00+08:00')];
    expect(nextContact(plan({ contacts }), zone).due).toBe('2026-11-20');
    expect(nextContact(plan({ contacts, grade: 'key' }), zone).due).toBe('2027-01-20');
    expect(nextContact(plan({ contacts, grade: 'regular' }), zone).due).toBe('2027-04-20');
  });

  it('takes the day of a contact at the factory, not in the zone it was written in', () => {
    const contacts = [contactAt('2026-10-19T23:30-05:00')];
    expect(nextContact(plan({ contacts }), zone).due).toBe('2026-11-20');
  });

  it('counts from the contact before the plan, or from its first day, and never falls before that', () => {
    expect(nextContact(plan({ lastContactOn: '2026-01-20' }), zone).due).toBe('2026-02-20');
    expect(nextContact(plan({}), zone)).toMatchObject({ due: '2026-02-01', lastOn: null });
    expect(nextContact(plan({ lastContactOn: '2025-03-01' }), zone).due).toBe('2026-01-01');
  });

  it('is not known without a grade or a day to count from', () => {
    expect(nextContact(plan({ grade: null }), zone).due).toBeNull();
    expect(nextContact(plan({ from: null }), zone).due).toBeNull();
  });

  it('follows the intervals of the settings', () => {
    const slower = { ...intervals, vip: { amount: 6, unit: 'weeks' as const } };
    expect(nextContact(plan({ lastContactOn: '2026-01-20' }), zone, slower).due).toBe('2026-03-03');
  });

  it('stands where it was moved to, with the reason, until another day would be due', () => {
    const moved = plan({
      lastContactOn: '2026-01-20',
      move: { from: '2026-02-20', to: '2026-02-25', reason: '盘点' },
    });
    expect(nextContact(moved, zone)).toMatchObject({
      due: '2026-02-25',
      derived: '2026-02-20',
      isMoved: true,
    });
    const done = { ...moved, contacts: [contactAt('2026-02-25T10:00+08:00')] };
    expect(nextContact(done, zone)).toMatchObject({ due: '2026-03-25', isMoved: false });
    expect(nextContact({ ...moved, move: { ...moved.move, reason: ' ' } }, zone).due).toBe('2026-02-20');
  });

  it('is moved from the day that is due, whatever was typed; without a day nothing is moved', () => {
    const typed = plan({
      lastContactOn: '2026-01-20',
      move: { from: '2020-01-01', to: '2026-02-25', reason: '盘点' },
    });
    const kept = withMoveOf(null, typed, zone, intervals);
    expect(kept.move.from).toBe('2026-02-20');
    const later = { ...kept, contacts: [contactAt('2026-02-25T10:00+08:00')] };
    expect(withMoveOf(kept, later, zone, intervals).move.from).toBe('2026-02-20');
    const again = { ...later, move: { ...later.move, to: '2026-03-30', reason: '展会' } };
    expect(withMoveOf(later, again, zone, intervals).move.from).toBe('2026-03-25');
    const cleared = { ...kept, move: { ...kept.move, to: null } };
    expect(withMoveOf(kept, cleared, zone, intervals).move).toEqual({ from: null, to: null, reason: '' });
  });
});

describe('the dates of a plan', () => {
  const rules = { timeZone: zone, lookup: () => ({ works: true }) as never };
  const festival = { ...blankCareContact('f'), occasionText: '春节问候', plannedOn: '2027-02-05' };

  it('are the next contact and each occasion with a day of its own, done with its contact', () => {
    const dates = careDates(
      plan({ lastContactOn: '2026-01-20', manager: '林业务', contacts: [festival] }),
      rules,
    );
    expect(dates.map(({ id, due, done, owner }) => [id, due, done, owner])).toEqual([
      ['next', '2026-02-20', null, '林业务'],
      ['f', '2027-02-05', null, '林业务'],
    ]);
    const done = careDates(plan({ contacts: [{ ...festival, doneAt: '2027-02-04T09:00+08:00' }] }), rules);
    expect(done.map(({ id, due, done: at }) => [id, due, at])).toEqual([
      ['next', '2027-03-04', null],
      ['f', '2027-02-05', '2027-02-04T09:00+08:00'],
    ]);
  });

  it('end with the plan', () => {
    expect(
      careDates(plan({ contacts: [festival], ended: { on: '2026-12-01', reason: '停止合作' } }), rules),
    ).toEqual([]);
  });
});

describe('a plan is refused', () => {
  it('without a customer, and where a move or an end has no reason', () => {
    const bad = plan({
      customer: blankCarePlan().customer,
      move: { from: null, to: '2026-02-25', reason: ' ' },
      ended: { on: '2026-12-01', reason: '' },
    });
    expect(checkCarePlan(bad).map(({ path, code }) => [path, code])).toEqual([
      ['customer.name', 'required'],
      ['move.reason', 'needs-reason'],
      ['ended.reason', 'needs-reason'],
    ]);
  });

  it('where a planned day moves without a reason of its own; a done one is history', () => {
    const before = plan({ contacts: [{ ...blankCareContact('a'), plannedOn: '2026-02-05' }] });
    const moved = (moveReason: string) =>
      plan({ contacts: [{ ...blankCareContact('a'), plannedOn: '2026-02-06', moveReason }] });
    expect(checkCareChange(before, moved(''))).toMatchObject([{ path: 'contacts.0.moveReason' }]);
    expect(checkCareChange(before, moved('顾客放假'))).toEqual([]);
    expect(
      checkCareChange(moved('顾客放假'), {
        ...moved('顾客放假'),
        contacts: [{ ...blankCareContact('a'), plannedOn: '2026-02-09', moveReason: '顾客放假' }],
      }),
    ).toHaveLength(1);
  });
});
