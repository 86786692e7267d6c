import type { Survey, SurveyRecord } from './schema';

export const surveyStatuses = ['prepared', 'sent', 'returned'] as const;
export type SurveyStatus = (typeof surveyStatuses)[number];

export function surveyStatus({ sentOn, returnedOn }: Survey): SurveyStatus {
  if (returnedOn !== null) return 'returned';
  return sentOn === null ? 'prepared' : 'sent';
}

/** A period: sheets come in, then measures are taken and verified. */
export const surveyRecordStatuses = ['collecting', 'measures', 'finished'] as const;
export type SurveyRecordStatus = (typeof surveyRecordStatuses)[number];

export function surveyRecordStatus({ entries, measures }: SurveyRecord): SurveyRecordStatus {
  const isComplete = entries.length > 0 && entries.every(({ returnedOn }) => returnedOn !== null);
  if (!isComplete && measures.length === 0) return 'collecting';
  return measures.every(({ verifiedOn }) => verifiedOn !== null) ? 'finished' : 'measures';
}
