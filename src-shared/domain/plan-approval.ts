import * as v from 'valibot';
import type { CivilDate } from './calendar';
import { error, type Finding } from './finding';
import { civilDateSchema, instantSchema, lineText, shortText } from './scalars';

/** 批准: what the yearly plans (visits, surveys) share. Approval and changes are the program's own, never typed. */

export const planApprovalSchema = v.strictObject({ by: shortText, on: v.nullable(civilDateSchema) });

/** A change of an approved plan; set by the program when the plan is saved. */
export const planChangeSchema = v.strictObject({ at: instantSchema, by: shortText, reason: lineText });

export type PlanApproval = v.InferOutput<typeof planApprovalSchema>;
export type PlanChange = v.InferOutput<typeof planChangeSchema>;

export interface ApprovablePlan {
  readonly approval: PlanApproval;
  /** Why an approved plan is changed; the save takes it into `changes`. */
  readonly changeReason: string;
  readonly changes: readonly PlanChange[];
}

/** The year a plan is begun for: from October on the next one. */
export const planYearOn = (today: CivilDate): number =>
  Number(today.slice(0, 4)) + (today.slice(5) > '09-30' ? 1 : 0);

export const notApproved: PlanApproval = { by: '', on: null };

export const isApproved = ({ approval }: Pick<ApprovablePlan, 'approval'>): boolean => approval.on !== null;

/** What of a plan its approval releases, as plain data; the rest changes freely. */
export type Released<Plan> = (plan: Plan) => unknown;

/** Whether an approved plan is being changed in what was approved. */
export const isReleaseChanged = <Plan extends ApprovablePlan>(
  released: Released<Plan>,
  before: Plan,
  after: Plan,
): boolean => isApproved(before) && JSON.stringify(released(before)) !== JSON.stringify(released(after));

/** An approved plan changes with its reason only. */
export const checkPlanChange = <Plan extends ApprovablePlan>(
  released: Released<Plan>,
  before: Plan,
  after: Plan,
): readonly Finding[] =>
  isReleaseChanged(released, before, after) && after.changeReason.trim() === ''
    ? [error('changeReason', 'needs-reason')]
    : [];

/** Released by somebody on a day; what it was changed for before stays listed. */
export const approvedPlan = <Plan extends ApprovablePlan>(plan: Plan, approval: PlanApproval): Plan => ({
  ...plan,
  approval,
  // A reason is given for the change that it is typed with, and for none to come.
  changeReason: '',
});

export interface PlanSaving {
  readonly at: string;
  readonly by: string;
}

/**
 * A plan as it is kept: approval and changes as they were, and the reason of a change among them. Where `endsApproval`, what was approved
 * cannot be changed and stay approved: the plan is to be approved anew, and the list of changes says who had approved it.
 */
export function keptPlan<Plan extends ApprovablePlan>(
  released: Released<Plan>,
  before: Plan,
  after: Plan,
  { at, by, endsApproval = false }: PlanSaving & { readonly endsApproval?: boolean },
): Plan {
  const own = { ...after, approval: before.approval, changeReason: '', changes: before.changes };
  if (!isReleaseChanged(released, before, after)) return own;
  const change = { at, by, reason: after.changeReason.trim() };
  return {
    ...own,
    ...(endsApproval ? { approval: notApproved } : {}),
    changes: [...before.changes, change],
  };
}
