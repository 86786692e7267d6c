import type { CarePlan } from './schema';

/** How far a plan has come, read from its dated facts. */
export const carePlanStatuses = ['planned', 'running', 'ended'] as const;
export type CarePlanStatus = (typeof carePlanStatuses)[number];

/** 已计划 → 执行中 with the first contact; 已停止 ends it. */
export function carePlanStatus({ contacts, ended }: CarePlan): CarePlanStatus {
  if (ended.on !== null) return 'ended';
  return contacts.some(({ doneAt }) => doneAt !== null) ? 'running' : 'planned';
}
