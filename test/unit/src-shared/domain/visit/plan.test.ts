import {
  approvedPlan,
  blankPlannedVisit,
  blankVisitPlan,
  blankVisitReport,
  checkPlanChange,
  copiedVisits,
  defaultVisitRules,
  type KnownVisit,
  keptPlan,
  matrixOf,
  type PlannedVisit,
  planGaps,
  previousOf,
  previousVisitOf,
  proposedVisits,
  reportOfVisit,
  type VisitPlan,
  withReportsOf,
} from '@shared/domain/visit';
import { describe, expect, it } from 'vitest';

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const visit = (at: number, change: Partial<PlannedVisit> = {}): PlannedVisit => ({
  ...blankPlannedVisit(id(at)),
  customer: '甲',
  month: 3,
  ...change,
});
const plan = (...visits: readonly PlannedVisit[]): VisitPlan => ({
  ...blankVisitPlan(),
  year: 2026,
  visits: [...visits],
});
const ids = () => {
  let next = 100;
  return () => id(next++);
};

describe('the matrix of a year', () => {
  it('has a row for each customer in the order of the plan, by his file where he has one', () => {
    const matrix = matrixOf(
      plan(
        visit(1, { customer: '甲', customerId: id(50) }),
        visit(2, { customer: '乙', month: 12 }),
        visit(3, { customer: '甲（新名）', customerId: id(50), month: 9 }),
        visit(4, { customer: ' 乙 ', month: null }),
      ),
      '2026-06-30',
    );
    expect(
      matrix.map(({ customer, months }) => [customer, months.map((cell) => cell.length).join('')]),
    ).toEqual([
      ['甲', '001000001000'],
      ['乙', '000000000001'],
    ]);
    expect(matrix[1]?.unplaced.map(({ index }) => index)).toEqual([3]);
  });

  it.each<[string, Partial<PlannedVisit>, string, string]>([
    ['a day it was made', { visitedOn: '2026-03-05' }, '2026-02-01', 'done'],
    ['a reason', { notDoneReason: '停产' }, '2026-02-01', 'explained'],
    ['its month not over', {}, '2026-03-31', 'planned'],
    ['its month over', {}, '2026-04-01', 'missed'],
    ['December over with the year', { month: 12 }, '2027-01-01', 'missed'],
    ['no month', { month: null }, '2030-01-01', 'planned'],
  ])('a visit with %s', (_, change, today, standing) => {
    const [row] = matrixOf(plan(visit(1, change)), today);
    const cells = [...(row?.months.flat() ?? []), ...(row?.unplaced ?? [])];
    expect(cells.map((cell) => cell.standing)).toEqual([standing]);
  });
});

describe('what a plan begins with', () => {
  it('takes last year’s visits without what became of them, each month’s once', () => {
    const last = [
      visit(1, {
        visitedOn: '2025-03-02',
        reportNumber: 'FW-2025-0001',
        purposes: ['routine'],
        person: '周',
      }),
      visit(2, { notDoneReason: '停产' }),
      visit(3, { month: 8 }),
    ];
    expect(copiedVisits(last, ids())).toEqual([
      { ...visit(100), purposes: ['routine'], person: '周' },
      visit(101, { month: 8 }),
    ]);
  });

  it.each([
    ['vip', 0, [1, 4, 7, 10]],
    ['vip', 2, [3, 6, 9, 12]],
    ['key', 1, [2, 8]],
    ['regular', 5, [6]],
    [null, 13, [2]],
  ] as const)('a %s customer in place %i is visited in months %j', (grade, place, months) => {
    const others = Array.from({ length: place }, (_, at) => ({ id: id(at), name: `其他${at}`, grade: null }));
    const proposed = proposedVisits(
      [...others, { id: id(90), name: '乙', grade }],
      defaultVisitRules.perYear,
      ids(),
    );
    expect(proposed.filter(({ customerId }) => customerId === id(90)).map(({ month }) => month)).toEqual(
      months,
    );
  });
});

describe('an approved plan', () => {
  const approved = approvedPlan(plan(visit(1)), { by: '郑总', on: '2025-12-20' });
  const saving = { at: '2026-02-01T09:00+08:00', by: '周明' };

  it.each<[string, VisitPlan, boolean]>([
    ['another month', { ...approved, visits: [visit(1, { month: 4 })] }, true],
    ['a visit more', { ...approved, visits: [visit(1), visit(2)] }, true],
    ['no visit', { ...approved, visits: [] }, true],
    ['a made visit', { ...approved, visits: [visit(1, { visitedOn: '2026-03-02' })] }, false],
    ['a visit explained', { ...approved, visits: [visit(1, { notDoneReason: '停产' })] }, false],
  ])('with %s', (_, after, needsReason) => {
    expect(checkPlanChange(approved, after).map(({ path, code }) => [path, code])).toEqual(
      needsReason ? [['changeReason', 'needs-reason']] : [],
    );
    expect(checkPlanChange(plan(visit(1)), after)).toEqual([]);
  });

  it('keeps the reason with who and when, and takes no approval that was typed', () => {
    const typed = {
      ...approved,
      approval: { by: '我', on: '2026-01-01' },
      visits: [],
      changeReason: ' 顾客停产 ',
    };
    expect(keptPlan(approved, typed, saving)).toMatchObject({
      approval: approved.approval,
      changeReason: '',
      changes: [{ at: saving.at, by: '周明', reason: '顾客停产' }],
    });
  });

  it('names its year and of every visit customer and month', () => {
    expect(planGaps(blankVisitPlan()).map(({ path }) => path)).toEqual(['year', 'visits']);
    expect(
      planGaps(plan(visit(1), visit(2, { customer: ' ', month: null }))).map(({ path }) => path),
    ).toEqual(['visits.1.customer', 'visits.1.month']);
  });
});

describe('a report of a planned visit', () => {
  const report = {
    ...blankVisitReport(),
    plan: { recordId: id(70), visitId: id(2) },
    from: '2026-03-02',
    to: '2026-03-03',
  };

  it('gives its row number and last day, and takes only its own away again', () => {
    const known = (number: string, change: Partial<KnownVisit> = {}): KnownVisit => ({
      number,
      report: { ...report, situation: '一切正常', plan: { recordId: id(70), visitId: id(2) } },
      isVoid: false,
      ...change,
    });
    const tell = (body: VisitPlan, visits: readonly KnownVisit[], today = '2026-03-03') =>
      withReportsOf(body, id(2), visits, today);
    const told = tell(plan(visit(1), visit(2)), [known('FW-2026-0007')]);
    expect(told.visits.map(({ reportNumber, visitedOn }) => [reportNumber, visitedOn])).toEqual([
      ['', null],
      ['FW-2026-0007', '2026-03-03'],
    ]);
    expect(tell(told, [known('FW-2026-0008', { isVoid: true })])).toEqual(told);
    const gone = known('FW-2026-0007', { isVoid: true });
    expect(tell(told, [gone])).toEqual(plan(visit(1), visit(2)));
    // A second report of it stands, and what is begun or still to come was not made.
    expect(tell(told, [gone, known('FW-2026-0009')]).visits[1]?.reportNumber).toBe('FW-2026-0009');
    const begun = known('FW-2026-0007');
    const unwritten = { ...begun, report: { ...begun.report, situation: '' } };
    for (const body of [tell(told, [unwritten]), tell(told, [begun], '2026-03-02')])
      expect(body.visits[1]).toMatchObject({ reportNumber: 'FW-2026-0007', visitedOn: null });
  });

  it('begins with what the plan says', () => {
    const body = plan(visit(1), visit(2, { customerId: id(50), purposes: ['project'] }));
    const begun = reportOfVisit(
      blankVisitReport(),
      { recordId: id(70), body },
      id(2),
      (year, at) => `${year}/${at}`,
    );
    expect(begun).toMatchObject({
      occasion: 'planned',
      planItem: '2026/2',
      plan: { recordId: id(70), visitId: id(2) },
      customer: { id: id(50), name: '甲' },
      purposes: ['project'],
    });
    expect(reportOfVisit(blankVisitReport(), { recordId: id(70), body }, id(9), String)).toEqual(
      blankVisitReport(),
    );
  });

  it('asks for the actions of the visit before: how many are done, and which are not', () => {
    const action = (at: number, requirement: string, doneOn: string | null) => ({
      id: id(at),
      problem: '问题',
      requirement,
      department: '业务部',
      person: '',
      dueOn: null,
      doneOn,
      verification: '',
    });
    const before = previousVisitOf(id(9), 'FW-2026-0003', {
      ...report,
      actions: [action(1, '改标签', null), action(2, '', '2026-02-01'), action(3, '加班', null)],
    });
    expect(previousOf(before, '未完成：')).toEqual({
      reportNumber: 'FW-2026-0003',
      total: 3,
      done: 1,
      note: '未完成：改标签；加班',
    });
    expect(before.actions[1]).toMatchObject({ text: '问题', owner: '业务部' });
  });
});
