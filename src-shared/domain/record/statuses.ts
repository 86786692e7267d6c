import { carePlanStatus, carePlanStatuses } from '../care/status';
import { customerFileStatus, customerFileStatuses } from '../customer-file/status';
import { escapeStatus, escapeStatuses } from '../escape/status';
import {
  communicationStatus,
  communicationStatuses,
  endedCommunication,
  enquiryLogStatus,
  feedbackLogStatus,
  feedbackSheetStatus,
  feedbackSheetStatuses,
  logStatuses,
  problemLogStatus,
} from '../feedback/status';
import { endedGoodsReturn, goodsReturnStatus, goodsReturnStatuses } from '../goods-return/status';
import { noticeStatus, noticeStatuses } from '../notice/status';
import { endedOrder, orderStatus, orderStatuses } from '../order/status';
import { questionStatus, questionStatuses } from '../question/status';
import { ntfStatus, ntfStatuses, reportStatus, reportStatuses } from '../report/record-status';
import {
  agreementStatus,
  agreementStatuses,
  endedSupport,
  handOverStatus,
  handOverStatuses,
  overAgreements,
  servicePlanStatus,
  servicePlanStatuses,
  serviceStaffStatus,
  serviceStaffStatuses,
  supportStatus,
  supportStatuses,
} from '../service/status';
import { summaryStatus, summaryStatuses } from '../service-summary/improvements';
import {
  surveyPlanStatus,
  surveyPlanStatuses,
  surveyRecordStatus,
  surveyRecordStatuses,
  surveyStatus,
  surveyStatuses,
} from '../survey/status';
import { visitPlanStatus, visitPlanStatuses, visitReportStatus, visitReportStatuses } from '../visit/status';
import type { RecordBody, RecordKind } from './kinds';

/** How far a record of each kind can come: codes in the order in which they follow. Status is derived from dated facts, never clicked. */
export const recordStatuses = {
  report: reportStatuses,
  'ntf-analysis': ntfStatuses,
  notice: noticeStatuses,
  'escape-event': escapeStatuses,
  'visit-report': visitReportStatuses,
  'visit-plan': visitPlanStatuses,
  'feedback-sheet': feedbackSheetStatuses,
  communication: communicationStatuses,
  order: orderStatuses,
  'feedback-log': logStatuses,
  'enquiry-log': logStatuses,
  'problem-log': logStatuses,
  'internal-hand-over': handOverStatuses,
  'support-request': supportStatuses,
  'service-agreement': agreementStatuses,
  'service-plan': servicePlanStatuses,
  'service-staff': serviceStaffStatuses,
  'goods-return': goodsReturnStatuses,
  'survey-plan': surveyPlanStatuses,
  survey: surveyStatuses,
  'service-summary': summaryStatuses,
  'survey-record': surveyRecordStatuses,
  'customer-file': customerFileStatuses,
  'care-plan': carePlanStatuses,
  question: questionStatuses,
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>;

export type RecordStatus<K extends RecordKind = RecordKind> = (typeof recordStatuses)[K][number];

/** The statuses in which nothing more is to come, per kind. */
const endedStatuses: Readonly<Record<RecordKind, readonly string[]>> = {
  report: [],
  'ntf-analysis': ['closed'],
  notice: ['closed'],
  'escape-event': ['closed'],
  'visit-report': ['finished'],
  'visit-plan': ['finished'],
  'feedback-sheet': ['closed'],
  communication: endedCommunication,
  order: endedOrder,
  'feedback-log': ['settled'],
  'enquiry-log': ['settled'],
  'problem-log': ['settled'],
  'internal-hand-over': ['returned'],
  'support-request': endedSupport,
  'service-agreement': overAgreements,
  'service-plan': ['finished'],
  'service-staff': ['left'],
  'goods-return': endedGoodsReturn,
  'survey-plan': ['finished'],
  survey: ['returned'],
  'service-summary': ['finished'],
  'survey-record': ['finished'],
  'customer-file': ['inactive'],
  'care-plan': ['ended'],
  question: ['reviewed', 'outdated'],
};

const readers: { readonly [K in RecordKind]: (body: RecordBody<K>) => RecordStatus<K> } = {
  report: reportStatus,
  'ntf-analysis': ntfStatus,
  notice: noticeStatus,
  'escape-event': escapeStatus,
  'visit-report': visitReportStatus,
  'visit-plan': visitPlanStatus,
  'feedback-sheet': feedbackSheetStatus,
  communication: communicationStatus,
  order: orderStatus,
  'feedback-log': feedbackLogStatus,
  'enquiry-log': enquiryLogStatus,
  'problem-log': problemLogStatus,
  'internal-hand-over': handOverStatus,
  'support-request': supportStatus,
  'service-agreement': agreementStatus,
  'service-plan': servicePlanStatus,
  'service-staff': serviceStaffStatus,
  'goods-return': goodsReturnStatus,
  'survey-plan': surveyPlanStatus,
  survey: surveyStatus,
  'service-summary': summaryStatus,
  'survey-record': surveyRecordStatus,
  'customer-file': customerFileStatus,
  'care-plan': carePlanStatus,
  question: questionStatus,
};

export const statusOf = <K extends RecordKind>(kind: K, body: RecordBody<K>): RecordStatus<K> =>
  readers[kind](body);

/** Whether something of the record is still to come. */
export const isOpenStatus = (kind: RecordKind, status: string): boolean =>
  !endedStatuses[kind].includes(status);

/** The place of a status among those of its kind, from 0: the order of lists sorted by status. */
export const statusRank = (kind: RecordKind, status: string): number =>
  (recordStatuses[kind] as readonly string[]).indexOf(status);
