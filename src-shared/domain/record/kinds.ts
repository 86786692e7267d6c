import type * as v from 'valibot';
import { carePlanSchema } from '../care/schema';
import { customerFileSchema } from '../customer-file/schema';
import { escapeSchema } from '../escape/schema';
import {
  communicationSchema,
  enquiryLogSchema,
  feedbackLogSchema,
  feedbackSheetSchema,
  problemLogSchema,
} from '../feedback/schema';
import { goodsReturnSchema } from '../goods-return/schema';
import { noticeSchema } from '../notice/schema';
import { orderSchema } from '../order/schema';
import { questionSchema } from '../question/schema';
import { ntfSchema } from '../report/ntf';
import { reportSchema } from '../report/schema';
import {
  internalHandOverSchema,
  serviceAgreementSchema,
  servicePlanSchema,
  serviceStaffSchema,
  supportRequestSchema,
} from '../service/schema';
import { serviceSummarySchema } from '../service-summary/schema';
import { surveyPlanSchema, surveyRecordSchema, surveySchema } from '../survey/schema';
import { visitPlanSchema, visitReportSchema } from '../visit/schema';

/** What a kind of record consists of. 8D, 5P and CM print one content, so they are one kind. */
export const recordSchemas = {
  report: reportSchema,
  'ntf-analysis': ntfSchema,
  notice: noticeSchema,
  'escape-event': escapeSchema,
  'visit-report': visitReportSchema,
  'visit-plan': visitPlanSchema,
  'feedback-sheet': feedbackSheetSchema,
  communication: communicationSchema,
  order: orderSchema,
  'feedback-log': feedbackLogSchema,
  'enquiry-log': enquiryLogSchema,
  'problem-log': problemLogSchema,
  'internal-hand-over': internalHandOverSchema,
  'support-request': supportRequestSchema,
  'service-agreement': serviceAgreementSchema,
  'service-plan': servicePlanSchema,
  'service-staff': serviceStaffSchema,
  'goods-return': goodsReturnSchema,
  'survey-plan': surveyPlanSchema,
  survey: surveySchema,
  'service-summary': serviceSummarySchema,
  'survey-record': surveyRecordSchema,
  'customer-file': customerFileSchema,
  'care-plan': carePlanSchema,
  question: questionSchema,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export type RecordBody<K extends RecordKind = RecordKind> = v.InferOutput<(typeof recordSchemas)[K]>;

export const recordKinds = Object.keys(recordSchemas) as readonly RecordKind[];

/** The forms that print a kind, by export code; a record keeps the revision that the first of them had. */
export const formsOfKind: Readonly<Record<RecordKind, readonly [string, ...string[]]>> = {
  report: ['8D', '5P', 'CM'],
  'ntf-analysis': ['NTF'],
  notice: ['RTSP01-03'],
  'escape-event': ['EE'],
  'visit-report': ['RTSP01-02'],
  'visit-plan': ['visit-plan'],
  'feedback-sheet': ['QF'],
  communication: ['CR'],
  order: ['OF'],
  'feedback-log': ['FR'],
  'enquiry-log': ['ER'],
  'problem-log': ['PR'],
  'internal-hand-over': ['HO'],
  'support-request': ['TS'],
  'service-agreement': ['SA'],
  'service-plan': ['SP'],
  'service-staff': ['SQ'],
  'goods-return': ['RT'],
  'survey-plan': ['survey-plan'],
  survey: ['SV'],
  'service-summary': ['SM'],
  'survey-record': ['SR'],
  'customer-file': ['CF'],
  'care-plan': ['CP'],
  question: ['QA'],
};

/** Written for a customer and sent to him; everything else stays in the house. */
export const customersKinds: ReadonlySet<RecordKind> = new Set([
  'report',
  'ntf-analysis',
  'notice',
  'visit-report',
  'goods-return',
  'service-agreement',
  'survey',
  'question',
]);

/** What the store adds around the body: identity that nobody can type. */
export interface StoredRecord<K extends RecordKind = RecordKind> {
  readonly id: string;
  readonly kind: K;
  readonly number: string;
  /** Counts saves; a save names the version it started from. */
  readonly version: number;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly formRevision: string;
  readonly body: RecordBody<K>;
}
