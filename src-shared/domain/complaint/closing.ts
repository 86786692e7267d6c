import { isAccepted } from './evidence';
import { totalDefective } from './register-row';
import type { Complaint } from './schema';

/** What the closing gate still misses (decisions.md: Closing needs …); empty = may close. */
export const closingGaps = [
  'quality-confirmation',
  'sales-supervision',
  'same-person',
  'feedback-sheet',
  'customer-acceptance',
  'effect-verified',
  'quantities-balanced',
  'costs',
  'liability',
  'repeat-why',
  'sub-issues',
] as const;
export type ClosingGap = (typeof closingGaps)[number];

export interface ClosingRules {
  /** ⚙ small team: 品管确认 and 业务督查 may be one account, then printed 同一人. */
  readonly isSmallTeam: boolean;
  /** ⚙ effective verifications needed before closing; default 3 lots, or as agreed with the customer. */
  readonly lotsToVerify: number;
}

export const defaultClosingRules: ClosingRules = { isSmallTeam: false, lotsToVerify: 3 };

export function closingGapsOf(complaint: Complaint, rules: ClosingRules): readonly ClosingGap[] {
  const gaps: ClosingGap[] = [];
  const { qualityConfirmation, salesSupervision } = complaint;
  if (!isSigned(qualityConfirmation)) gaps.push('quality-confirmation');
  if (!isSigned(salesSupervision)) gaps.push('sales-supervision');
  const isOne = qualityConfirmation.by.trim() === salesSupervision.by.trim();
  if (!rules.isSmallTeam && qualityConfirmation.by.trim() !== '' && isOne) gaps.push('same-person');
  if (!complaint.feedbackSheetComplete) gaps.push('feedback-sheet');
  if (!isAccepted(complaint)) gaps.push('customer-acceptance');
  if (!isEffectVerified(complaint, rules.lotsToVerify)) gaps.push('effect-verified');
  if (!areQuantitiesBalanced(complaint)) gaps.push('quantities-balanced');
  if (!complaint.hasNoCosts && complaint.costs.length === 0) gaps.push('costs');
  if (complaint.liability.reduce((sum, { share }) => sum + share, 0) !== 100) gaps.push('liability');
  if (complaint.repeatOf.trim() !== '' && complaint.repeatWhy.trim() === '') gaps.push('repeat-why');
  if (complaint.subIssues.some(({ doneOn }) => doneOn === null)) gaps.push('sub-issues');
  return gaps;
}

/** A confirmation is somebody's: a name and a time. */
const isSigned = ({ by, at }: Complaint['qualityConfirmation']): boolean => by.trim() !== '' && at !== null;

/** Non-quality answers have no lots: one effective verification is enough. A failed one after the last good one reopens. */
function isEffectVerified({ verifications, branch, receivedAt }: Complaint, lots: number): boolean {
  // Figures without a day prove nothing, nor do those of an earlier round.
  const ofThisRound = verifications.filter(({ on }) => on !== null && on >= (receivedAt ?? '').slice(0, 10));
  const effective = ofThisRound.filter(({ verdict }) => verdict === 'effective').length;
  return ofThisRound.at(-1)?.verdict === 'effective' && effective >= (branch === 'non-quality' ? 1 : lots);
}

/** Every confirmed or suspect piece went somewhere; complaints without pieces are balanced. */
export function areQuantitiesBalanced(complaint: Complaint): boolean {
  const { disposition } = complaint;
  const placed =
    (disposition.released ?? 0) +
    (disposition.reworked ?? 0) +
    (disposition.conceded ?? 0) +
    (disposition.scrapped ?? 0) +
    (disposition.returned ?? 0) +
    (disposition.unrecoverable ?? 0);
  return placed === piecesToPlace(complaint);
}

/** Defective plus suspect pieces of all lines. */
export const piecesToPlace = (complaint: Complaint): number =>
  (totalDefective(complaint) ?? 0) +
  complaint.lines.reduce((sum, line) => sum + (line.suspectQuantity ?? 0), 0);
