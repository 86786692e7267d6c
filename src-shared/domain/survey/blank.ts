import { notApproved } from '../plan-approval';
import {
  type PlannedSheet,
  type Survey,
  type SurveyEntry,
  type SurveyEvidence,
  type SurveyItem,
  type SurveyPlan,
  type SurveyRecord,
  surveyItems,
} from './schema';

/** Weights of a fresh sheet, per cent; 业务部 may change them before sending. They sum to 100. */
export const usualWeights: Readonly<Record<SurveyItem, number>> = {
  quality: 20,
  'complaint-speed': 10,
  'complaint-effect': 10,
  'delivery-time': 15,
  'delivery-quantity': 5,
  packaging: 5,
  'technical-support': 5,
  communication: 10,
  development: 5,
  price: 10,
  environment: 5,
};

export const blankSurvey = (): Survey => ({
  schemaVersion: 1,
  number: '',
  companyId: null,
  period: '',
  customerId: null,
  customerName: '',
  plant: '',
  respondent: '',
  respondentDepartment: '',
  respondentPosition: '',
  way: null,
  sentOn: null,
  replyBy: null,
  returnedOn: null,
  replyTo: '',
  answers: surveyItems.map((item) => ({
    item,
    weight: usualWeights[item],
    score: null,
    isNotApplicable: false,
    comment: '',
  })),
  comparison: null,
  comparisonNote: '',
  suggestions: '',
  plan: { recordId: null, sheetId: null },
  unplannedReason: '',
  readings: [],
});

export const blankEvidence = (): SurveyEvidence => ({
  ppm: null,
  complaints: null,
  lineStopMinutes: null,
  onTimeRate: null,
  premiumFreight: null,
  scorecard: '',
});

export const blankSurveyRecord = (): SurveyRecord => ({
  schemaVersion: 1,
  period: '',
  previousAverage: null,
  entries: [],
  analysis: '',
  measures: [],
  from: null,
  to: null,
  targetScore: null,
  previousItems: [],
  pastPeriods: [],
  distributions: [],
  finishedOn: null,
});

export const blankSurveyPlan = (): SurveyPlan => ({
  schemaVersion: 1,
  companyId: null,
  year: null,
  periods: [],
  questions: surveyItems.map((item) => ({ item, weight: usualWeights[item] })),
  sheets: [],
  preparedBy: '',
  approval: notApproved,
  changeReason: '',
  changes: [],
});

/** A customer to be asked, with nothing else known. */
export const blankPlannedSheet = (id: string): PlannedSheet => ({
  id,
  customer: '',
  customerId: null,
  period: '',
  way: null,
  sendBy: null,
  replyBy: null,
  responsible: '',
  surveyNumber: '',
  sentOn: null,
  returnedOn: null,
  notAskedReason: '',
});

/** A sheet's row in the record of its period; comments stay on the sheet. */
export const entryOfSurvey = (id: string, survey: Survey, evidence: SurveyEvidence): SurveyEntry => ({
  id,
  number: survey.number,
  customerName: survey.customerName,
  sentOn: survey.sentOn,
  way: survey.way,
  returnedOn: survey.returnedOn,
  respondent: survey.respondent,
  items: survey.answers.map(({ item, weight, score }) => ({ item, weight, score })),
  evidence,
  customerId: survey.customerId,
  previousTotal: null,
  evidenceReason: '',
});
