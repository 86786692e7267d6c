import { error, type Finding } from '../finding';
import {
  checkPlanChange as checkChange,
  isReleaseChanged as isChanged,
  keptPlan as kept,
  type PlanSaving,
} from '../plan-approval';
import type { PlannedVisit, VisitPlan } from './schema';

export { approvedPlan, isApproved } from '../plan-approval';

/** What approving a plan releases: whom to visit, when, what for and by whom. What became of a visit is no change of the plan. */
const releasedOf = ({ id, customer, customerId, month, purposes, person }: PlannedVisit) => ({
  id,
  customer,
  customerId,
  month,
  purposes,
  person,
});

const released = ({ year, visits }: VisitPlan) => [year, visits.map(releasedOf)];

export const isReleaseChanged = (before: VisitPlan, after: VisitPlan): boolean =>
  isChanged(released, before, after);

/** An approved plan changes with its reason only. */
export const checkPlanChange = (before: VisitPlan, after: VisitPlan): readonly Finding[] =>
  checkChange(released, before, after);

/** A plan as it is kept: approval and changes are the program's own, and the reason of a change goes among them. */
export const keptPlan = (before: VisitPlan, after: VisitPlan, saving: PlanSaving): VisitPlan =>
  kept(released, before, after, saving);

/** A plan is approved when it names its year and every visit its customer and month. */
export const planGaps = ({ year, visits }: VisitPlan): readonly Finding[] => [
  ...(year === null ? [error('year', 'required')] : []),
  ...(visits.length === 0 ? [error('visits', 'required')] : []),
  ...visits.flatMap(({ customer, month }, at) => [
    ...(customer.trim() === '' ? [error(`visits.${at}.customer`, 'required')] : []),
    ...(month === null ? [error(`visits.${at}.month`, 'required')] : []),
  ]),
];
