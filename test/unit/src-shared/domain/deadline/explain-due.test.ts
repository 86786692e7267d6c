import { buildWorkCalendar, defaultCompanyCalendar } from '@shared/domain/calendar';
import { type CustomerTimes, computeDues, defaultDeadlineRules, explainDue } from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';
import { fullCalendar, officialYears } from '../calendar/official-data';

const dues = (receivedAt: string, customer: CustomerTimes = {}, rules = {}, calendar = fullCalendar) =>
  computeDues({ receivedAt, customer, rules: { ...defaultDeadlineRules, ...rules }, calendar });
const codes = (due: Parameters<typeof explainDue>[0]) => explainDue(due).map(({ code }) => code);

describe('why this date', () => {
  it('goes from receipt over each skipped day to the date', () => {
    const steps = explainDue(dues('2026-09-24T16:00+08:00').preliminary);
    expect(
      steps.map((step) =>
        step.code === 'skipped' ? `${step.date} ${step.fact.name ?? step.fact.kind}` : step.code,
      ),
    ).toEqual(['received', 'rule', '2026-09-25 中秋节', '2026-09-26 中秋节', '2026-09-27 中秋节', 'due']);
    expect(steps[0]).toEqual({
      code: 'received',
      at: '2026-09-24T16:00+08:00',
      day: '2026-09-24',
      countsAsFirstDay: false,
    });
    expect(steps.at(-1)).toEqual({
      code: 'due',
      due: '2026-09-30',
      isProvisional: false,
      fallsOnRestDay: false,
    });
  });

  it('says both dates of a closing on a rest day, and which holds', () => {
    expect(explainDue(dues('2026-11-20T17:40+08:00').closure)).toContainEqual({
      code: 'not-rolled',
      from: '2026-12-20',
      to: '2026-12-21',
    });
    const rolling = dues('2026-11-20T17:40+08:00', {}, { closureRoll: 'next-working-day' }).closure;
    expect(codes(rolling)).toEqual(['received', 'rule', 'skipped', 'rolled', 'due']);
  });

  it('says both calendars where they differ', () => {
    const company = {
      ...defaultCompanyCalendar,
      days: [{ date: '2026-11-23', works: false, reason: '停产' }],
    };
    const calendar = buildWorkCalendar({ official: officialYears, company });
    expect(explainDue(dues('2026-11-20T17:40+08:00', {}, {}, calendar).preliminary)).toContainEqual({
      code: 'calendars-differ',
      official: '2026-11-25',
      company: '2026-11-26',
      used: '2026-11-25',
    });
  });

  it('says who won, our own target, 最早 and warnings', () => {
    const { preliminary } = dues('2026-12-25T14:00+08:00', {
      preliminary: { kind: 'working-days', amount: 5 },
    });
    expect(codes(preliminary)).toEqual([
      'received',
      'rule',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'due',
      'earliest',
      'internal-target',
      'warning',
    ]);
  });

  it('says whether the day of receipt counted', () => {
    const customer = { preliminary: { kind: 'working-days', amount: 3, countsFirstDay: true } } as const;
    expect(explainDue(dues('2026-11-20T17:40+08:00', customer).preliminary)[0]).toMatchObject({
      countsAsFirstDay: true,
    });
    expect(explainDue(dues('2026-11-21T17:40+08:00', customer).preliminary)[0]).toMatchObject({
      countsAsFirstDay: false,
    });
  });
});
