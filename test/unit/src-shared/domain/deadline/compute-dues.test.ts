import {
  buildWorkCalendar,
  type CompanyCalendar,
  defaultCompanyCalendar,
  epochOf,
  startOfDay,
} from '@shared/domain/calendar';
import {
  type CustomerTimes,
  computeDues,
  type DeadlineRules,
  defaultDeadlineRules,
  hasProvisionalDue,
} from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';
import { fullCalendar, officialYears } from '../calendar/official-data';

const zone = 'Asia/Shanghai';
const duesOf = (
  receivedAt: string,
  options: {
    readonly customer?: CustomerTimes;
    readonly rules?: Partial<DeadlineRules>;
    readonly company?: Partial<CompanyCalendar>;
  } = {},
) =>
  computeDues({
    receivedAt,
    customer: options.customer,
    rules: { ...defaultDeadlineRules, ...options.rules },
    calendar:
      options.company === undefined
        ? fullCalendar
        : buildWorkCalendar({
            official: officialYears,
            company: { ...defaultCompanyCalendar, ...options.company },
          }),
  });
const friday = '2026-11-20T17:40+08:00';
const sixDays = [false, true, true, true, true, true, true];

describe('响应, 24 clock hours', () => {
  it('runs through nights, weekends and holidays to the minute', () => {
    const { response } = duesOf('2026-09-30T16:30+08:00');
    expect(response).toMatchObject({
      due: '2026-10-01T16:30+08:00',
      day: '2026-10-01',
      rule: { kind: 'hours', amount: 24 },
      wonBy: 'procedure',
      skipped: [],
      fallsOnRestDay: true,
      isProvisional: false,
      earliest: null,
    });
    expect(response.aimsAt).toBe(epochOf('2026-10-01T16:30+08:00'));
    expect(response.endsAt).toBe(epochOf('2026-10-01T16:31+08:00'));
  });

  it('is never provisional, also in a year without a notice', () => {
    expect(duesOf('2027-02-05T10:00+08:00').response.isProvisional).toBe(false);
  });

  it('is 24 hours, not the same time tomorrow, where the factory’s clocks change', () => {
    const { response } = duesOf('2026-03-07T12:00-05:00', { rules: { timeZone: 'America/New_York' } });
    expect(response.due).toBe('2026-03-08T13:00-04:00');
  });
});

describe('初步反馈 and 原因与措施, working days', () => {
  it('count strictly after T0’s date and name each skipped day', () => {
    const { preliminary } = duesOf('2026-09-30T16:30+08:00');
    expect(preliminary.due).toBe('2026-10-10');
    expect(preliminary.skipped.map(({ date, fact }) => `${date} ${fact.kind} ${fact.name ?? ''}`)).toEqual([
      '2026-10-01 holiday 国庆节',
      '2026-10-02 holiday 国庆节',
      '2026-10-03 holiday 国庆节',
      '2026-10-04 holiday 国庆节',
      '2026-10-05 holiday 国庆节',
      '2026-10-06 holiday 国庆节',
      '2026-10-07 holiday 国庆节',
    ]);
  });

  it('count from Monday when received on a rest day', () => {
    expect(duesOf('2026-11-21T09:00+08:00').preliminary.due).toBe(duesOf(friday).preliminary.due);
  });

  it('do not depend on the minute, from 00:00 to 23:59', () => {
    const dates = ['00:00', '12:00', '23:59'].map((time) => duesOf(`2026-11-18T${time}+08:00`).analysis.due);
    expect(new Set(dates)).toEqual(new Set(['2026-11-27']));
  });

  it('begin on the factory’s day, whatever offset the receipt carries', () => {
    const { preliminary, response } = duesOf('2026-11-17T21:00-05:00');
    expect(preliminary.receivedAt).toBe('2026-11-18T10:00+08:00');
    expect(preliminary.due).toBe('2026-11-23');
    expect(response.due).toBe('2026-11-19T10:00+08:00');
  });

  it('are judged to 24:00, while countdown aims at closing time', () => {
    const { preliminary } = duesOf(friday, { rules: { closingTime: '16:30' } });
    expect(preliminary.endsAt).toBe(startOfDay('2026-11-26', zone));
    expect(preliminary.aimsAt).toBe(epochOf('2026-11-25T16:30+08:00'));
  });
});

describe('关闭, 30 calendar days', () => {
  it('stays on a rest day by default and shows both dates', () => {
    expect(duesOf(friday).closure).toMatchObject({
      due: '2026-12-20',
      unrolled: '2026-12-20',
      rolled: '2026-12-21',
      fallsOnRestDay: true,
      skipped: [],
    });
  });

  it('rolls to the next working day where the setting says so (民法典 203)', () => {
    const { closure } = duesOf('2026-09-03T09:00+08:00', { rules: { closureRoll: 'next-working-day' } });
    expect(closure).toMatchObject({
      due: '2026-10-08',
      internal: '2026-10-08',
      unrolled: '2026-10-03',
      rolled: '2026-10-08',
    });
    expect(closure.skipped.map(({ date }) => date)).toEqual([
      '2026-10-03',
      '2026-10-04',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ]);
  });

  it('does not roll off a make-up day', () => {
    const { closure } = duesOf('2026-09-10T09:00+08:00', { rules: { closureRoll: 'next-working-day' } });
    expect(closure).toMatchObject({ due: '2026-10-10', unrolled: '2026-10-10', fallsOnRestDay: false });
  });

  it('is never provisional unrolled, and is when a day it may roll over is', () => {
    expect(duesOf('2026-11-26T09:00+08:00').closure).toMatchObject({
      due: '2026-12-26',
      isProvisional: false,
      earliest: null,
    });
    const rolling = duesOf('2026-11-26T09:00+08:00', { rules: { closureRoll: 'next-working-day' } }).closure;
    expect(rolling).toMatchObject({ due: '2026-12-28', isProvisional: true, earliest: '2026-12-26' });
    // A working Thursday that a notice to come may still turn into a holiday.
    const notYetRolled = duesOf('2026-12-01T09:00+08:00', {
      rules: { closureRoll: 'next-working-day' },
    }).closure;
    expect(notYetRolled).toMatchObject({ due: '2026-12-31', isProvisional: true });
    const certain = duesOf('2026-11-23T09:00+08:00', { rules: { closureRoll: 'next-working-day' } }).closure;
    expect(certain).toMatchObject({ due: '2026-12-23', isProvisional: false });
  });
});

describe('暂定', () => {
  it('is flagged for each milestone by itself', () => {
    const dues = duesOf('2026-12-18T09:00+08:00');
    expect(dues.preliminary).toMatchObject({ due: '2026-12-23', isProvisional: false, earliest: null });
    expect(dues.analysis).toMatchObject({ due: '2026-12-29', isProvisional: true, earliest: '2026-12-27' });
    expect(hasProvisionalDue(dues)).toBe(true);
    expect(hasProvisionalDue(duesOf('2026-12-14T09:00+08:00'))).toBe(false);
  });

  it('shows 最早, and reminders aim at it', () => {
    const { preliminary } = duesOf('2026-12-25T14:00+08:00');
    expect(preliminary).toMatchObject({ due: '2026-12-30', earliest: '2026-12-28', isProvisional: true });
    expect(preliminary.aimsAt).toBe(epochOf('2026-12-28T17:00+08:00'));
    expect(preliminary.endsAt).toBe(startOfDay('2026-12-31', zone));
  });

  it('covers 2027 wholly: no notice, no certain date', () => {
    const dues = duesOf('2027-02-03T09:00+08:00');
    expect(dues.preliminary).toMatchObject({ due: '2027-02-10', isProvisional: true });
    expect(dues.preliminary.skipped.map(({ fact }) => fact.name)).toEqual(['除夕', '春节', '春节', '春节']);
    expect(dues.analysis.isProvisional).toBe(true);
  });

  it('covers years before the first notice', () => {
    expect(duesOf('2003-06-02T09:00+08:00').preliminary.isProvisional).toBe(true);
    expect(duesOf('2003-12-31T09:00+08:00').preliminary.isProvisional).toBe(false);
  });
});

describe('the firm’s calendar', () => {
  const stop = {
    days: ['23', '24', '25'].map((day) => ({ date: `2026-11-${day}`, works: false, reason: '停产' })),
  };

  it('with a day of rest never makes a date later than the State Council’s, and shows both', () => {
    expect(duesOf(friday, { company: stop }).preliminary).toMatchObject({
      due: '2026-11-25',
      byOfficialCalendar: '2026-11-25',
      byCompanyCalendar: '2026-11-30',
      fallsOnRestDay: true,
    });
  });

  it('with a day of rest makes it later where the setting allows', () => {
    const { preliminary } = duesOf(friday, { company: stop, rules: { companyRestNeverExtends: false } });
    expect(preliminary).toMatchObject({ due: '2026-11-30', byOfficialCalendar: '2026-11-25' });
    expect(preliminary.skipped.map(({ fact }) => fact.name)).toEqual([
      null,
      null,
      '停产',
      '停产',
      '停产',
      null,
      null,
    ]);
  });

  it('of six days a week makes dates earlier', () => {
    const { preliminary, analysis } = duesOf(friday, { company: { worksOnWeekday: sixDays } });
    expect(preliminary).toMatchObject({
      due: '2026-11-24',
      byOfficialCalendar: '2026-11-25',
      byCompanyCalendar: '2026-11-24',
    });
    expect(analysis.due).toBe('2026-11-28');
  });

  it('with a forced workday makes dates earlier', () => {
    const company = { days: [{ date: '2026-11-22', works: true, reason: '赶货' }] };
    expect(duesOf(friday, { company }).preliminary.due).toBe('2026-11-24');
  });

  it('shows nothing twice where both agree', () => {
    expect(duesOf(friday).preliminary).toMatchObject({ byOfficialCalendar: null, byCompanyCalendar: null });
  });

  it('may keep the closing from rolling as far', () => {
    const company = { days: [{ date: '2026-12-21', works: false, reason: '盘点' }] };
    const rules = { closureRoll: 'next-working-day' } as const;
    expect(duesOf(friday, { company, rules }).closure).toMatchObject({
      due: '2026-12-21',
      byOfficialCalendar: '2026-12-21',
      byCompanyCalendar: '2026-12-22',
    });
  });
});

describe('the customer’s own time', () => {
  it('replaces ours for that milestone only, ours staying as internal target', () => {
    const dues = duesOf('2026-09-30T16:30+08:00', {
      customer: { response: { kind: 'absolute', at: '2026-09-30T20:00+08:00' } },
    });
    expect(dues.response).toMatchObject({
      due: '2026-09-30T20:00+08:00',
      wonBy: 'customer',
      internal: '2026-10-01T16:30+08:00',
      warnings: [],
    });
    expect(dues.preliminary).toMatchObject({ due: '2026-10-10', wonBy: 'procedure', internal: '2026-10-10' });
  });

  it('when absolute is never rolled and is given in the factory’s offset', () => {
    const { closure } = duesOf(friday, {
      customer: { closure: { kind: 'absolute', at: '2026-12-19T09:00-05:00' } },
      rules: { closureRoll: 'next-working-day' },
    });
    expect(closure).toMatchObject({
      due: '2026-12-19T22:00+08:00',
      rolled: null,
      fallsOnRestDay: true,
      isProvisional: false,
    });
  });

  it('in hours runs from T0', () => {
    expect(duesOf(friday, { customer: { preliminary: { kind: 'hours', amount: 48 } } }).preliminary.due).toBe(
      '2026-11-22T17:40+08:00',
    );
    expect(duesOf(friday, { customer: { response: { kind: 'hours', amount: 0.5 } } }).response.due).toBe(
      '2026-11-20T18:10+08:00',
    );
  });

  it('in working days goes by the State Council’s calendar, never by our overrides', () => {
    const customer = { analysis: { kind: 'working-days', amount: 5 } } as const;
    for (const company of [
      { worksOnWeekday: sixDays },
      { days: [{ date: '2026-11-23', works: false, reason: '停产' }] },
    ]) {
      expect(duesOf(friday, { customer, company }).analysis).toMatchObject({
        due: '2026-11-27',
        byOfficialCalendar: null,
      });
    }
  });

  it('in working days may go by another calendar where agreed', () => {
    const time = { kind: 'working-days', amount: 3 } as const;
    const eve = '2026-09-30T16:30+08:00';
    const plain = duesOf(eve, {
      customer: { preliminary: { ...time, calendar: 'monday-to-friday' } },
    }).preliminary;
    expect(plain).toMatchObject({ due: '2026-10-05', rule: { calendar: 'monday-to-friday' } });
    const ours = duesOf(friday, {
      customer: { preliminary: { ...time, calendar: 'company' } },
      company: { worksOnWeekday: sixDays },
    }).preliminary;
    expect(ours.due).toBe('2026-11-24');
    const plainNextYear = duesOf('2027-01-04T09:00+08:00', {
      customer: { preliminary: { ...time, calendar: 'monday-to-friday' } },
    });
    expect(plainNextYear.preliminary.isProvisional).toBe(false);
  });

  it('may count the day of receipt (当日计第1天), a rest day only from the next working day', () => {
    const customer = {
      preliminary: { kind: 'working-days', amount: 3, countsFirstDay: true },
      closure: { kind: 'calendar-days', amount: 20, countsFirstDay: true },
    } as const;
    const onFriday = duesOf(friday, { customer });
    expect(onFriday.preliminary.due).toBe('2026-11-24');
    expect(onFriday.closure.due).toBe('2026-12-09');
    expect(duesOf('2026-11-21T09:00+08:00', { customer }).preliminary.due).toBe('2026-11-25');
  });

  it('in calendar days is not rolled either, but shows where it would go', () => {
    const { closure } = duesOf(friday, {
      customer: { closure: { kind: 'calendar-days', amount: 15 } },
      rules: { closureRoll: 'next-working-day' },
    });
    expect(closure).toMatchObject({
      due: '2026-12-05',
      unrolled: '2026-12-05',
      rolled: '2026-12-07',
      isProvisional: false,
    });
  });

  it('is provisional like ours when it counts uncertain days', () => {
    const { analysis } = duesOf('2026-12-25T14:00+08:00', {
      customer: { analysis: { kind: 'working-days', amount: 2 } },
    });
    expect(analysis).toMatchObject({ due: '2026-12-29', isProvisional: true, earliest: '2026-12-27' });
  });

  it('later than ours is warned about, equal or earlier is not', () => {
    const warningsFor = (at: string) =>
      duesOf(friday, { customer: { preliminary: { kind: 'absolute', at } } }).preliminary.warnings;
    expect(warningsFor('2026-11-26T00:01+08:00')).toEqual(['later-than-procedure']);
    expect(warningsFor('2026-11-26T00:00+08:00')).toEqual([]);
    expect(warningsFor('2026-11-25T17:00+08:00')).toEqual([]);
  });

  it('before an earlier milestone is warned about and kept', () => {
    const dues = duesOf(friday, {
      customer: {
        analysis: { kind: 'absolute', at: '2026-11-24T12:00+08:00' },
        response: { kind: 'hours', amount: 240 },
      },
    });
    expect(dues.analysis).toMatchObject({ due: '2026-11-24T12:00+08:00', warnings: ['before-previous'] });
    expect(dues.preliminary.warnings).toEqual(['before-previous']);
    expect(dues.response.warnings).toEqual(['later-than-procedure']);
    expect(dues.closure.warnings).toEqual([]);
  });

  it.each([
    { kind: 'hours', amount: 0 },
    { kind: 'hours', amount: -4 },
    { kind: 'hours', amount: Number.NaN },
    { kind: 'hours', amount: 100_000 },
    { kind: 'working-days', amount: 0 },
    { kind: 'working-days', amount: 1.5 },
    { kind: 'working-days', amount: 4000 },
    { kind: 'calendar-days', amount: 0 },
    { kind: 'calendar-days', amount: 0.5 },
    { kind: 'absolute', at: '2026-11-24' },
  ] as const)('that makes no sense is refused: %j', (time) => {
    expect(() => duesOf(friday, { customer: { preliminary: time } })).toThrow(RangeError);
  });
});

describe('bad input', () => {
  it.each(['2026-02-30T10:00+08:00', '2026-11-20T17:40', '2026-11-20', ''])(
    'is refused as T0: %j',
    (receivedAt) => {
      expect(() => duesOf(receivedAt)).toThrow(RangeError);
    },
  );

  it('is refused as zone or closing time', () => {
    expect(() => duesOf(friday, { rules: { timeZone: 'Asia/Ningbo' } })).toThrow(RangeError);
    expect(() => duesOf(friday, { rules: { closingTime: '25:00' } })).toThrow(RangeError);
  });
});
