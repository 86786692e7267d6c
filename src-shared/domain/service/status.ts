import type { InternalHandOver, ServicePlan, ServiceStaff, SupportRequest } from './schema';

export const handOverStatuses = ['prepared', 'handed-over', 'received', 'returned'] as const;
export type HandOverStatus = (typeof handOverStatuses)[number];

export function handOverStatus({ handedOverAt, receivedAt, returnedOn }: InternalHandOver): HandOverStatus {
  if (returnedOn !== null) return 'returned';
  if (receivedAt !== null) return 'received';
  return handedOverAt === null ? 'prepared' : 'handed-over';
}

/** Through 业务部 to 技术部 and back (TSP01 5.3.10). */
export const supportStatuses = ['received', 'forwarded', 'started', 'finished', 'refused'] as const;
export type SupportStatus = (typeof supportStatuses)[number];
export const endedSupport: readonly SupportStatus[] = ['finished', 'refused'];

export function supportStatus(request: SupportRequest): SupportStatus {
  if (request.decision === 'refused') return 'refused';
  if (request.finishedOn !== null) return 'finished';
  if (request.startedOn !== null) return 'started';
  return request.forwardedAt === null ? 'received' : 'forwarded';
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
] as const;
export type ServiceStaffStatus = (typeof serviceStaffStatuses)[number];

export const serviceStaffStatus = ({ verdict }: ServiceStaff): ServiceStaffStatus =>
  verdict ?? 'not-assessed';
