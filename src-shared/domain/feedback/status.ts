import type { Communication, EnquiryLog, FeedbackLog, FeedbackSheet, ProblemLog } from './schema';

/** How far each record has come, read from its dated facts; the last ones of a list end it. */

export const communicationStatuses = [
  'open',
  'forwarded',
  'answered',
  'unsatisfied',
  'done',
  'closed-loop',
  'to-complaint',
] as const;
export type CommunicationStatus = (typeof communicationStatuses)[number];
/** Done, closed with the customer's word for it, or gone on as a complaint with its own clocks. */
export const endedCommunication: readonly CommunicationStatus[] = ['done', 'closed-loop', 'to-complaint'];

export function communicationStatus(record: Communication): CommunicationStatus {
  if (isComplaintNow(record)) return 'to-complaint';
  const { at, satisfaction, followUpNumber } = record.callBack;
  if (at !== null && satisfaction === 'dissatisfied' && followUpNumber === '') return 'unsatisfied';
  if (record.state === 'closed-loop' || (at !== null && record.completedAt !== null)) return 'closed-loop';
  if (record.completedAt !== null || record.state === 'done') return 'done';
  if (record.answeredAt !== null) return 'answered';
  return record.forwardedAt === null ? 'open' : 'forwarded';
}

/** A log of a complaint that has the complaint's number: 已转投诉. Other contacts only mention a complaint. */
export const isComplaintNow = ({
  kind,
  complaintNumber,
}: Pick<Communication, 'kind' | 'complaintNumber'>): boolean =>
  kind === 'complaint' && complaintNumber.trim() !== '';

/** Something of it is still to come. */
export const isOpenCommunication = (record: Communication): boolean =>
  !endedCommunication.includes(communicationStatus(record));

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
