import { buildWorkCalendar, defaultCompanyCalendar, epochOf, toInstant } from '@shared/domain/calendar';
import {
  defaultReminderRules,
  type KeptReminder,
  nextReminderAt,
  type Remindable,
  type ReminderStep,
  reminderDue,
  remindersOf,
} from '@shared/domain/reminder';
import { describe, expect, it } from 'vitest';
import { officialYears } from '../calendar/official-data';

const timeZone = 'Asia/Shanghai';
const { fact } = buildWorkCalendar({ official: officialYears, company: defaultCompanyCalendar });
const clock = { timeZone, lookup: fact, closingTime: '17:00' };
const momentsOf = (thing: Remindable): Readonly<Record<ReminderStep, string>> =>
  Object.fromEntries(
    remindersOf(thing, defaultReminderRules, clock).map(({ step, at }) => [
      step,
      toInstant(at, timeZone).slice(0, 16),
    ]),
  ) as Record<ReminderStep, string>;

describe('reminders', () => {
  it('of a day come at its start, at its close, and on the next working morning; then the ladder', () => {
    expect(momentsOf({ key: 'a', due: '2026-11-25' })).toEqual({
      before: '2026-11-25T08:00',
      due: '2026-11-25T17:00',
      overdue: '2026-11-26T08:00',
      reviewer: '2026-11-26T12:00',
      administrator: '2026-11-27T08:00',
    });
  });

  it('of a rest day come on the last working day before it', () => {
    // Sunday; and the last day of 国庆节, with a make-up Saturday before it not meant.
    expect(momentsOf({ key: 'a', due: '2026-11-29' })).toMatchObject({
      before: '2026-11-27T08:00',
      due: '2026-11-27T17:00',
      overdue: '2026-11-30T08:00',
    });
    expect(momentsOf({ key: 'a', due: '2026-10-07' })).toMatchObject({
      before: '2026-09-30T08:00',
      overdue: '2026-10-08T08:00',
    });
  });

  it('of the 24 hours run through nights and rest days', () => {
    expect(momentsOf({ key: 'a', due: '2026-11-28T09:30+08:00' })).toMatchObject({
      before: '2026-11-28T05:30',
      due: '2026-11-28T09:30',
      overdue: '2026-11-28T10:30',
      reviewer: '2026-11-28T13:30',
      administrator: '2026-11-29T09:30',
    });
  });

  it('of a provisional due go by 最早', () => {
    expect(momentsOf({ key: 'a', due: '2027-01-08', earliest: '2027-01-06' })).toEqual(
      momentsOf({ key: 'a', due: '2027-01-06' }),
    );
  });

  it('climb the ladder in order, whatever the hours are', () => {
    const quickest = { ...defaultReminderRules, reviewerAfterHours: 1, administratorAfterHours: 1 };
    for (const due of ['2026-11-25', '2026-11-28', '2026-11-28T23:30+08:00']) {
      const moments = remindersOf({ key: 'a', due }, quickest, clock).map(({ at }) => at);
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
    }
  });

  it('have a key for each step and due: a due that moves is another', () => {
    const keys = (due: string): readonly string[] =>
      remindersOf({ key: 'a', due }, defaultReminderRules, clock).map(({ key }) => key);
    expect(new Set([...keys('2026-11-25'), ...keys('2026-11-26')]).size).toBe(10);
    expect(keys('2026-11-25')).toEqual(keys('2026-11-25'));
  });
});

describe('what is shown', () => {
  const reminders = remindersOf({ key: 'a', due: '2026-11-25' }, defaultReminderRules, clock);
  const at = (time: string): number => epochOf(`${time}+08:00`);
  const stepAt = (time: string, kept: readonly KeptReminder[] = []): ReminderStep | undefined =>
    reminderDue(reminders, new Map(kept.map((one) => [one.key, one])), at(time))?.step;
  const shown = (step: ReminderStep): KeptReminder => ({
    key: `a|2026-11-25|${step}`,
    shownAt: '2026-11-25T08:00+08:00',
    snoozedUntil: null,
  });

  it('is nothing before its time, then each step once', () => {
    expect(stepAt('2026-11-25T07:59')).toBeUndefined();
    expect(stepAt('2026-11-25T08:00')).toBe('before');
    expect(stepAt('2026-11-25T16:59', [shown('before')])).toBeUndefined();
    expect(stepAt('2026-11-25T17:00', [shown('before')])).toBe('due');
  });

  it('is after a week without the PC the last step alone, whichever were missed', () => {
    expect(stepAt('2026-12-02T09:00')).toBe('administrator');
    expect(stepAt('2026-12-02T09:00', [shown('administrator')])).toBeUndefined();
  });

  it('put off comes again at its moment, not before', () => {
    const snoozed = { ...shown('before'), snoozedUntil: '2026-11-25T10:00+08:00' };
    expect(stepAt('2026-11-25T09:59', [snoozed])).toBeUndefined();
    expect(stepAt('2026-11-25T10:00', [snoozed])).toBe('before');
  });

  it('says when to look again', () => {
    const next = (time: string, kept: readonly KeptReminder[] = []): string | null => {
      const moment = nextReminderAt(reminders, new Map(kept.map((one) => [one.key, one])), at(time));
      return moment === null ? null : toInstant(moment, timeZone).slice(0, 16);
    };
    expect(next('2026-11-25T08:00')).toBe('2026-11-25T17:00');
    expect(next('2026-11-25T08:00', [{ ...shown('before'), snoozedUntil: '2026-11-25T10:00+08:00' }])).toBe(
      '2026-11-25T10:00',
    );
    expect(next('2026-11-27T08:00')).toBeNull();
  });
});
