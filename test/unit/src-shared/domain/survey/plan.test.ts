import {
  blankEvidence,
  blankPlannedSheet,
  blankSurvey,
  blankSurveyPlan,
  blankSurveyRecord,
  comparisonOf,
  defaultSurveyRules,
  differingEvidence,
  entryOfSurvey,
  evidenceBetween,
  halfYears,
  isOfPeriod,
  monthsBetween,
  proposedSheets,
  type SurveyPlan,
  surveyPlanDates,
  surveyPlanStatus,
  withProposal,
} from '@shared/domain/survey';
import { courseOfRecord, radarOfRecord } from '@shared/forms/drawings';
import { describe, expect, it } from 'vitest';

const ids = () => {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
};
const customers = [
  { id: 'a', name: '甲', grade: 'vip' },
  { id: 'b', name: '乙', grade: 'regular' },
  { id: 'c', name: '丙', grade: null },
] as const;

describe("a year's plan", () => {
  const periods = halfYears(2026, ['上半年', '下半年'], defaultSurveyRules, ids());

  it('has the halves of the year with days that follow from the rules', () => {
    expect(periods.map(({ endsOn, sendBy, replyBy }) => [endsOn, sendBy, replyBy])).toEqual([
      ['2026-06-30', '2026-07-10', '2026-07-24'],
      ['2026-12-31', '2027-01-10', '2027-01-24'],
    ]);
  });

  it('asks each customer as often as his grade says, and nobody twice in a period', () => {
    const look = { responsible: '林若水', nextId: ids() };
    const sheets = proposedSheets({ periods: [...periods], sheets: [] }, customers, defaultSurveyRules, look);
    expect(sheets.map(({ customer, period }) => `${customer} ${period}`)).toEqual([
      '甲 上半年',
      '甲 下半年',
      '乙 下半年',
      '丙 下半年',
    ]);
    const again = proposedSheets(
      { periods: [...periods], sheets: sheets.slice(1) },
      customers,
      defaultSurveyRules,
      look,
    );
    expect(again.map(({ customer, period }) => `${customer} ${period}`)).toEqual(['甲 上半年']);
    const rules = { ...defaultSurveyRules, periodsPerYear: { vip: 1, key: 1, regular: 0 } };
    expect(proposedSheets({ periods: [...periods], sheets: [] }, customers, rules, look)).toHaveLength(1);
  });

  it('is to be approved, then under way, then finished; what is to go out stands among the dates', () => {
    const row = { ...blankPlannedSheet('r'), customer: '甲', period: '上半年', sendBy: '2026-07-10' };
    const plan = (change: Partial<SurveyPlan>): SurveyPlan => ({
      ...blankSurveyPlan(),
      sheets: [row],
      ...change,
    });
    const approval = { by: '郑总', on: '2026-01-08' };
    const sent = { ...row, surveyNumber: 'MY-1', sentOn: '2026-07-09' };
    expect(
      [
        plan({}),
        plan({ approval }),
        plan({ approval, sheets: [sent, row] }),
        plan({
          approval,
          sheets: [
            { ...sent, returnedOn: '2026-07-20' },
            { ...row, notAskedReason: '停产' },
          ],
        }),
      ].map(surveyPlanStatus),
    ).toEqual(['to-approve', 'approved', 'under-way', 'finished']);
    expect(surveyPlanDates(plan({ sheets: [row, sent, { ...row, notAskedReason: '停产' }] }))).toMatchObject([
      { what: 'survey-send', text: '甲 上半年', due: '2026-07-10', done: null },
      { what: 'survey-send', done: '2026-07-09' },
    ]);
  });
});

describe('the objective block', () => {
  const complaint = (receivedOn: string, change = {}) => ({
    month: receivedOn.slice(0, 7),
    receivedOn,
    lines: [{ confirmedByUs: 6 } as never],
    countingRule: 'once' as never,
    mergedInto: '',
    isWithdrawn: false,
    lineStopMinutes: 30,
    costs: [{ id: 'k', kind: '额外运费', amount: 120_000, document: '', on: null }],
    ...change,
  });
  const card = (month: string, delivered: number | null) => ({ month, delivered }) as never;

  it.each([
    ['2026-01-01', '2026-06-30', 6],
    ['2025-12-31', '2026-01-01', 2],
    ['2026-06-30', '2026-01-01', 0],
  ])('of %s to %s covers %i months', (from, to, count) => {
    expect(monthsBetween(from, to)).toHaveLength(count);
  });

  it('counts both days of the period, merged complaints by number alone, and gives no PPM without deliveries', () => {
    const complaints = [
      complaint('2026-05-01'),
      complaint('2026-06-30', { costs: [{ id: 'k', kind: '挑选费', amount: 5, document: '', on: null }] }),
      complaint('2026-06-10', { mergedInto: 'KS-2026-0001' }),
      complaint('2026-07-01'),
    ];
    const found = evidenceBetween('2026-05-01', '2026-06-30', complaints, [
      card('2026-05', 40_000),
      card('2026-06', 60_000),
    ]);
    expect(found).toMatchObject({
      complaints: 3,
      counted: 12,
      delivered: 100_000,
      ppm: 120,
      lineStopMinutes: 60,
      premiumFreight: 120_000,
      missingMonths: [],
    });
    const partly = evidenceBetween('2026-05-01', '2026-06-30', complaints, [card('2026-05', 40_000)]);
    expect(partly).toMatchObject({ ppm: null, delivered: null, missingMonths: ['2026-06'] });
    const typed = { ...blankEvidence(), ppm: 100, onTimeRate: 9875 };
    expect(withProposal(typed, partly)).toMatchObject({ ppm: 100, complaints: 3, onTimeRate: 9875 });
    expect(differingEvidence(typed, found)).toEqual(['ppm']);
  });

  it('proposes the on-time rate and the rank that the scorecards of the period say', () => {
    const cards = [
      { month: '2026-04', delivered: null, onTimeRate: 1000, rank: 'D' },
      { month: '2026-05', delivered: null, onTimeRate: 9750, rank: 'B' },
      { month: '2026-06', delivered: null, onTimeRate: 10_000, rank: '' },
    ] as never;
    const found = evidenceBetween('2026-05-01', '2026-07-31', [], cards);
    expect(found).toMatchObject({ onTimeRate: 9875, onTimeMonths: 2, scorecard: '2026-05 B' });
    expect(withProposal(blankEvidence(), found)).toMatchObject({ onTimeRate: 9875, scorecard: '2026-05 B' });
    expect(differingEvidence({ ...blankEvidence(), onTimeRate: 9000 }, found)).toEqual(['onTimeRate']);
    const none = evidenceBetween('2026-07-01', '2026-07-31', [], cards);
    expect(none).toMatchObject({ onTimeRate: null, onTimeMonths: 0, scorecard: '' });
    const typed = { ...blankEvidence(), onTimeRate: 9000, scorecard: 'A / 92' };
    expect(withProposal(typed, none)).toMatchObject({ onTimeRate: 9000, scorecard: 'A / 92' });
  });

  it('leaves out withdrawn complaints, and tells how many', () => {
    const found = evidenceBetween(
      '2026-05-01',
      '2026-05-31',
      [complaint('2026-05-02'), complaint('2026-05-03', { isWithdrawn: true, isLeftOut: true })],
      [card('2026-05', 60_000)],
    );
    expect(found).toMatchObject({ complaints: 1, withdrawn: 1, counted: 6, ppm: 100 });
    expect(found).toMatchObject({ lineStopMinutes: 30, premiumFreight: 120_000 });
  });

  it('adds premium freight in CNY alone; other currencies stand beside it, money that came back lessens none', () => {
    const freight = (amount: number, currency?: 'CNY' | 'USD' | 'EUR') => ({
      id: 'k',
      kind: '空运',
      amount,
      document: '',
      on: null,
      ...(currency === undefined ? {} : { currency }),
    });
    const of = (...costs: readonly ReturnType<typeof freight>[]) =>
      evidenceBetween('2026-05-01', '2026-05-31', [complaint('2026-05-02', { costs })], []);
    expect(
      of(freight(100), freight(30, 'USD'), freight(20, 'CNY'), freight(-50), freight(5, 'EUR')),
    ).toMatchObject({
      premiumFreight: 120,
      otherFreight: [
        { currency: 'USD', amount: 30 },
        { currency: 'EUR', amount: 5 },
      ],
    });
    expect(of(freight(30, 'USD'))).toMatchObject({
      premiumFreight: null,
      otherFreight: [{ currency: 'USD', amount: 30 }],
    });
  });
});

describe('a period against those before', () => {
  const entry = (customerName: string, score: number) =>
    entryOfSurvey(
      `${customerName}${score}`,
      {
        ...blankSurvey(),
        customerName,
        answers: blankSurvey().answers.map((answer) => ({ ...answer, score })),
      },
      blankEvidence(),
    );
  const record = (period: string, to: string | null, ...entries: ReturnType<typeof entry>[]) => ({
    ...blankSurveyRecord(),
    period,
    to,
    entries,
  });

  it('takes the one before, the trend, and each customer by himself; years are compared with years', () => {
    const own = record('2026年上半年', '2026-06-30', entry('甲', 5), entry('乙', 3));
    const past = [
      { number: '3', body: record('2025年下半年', '2025-12-31', entry('甲', 4)) },
      { number: '1', body: record('2025年上半年', '2025-06-30', entry('甲', 3)) },
      { number: '9', body: record('2026年下半年', '2026-12-31', entry('甲', 1)) },
      { number: '7', body: record('2025', '2025-12-31', entry('甲', 2)) },
    ];
    const found = comparisonOf(own, past, ids());
    expect(found).toMatchObject({
      previousAverage: 800,
      pastPeriods: [
        { period: '2025年上半年', average: 600 },
        { period: '2025年下半年', average: 800 },
      ],
      entries: [{ previousTotal: 800 }, { previousTotal: null }],
    });
    const compared = {
      ...own,
      targetScore: 425,
      previousItems: [...(found?.previousItems ?? [])],
      pastPeriods: [...(found?.pastPeriods ?? [])],
    };
    expect(radarOfRecord(compared)).toMatchObject({ target: 4.25, axes: { 0: { now: 4, before: 4 } } });
    expect(courseOfRecord(compared)?.points.map(({ total }) => total)).toEqual([60, 80, 80]);
    expect(courseOfRecord(own)).toBeNull();
    expect(comparisonOf(record('2024', null, entry('甲', 1)), past, ids())).toBeNull();
  });

  it('a bare year gathers the sheets of all its periods', () => {
    expect(
      ['2026', '2026年', '2026年上半年', '2026上半年'].map((period) => [
        isOfPeriod('2026年上半年', period),
        isOfPeriod('2025年下半年', period),
      ]),
    ).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, false],
    ]);
  });
});
