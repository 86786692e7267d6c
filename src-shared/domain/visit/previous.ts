import { caps } from '../scalars';
import type { VisitReport } from './schema';

/** An action of the visit before, as the next one asks for it. */
export interface PreviousAction {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

/** 上次行动完成情况: the last report of a customer, as the next visit begins with it. */
export interface PreviousVisit {
  readonly reportId: string;
  readonly number: string;
  readonly from: string | null;
  readonly actions: readonly PreviousAction[];
}

export const previousVisitOf = (reportId: string, number: string, report: VisitReport): PreviousVisit => ({
  reportId,
  number,
  from: report.from,
  actions: report.actions.map(({ id, problem, requirement, department, person, dueOn, doneOn }) => ({
    id,
    text: requirement === '' ? problem : requirement,
    owner: person === '' ? department : person,
    dueOn,
    doneOn,
  })),
});

/** As the report keeps it: how many of how many, and what is open in words. */
export function previousOf({ number, actions }: PreviousVisit, openWord: string): VisitReport['previous'] {
  const open = actions.filter(({ doneOn }) => doneOn === null);
  const note = open.length === 0 ? '' : `${openWord}${open.map(({ text }) => text).join('；')}`;
  return {
    reportNumber: number,
    total: actions.length,
    done: actions.length - open.length,
    note: note.slice(0, caps.long),
  };
}
