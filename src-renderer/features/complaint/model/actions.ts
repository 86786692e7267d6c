import type { Instant } from '@shared/domain/calendar';
import {
  blankMilestones,
  blankProof,
  type Complaint,
  type Extension,
  type HandOver,
  type Milestone,
  type Proof,
  proposeBranch,
  proposeDepartment,
  type StageChange,
} from '@shared/domain/complaint';
import type { MilestoneKind } from '@shared/domain/deadline';

/** What the clerk states when a milestone is done. */
export interface MarkInput {
  readonly doneAt: Instant;
  readonly way: Milestone['way'];
  readonly recipient: string;
  readonly proof: Proof;
  readonly lateReason: string;
}

const withMilestone = (body: Complaint, kind: MilestoneKind, change: Partial<Milestone>): Complaint => ({
  ...body,
  milestones: { ...body.milestones, [kind]: { ...body.milestones[kind], ...change } },
});

/** 标记已响应/初步反馈/原因措施/关闭. The entry time is the program's; the store sets it. */
export const markDone = (
  body: Complaint,
  kind: MilestoneKind,
  input: MarkInput,
  enteredAt: Instant,
): Complaint => withMilestone(body, kind, { ...input, enteredAt });

export const addExtension = (body: Complaint, kind: MilestoneKind, extension: Extension): Complaint =>
  withMilestone(body, kind, { extensions: [...body.milestones[kind].extensions, extension] });

export const setCustomerTime = (
  body: Complaint,
  kind: MilestoneKind,
  customerTime: Milestone['customerTime'],
  customerTimeProof: Proof,
): Complaint => withMilestone(body, kind, { customerTime, customerTimeProof });

export const withdraw = (body: Complaint, at: Instant, reason: string, proof: Proof): Complaint => ({
  ...body,
  withdrawal: { at, reason, proof },
});

/** 重开: a new round from the minute of the customer's notice; the finished round is kept as it was. */
export const reopen = (body: Complaint, noticeAt: Instant, reopenReason: string): Complaint => ({
  ...body,
  receivedAt: noticeAt,
  noticedAt: null,
  milestones: blankMilestones(),
  pastRounds: [
    ...body.pastRounds,
    {
      receivedAt: body.receivedAt ?? noticeAt,
      milestones: body.milestones,
      closedAt: body.milestones.closure.doneAt,
      reopenReason,
    },
  ],
  qualityConfirmation: { by: '', at: null },
  salesSupervision: { by: '', at: null },
  customerAcceptance: { way: '', at: null, proof: blankProof() },
  acceptanceException: { approver: '', reason: '' },
  withdrawal: null,
});

export const mergeInto = (body: Complaint, number: string): Complaint => ({ ...body, mergedInto: number });

/** 转部门: one more hand-over row; the department becomes the responsible one when asked. */
export const handOver = (body: Complaint, row: HandOver, becomesResponsible: boolean): Complaint => ({
  ...body,
  handOvers: [...body.handOvers, row],
  ...(becomesResponsible ? { responsibleDepartment: row.department, responsiblePerson: row.person } : {}),
});

/** 阶段移交: the stage changes with a dated row, and branch and department follow 5.3.2–5.3.4. */
export function changeStage(body: Complaint, change: StageChange): Complaint {
  const branch = proposeBranch(body.category, change.to);
  return {
    ...body,
    stage: change.to,
    stageChanges: [...body.stageChanges, change],
    branch: branch ?? body.branch,
    branchReason: '',
    responsibleDepartment: proposeDepartment(branch, body.category) || body.responsibleDepartment,
    responsiblePerson: change.takenOverBy === '' ? body.responsiblePerson : change.takenOverBy,
  };
}

export const setReceipt = (body: Complaint, receivedAt: Instant): Complaint => ({ ...body, receivedAt });

/** Minutes from T0 to the first hand-over, null while there is none. */
export function handOverLagMinutes(receivedAt: Instant | null, at: Instant | null): number | null {
  if (receivedAt === null || at === null) return null;
  return Math.round((Date.parse(at) - Date.parse(receivedAt)) / 60_000);
}
