import * as v from 'valibot';
import {
  categories,
  channels,
  customerRefSchema,
  replyVerdicts,
  replyWays,
  verdicts,
} from '../complaint/schema';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  quantitySchema,
  shortText,
} from '../scalars';

/** What customers say besides a complaint's own record: feedback sheet (TSP01 5.3.7), contacts and the logs of 业务部 (5.1.2, 5.2). */

export const satisfactions = ['satisfied', 'fairly-satisfied', 'dissatisfied'] as const;
/** 主题类别 of a contact (5.1.2). */
export const topics = [
  'product-information',
  'enquiry',
  'order',
  'change',
  'quality',
  'delivery',
  'other',
] as const;
export const communicationStates = ['in-progress', 'done', 'closed-loop'] as const;
/** 愤怒 is shown to the reviewer. */
export const moods = ['satisfied', 'neutral', 'dissatisfied', 'angry'] as const;
export const feedbackKinds = ['enquiry', 'complaint', 'suggestion', 'praise'] as const;
export const urgencies = ['normal', 'urgent', 'very-urgent'] as const;
export const enquiryCategories = [
  'product',
  'technical',
  'price',
  'delivery',
  'sample',
  'order',
  'payment-invoice',
  'receipt-logistics',
  'freight-cost',
  'after-sales',
  'portal-account',
  'other',
] as const;
/** What an enquiry leads to: a requirement to review under TSP05, a quotation, or neither. */
export const enquiryOutcomes = ['none', 'requirement', 'quotation'] as const;
export const enquiryStates = ['open', 'forwarded', 'answered', 'closed'] as const;
export const problemStates = ['open', 'in-progress', 'watched', 'solved'] as const;

export type Satisfaction = (typeof satisfactions)[number];

const day = v.nullable(civilDateSchema);
const moment = v.nullable(instantSchema);
const quantity = v.nullable(quantitySchema);
/** Who signed and on which day. */
const signedSchema = v.strictObject({ by: shortText, on: day });
/** Taken from the store's series at the first save (GT-2026-0001); empty on a form to be filled by hand. */
export const recordNumberSchema = v.pipe(v.string(), v.maxLength(24));
const logged = 1000;

/** 顾客质量反馈表: the result of handling, fed back to the customer and filed (5.3.7). */
export const feedbackSheetSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  companyId: v.nullable(idSchema),
  // 顾客反馈
  customer: customerRefSchema,
  complaintNumber: shortText,
  receivedOn: day,
  channel: v.nullable(v.picklist(channels)),
  receivedBy: shortText,
  category: v.nullable(v.picklist(categories)),
  partName: lineText,
  partNumber: shortText,
  customerPartNumber: shortText,
  batch: shortText,
  quantity,
  defectiveQuantity: quantity,
  content: longText,
  // 原因与措施
  department: shortText,
  responsiblePerson: shortText,
  cause: longText,
  measure: longText,
  completedOn: day,
  repliedOn: day,
  replyWay: v.nullable(v.picklist(replyWays)),
  replyDocument: shortText,
  // 品管确认
  verification: longText,
  verdict: v.nullable(v.picklist(verdicts)),
  qualityConfirmation: signedSchema,
  // 业务督查与顾客意见
  isTimely: v.nullable(v.boolean()),
  isComplete: v.nullable(v.boolean()),
  acceptance: v.nullable(v.picklist(replyVerdicts)),
  supervisionOpinion: longText,
  salesSupervision: signedSchema,
  satisfaction: v.nullable(v.picklist(satisfactions)),
  customerOpinion: longText,
  customerSignature: signedSchema,
  closedOn: day,
});

/** A later date for a promise; without reason and the time the customer was told it moves nothing. */
export const promiseMoveSchema = v.strictObject({
  id: idSchema,
  to: civilDateSchema,
  reason: lineText,
  toldAt: moment,
});

/** 关键承诺点: what we promised, and whether it was kept. */
export const promiseSchema = v.strictObject({
  id: idSchema,
  what: lineText,
  /** As first promised; never overwritten. */
  due: day,
  responsible: shortText,
  keptOn: day,
  moves: v.pipe(v.array(promiseMoveSchema), v.maxLength(5)),
});

/** 客户沟通记录表: one contact with a customer (5.1.2). */
export const communicationSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  companyId: v.nullable(idSchema),
  customer: customerRefSchema,
  /** 对方人员: who spoke for the customer, with their post. */
  counterpart: lineText,
  orderNumber: shortText,
  at: moment,
  channel: v.nullable(v.picklist(channels)),
  topic: v.nullable(v.picklist(topics)),
  operator: shortText,
  operatorNumber: shortText,
  mood: v.nullable(v.picklist(moods)),
  request: longText,
  solution: longText,
  promises: v.pipe(v.array(promiseSchema), v.maxLength(60)),
  forwardedTo: shortText,
  forwardedAt: moment,
  answerDueOn: day,
  answer: longText,
  answeredAt: moment,
  state: v.nullable(v.picklist(communicationStates)),
  completedAt: moment,
  responsible: shortText,
  /** The complaint this contact was turned into. */
  complaintNumber: shortText,
  /** 附件 by name. */
  attachments: lineText,
  remarks: longText,
});

const logOf = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.strictObject({
    schemaVersion: v.literal(1),
    /** The period the print covers, both days included. */
    from: day,
    to: day,
    department: shortText,
    entries: v.pipe(v.array(entry), v.maxLength(logged)),
  });

export const feedbackEntrySchema = v.strictObject({
  id: idSchema,
  on: day,
  customer: lineText,
  person: shortText,
  channel: v.nullable(v.picklist(channels)),
  kind: v.nullable(v.picklist(feedbackKinds)),
  content: lineText,
  product: shortText,
  urgency: v.nullable(v.picklist(urgencies)),
  receivedBy: shortText,
  forwardedTo: shortText,
  result: lineText,
  repliedOn: day,
  satisfaction: v.nullable(v.picklist(satisfactions)),
  complaintNumber: shortText,
});

/** 客户反馈登记表: enquiries, complaints, suggestions and praise in one log. */
export const feedbackLogSchema = logOf(feedbackEntrySchema);

export const enquiryEntrySchema = v.strictObject({
  id: idSchema,
  number: recordNumberSchema,
  at: moment,
  customer: lineText,
  person: shortText,
  phone: shortText,
  channel: v.nullable(v.picklist(channels)),
  category: v.nullable(v.picklist(enquiryCategories)),
  product: shortText,
  partNumber: shortText,
  content: lineText,
  answer: lineText,
  answeredBy: shortText,
  answeredAt: moment,
  forwardedTo: shortText,
  outcome: v.nullable(v.picklist(enquiryOutcomes)),
  state: v.nullable(v.picklist(enquiryStates)),
  remarks: lineText,
});

/** 客户咨询登记表 (5.1.2). */
export const enquiryLogSchema = logOf(enquiryEntrySchema);

export const problemEntrySchema = v.strictObject({
  id: idSchema,
  on: day,
  customer: lineText,
  product: shortText,
  problem: lineText,
  /** How often it has come up so far, and when last. */
  times: quantity,
  lastOn: day,
  owner: shortText,
  measure: lineText,
  state: v.nullable(v.picklist(problemStates)),
});

/** 客户问题记录表: problems that come up again and again, with the answer that helped. */
export const problemLogSchema = logOf(problemEntrySchema);

export type FeedbackSheet = v.InferOutput<typeof feedbackSheetSchema>;
export type CustomerPromise = v.InferOutput<typeof promiseSchema>;
export type Communication = v.InferOutput<typeof communicationSchema>;
export type FeedbackEntry = v.InferOutput<typeof feedbackEntrySchema>;
export type FeedbackLog = v.InferOutput<typeof feedbackLogSchema>;
export type EnquiryEntry = v.InferOutput<typeof enquiryEntrySchema>;
export type EnquiryLog = v.InferOutput<typeof enquiryLogSchema>;
export type ProblemEntry = v.InferOutput<typeof problemEntrySchema>;
export type ProblemLog = v.InferOutput<typeof problemLogSchema>;
