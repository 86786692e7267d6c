import type { Communication, EnquiryLog, FeedbackLog, FeedbackSheet, ProblemLog } from './schema';

/** How far each record has come, read from its dated facts; the last ones of a list end it. */

export const communicationStatuses = ['open', 'forwarded', 'answered', 'done', 'closed-loop'] as const;
export type CommunicationStatus = (typeof communicationStatuses)[number];
/** Done, or closed with the customer's word for it. */
export const endedCommunication: readonly CommunicationStatus[] = ['done', 'closed-loop'];

export function communicationStatus(record: Communication): CommunicationStatus {
  if (record.state === 'closed-loop') return 'closed-loop';
  if (record.completedAt !== null || record.state === 'done') return 'done';
  if (record.answeredAt !== null) return 'answered';
  return record.forwardedAt === null ? 'open' : 'forwarded';
}

export const feedbackSheetStatuses = ['open', 'replied', 'confirmed', 'supervised', 'closed'] as const;
export type FeedbackSheetStatus = (typeof feedbackSheetStatuses)[number];

/** 回复 → 品管确认 → 业务督查 → 关闭 (TSP01 5.3.7). */
export function feedbackSheetStatus(sheet: FeedbackSheet): FeedbackSheetStatus {
  if (sheet.closedOn !== null) return 'closed';
  if (sheet.salesSupervision.on !== null) return 'supervised';
  if (sheet.qualityConfirmation.on !== null) return 'confirmed';
  return sheet.repliedOn === null ? 'open' : 'replied';
}

/** A log is open while one of its lines is. */
export const logStatuses = ['open', 'settled'] as const;
export type LogStatus = (typeof logStatuses)[number];

const logStatus = (isSettled: boolean): LogStatus => (isSettled ? 'settled' : 'open');

export const feedbackLogStatus = ({ entries }: FeedbackLog): LogStatus =>
  logStatus(entries.length > 0 && entries.every(({ repliedOn }) => repliedOn !== null));

export const enquiryLogStatus = ({ entries }: EnquiryLog): LogStatus =>
  logStatus(
    entries.length > 0 &&
      entries.every(
        ({ answeredAt, state }) => answeredAt !== null || state === 'answered' || state === 'closed',
      ),
  );

export const problemLogStatus = ({ entries }: ProblemLog): LogStatus =>
  logStatus(entries.length > 0 && entries.every(({ state }) => state === 'solved'));
