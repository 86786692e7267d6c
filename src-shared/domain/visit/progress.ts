import type { VisitPlan } from './schema';

export interface PlanProgress {
  readonly planned: number;
  readonly done: number;
  /** Not made, and the plan says why. */
  readonly explained: number;
  /** Neither made nor explained. */
  readonly open: number;
}

/** How far a year's plan was carried out (TSP01 5.3.13). */
export function progressOf({ visits }: VisitPlan): PlanProgress {
  const done = visits.filter(({ visitedOn }) => visitedOn !== null).length;
  const explained = visits.filter(
    ({ visitedOn, notDoneReason }) => visitedOn === null && notDoneReason !== '',
  ).length;
  return { planned: visits.length, done, explained, open: visits.length - done - explained };
}
