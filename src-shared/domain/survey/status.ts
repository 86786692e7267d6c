import { isApproved } from '../plan-approval';
import { unansweredLows } from './measures';
import type { Survey, SurveyPlan, SurveyRecord } from './schema';

export const surveyStatuses = ['prepared', 'sent', 'returned'] as const;
export type SurveyStatus = (typeof surveyStatuses)[number];

export function surveyStatus({ sentOn, returnedOn }: Survey): SurveyStatus {
  if (returnedOn !== null) return 'returned';
  return sentOn === null ? 'prepared' : 'sent';
}

/** A period: sheets come in, then measures are taken and verified. */
export const surveyRecordStatuses = ['collecting', 'measures', 'finished'] as const;
export type SurveyRecordStatus = (typeof surveyRecordStatuses)[number];

/** Finished when it was ended, or when every sheet is back, every low item has a measure and every measure is verified. */
export function surveyRecordStatus(record: SurveyRecord): SurveyRecordStatus {
  const { entries, measures, finishedOn } = record;
  const isVerified = measures.every(({ verifiedOn }) => verifiedOn !== null);
  if (finishedOn !== null) return isVerified ? 'finished' : 'measures';
  const isComplete = entries.length > 0 && entries.every(({ returnedOn }) => returnedOn !== null);
  if (!isComplete && measures.length === 0) return 'collecting';
  return isVerified && unansweredLows(record).length === 0 ? 'finished' : 'measures';
}

/** A year's plan: written, approved, then carried out until every sheet is back or says why it was not sent. */
export const surveyPlanStatuses = ['to-approve', 'approved', 'under-way', 'finished'] as const;
export type SurveyPlanStatus = (typeof surveyPlanStatuses)[number];

export function surveyPlanStatus(plan: SurveyPlan): SurveyPlanStatus {
  if (!isApproved(plan)) return 'to-approve';
  const isOver = plan.sheets.every(
    ({ returnedOn, notAskedReason }) => returnedOn !== null || notAskedReason.trim() !== '',
  );
  if (plan.sheets.length > 0 && isOver) return 'finished';
  return plan.sheets.some(({ surveyNumber }) => surveyNumber !== '') ? 'under-way' : 'approved';
}
