import { buildWorkCalendar, defaultCompanyCalendar, epochOf } from '@shared/domain/calendar';
import { blankComplaint, complaintDues, registerRow } from '@shared/domain/complaint';
import {
  complaintItems,
  type DatedKind,
  type DatedThing,
  type DeskItem,
  groupDesk,
  isMine,
  recordThing,
} from '@shared/domain/dated';
import { defaultDeadlineRules } from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';

const calendar = buildWorkCalendar({ official: [], company: defaultCompanyCalendar });
const friday = epochOf('2026-11-20T15:10+08:00');
const staff = { people: [], departments: [] };
const desk = (items: readonly DeskItem[], now = friday) =>
  groupDesk(items, { now, calendar, rules: defaultDeadlineRules, warnDays: 60 });
const namesOf = (items: readonly DeskItem[], now = friday): readonly string[] =>
  Object.entries(desk(items, now).groups).flatMap(([group, list]) => list.map(() => group));

/** A complaint received at a moment, everything still to do. */
const complaint = (receivedAt: string, turn: 'us' | 'customer' | 'department' = 'us') => {
  const body = { ...blankComplaint(), receivedAt };
  const dues = complaintDues(body, { rules: defaultDeadlineRules, calendar, agreedTimes: null });
  const stored = {
    id: receivedAt,
    number: receivedAt,
    version: 1,
    registeredAt: receivedAt,
    registeredBy: '',
    formRevision: '',
    body,
  };
  const made = registerRow(stored, dues, defaultDeadlineRules);
  return turn === 'department'
    ? { ...made, turn: { who: turn, department: '品管部' } }
    : { ...made, turn: { who: turn } };
};
const groupOf = (receivedAt: string): string | undefined =>
  namesOf(complaintItems([complaint(receivedAt)], staff))[0];

const thing = (what: DatedKind, due: string, rest: Partial<DatedThing> = {}): DeskItem => {
  const id = `${what} ${due}`;
  const of = { recordId: id, kind: 'communication', number: id, customerName: '', subject: '' } as const;
  const date = { id, what: 'promise', text: '', owner: '', due, done: null } as const;
  const made = recordThing(of, { date, dueOn: due.slice(0, 10) }, staff);
  if (made === null) throw new Error('no day');
  return { thing: { ...made, what, ...rest }, row: null };
};

describe('the workbench', () => {
  it('puts what is past first', () => expect(groupOf('2026-11-19T15:00+08:00')).toBe('overdue'));
  it('then what is due today', () => expect(groupOf('2026-11-19T16:00+08:00')).toBe('today'));
  it('on a Friday what falls on the weekend', () =>
    expect(groupOf('2026-11-20T15:00+08:00')).toBe('weekend'));
  it('knows the next working days and the rest days before the first', () => {
    const found = desk([]);
    expect(found).toMatchObject({
      today: '2026-11-20',
      nextWorkday: '2026-11-23',
      lastWorkday: '2026-11-25',
      lastRestDay: '2026-11-22',
    });
    expect(desk([], epochOf('2026-11-18T09:00+08:00')).lastRestDay).toBeNull();
  });

  it('shows a later complaint at whose turn it is, and by its date once that is near', () => {
    const later = (turn: 'us' | 'customer' | 'department') => {
      const made = complaint('2026-11-20T08:00+08:00', turn);
      const { milestones, next } = made;
      if (milestones === null || next === null) throw new Error('no clock');
      return complaintItems([{ ...made, next: { ...next, kind: 'closure' } }], staff);
    };
    expect(namesOf(later('customer'))).toEqual(['customer']);
    expect(namesOf(later('department'))).toEqual(['department']);
    expect(namesOf(later('us'))).toEqual(['later']);
    expect(namesOf(later('customer'), epochOf('2026-12-18T09:00+08:00'))).toEqual(['weekend']);
  });

  it('puts what records wait for by its date while it is near, whatever its sort', () => {
    for (const what of ['promise', 'action', 'expiry', 'planned-visit', 'contact'] as const) {
      expect(namesOf([thing(what, '2026-11-19')])).toEqual(['overdue']);
      expect(namesOf([thing(what, '2026-11-20')])).toEqual(['today']);
      expect(namesOf([thing(what, '2026-11-21')])).toEqual(['weekend']);
      expect(namesOf([thing(what, '2026-11-25')])).toEqual(['next']);
    }
  });

  it('and later with its sort', () => {
    const groups = {
      promise: 'promise',
      answer: 'promise',
      action: 'measure',
      measure: 'measure',
      'task-answer': 'measure',
      expiry: 'ending',
      'planned-visit': 'visit',
      contact: 'later',
    } as const;
    for (const [what, group] of Object.entries(groups))
      expect(namesOf([thing(what as DatedKind, '2026-11-26')])).toEqual([group]);
  });

  it('keeps what is far ahead away: 30 days, an end the days of the settings, a visit its month', () => {
    expect(namesOf([thing('promise', '2026-12-20')])).toEqual(['promise']);
    expect(namesOf([thing('promise', '2026-12-21')])).toEqual([]);
    expect(namesOf([thing('expiry', '2027-01-19')])).toEqual(['ending']);
    expect(namesOf([thing('expiry', '2027-01-20')])).toEqual([]);
    expect(namesOf([thing('planned-visit', '2026-11-30')])).toEqual(['visit']);
  });

  it('goes by 最早 while a date is provisional', () => {
    const provisional = { isProvisional: true, earliest: '2026-11-20' };
    expect(namesOf([thing('promise', '2026-11-26', provisional)])).toEqual(['today']);
  });

  it('lists the visits that were done this month beside those to come, and nothing else that is done', () => {
    const done = { done: '2026-11-18', isOpen: false };
    expect(namesOf([thing('planned-visit', '2026-11-17', done)])).toEqual(['visit']);
    expect(namesOf([thing('planned-visit', '2026-10-30', done)])).toEqual([]);
    expect(namesOf([thing('promise', '2026-11-17', done)])).toEqual([]);
  });

  it('shows a thing once, though two questions found it, complaints first, then the first due', () => {
    const [early, late] = [thing('promise', '2026-11-17'), thing('action', '2026-11-18')];
    const [clock] = complaintItems([complaint('2026-11-19T15:00+08:00')], staff);
    const { overdue } = desk([late, early, late, ...(clock === undefined ? [] : [clock])]).groups;
    expect(overdue.map((item) => item.thing.key)).toEqual([
      clock?.thing.key,
      early.thing.key,
      late.thing.key,
    ]);
  });

  it('knows what is whose: his own, of whom he stands in for, and what names nobody of the firm', () => {
    const isPerson = (name: string) => ['王敏', '李静', '周凯'].includes(name);
    const owned = (owner: string) =>
      isMine(thing('promise', '2026-11-20', { owner }), ['王敏', '李静'], isPerson);
    expect([owned('王敏'), owned('李静'), owned('周凯'), owned('品管部'), owned('')]).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });
});
