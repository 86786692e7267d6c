import { epochOf, isInstant } from '../calendar';
import { milestoneKinds } from '../deadline';
import { error, type Finding } from '../finding';
import { isSame } from '../same';
import { type ClosingRules, closingGapsOf } from './closing';
import type { Complaint, Extension } from './schema';

/** What has been recorded, agreed or closed once and may not be made otherwise by a later save (decisions.md, Complaint life). */
export interface KeptContext {
  readonly closingRules: ClosingRules;
  readonly note: { readonly reason: string; readonly approver: string; readonly proof: string };
}

export const isNewRound = (before: Complaint, after: Complaint): boolean =>
  after.pastRounds.length > before.pastRounds.length;

/** @param before the record as it stood; a blank one when it is registered */
export function checkKept(before: Complaint, after: Complaint, context: KeptContext): readonly Finding[] {
  if (before.receivedAt === null) return [];
  return [
    ...(isNewRound(before, after) ? checkNewRound(before, after) : checkExtensions(before, after)),
    ...checkImportMark(before, after, context),
    ...checkWithdrawalTakenBack(before, after, context),
    ...checkStillClosed(before, after, context),
  ];
}

/** An agreed extension stays as it was agreed; only proof of the customer's consent may be added. A later date is a new row. */
function checkExtensions(before: Complaint, after: Complaint): readonly Finding[] {
  return milestoneKinds.flatMap((kind) => {
    const rows = after.milestones[kind].extensions;
    return before.milestones[kind].extensions.flatMap((row, index) => {
      const now = rows[index];
      const isKept = now !== undefined && isSame(agreedPart(row), agreedPart(now));
      return isKept ? [] : [error(`milestones.${kind}.extensions.${index}.agreedDue`, 'recorded')];
    });
  });
}

const agreedPart = ({ id, agreedDue, reason, approver }: Extension) => ({ id, agreedDue, reason, approver });

/** 历史导入 runs no clocks and passes the gate, so the mark is never set or taken away in silence, nor taken from a closed case. */
function checkImportMark(before: Complaint, after: Complaint, { note }: KeptContext): readonly Finding[] {
  if (before.isHistoricalImport === after.isHistoricalImport) return [];
  const isClosed = before.milestones.closure.doneAt !== null;
  if (isClosed && before.isHistoricalImport) return [error('isHistoricalImport', 'recorded')];
  return missingNote('isHistoricalImport', note);
}

/** Withdrawing stops the clocks; starting them again says why, by whom and on what proof. */
function checkWithdrawalTakenBack(
  before: Complaint,
  after: Complaint,
  { note }: KeptContext,
): readonly Finding[] {
  const isTakenBack = before.withdrawal !== null && after.withdrawal === null && !isNewRound(before, after);
  return isTakenBack ? missingNote('withdrawal', note) : [];
}

/** Reason, approver and proof, each asked for where it is missing. */
export const missingNote = (
  path: string,
  { reason, approver, proof }: KeptContext['note'],
): readonly Finding[] => [
  ...(reason.trim() === '' ? [error(path, 'needs-reason')] : []),
  ...(approver.trim() === '' ? [error(path, 'needs-approver')] : []),
  ...(proof.trim() === '' ? [error(path, 'needs-proof')] : []),
];

/** What the gate asked for stays true while the case is closed; a failure reopens it (decisions.md: monitoring goes on). */
function checkStillClosed(
  before: Complaint,
  after: Complaint,
  { closingRules }: KeptContext,
): readonly Finding[] {
  const isClosed = ({ milestones }: Complaint): boolean => milestones.closure.doneAt !== null;
  if (!isClosed(before) || !isClosed(after) || after.isHistoricalImport) return [];
  const known = new Set(closingGapsOf(before, closingRules));
  return closingGapsOf(after, closingRules)
    .filter((gap) => !known.has(gap))
    .map((gap) => error('milestones.closure.doneAt', 'not-ready', { gap }));
}

/** A new round follows an end, begins after it, and is confirmed and accepted anew. */
function checkNewRound(before: Complaint, after: Complaint): readonly Finding[] {
  const ended = before.milestones.closure.doneAt ?? before.withdrawal?.at ?? null;
  if (ended === null) return [error('receivedAt', 'not-ended')];
  const isEarly =
    after.receivedAt !== null && isInstant(after.receivedAt) && epochOf(after.receivedAt) < epochOf(ended);
  const carried = (['qualityConfirmation', 'salesSupervision', 'customerAcceptance'] as const).filter(
    (path) => after[path].at !== null,
  );
  return [
    ...(isEarly ? [error('receivedAt', 'before-close')] : []),
    ...carried.map((path) => error(`${path}.at`, 'before-receipt')),
  ];
}
