import type { Report, TaskAnswer, TaskAssignment } from './schema';

/** A task sheet that went out, and what became of it. */
export interface AssignmentStanding {
  readonly assignment: TaskAssignment;
  /** The one read back last; null while there is none. */
  readonly answer: TaskAnswer | null;
  /** Civil date on which it was answered, or on which nobody waited for it any longer; null while it is waited for. */
  readonly doneOn: string | null;
}

/** Every task sheet that went out for a report, in the order they went. */
export const assignmentsOf = ({ internal }: Pick<Report, 'internal'>): readonly AssignmentStanding[] =>
  internal.assignments.map((assignment) => {
    const answer = internal.answers.findLast(({ assignmentId }) => assignmentId === assignment.id) ?? null;
    return { assignment, answer, doneOn: answer?.answeredOn ?? assignment.closedOn };
  });

/** The report with one more sheet that went out. */
export const withAssignment = (report: Report, assignment: TaskAssignment): Report => ({
  ...report,
  internal: { ...report.internal, assignments: [...report.internal.assignments, assignment] },
});

/** The report with one sheet that nobody waits for any longer. */
export const withAssignmentClosed = (
  report: Report,
  assignmentId: string,
  closed: Pick<TaskAssignment, 'closedOn' | 'closedReason'>,
): Report => ({
  ...report,
  internal: {
    ...report.internal,
    assignments: report.internal.assignments.map((each) =>
      each.id === assignmentId ? { ...each, ...closed } : each,
    ),
  },
});

/**
 * What a save may say of the sheets that went out: which of them nobody waits for any longer. Who was asked, for what and by when
 * stays as it was written with the sheet.
 */
export function withAssignmentsOf(before: Report, after: Report): Report {
  const assignments = before.internal.assignments.map((kept) => {
    const typed = after.internal.assignments.find(({ id }) => id === kept.id);
    return typed === undefined
      ? kept
      : { ...kept, closedOn: typed.closedOn, closedReason: typed.closedReason };
  });
  return { ...after, internal: { ...after.internal, assignments } };
}

/** The final report waits for no answer any longer. */
export const withAssignmentsClosed = (report: Report, closedOn: string): Report => {
  const open = new Set(
    assignmentsOf(report).flatMap(({ assignment, doneOn }) => (doneOn === null ? [assignment.id] : [])),
  );
  if (open.size === 0) return report;
  const assignments = report.internal.assignments.map((each) =>
    open.has(each.id) ? { ...each, closedOn } : each,
  );
  return { ...report, internal: { ...report.internal, assignments } };
};
