import { mondayToFriday } from '@shared/domain/calendar';
import {
  blankVisitPlan,
  blankVisitReport,
  checkVisitReport,
  type PlannedVisit,
  type VisitReport,
  visitPlanDates,
  visitPlanStatus,
  visitReportDates,
  visitReportStatus,
} from '@shared/domain/visit';
import { describe, expect, it } from 'vitest';

const rules = { timeZone: 'Asia/Shanghai', lookup: mondayToFriday };
const action = (doneOn: string | null) => ({
  id: 'a1',
  problem: '异响',
  requirement: '',
  department: '品管部',
  person: '',
  dueOn: '2026-12-01',
  doneOn,
  verification: '',
});

describe('a visit report', () => {
  it.each<[string, Partial<VisitReport>]>([
    ['planned', { from: '2026-11-20' }],
    ['follow-up', { actions: [action(null)] }],
    ['finished', { actions: [action('2026-11-28')] }],
    ['finished', { situation: '库存无异常' }],
  ])('is %s', (status, facts) => {
    expect(visitReportStatus({ ...blankVisitReport(), ...facts })).toBe(status);
  });

  it('owes the report five working days after the visit, the special situation on its day, and then its actions', () => {
    const planned: VisitReport = {
      ...blankVisitReport(),
      customer: { id: null, name: '甲方', address: '' },
      from: '2026-11-19',
      to: '2026-11-20',
      nextVisitOn: '2027-02-01',
      special: { isPresent: true, what: '停线', toldTo: '', toldAt: null },
    };
    expect(visitReportDates(planned, rules).map(({ what, due, done }) => [what, due, done])).toEqual([
      ['special-report', '2026-11-20', null],
      ['visit-report', '2026-11-27', null],
      ['next-visit', '2027-02-01', null],
    ]);
    const written = { ...planned, nextVisitOn: null, actions: [action('2026-11-28')] };
    expect(
      visitReportDates(written, rules).map(({ what, text, owner, done }) => [what, text, owner, done]),
    ).toEqual([
      ['action', '异响', '品管部', '2026-11-28'],
      ['special-report', '停线', '', null],
    ]);
  });

  it('of a special situation asks what it is, and who was told when; its date is done by both alone', () => {
    const asked = (special: Partial<VisitReport['special']>) => {
      const report = {
        ...blankVisitReport(),
        from: '2026-11-20',
        special: { ...blankVisitReport().special, ...special },
      };
      const date = visitReportDates(report, rules).find(({ what }) => what === 'special-report');
      return [checkVisitReport(report).map(({ path, level }) => `${path} ${level}`), date?.done];
    };
    const toldAt = '2026-11-20T17:00+08:00';
    expect(asked({ isPresent: true })).toEqual([
      ['special.what warning', 'special.toldTo warning', 'special.toldAt warning'],
      null,
    ]);
    expect(asked({ isPresent: true, what: '停线', toldAt })).toEqual([['special.toldTo warning'], null]);
    expect(asked({ isPresent: true, what: '停线', toldTo: '生产部', toldAt })).toEqual([[], toldAt]);
    expect(asked({ isPresent: false })).toEqual([[], undefined]);
  });
});

describe('a visit plan', () => {
  const visit = (id: string, change: Partial<PlannedVisit> = {}): PlannedVisit => ({
    id,
    customer: '甲方',
    customerId: null,
    plannedOn: null,
    month: 2,
    purposes: [],
    person: '王',
    visitedOn: null,
    reportNumber: '',
    notDoneReason: '',
    ...change,
  });
  const plan = (...visits: readonly PlannedVisit[]) => ({
    ...blankVisitPlan(),
    year: 2028,
    visits: [...visits],
  });

  it('is finished when every visit was made or says why not', () => {
    const made = visit('1', { visitedOn: '2028-02-10' });
    const dropped = visit('2', { notDoneReason: '顾客停产' });
    expect(
      [plan(), plan(visit('1')), plan(made, visit('2')), plan(made, dropped)].map(visitPlanStatus),
    ).toEqual(['planned', 'planned', 'under-way', 'finished']);
  });

  it('has each visit by the last day of its month, leap years too; dropped ones not at all', () => {
    const all = plan(
      visit('1'),
      visit('2', { month: 12, visitedOn: '2028-12-05' }),
      visit('3', { notDoneReason: '顾客停产' }),
      visit('4', { month: null }),
    );
    expect(visitPlanDates(all).map(({ due, done }) => [due, done])).toEqual([
      ['2028-02-29', null],
      ['2028-12-31', '2028-12-05'],
    ]);
    expect(visitPlanDates({ ...all, year: null })).toEqual([]);
  });
});
