import { type Due, type Dues, type MilestoneKind, milestoneKinds } from '../deadline';
import { openQuestions } from './propose';
import type { Branch, Category, Channel, Complaint, Severity, Stage, StoredComplaint } from './schema';
import { type SideState, type Status, sideStatesOf, statusOf, type Turn, turnOf } from './status';

/** One milestone as lists and calendars need it; how it stands is judged against the clock when shown. */
export interface RegisterMilestone {
  readonly due: string;
  readonly endsAt: number;
  readonly aimsAt: number;
  readonly wonBy: Due['wonBy'];
  readonly isProvisional: boolean;
  readonly earliest: string | null;
  readonly fallsOnRestDay: boolean;
  /** The latest date the customer agreed to, or null. */
  readonly agreedDue: string | null;
  readonly doneAt: string | null;
  readonly enteredAt: string | null;
  readonly hasProof: boolean;
}

/** The read model of one complaint in the register (架构: paged, sorted, filtered in SQL). */
export interface RegisterRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly receivedAt: string;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly customerComplaintNumber: string;
  readonly channel: Channel | null;
  readonly category: Category | null;
  readonly stage: Stage | null;
  readonly branch: Branch | null;
  readonly severity: Severity | null;
  readonly partName: string;
  readonly partNumber: string;
  readonly batch: string;
  readonly defectiveQuantity: number | null;
  readonly problem: string;
  readonly responsibleDepartment: string;
  readonly responsiblePerson: string;
  readonly status: Status;
  readonly sideStates: readonly SideState[];
  readonly turn: Turn;
  readonly openQuestionCount: number;
  readonly milestones: { readonly [K in MilestoneKind]: RegisterMilestone } | null;
  /** The earliest open milestone: what the desk must do next. Null when nothing is open. */
  readonly next: { readonly kind: MilestoneKind; readonly endsAt: number; readonly aimsAt: number } | null;
  readonly closedAt: string | null;
}

export function registerRow(stored: StoredComplaint, dues: Dues | null): RegisterRow {
  const { body } = stored;
  const milestones = dues === null ? null : milestonesOf(body, dues);
  const first = body.lines[0];
  return {
    id: stored.id,
    number: stored.number,
    version: stored.version,
    receivedAt: body.receivedAt ?? stored.registeredAt,
    customerId: body.customer.id,
    customerName: body.customer.name,
    customerComplaintNumber: body.customerComplaintNumber,
    channel: body.channel,
    category: body.category,
    stage: body.stage,
    branch: body.branch,
    severity: body.severity,
    partName: first?.partName ?? '',
    partNumber: first?.partNumber ?? '',
    batch: first?.batch ?? '',
    defectiveQuantity: totalDefective(body),
    problem: problemOf(body),
    responsibleDepartment: body.responsibleDepartment,
    responsiblePerson: body.responsiblePerson,
    status: statusOf(body),
    sideStates: sideStatesOf(body),
    turn: turnOf(body),
    openQuestionCount: openQuestions(body).length,
    milestones,
    next: milestones === null ? null : nextOf(milestones),
    closedAt: body.milestones.closure.doneAt,
  };
}

/** Sum over the product lines, null when no line has a figure. */
export function totalDefective(complaint: Complaint): number | null {
  const known = complaint.lines.flatMap((line) => (line.defectiveQuantity === null ? [] : [line.defectiveQuantity]));
  return known.length === 0 ? null : known.reduce((sum, quantity) => sum + quantity, 0);
}

/** The 简述 where one was written, else the beginning of the customer's words on one line. */
export const problemOf = (complaint: Complaint): string =>
  complaint.problemSummary !== ''
    ? complaint.problemSummary
    : Array.from(complaint.statement.replaceAll(/\s+/g, ' ')).slice(0, 80).join('');

export const hasProof = (proof: { readonly attachmentIds: readonly string[]; readonly person: string; readonly note: string }) =>
  proof.attachmentIds.length > 0 || (proof.person !== '' && proof.note !== '');

function milestonesOf(body: Complaint, dues: Dues): { readonly [K in MilestoneKind]: RegisterMilestone } {
  const of = (kind: MilestoneKind): RegisterMilestone => {
    const due = dues[kind];
    const record = body.milestones[kind];
    return {
      due: due.due,
      endsAt: due.endsAt,
      aimsAt: due.aimsAt,
      wonBy: due.wonBy,
      isProvisional: due.isProvisional,
      earliest: due.earliest,
      fallsOnRestDay: due.fallsOnRestDay,
      agreedDue: record.extensions.at(-1)?.agreedDue ?? null,
      doneAt: record.doneAt,
      enteredAt: record.enteredAt,
      hasProof: hasProof(record.proof) || (record.recipient !== '' && record.way !== null),
    };
  };
  return { response: of('response'), preliminary: of('preliminary'), analysis: of('analysis'), closure: of('closure') };
}

function nextOf(milestones: { readonly [K in MilestoneKind]: RegisterMilestone }): RegisterRow['next'] {
  const open = milestoneKinds
    .filter((kind) => milestones[kind].doneAt === null)
    .map((kind) => ({ kind, endsAt: milestones[kind].endsAt, aimsAt: milestones[kind].aimsAt }));
  return open.reduce<RegisterRow['next']>((first, item) => (first === null || item.endsAt < first.endsAt ? item : first), null);
}
