import {
  actionsOf,
  assignmentsOf,
  blankReport,
  isActionOverdue,
  type Report,
  reportFor,
  reportSchema,
  type TaskAnswer,
  type TaskAssignment,
  withAssignment,
  withAssignmentsClosed,
  withAssignmentsOf,
  withTaskAnswers,
} from '@shared/domain/report';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { completeReport } from './complete-report';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const sheet = (number: number, change: Partial<TaskAssignment> = {}): TaskAssignment => ({
  id: id(number),
  part: 'D4',
  askedOf: '技术部 李工',
  dueOn: '2026-11-20',
  revision: 0,
  assignedAt: '2026-11-18T10:00+08:00',
  assignedBy: '陈明',
  closedOn: null,
  closedReason: '',
  ...change,
});

const answerTo = (assignmentId: string | null): TaskAnswer => ({
  id: id(90),
  part: 'D4',
  answeredBy: '王工',
  answeredOn: '2026-11-19',
  attachmentId: id(91),
  takenAt: '2026-11-20T10:00+08:00',
  assignmentId,
});

const asked = (...sheets: readonly TaskAssignment[]): Report => sheets.reduce(withAssignment, blankReport());

describe('a task sheet that went out', () => {
  it('is waited for until the answer to it, and no other, is read back', () => {
    const open = asked(sheet(1), sheet(2));
    expect(assignmentsOf(open).map(({ doneOn }) => doneOn)).toEqual([null, null]);
    const other = withTaskAnswers(open, [], answerTo(null));
    expect(assignmentsOf(other).map(({ doneOn }) => doneOn)).toEqual([null, null]);
    const answered = withTaskAnswers(open, [], answerTo(id(2)));
    expect(assignmentsOf(answered)).toMatchObject([
      { answer: null, doneOn: null },
      { answer: { answeredBy: '王工' }, doneOn: '2026-11-19' },
    ]);
  });

  it('is something to be done by whom it was asked of, overdue after its day', () => {
    const [action] = actionsOf(asked(sheet(1)));
    expect(action).toEqual({
      id: id(1),
      kind: 'answer',
      discipline: 'D4',
      text: '',
      owner: '技术部 李工',
      dueOn: '2026-11-20',
      doneOn: null,
      verifiedOn: null,
    });
    expect(action !== undefined && isActionOverdue(action, '2026-11-20')).toBe(false);
    expect(action !== undefined && isActionOverdue(action, '2026-11-21')).toBe(true);
    expect(actionsOf(withTaskAnswers(asked(sheet(1)), [], answerTo(id(1))))[0]?.doneOn).toBe('2026-11-19');
  });

  it('of one action is named by that action', () => {
    const report = completeReport();
    const [first] = report.actions;
    const with1 = withAssignment(report, sheet(1, { part: { action: first?.id ?? '' } }));
    expect(actionsOf(with1).at(-1)).toMatchObject({ kind: 'answer', text: first?.action });
  });

  it('keeps who was asked, for what and by when, whatever a save says; that nobody waits any longer is taken', () => {
    const before = asked(sheet(1), sheet(2));
    const typed = asked(
      sheet(2, { askedOf: '别人', dueOn: null, closedOn: '2026-11-22', closedReason: '电话已答' }),
      sheet(3),
    );
    expect(withAssignmentsOf(before, typed).internal.assignments).toEqual([
      sheet(1),
      sheet(2, { closedOn: '2026-11-22', closedReason: '电话已答' }),
    ]);
  });

  it('is waited for no longer once the final report went out; one answered or given up keeps its day', () => {
    const given = sheet(3, { closedOn: '2026-11-19', closedReason: '重发' });
    const report = withTaskAnswers(asked(sheet(1), sheet(2), given), [], answerTo(id(2)));
    const closed = withAssignmentsClosed(report, '2026-11-25');
    expect(assignmentsOf(closed).map(({ doneOn }) => doneOn)).toEqual([
      '2026-11-25',
      '2026-11-19',
      '2026-11-19',
    ]);
    expect(closed.internal.assignments[1]?.closedOn).toBeNull();
    expect(withAssignmentsClosed(closed, '2026-12-01')).toBe(closed);
  });

  it('stays in the house, and is unknown to reports written before there were any', () => {
    expect(JSON.stringify(reportFor('customer', asked(sheet(1))))).not.toContain('李工');
    const { assignments: _, ...internal } = blankReport().internal;
    const answers = [{ ...answerTo(null), assignmentId: undefined }];
    const older = { ...blankReport(), internal: { ...internal, answers } };
    expect(v.parse(reportSchema, JSON.parse(JSON.stringify(older))).internal).toMatchObject({
      assignments: [],
      answers: [{ assignmentId: null }],
    });
  });
});
