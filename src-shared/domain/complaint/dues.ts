import type { WorkCalendar } from '../calendar';
import type { Customer } from '../customer';
import { type CustomerTimes, computeDues, type DeadlineRules, type Dues, milestoneKinds } from '../deadline';
import { isSame } from '../same';
import type { Complaint } from './schema';
import { hasRunningClocks } from './status';

/** What the dates of a complaint depend on besides the complaint itself. */
export interface DueContext {
  readonly rules: DeadlineRules;
  readonly calendar: WorkCalendar;
  /** The customer's standing agreement; the complaint's own customer times win over it. */
  readonly agreedTimes: Customer['agreedTimes'] | null;
}

/** The four dues of a complaint, or null when no clock runs (no T0 yet, withdrawn, historical import). */
export function complaintDues(complaint: Complaint, context: DueContext): Dues | null {
  if (complaint.receivedAt === null || !hasRunningClocks(complaint)) return null;
  return computeDues({
    receivedAt: complaint.receivedAt,
    customer: customerTimesOf(complaint, context.agreedTimes),
    rules: context.rules,
    calendar: context.calendar,
  });
}

/** Whether the dates of both follow from the same facts, so that one computation serves both. */
export const hasSameTiming = (one: Complaint, other: Complaint): boolean =>
  one.receivedAt === other.receivedAt &&
  hasRunningClocks(one) === hasRunningClocks(other) &&
  milestoneKinds.every((kind) =>
    isSame(one.milestones[kind].customerTime, other.milestones[kind].customerTime),
  );

function customerTimesOf(complaint: Complaint, agreed: Customer['agreedTimes'] | null): CustomerTimes {
  return Object.fromEntries(
    milestoneKinds.map((kind) => [
      kind,
      complaint.milestones[kind].customerTime ?? agreed?.[kind] ?? undefined,
    ]),
  );
}
