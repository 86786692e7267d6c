import { epochOf } from '@shared/domain/calendar';
import {
  agreedDue,
  computeDues,
  countdown,
  type Due,
  defaultDeadlineRules,
  entryLagMinutes,
  judge,
  needsProof,
} from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';
import { fullCalendar } from '../calendar/official-data';

const dues = computeDues({
  receivedAt: '2026-11-20T17:40+08:00',
  rules: defaultDeadlineRules,
  calendar: fullCalendar,
});
const { response, preliminary, closure } = dues;
const at = (text: string): number => epochOf(`2026-${text}+08:00`);
const done = (doneAt: string, enteredAt = doneAt, hasProof = false) => ({
  doneAt: `2026-${doneAt}+08:00`,
  enteredAt: `2026-${enteredAt}+08:00`,
  hasProof,
});

describe('a milestone not done', () => {
  it.each([
    [preliminary, '11-24T23:59', 'not-due'],
    [preliminary, '11-25T00:00', 'due-today'],
    [preliminary, '11-25T23:59', 'due-today'],
    [preliminary, '11-26T00:00', 'overdue'],
    [response, '11-20T23:59', 'not-due'],
    [response, '11-21T00:00', 'due-today'],
    [response, '11-21T17:40', 'due-today'],
    [response, '11-21T17:41', 'overdue'],
  ] as const)('stands by its date: %#', (due, now, standing) => {
    expect(judge(due, null, at(now))).toBe(standing);
  });

  it('without a clock has no standing', () => {
    expect(judge(null, null, at('11-25T00:00'))).toBe('none');
  });
});

describe('a milestone done', () => {
  const later = at('12-31T00:00');

  it.each([
    ['11-25T16:00', 'on-time'],
    ['11-25T23:59', 'on-time'],
    ['11-26T00:00', 'late'],
  ] as const)('on a day is on time to 24:00: %s', (when, standing) => {
    expect(judge(preliminary, done(when), later)).toBe(standing);
  });

  it.each([
    ['11-21T17:40', 'on-time'],
    ['11-21T17:41', 'late'],
  ] as const)('to the minute is on time to the end of that minute: %s', (when, standing) => {
    expect(judge(response, done(when), later)).toBe(standing);
  });

  it('just now needs no proof, entered afterwards it does', () => {
    expect(needsProof(done('11-25T16:00', '11-25T16:00'))).toBe(false);
    expect(needsProof(done('11-25T16:00', '11-25T16:01'))).toBe(true);
    expect(entryLagMinutes(done('11-25T16:00', '11-26T16:00'))).toBe(1440);
    expect(judge(preliminary, done('11-25T16:00', '11-25T16:01'), later)).toBe('unproven');
    expect(judge(preliminary, done('11-25T16:00', '11-30T08:00'), later)).toBe('unproven');
    expect(judge(preliminary, done('11-25T16:00', '11-30T08:00', true), later)).toBe('on-time');
  });

  it('late by its own date is late, with or without proof', () => {
    expect(judge(preliminary, done('11-26T08:00', '11-30T08:00'), later)).toBe('late');
    expect(judge(preliminary, done('11-26T08:00', '11-30T08:00', true), later)).toBe('late');
  });
});

describe('an extension', () => {
  const extensions = [
    { until: '2026-12-02', agreedAt: '2026-11-25T10:00+08:00' },
    { until: '2026-11-30', agreedAt: '2026-11-24T10:00+08:00' },
  ];

  it('leaves the original; the last agreed date holds', () => {
    const { original, agreed, isExtended } = agreedDue(preliminary, extensions, defaultDeadlineRules);
    expect(original).toBe(preliminary);
    expect(original.due).toBe('2026-11-25');
    expect(agreed).toMatchObject({ due: '2026-12-02', day: '2026-12-02' });
    expect(isExtended).toBe(true);
    const entry = done('11-30T09:00');
    expect([judge(original, entry, 0), judge(agreed, entry, 0)]).toEqual(['late', 'on-time']);
  });

  it('may end at a moment', () => {
    const { agreed } = agreedDue(
      preliminary,
      [{ until: '2026-11-30T12:00+08:00', agreedAt: '2026-11-25T10:00+08:00' }],
      defaultDeadlineRules,
    );
    expect(agreed).toMatchObject({
      due: '2026-11-30T12:00+08:00',
      aimsAt: epochOf('2026-11-30T12:00+08:00'),
    });
  });

  it('never brings a date forward', () => {
    const { agreed, isExtended } = agreedDue(
      preliminary,
      [{ until: '2026-11-23', agreedAt: '2026-11-20T18:00+08:00' }],
      defaultDeadlineRules,
    );
    expect([agreed, isExtended]).toEqual([preliminary, false]);
    expect(agreedDue(preliminary, [], defaultDeadlineRules).agreed).toBe(preliminary);
  });
});

describe('the countdown', () => {
  const left = (due: Due, now: string) => {
    const { unit, amount, isOver, isOverdue } = countdown(due, at(now), fullCalendar);
    return `${isOver ? '-' : ''}${amount} ${unit}${isOverdue ? ' overdue' : ''}`;
  };

  it.each([
    [response, '11-20T17:40', '24 hours'],
    [response, '11-21T10:00', '7 hours'],
    [response, '11-21T16:41', '59 minutes'],
    [response, '11-21T17:40', '0 minutes'],
    [response, '11-21T18:00', '-20 minutes overdue'],
    [preliminary, '11-20T17:40', '3 working-days'],
    [preliminary, '11-21T12:00', '3 working-days'],
    [preliminary, '11-23T12:00', '2 working-days'],
    [preliminary, '11-25T08:00', '9 hours'],
    [preliminary, '11-25T17:30', '-30 minutes'],
    [preliminary, '11-25T20:00', '-3 hours'],
    [preliminary, '11-27T20:00', '-2 working-days overdue'],
    [closure, '11-20T17:40', '30 days'],
    [closure, '12-25T12:00', '-5 days overdue'],
  ] as const)('goes to closing time, in the unit that fits: %#', (due, now, text) => {
    expect(left(due, now)).toBe(text);
  });

  it('of a provisional date goes to 最早', () => {
    const { preliminary: provisional } = computeDues({
      receivedAt: '2026-12-25T14:00+08:00',
      rules: defaultDeadlineRules,
      calendar: fullCalendar,
    });
    expect(left(provisional, '12-28T10:00')).toBe('7 hours');
  });
});
