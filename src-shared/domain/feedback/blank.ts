import type { CustomerRef } from '../complaint/schema';
import type { Communication, EnquiryLog, FeedbackLog, FeedbackSheet, ProblemLog } from './schema';

/** A customer not chosen yet. */
export const blankCustomerRef = (): CustomerRef => ({
  id: null,
  name: '',
  code: '',
  plant: '',
  contactName: '',
  contactPhone: '',
  supplierCode: '',
});

const blankSigned = (): FeedbackSheet['qualityConfirmation'] => ({ by: '', on: null });

/** An empty 顾客质量反馈表. */
export const blankFeedbackSheet = (): FeedbackSheet => ({
  schemaVersion: 1,
  number: '',
  companyId: null,
  customer: blankCustomerRef(),
  complaintNumber: '',
  receivedOn: null,
  channel: null,
  receivedBy: '',
  category: null,
  partName: '',
  partNumber: '',
  customerPartNumber: '',
  batch: '',
  quantity: null,
  defectiveQuantity: null,
  content: '',
  department: '',
  responsiblePerson: '',
  cause: '',
  measure: '',
  completedOn: null,
  repliedOn: null,
  replyWay: null,
  replyDocument: '',
  verification: '',
  verdict: null,
  qualityConfirmation: blankSigned(),
  isTimely: null,
  isComplete: null,
  acceptance: null,
  supervisionOpinion: '',
  salesSupervision: blankSigned(),
  satisfaction: null,
  customerOpinion: '',
  customerSignature: blankSigned(),
  closedOn: null,
});

/** An empty 客户沟通记录表. */
export const blankCommunication = (): Communication => ({
  schemaVersion: 1,
  number: '',
  companyId: null,
  customer: blankCustomerRef(),
  counterpart: '',
  orderNumber: '',
  at: null,
  channel: null,
  topic: null,
  operator: '',
  operatorNumber: '',
  mood: null,
  request: '',
  solution: '',
  promises: [],
  forwardedTo: '',
  forwardedAt: null,
  answerDueOn: null,
  answer: '',
  answeredAt: null,
  state: null,
  completedAt: null,
  responsible: '',
  complaintNumber: '',
  attachmentIds: [],
  attachments: '',
  remarks: '',
  kind: null,
  urgency: null,
  enquiryCategory: null,
  outcome: null,
  product: '',
  partNumber: '',
  scene: null,
  coordinatedAt: null,
  answerDueAt: null,
  answeredBy: '',
  answerChannel: null,
  escalation: { to: '', at: null, reason: '' },
  callBack: { dueOn: null, at: null, by: '', satisfaction: null, note: '', followUpNumber: '' },
  steps: [],
  rounds: [],
  questionNumber: '',
  sourceNumber: '',
  reviewed: { by: '', at: null },
});

const blankLog = () => ({ schemaVersion: 1, from: null, to: null, department: '', entries: [] }) as const;

/** An empty 客户反馈登记表. */
export const blankFeedbackLog = (): FeedbackLog => ({ ...blankLog(), entries: [] });
/** An empty 客户咨询登记表. */
export const blankEnquiryLog = (): EnquiryLog => ({ ...blankLog(), entries: [] });
/** An empty 客户问题记录表. */
export const blankProblemLog = (): ProblemLog => ({ ...blankLog(), entries: [] });
