import { isAccepted } from './evidence';
import type { Complaint } from './schema';

/** Status is derived from dated facts, never clicked (decisions.md, Complaint life). In order of the procedure. */
export const statuses = [
  'registered',
  'handed-over',
  'responded',
  'preliminary-sent',
  'analysis-submitted',
  'implementing',
  'awaiting-closure',
  'closed',
] as const;
export type Status = (typeof statuses)[number];

export const sideStates = [
  'conditionally-accepted',
  'withdrawn',
  'merged',
  'reopened',
  'historical-import',
] as const;
export type SideState = (typeof sideStates)[number];

/** Whose turn it is, shown beside the clock. */
export type Turn =
  | { readonly who: 'us' }
  | { readonly who: 'department'; readonly department: string }
  | { readonly who: 'customer' }
  | { readonly who: 'nobody' };

/** The furthest step the dated facts prove; steps may have come in any order. */
export function statusOf(complaint: Complaint): Status {
  const { milestones } = complaint;
  if (milestones.closure.doneAt !== null) return 'closed';
  if (isReadyForAcceptance(complaint)) return 'awaiting-closure';
  if (milestones.analysis.doneAt !== null)
    return hasStartedImplementing(complaint) ? 'implementing' : 'analysis-submitted';
  if (milestones.preliminary.doneAt !== null) return 'preliminary-sent';
  if (milestones.response.doneAt !== null) return 'responded';
  if (complaint.handOvers.some((row) => row.at !== null)) return 'handed-over';
  return 'registered';
}

export function sideStatesOf(complaint: Complaint): readonly SideState[] {
  const found: SideState[] = [];
  if (complaint.conditionalAcceptance !== '' && complaint.milestones.closure.doneAt === null)
    found.push('conditionally-accepted');
  if (complaint.withdrawal !== null) found.push('withdrawn');
  if (complaint.mergedInto !== '') found.push('merged');
  if (complaint.pastRounds.length > 0) found.push('reopened');
  if (complaint.isHistoricalImport) found.push('historical-import');
  return found;
}

/** A withdrawn or historical case has no running clocks; a merged one keeps its own (decisions.md). */
export const hasRunningClocks = (complaint: Complaint): boolean =>
  complaint.withdrawal === null && !complaint.isHistoricalImport;

export function turnOf(complaint: Complaint): Turn {
  if (!hasRunningClocks(complaint) || complaint.milestones.closure.doneAt !== null) return { who: 'nobody' };
  if (statusOf(complaint) === 'awaiting-closure') return { who: isAccepted(complaint) ? 'us' : 'customer' };
  const isAnswered = complaint.milestones.response.doneAt !== null;
  if (isAnswered && complaint.milestones.analysis.doneAt === null && complaint.responsibleDepartment !== '')
    return { who: 'department', department: complaint.responsibleDepartment };
  return { who: 'us' };
}

const hasStartedImplementing = (complaint: Complaint): boolean =>
  complaint.implementedOn !== null || complaint.verifications.length > 0;

const isReadyForAcceptance = (complaint: Complaint): boolean =>
  complaint.milestones.analysis.doneAt !== null &&
  complaint.qualityConfirmation.at !== null &&
  complaint.verifications.some((row) => row.verdict === 'effective');
