import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import {
  addDays,
  buildWorkCalendar,
  type CivilDate,
  type CompanyCalendar,
  civilDateOfDayNumber,
  datesFrom,
  dayNumberOf,
  defaultCompanyCalendar,
  epochOf,
  instantFromWall,
  type WorkCalendar,
} from '@shared/domain/calendar';
import { computeDues, type Dues, defaultDeadlineRules, milestoneKinds } from '@shared/domain/deadline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarBefore, fullCalendar, officialYears, root } from '../calendar/official-data';

const isFull = process.env.TEST_FULL === '1';
const runs = { numRuns: isFull ? 2000 : 150 };
const zone = defaultDeadlineRules.timeZone;
const day = fc
  .integer({ min: dayNumberOf('2007-01-01'), max: dayNumberOf('2027-12-31') })
  .map((dayNumber) => civilDateOfDayNumber(dayNumber));
const receipt = fc
  .record({ date: day, minute: fc.integer({ min: 0, max: 1439 }) })
  .map(({ date, minute }) => {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return instantFromWall(date, time, zone);
  });
/** A firm's calendar with days of its own in the months about a day. */
const companyAbout = (date: CivilDate): fc.Arbitrary<CompanyCalendar> =>
  fc.record({
    worksOnWeekday: fc.constantFrom(
      [false, true, true, true, true, true, false],
      [false, true, true, true, true, true, true],
      [true, true, true, true, true, true, true],
      [false, true, true, true, true, false, false],
    ),
    workedSaturday: fc.constantFrom(null, '2026-01-03', '2026-01-10'),
    days: fc.array(
      fc.record({
        date: fc.integer({ min: -60, max: 120 }).map((days) => addDays(date, days)),
        works: fc.boolean(),
        reason: fc.constant('x'),
      }),
      { maxLength: 120 },
    ),
  });
const receiptAndCompany = receipt.chain((receivedAt) =>
  fc.tuple(fc.constant(receivedAt), companyAbout(receivedAt.slice(0, 10))),
);
const bothRolls = fc.constantFrom('none' as const, 'next-working-day' as const);
const dueDays = (dues: Dues) => milestoneKinds.map((kind) => dues[kind].day);

describe('the four dues of any complaint', () => {
  it('come in order, none before the receipt, each explained', () => {
    fc.assert(
      fc.property(receipt, bothRolls, (receivedAt, closureRoll) => {
        const dues = computeDues({
          receivedAt,
          rules: { ...defaultDeadlineRules, closureRoll },
          calendar: fullCalendar,
        });
        expect(dueDays(dues)).toEqual(dueDays(dues).toSorted());
        for (const kind of milestoneKinds) {
          const due = dues[kind];
          expect(due.endsAt).toBeGreaterThan(epochOf(receivedAt));
          expect(due.aimsAt).toBeLessThan(due.endsAt);
          expect(due.warnings).toEqual([]);
          expect(due.skipped.every(({ fact }) => !fact.works)).toBe(true);
          expect(due.internal).toBe(due.due);
          expect(due.earliest === null).toBe(!due.isProvisional);
          if (due.earliest !== null) expect(due.earliest <= due.due).toBe(true);
        }
        expect(dues.response.isProvisional).toBe(false);
        if (closureRoll === 'none') expect(dues.closure.isProvisional).toBe(false);
        expect(fullCalendar.fact(dues.preliminary.day).works).toBe(true);
        expect(fullCalendar.fact(dues.analysis.day).works).toBe(true);
        expect(fullCalendar.fact(dues.closure.rolled ?? '').works).toBe(true);
        expect(dues.closure.unrolled).toBe(addDays(receivedAt.slice(0, 10), 30));
      }),
      runs,
    );
  });

  it('never move back when the receipt moves on', () => {
    fc.assert(
      fc.property(receipt, fc.nat({ max: 20_000 }), bothRolls, (receivedAt, minutes, closureRoll) => {
        const rules = { ...defaultDeadlineRules, closureRoll };
        const later = instantFromWall(
          addDays(receivedAt.slice(0, 10), Math.floor(minutes / 1440)),
          receivedAt.slice(11, 16),
          zone,
        );
        const first = computeDues({ receivedAt, rules, calendar: fullCalendar });
        const second = computeDues({ receivedAt: later, rules, calendar: fullCalendar });
        for (const kind of milestoneKinds)
          expect(second[kind].endsAt).toBeGreaterThanOrEqual(first[kind].endsAt);
      }),
      runs,
    );
  });
});

describe('the firm’s calendar', () => {
  it('never makes a date later than the State Council’s while 停产日不延长顾客时限 is on', () => {
    fc.assert(
      fc.property(receiptAndCompany, bothRolls, ([receivedAt, own], closureRoll) => {
        const rules = { ...defaultDeadlineRules, closureRoll };
        const plain = computeDues({ receivedAt, rules, calendar: fullCalendar });
        const calendar = buildWorkCalendar({ official: officialYears, company: own });
        const dues = computeDues({ receivedAt, rules, calendar });
        for (const kind of milestoneKinds) {
          const due = dues[kind];
          expect(due.endsAt).toBeLessThanOrEqual(plain[kind].endsAt);
          if (due.byOfficialCalendar !== null && due.byCompanyCalendar !== null) {
            expect(due.byOfficialCalendar).not.toBe(due.byCompanyCalendar);
            expect(due.due).toBe([due.byOfficialCalendar, due.byCompanyCalendar].toSorted()[0]);
          }
          if (due.earliest !== null) expect(due.earliest <= due.due).toBe(true);
        }
      }),
      runs,
    );
  });

  it('alone decides when the setting is off', () => {
    fc.assert(
      fc.property(receiptAndCompany, ([receivedAt, own]) => {
        const calendar = buildWorkCalendar({ official: officialYears, company: own });
        const dues = computeDues({
          receivedAt,
          rules: { ...defaultDeadlineRules, companyRestNeverExtends: false },
          calendar,
        });
        for (const kind of ['preliminary', 'analysis'] as const) {
          expect(calendar.fact(dues[kind].day).works).toBe(true);
          expect(dues[kind].due).toBe(dues[kind].byCompanyCalendar ?? dues[kind].due);
        }
      }),
      runs,
    );
  });

  it('does not touch a customer’s working days', () => {
    fc.assert(
      fc.property(receiptAndCompany, fc.integer({ min: 1, max: 20 }), ([receivedAt, own], amount) => {
        const customer = { analysis: { kind: 'working-days', amount } } as const;
        const calendar = buildWorkCalendar({ official: officialYears, company: own });
        const rules = defaultDeadlineRules;
        expect(computeDues({ receivedAt, customer, rules, calendar }).analysis.due).toBe(
          computeDues({ receivedAt, customer, rules, calendar: fullCalendar }).analysis.due,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('最早', () => {
  const rules = { ...defaultDeadlineRules, closureRoll: 'next-working-day' } as const;
  const sixDayFirm: CompanyCalendar = {
    ...defaultCompanyCalendar,
    worksOnWeekday: [false, true, true, true, true, true, true],
  };
  const withSixDays = (years: typeof officialYears) =>
    buildWorkCalendar({ official: years, company: sixDayFirm });
  const sixDayFull = withSixDays(officialYears);

  /** Receipts of a year whose 最早, or certain date, without that year's notice was later than the notice made it. */
  const tooLate = (year: number, known: WorkCalendar, official: WorkCalendar): readonly CivilDate[] =>
    datesFrom(`${year - 1}-12-01`, `${year}-12-31`).filter((date) => {
      const receivedAt = `${date}T10:00+08:00`;
      const before = computeDues({ receivedAt, rules, calendar: known });
      const after = computeDues({ receivedAt, rules, calendar: official });
      return milestoneKinds.some((kind) => (before[kind].earliest ?? before[kind].day) > after[kind].day);
    });

  /**
   * The decree of May 2015 gave 3 and 4 September for a commemoration and took Sunday 6 September; no rule could foresee it. It touches the
   * closings that would roll over that Sunday, and the working days counted from within those days.
   */
  const decreeOf2015 = ['2015-08-06', '2015-08-07', '2015-09-04', '2015-09-05'];

  it.each(Array.from({ length: 20 }, (_, index) => 2007 + index))(
    'was never later than official for any receipt of %i, computed as if that year had no data',
    (year) => {
      const expected = year === 2015 ? decreeOf2015 : [];
      expect(tooLate(year, calendarBefore(year), fullCalendar)).toEqual(expected);
      if (isFull || year >= 2023) {
        const known = withSixDays(officialYears.filter((official) => official.year < year));
        expect(tooLate(year, known, sixDayFull).filter((date) => !expected.includes(date))).toEqual([]);
      }
    },
  );

  it('and a date not flagged 暂定 never moved when the next notice came', () => {
    for (let year = isFull ? 2007 : 2017; year <= 2026; year += 1) {
      const known = calendarBefore(year);
      for (const date of datesFrom(`${year - 1}-10-01`, `${year - 1}-12-31`)) {
        const receivedAt = `${date}T10:00+08:00`;
        const before = computeDues({ receivedAt, rules, calendar: known });
        const after = computeDues({ receivedAt, rules, calendar: fullCalendar });
        for (const kind of milestoneKinds)
          if (!before[kind].isProvisional) expect(before[kind].due).toBe(after[kind].due);
      }
    }
  });
});

describe('the PC', () => {
  const script = resolve(root, 'test/unit/src-shared/domain/deadline/print-dues.mjs');
  const printIn = (timeZone: string): string =>
    execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, TZ: timeZone } });

  it('has no say: the same dates in UTC, New York, Shanghai and Apia', { timeout: 30_000 }, () => {
    const answers = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Apia'].map((timeZone) =>
      printIn(timeZone).split('\n'),
    );
    expect(new Set(answers.map(([, midnight]) => midnight)).size).toBe(4);
    expect(new Set(answers.map(([digest]) => digest)).size).toBe(1);
    expect(answers[0]?.[0]).toContain('2026-10-10');
  });

  it('is fast enough to recompute 100,000 complaints', () => {
    const count = 5000;
    const before = process.cpuUsage();
    for (let index = 0; index < count; index += 1) {
      const receivedAt = `${civilDateOfDayNumber(dayNumberOf('2023-11-01') + (index % 1096))}T10:00+08:00`;
      computeDues({ receivedAt, rules: defaultDeadlineRules, calendar: fullCalendar });
    }
    const { user, system } = process.cpuUsage(before);
    const forHundredThousand = ((user + system) / 1000) * (100_000 / count);
    expect(forHundredThousand).toBeLessThan(15_000);
  });
});
