import { error, type Finding } from '../finding';
import type { PlannedVisit, VisitPlan } from './schema';

/** What approving a plan releases: whom to visit, when, what for and by whom. What became of a visit is no change of the plan. */
const releasedOf = ({ id, customer, customerId, month, purposes, person }: PlannedVisit) => ({
  id,
  customer,
  customerId,
  month,
  purposes,
  person,
});

const released = ({ year, visits }: VisitPlan): string => JSON.stringify([year, visits.map(releasedOf)]);

export const isApproved = ({ approval }: VisitPlan): boolean => approval.on !== null;

/** Whether an approved plan is being changed in what was approved. */
export const isReleaseChanged = (before: VisitPlan, after: VisitPlan): boolean =>
  isApproved(before) && released(before) !== released(after);

/** An approved plan changes with its reason only. */
export const checkPlanChange = (before: VisitPlan, after: VisitPlan): readonly Finding[] =>
  isReleaseChanged(before, after) && after.changeReason.trim() === ''
    ? [error('changeReason', 'needs-reason')]
    : [];

interface Saving {
  readonly at: string;
  readonly by: string;
}

/** A plan as it is kept: approval and changes are the program's own, and the reason of a change goes among them. */
export function keptPlan(before: VisitPlan, after: VisitPlan, { at, by }: Saving): VisitPlan {
  const own = { ...after, approval: before.approval, changes: before.changes };
  if (!isReleaseChanged(before, after)) return own;
  const change = { at, by, reason: after.changeReason.trim() };
  return { ...own, changeReason: '', changes: [...before.changes, change] };
}

/** Released by somebody on a day; what it was changed for before stays listed. */
export const approvedPlan = (plan: VisitPlan, approval: VisitPlan['approval']): VisitPlan => ({
  ...plan,
  approval,
});

/** A plan is approved when it names its year and every visit its customer and month. */
export const planGaps = ({ year, visits }: VisitPlan): readonly Finding[] => [
  ...(year === null ? [error('year', 'required')] : []),
  ...(visits.length === 0 ? [error('visits', 'required')] : []),
  ...visits.flatMap(({ customer, month }, at) => [
    ...(customer.trim() === '' ? [error(`visits.${at}.customer`, 'required')] : []),
    ...(month === null ? [error(`visits.${at}.month`, 'required')] : []),
  ]),
];
