import { totalDefective } from '../complaint/register-row';
import type { Complaint, StoredComplaint } from '../complaint/schema';
import { error, type Finding } from '../finding';
import { mayConfirm } from '../person/rights';
import type { Role } from '../person/schema';
import { isSame } from '../same';
import type { FeedbackSheet } from './schema';

/** 顾客质量反馈表: filled from its complaint, confirmed by 品管部, supervised by 业务部 (TSP01 5.3.7). */

/** Everything the complaint already says; confirmations, the customer's opinion and the closing day are the sheet's own. */
export function sheetOfComplaint(
  blank: FeedbackSheet,
  { number, body }: Pick<StoredComplaint, 'number' | 'body'>,
): FeedbackSheet {
  const [line] = body.lines;
  return {
    ...blank,
    companyId: body.companyId,
    customer: body.customer,
    complaintNumber: number,
    receivedOn: dayOf(body.receivedAt),
    channel: body.channel,
    receivedBy: body.receivedBy,
    category: body.category,
    partName: line?.partName ?? '',
    partNumber: line?.partNumber ?? '',
    customerPartNumber: line?.customerPartNumber ?? '',
    batch: line?.batch ?? '',
    quantity: line?.shippedQuantity ?? null,
    defectiveQuantity: totalDefective(body),
    content: body.statement,
    department: body.responsibleDepartment,
    responsiblePerson: body.responsiblePerson,
    cause: told([body.causeOccurrence, body.causeEscape]),
    measure: told([body.containment, body.actionOccurrence, body.actionEscape, body.prevention]),
    completedOn: body.implementedOn,
    repliedOn: dayOf(body.milestones.analysis.doneAt),
    replyWay: body.milestones.analysis.way,
    replyDocument: body.replyDocument,
    acceptance: body.replyVerdict,
    verdict: body.verifications.at(-1)?.verdict ?? null,
  };
}

/** The factory's day of an instant, which is written in the factory's zone. */
const dayOf = (at: Complaint['receivedAt']): string | null => (at === null ? null : at.slice(0, 10));

/** Texts of the complaint in a field that takes 2000 characters. */
const told = (texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== '')
    .join('\n')
    .slice(0, 2000);

const isSigned = ({ by, on }: FeedbackSheet['qualityConfirmation']): boolean =>
  by.trim() !== '' && on !== null;

/** Both have looked at it and it is closed: what the complaint's closing asks for. */
export const isSheetComplete = ({
  qualityConfirmation,
  salesSupervision,
  closedOn,
}: FeedbackSheet): boolean =>
  isSigned(qualityConfirmation) && isSigned(salesSupervision) && closedOn !== null;

/** A signature is somebody's on a day, and nothing is closed before both looked at it. */
export function checkFeedbackSheet(sheet: FeedbackSheet): readonly Finding[] {
  const { qualityConfirmation, salesSupervision, customerSignature, closedOn } = sheet;
  const signed = { qualityConfirmation, salesSupervision, customerSignature };
  const isReady = isSigned(qualityConfirmation) && isSigned(salesSupervision);
  return [
    ...Object.entries(signed).flatMap(([field, { by, on }]) =>
      on !== null && by.trim() === '' ? [error(`${field}.by`, 'required')] : [],
    ),
    ...(closedOn !== null && !isReady ? [error('closedOn', 'not-ready')] : []),
  ];
}

const signatures = ['qualityConfirmation', 'salesSupervision'] as const;
type Signature = (typeof signatures)[number];

const isSameSignature = (before: FeedbackSheet, after: FeedbackSheet, field: Signature): boolean =>
  before[field].by === after[field].by && before[field].on === after[field].on;

/** What nobody signs for: the program's own facts, the signatures themselves, and the customer's words, which come after both. */
const unsigned: readonly string[] = [
  'number',
  'companyId',
  ...signatures,
  'satisfaction',
  'customerOpinion',
  'customerSignature',
  'closedOn',
];
/** What 业务部 says when it supervises, after 品管部 confirmed. */
const supervised: readonly string[] = ['isTimely', 'isComplete', 'acceptance', 'supervisionOpinion'];

/** What 品管部 looked at when it confirmed, and what 业务部 looked at besides. */
function seenBy(sheet: FeedbackSheet, field: Signature): object {
  const unseen = field === 'qualityConfirmation' ? [...unsigned, ...supervised] : unsigned;
  return Object.fromEntries(Object.entries(sheet).filter(([key]) => !unseen.includes(key)));
}

/**
 * A sheet as it is kept over the one before: nobody has signed what was changed after he signed, so such a signature is taken off, and the
 * sheet is closed by both anew. One that is given with the same save stands.
 */
export function keptSheet(before: FeedbackSheet, after: FeedbackSheet): FeedbackSheet {
  const lost = signatures.filter(
    (field) =>
      isSigned(after[field]) &&
      isSameSignature(before, after, field) &&
      !isSame(seenBy(before, field), seenBy(after, field)),
  );
  if (lost.length === 0) return after;
  const taken = Object.fromEntries(lost.map((field) => [field, { by: '', on: null }]));
  return { ...after, ...taken, closedOn: null };
}

export interface SigningRules {
  readonly roles: readonly Role[];
  readonly isSmallTeam: boolean;
  /** The factory's day. */
  readonly today: string;
}

/** Who may sign, judged where a signature changed: 品管部 confirms, 业务部 supervises, two people but for ⚙ a small team, none in advance. */
export function checkSigning(
  before: FeedbackSheet | null,
  after: FeedbackSheet,
  { roles, isSmallTeam, today }: SigningRules,
): readonly Finding[] {
  const changed = signatures.filter((field) =>
    before === null ? after[field].by !== '' : !isSameSignature(before, after, field),
  );
  const by = after.qualityConfirmation.by.trim();
  const isOne = by !== '' && by === after.salesSupervision.by.trim();
  return [
    ...changed
      .filter((field) => (after[field].on ?? '') > today)
      .map((field) => error(`${field}.on`, 'in-the-future')),
    ...changed
      .filter((field) => !mayConfirm(roles, field))
      .map((field) =>
        error(`${field}.by`, 'reviewer-only', {
          roles: field === 'qualityConfirmation' ? 'quality' : 'sales',
        }),
      ),
    ...(changed.length > 0 && isOne && !isSmallTeam ? [error('salesSupervision.by', 'same-person')] : []),
  ];
}
