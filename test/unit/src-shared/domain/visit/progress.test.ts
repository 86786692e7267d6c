import {
  blankVisitPlan,
  blankVisitReport,
  progressOf,
  visitPlanSchema,
  visitReportSchema,
} from '@shared/domain/visit';
import * as v from 'valibot';
import { expect, it } from 'vitest';

const visit = (at: number, visitedOn: string | null, notDoneReason: string) => ({
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  customer: 'A',
  customerId: null,
  plannedOn: null,
  month: 3,
  purposes: [],
  person: '',
  visitedOn,
  reportNumber: '',
  notDoneReason,
});

it('blank visit papers keep to their schemas', () => {
  expect(v.is(visitReportSchema, blankVisitReport())).toBe(true);
  expect(v.is(visitPlanSchema, blankVisitPlan())).toBe(true);
});

it('a plan counts visits made, explained and open; a visit made needs no reason', () => {
  const visits = [
    visit(1, '2026-03-02', ''),
    visit(2, '2026-03-03', 'late'),
    visit(3, null, 'shutdown'),
    visit(4, null, ''),
  ];
  expect(progressOf({ ...blankVisitPlan(), visits })).toEqual({ planned: 4, done: 2, explained: 1, open: 1 });
  expect(progressOf(blankVisitPlan())).toEqual({ planned: 0, done: 0, explained: 0, open: 0 });
});
