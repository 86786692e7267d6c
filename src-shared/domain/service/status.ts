import { daysBetween, epochOf } from '../calendar';
import type { InternalHandOver, ServiceAgreement, ServicePlan, ServiceStaff, SupportRequest } from './schema';

export const handOverStatuses = ['prepared', 'handed-over', 'received', 'returned'] as const;
export type HandOverStatus = (typeof handOverStatuses)[number];

export function handOverStatus({ handedOverAt, receivedAt, returnedOn }: InternalHandOver): HandOverStatus {
  if (returnedOn !== null) return 'returned';
  if (receivedAt !== null) return 'received';
  return handedOverAt === null ? 'prepared' : 'handed-over';
}

/** Through 业务部 to 技术部 and back (TSP01 5.3.10). */
export const supportStatuses = [
  'received',
  'forwarded',
  'answered',
  'started',
  'finished',
  'refused',
] as const;
export type SupportStatus = (typeof supportStatuses)[number];
export const endedSupport: readonly SupportStatus[] = ['finished', 'refused'];

export function supportStatus(request: SupportRequest): SupportStatus {
  if (request.decision === 'refused') return 'refused';
  if (request.finishedOn !== null) return 'finished';
  if (request.startedOn !== null) return 'started';
  if (request.answeredAt !== null) return 'answered';
  return request.forwardedAt === null ? 'received' : 'forwarded';
}

/** Minutes from one moment of a request to the next; null while either is missing. Measured, not judged (5.3.10). */
export interface SupportSpans {
  /** From the customer's word to 技术部. */
  readonly toEngineering: number | null;
  /** From there to its answer. */
  readonly toAnswer: number | null;
}

const minutesBetween = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : Math.round((epochOf(to) - epochOf(from)) / 60_000);

export const supportSpans = ({ receivedAt, forwardedAt, answeredAt }: SupportRequest): SupportSpans => ({
  toEngineering: minutesBetween(receivedAt, forwardedAt),
  toAnswer: minutesBetween(forwardedAt, answeredAt),
});

/** Days until a qualification or an agreement ends, negative once it has; null without an end. */
export const daysLeft = (validUntil: string | null, today: string): number | null =>
  validUntil === null ? null : daysBetween(today, validUntil);

/** ⚙ An end that is near enough to be warned of, or has passed. */
export const isEnding = (validUntil: string | null, today: string, warnDays: number): boolean => {
  const left = daysLeft(validUntil, today);
  return left !== null && left <= warnDays;
};

/** Until it is signed, while it runs, and what was decided about its end; that it has run out is said by its dates. */
export const agreementStatuses = ['draft', 'in-force', 'renewed', 'ended'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];
export const overAgreements: readonly AgreementStatus[] = ['renewed', 'ended'];

export function agreementStatus({ signedOn, renewal }: ServiceAgreement): AgreementStatus {
  if (renewal.decision !== null) return renewal.decision;
  return signedOn === null ? 'draft' : 'in-force';
}

export const servicePlanStatuses = ['planned', 'under-way', 'finished'] as const;
export type ServicePlanStatus = (typeof servicePlanStatuses)[number];

/** An item is over when it was done or is said not to be. */
export function servicePlanStatus({ items }: ServicePlan): ServicePlanStatus {
  const over = items.filter(({ doneOn, result }) => doneOn !== null || result === 'not-done').length;
  if (items.length > 0 && over === items.length) return 'finished';
  return over > 0 ? 'under-way' : 'planned';
}

/** The verdict on a person in long-term service (5.3.12); whether it has run out is said by its date. */
export const serviceStaffStatuses = [
  'not-assessed',
  'qualified',
  'conditionally-qualified',
  'not-qualified',
  'left',
] as const;
export type ServiceStaffStatus = (typeof serviceStaffStatuses)[number];

export const serviceStaffStatus = ({ verdict, endedOn }: ServiceStaff): ServiceStaffStatus =>
  endedOn === null ? (verdict ?? 'not-assessed') : 'left';
