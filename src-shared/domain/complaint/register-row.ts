import {
  agreedDue,
  type DeadlineRules,
  type Due,
  type Dues,
  defaultDeadlineRules,
  type MilestoneKind,
  milestoneKinds,
  type Target,
} from '../deadline';
import { hasProof } from './proof';
import { openQuestions } from './propose';
import type {
  Branch,
  Category,
  Channel,
  Complaint,
  Milestone,
  Severity,
  Stage,
  StoredComplaint,
} from './schema';
import { type SideState, type Status, sideStatesOf, statusOf, type Turn, turnOf } from './status';

/** One milestone as lists and calendars need it; how it stands is judged against the clock when shown. */
export interface RegisterMilestone {
  readonly due: string;
  /** The factory-local day of `due`. */
  readonly day: string;
  readonly timeZone: string;
  readonly endsAt: number;
  readonly aimsAt: number;
  readonly wonBy: Due['wonBy'];
  readonly isProvisional: boolean;
  readonly earliest: string | null;
  readonly fallsOnRestDay: boolean;
  /** The later date the customer agreed to, with its judging moments; null without an extension. The original above never changes. */
  readonly agreed: {
    readonly due: string;
    readonly day: string;
    readonly endsAt: number;
    readonly aimsAt: number;
  } | null;
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
  /** The earliest open milestone by the date that holds: what the desk must do next. Null when nothing is open. */
  readonly next: { readonly kind: MilestoneKind; readonly endsAt: number; readonly aimsAt: number } | null;
  readonly closedAt: string | null;
  /** The number was voided; it stays in the register with its reason. */
  readonly isVoid: boolean;
}

/**
 * @param rules the deadline rules the dues were computed with; they judge agreed dates
 * @param isVoid a voided number: it has no clocks and is nobody's turn
 */
export function registerRow(
  stored: StoredComplaint,
  dues: Dues | null,
  rules: DeadlineRules,
  isVoid = false,
): RegisterRow {
  const { body } = stored;
  const milestones = dues === null || isVoid ? null : milestonesOf(body, dues, rules);
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
    turn: isVoid ? { who: 'nobody' } : turnOf(body),
    openQuestionCount: openQuestions(body).length,
    milestones,
    next: milestones === null ? null : nextOf(milestones),
    closedAt: body.milestones.closure.doneAt,
    isVoid,
  };
}

/** Sum over the product lines, null when no line has a figure. */
export function totalDefective(complaint: Complaint): number | null {
  const known = complaint.lines.flatMap((line) =>
    line.defectiveQuantity === null ? [] : [line.defectiveQuantity],
  );
  return known.length === 0 ? null : known.reduce((sum, quantity) => sum + quantity, 0);
}

/** The 简述 where one was written, else the beginning of the customer's words on one line. */
export const problemOf = (complaint: Complaint): string =>
  complaint.problemSummary !== ''
    ? complaint.problemSummary
    : Array.from(complaint.statement.replaceAll(/\s+/g, ' ')).slice(0, 80).join('');

function milestonesOf(
  body: Complaint,
  dues: Dues,
  rules: DeadlineRules,
): { readonly [K in MilestoneKind]: RegisterMilestone } {
  const of = (kind: MilestoneKind): RegisterMilestone => {
    const due = dues[kind];
    const record = body.milestones[kind];
    return {
      due: due.due,
      day: due.day,
      timeZone: due.timeZone,
      endsAt: due.endsAt,
      aimsAt: due.aimsAt,
      wonBy: due.wonBy,
      isProvisional: due.isProvisional,
      earliest: due.earliest,
      fallsOnRestDay: due.fallsOnRestDay,
      agreed: agreedTargetOf(due, record, rules),
      doneAt: record.doneAt,
      enteredAt: record.enteredAt,
      hasProof: hasProof(record.proof) || (record.recipient !== '' && record.way !== null),
    };
  };
  return {
    response: of('response'),
    preliminary: of('preliminary'),
    analysis: of('analysis'),
    closure: of('closure'),
  };
}

const agreedOf = (due: Due, { extensions }: Milestone, rules: Parameters<typeof agreedDue>[2]) =>
  agreedDue(
    due,
    extensions.map(({ agreedDue: until, enteredAt }) => ({ until, agreedAt: enteredAt ?? due.receivedAt })),
    rules,
  );

/** When the date that holds ends, extensions counted in, epoch milliseconds. */
export const holdingEnd = (due: Due, record: Milestone): number =>
  // Closing time moves what reminders aim at, never the end.
  agreedOf(due, record, { timeZone: due.timeZone, closingTime: defaultDeadlineRules.closingTime }).agreed
    .endsAt;

function agreedTargetOf(due: Due, record: Milestone, rules: DeadlineRules): RegisterMilestone['agreed'] {
  const { agreed, isExtended } = agreedOf(due, record, rules);
  return isExtended
    ? { due: agreed.due, day: agreed.day, endsAt: agreed.endsAt, aimsAt: agreed.aimsAt }
    : null;
}

/** The date that holds now: the agreed one where the customer consented to a later one, else the original. */
export const holdingTarget = (milestone: RegisterMilestone): Target =>
  milestone.agreed === null ? milestone : { ...milestone.agreed, timeZone: milestone.timeZone };

function nextOf(milestones: { readonly [K in MilestoneKind]: RegisterMilestone }): RegisterRow['next'] {
  const open = milestoneKinds
    .filter((kind) => milestones[kind].doneAt === null)
    .map((kind) => {
      const { endsAt, aimsAt } = holdingTarget(milestones[kind]);
      return { kind, endsAt, aimsAt };
    });
  return open.reduce<RegisterRow['next']>(
    (first, item) => (first === null || item.endsAt < first.endsAt ? item : first),
    null,
  );
}
