import * as v from 'valibot';
import { attachmentIdsSchema } from '../attachment';
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
import { enquiryCategorySchema } from './enquiry-categories';

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
/** What an enquiry leads to: a requirement to review under TSP05, a quotation, or neither. */
export const enquiryOutcomes = ['none', 'requirement', 'quotation'] as const;
export const enquiryStates = ['open', 'forwarded', 'answered', 'closed'] as const;
/** 场景: what decides by which channel one answers and how soon (⚙ targets). */
export const scenes = ['urgent-call', 'complex', 'mail', 'hard-case'] as const;
/** 准备 → 接待 → 明确问题 → 方案 → 达成协议 → 执行 → 感谢并询问满意度 → 总结与改进. */
export const serviceSteps = [
  'preparation',
  'reception',
  'clarification',
  'proposal',
  'agreement',
  'execution',
  'thanks',
  'improvement',
] as const;
export const problemStates = ['open', 'in-progress', 'watched', 'solved'] as const;

export type Satisfaction = (typeof satisfactions)[number];
export type FeedbackKind = (typeof feedbackKinds)[number];
export type Scene = (typeof scenes)[number];
export type ServiceStep = (typeof serviceSteps)[number];

const day = v.nullable(civilDateSchema);
const moment = v.nullable(instantSchema);
const quantity = v.nullable(quantitySchema);
// Fields that came after the first records were written.
const laterShort = v.optional(shortText, '');
const laterMoment = v.optional(moment, null);
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

/** 升级主管: who was asked for help, when and why. */
export const escalationSchema = v.strictObject({ to: shortText, at: moment, reason: lineText });

/** 回访 after closing: what the customer said of it, and the log that goes on where he is not satisfied. */
export const callBackSchema = v.strictObject({
  /** As agreed; empty counts ⚙ days from the completion. */
  dueOn: day,
  at: moment,
  by: shortText,
  satisfaction: v.nullable(v.picklist(satisfactions)),
  note: lineText,
  followUpNumber: recordNumberSchema,
});

/** Who has seen a log, and when. */
export const reviewedSchema = v.strictObject({ by: shortText, at: moment });

/** A step of the service done (seeds 001 §3): optional, in the order in which they are shown. */
export const serviceStepSchema = v.strictObject({
  id: idSchema,
  step: v.nullable(v.picklist(serviceSteps)),
  by: shortText,
  at: moment,
  note: lineText,
});

/** A closing that did not hold: what was answered then, and why it was opened again. */
export const closedRoundSchema = v.strictObject({
  id: idSchema,
  reopenedAt: instantSchema,
  reason: lineText,
  answer: longText,
  answeredAt: moment,
  completedAt: moment,
  satisfaction: v.nullable(v.picklist(satisfactions)),
});

const blankCallBack = () => ({
  dueOn: null,
  at: null,
  by: '',
  satisfaction: null,
  note: '',
  followUpNumber: '',
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
  attachmentIds: attachmentIdsSchema,
  /** What lies elsewhere; what was noted before files could be kept. */
  attachments: lineText,
  remarks: longText,
  /** 咨询, 投诉, 建议 or 表扬; null for any other contact. */
  kind: v.optional(v.nullable(v.picklist(feedbackKinds)), null),
  urgency: v.optional(v.nullable(v.picklist(urgencies)), null),
  enquiryCategory: v.optional(v.nullable(enquiryCategorySchema), null),
  outcome: v.optional(v.nullable(v.picklist(enquiryOutcomes)), null),
  product: laterShort,
  partNumber: laterShort,
  /** Decides channel and target (⚙). */
  scene: v.optional(v.nullable(v.picklist(scenes)), null),
  /** When the departments agreed what to answer: a complex question's target counts from it. */
  coordinatedAt: laterMoment,
  /** The minute the answer is due; where it is empty, `answerDueOn` is the day. */
  answerDueAt: laterMoment,
  answeredBy: laterShort,
  /** By which the answer went; measured against the two channels of the scene (⚙). */
  answerChannel: v.optional(v.nullable(v.picklist(channels)), null),
  escalation: v.optional(escalationSchema, () => ({ to: '', at: null, reason: '' })),
  callBack: v.optional(callBackSchema, blankCallBack),
  steps: v.optional(v.pipe(v.array(serviceStepSchema), v.maxLength(20)), () => []),
  rounds: v.optional(v.pipe(v.array(closedRoundSchema), v.maxLength(10)), () => []),
  /** 问答 whose answer was given, or into which this one was taken. */
  questionNumber: v.optional(recordNumberSchema, ''),
  /** What it came from: a plan of contacts, an order, or the log it goes on with. */
  sourceNumber: v.optional(recordNumberSchema, ''),
  /** 审核人已阅: who looked at it because the customer was angry; written by the program, never typed. */
  reviewed: v.optional(reviewedSchema, () => ({ by: '', at: null })),
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
  category: v.nullable(enquiryCategorySchema),
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
