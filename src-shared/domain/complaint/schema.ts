import * as v from 'valibot';
import { customerTimeSchema } from '../deadline/customer-time';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  quantitySchema,
  shortText,
  summaryText,
} from '../scalars';
import {
  blankControlledShipping,
  blankPpmAppeal,
  controlledShippingSchema,
  ppmAppealSchema,
  requestSchema,
} from './follow-up';
import { proofSchema } from './proof';

/**
 * The complaint as RTSP01-01 keeps it (TSP01 5.2–5.3). Letters A–G follow the sections of the form.
 * Only customer, receipt time, channel and what was said are needed to save; the rest is 待补充.
 */

export const channels = [
  'phone',
  'letter',
  'visit',
  'return',
  'email',
  'messaging',
  'portal',
  'other',
] as const;
export const complaintForms = ['oral', 'written'] as const;
export const categories = [
  'product-quality',
  'delivery',
  'quantity',
  'packaging-label',
  'logistics-damage',
  'service-attitude',
  'documents',
  'price',
  'broken-promise',
  'payment-invoice',
  'other',
] as const;
export const mostComplaintFiles = 200;
export const mostLinePhotos = 20;

export const stages = ['development', 'mass-production', 'after-sales'] as const;
export const foundPlaces = ['incoming-inspection', 'line-0km', 'after-line', 'dealer', 'field'] as const;
export const severities = ['A', 'B', 'C', 'D'] as const;
/** 5.3.2 责任部门→业务部 · 5.3.3 技术部 · 5.3.4 品管部. */
export const branches = ['non-quality', 'development', 'production-quality'] as const;
export const replyForms = ['8D', '5P', 'CM', 'customer-form', 'written-statement'] as const;
export const liableParties = ['us', 'supplier', 'customer', 'logistics', 'ntf', 'undecided'] as const;
export const countingRules = ['per-piece', 'per-occurrence', 'agreed-with-customer', 'not-counted'] as const;
export const replyWays = ['phone', 'email', 'messaging', 'portal', 'letter', 'on-site', 'other'] as const;
export const replyVerdicts = ['accepted', 'conditional', 'rejected'] as const;
export const verdicts = ['effective', 'not-effective', 'pending'] as const;

export type Channel = (typeof channels)[number];
export type Category = (typeof categories)[number];
export type Stage = (typeof stages)[number];
export type FoundPlace = (typeof foundPlaces)[number];
export type Severity = (typeof severities)[number];
/** Of which a report has all four cause chains, unless the firm's settings say otherwise (domain.md §2.2). */
export const graveSeverities = ['A', 'B'] as const satisfies readonly Severity[];
export type Branch = (typeof branches)[number];
export type ReplyForm = (typeof replyForms)[number];
export type LiableParty = (typeof liableParties)[number];

const rowId = idSchema;

/** A later date the customer agreed to; the original due is never overwritten. */
export const extensionSchema = v.strictObject({
  id: rowId,
  agreedDue: v.union([instantSchema, civilDateSchema]),
  reason: lineText,
  approver: shortText,
  consent: proofSchema,
  enteredAt: v.nullable(instantSchema),
});

export const milestoneSchema = v.strictObject({
  customerTime: v.nullable(customerTimeSchema),
  /** Where the customer stated the time; a time later than ours needs it (decisions.md). */
  customerTimeProof: proofSchema,
  doneAt: v.nullable(instantSchema),
  /** When the done time was typed; set by the program. */
  enteredAt: v.nullable(instantSchema),
  way: v.nullable(v.picklist(replyWays)),
  recipient: shortText,
  proof: proofSchema,
  lateReason: lineText,
  extensions: v.pipe(v.array(extensionSchema), v.maxLength(20)),
});

export const milestonesSchema = v.strictObject({
  response: milestoneSchema,
  preliminary: milestoneSchema,
  analysis: milestoneSchema,
  closure: milestoneSchema,
});

export const customerRefSchema = v.strictObject({
  /** Null while the customer is free text only. */
  id: v.nullable(idSchema),
  name: lineText,
  code: shortText,
  plant: shortText,
  contactName: shortText,
  contactPhone: shortText,
  /** Our supplier code at that customer's plant. */
  supplierCode: shortText,
});

export const productLineSchema = v.strictObject({
  id: rowId,
  partId: v.nullable(idSchema),
  partName: lineText,
  partNumber: shortText,
  customerPartNumber: shortText,
  vehicleModel: shortText,
  batch: shortText,
  producedOn: v.nullable(civilDateSchema),
  shift: shortText,
  serialNumbers: lineText,
  deliveryNote: shortText,
  shippedOn: v.nullable(civilDateSchema),
  shippedQuantity: v.nullable(quantitySchema),
  checkedQuantity: v.nullable(quantitySchema),
  defectiveQuantity: v.nullable(quantitySchema),
  suspectQuantity: v.nullable(quantitySchema),
  confirmedByUs: v.nullable(quantitySchema),
  confirmedByCustomer: v.nullable(quantitySchema),
  countedForPpm: v.nullable(quantitySchema),
  failureMode: shortText,
  failureDescription: longText,
  /** 照片: attachments that show this line. */
  photoIds: v.pipe(v.array(idSchema), v.maxLength(mostLinePhotos)),
});

export const handOverSchema = v.strictObject({
  id: rowId,
  department: shortText,
  person: shortText,
  at: v.nullable(instantSchema),
  way: shortText,
  receivedAt: v.nullable(instantSchema),
});

/** Part of a mixed complaint with its own branch and owner (domain.md §9, case 14). */
export const subIssueSchema = v.strictObject({
  id: rowId,
  description: longText,
  category: v.nullable(v.picklist(categories)),
  stage: v.nullable(v.picklist(stages)),
  branch: v.nullable(v.picklist(branches)),
  /** Why its branch differs from the proposed one; missing means ''. */
  branchReason: v.optional(lineText),
  department: shortText,
  person: shortText,
  doneOn: v.nullable(civilDateSchema),
  result: longText,
});

export const stageChangeSchema = v.strictObject({
  id: rowId,
  from: v.picklist(stages),
  to: v.picklist(stages),
  on: v.nullable(civilDateSchema),
  handedOverBy: shortText,
  takenOverBy: shortText,
  note: lineText,
});

export const documentUpdateSchema = v.strictObject({
  id: rowId,
  document: shortText,
  fromRevision: shortText,
  toRevision: shortText,
  on: v.nullable(civilDateSchema),
});

export const verificationSchema = v.strictObject({
  id: rowId,
  /** Batch or month the figures come from (M1–M3). */
  period: shortText,
  quantity: v.nullable(quantitySchema),
  defective: v.nullable(quantitySchema),
  verdict: v.picklist(verdicts),
  on: v.nullable(civilDateSchema),
});

/** External quality costs (domain.md §6.3). */
export const costCategories = [
  'returns',
  'on-site-sorting',
  'third-party-sorting',
  'rework',
  'scrap',
  'line-stop',
  'penalty',
  'freight',
  'travel',
  'analysis',
  'warranty',
  'other',
] as const;
export const costBearers = ['us', 'customer', 'supplier', 'carrier', 'undecided'] as const;
export const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KRW'] as const;

export const costLineSchema = v.strictObject({
  id: rowId,
  kind: shortText,
  /** In 1/100 of its currency; money that came back, written as a line of its own, is negative. */
  amount: quantitySchema,
  document: shortText,
  on: v.nullable(civilDateSchema),
  category: v.optional(v.nullable(v.picklist(costCategories))),
  /** CNY where none was chosen. */
  currency: v.optional(v.nullable(v.picklist(currencies))),
  bearer: v.optional(v.nullable(v.picklist(costBearers))),
  /** What we claim back from whoever bears it, and what came of it. */
  claimed: v.optional(v.nullable(quantitySchema)),
  recovered: v.optional(v.nullable(quantitySchema)),
  /** The record it was taken from in one step: a return. */
  sourceNumber: v.optional(shortText),
});

export const liabilityShareSchema = v.strictObject({
  party: v.picklist(liableParties),
  /** Whole per cent; all shares sum to 100. */
  share: v.pipe(v.number(), v.integer()),
});

const signedSchema = v.strictObject({ by: shortText, at: v.nullable(instantSchema) });

/** Where liable pieces went; they must balance before closing. */
export const dispositionSchema = v.strictObject({
  released: v.nullable(quantitySchema),
  reworked: v.nullable(quantitySchema),
  conceded: v.nullable(quantitySchema),
  scrapped: v.nullable(quantitySchema),
  returned: v.nullable(quantitySchema),
  unrecoverable: v.nullable(quantitySchema),
});

/** An earlier round of a reopened complaint, kept as it was. */
export const roundSchema = v.strictObject({
  receivedAt: instantSchema,
  milestones: milestonesSchema,
  closedAt: v.nullable(instantSchema),
  reopenReason: lineText,
});

export const complaintSchema = v.strictObject({
  schemaVersion: v.literal(1),
  // A 标识
  customer: customerRefSchema,
  /** 法律实体: which of our companies answers; null = as the customer's file says. */
  companyId: v.nullable(idSchema),
  customerComplaintNumber: shortText,
  channel: v.nullable(v.picklist(channels)),
  form: v.nullable(v.picklist(complaintForms)),
  /** T0: the minute any employee received the complaint (5.3.5). */
  receivedAt: v.nullable(instantSchema),
  /** When one of us heard or read it: a message of the night counts from its arrival (T0), this shows how long it lay. */
  noticedAt: v.optional(v.nullable(instantSchema), null),
  receivedBy: shortText,
  discoveredOn: v.nullable(civilDateSchema),
  statement: longText,
  expectation: longText,
  promised: longText,
  handOvers: v.pipe(v.array(handOverSchema), v.maxLength(30)),
  // B 分类
  category: v.nullable(v.picklist(categories)),
  stage: v.nullable(v.picklist(stages)),
  stageChanges: v.pipe(v.array(stageChangeSchema), v.maxLength(10)),
  branch: v.nullable(v.picklist(branches)),
  /** Why the branch differs from the one 5.3.2–5.3.4 propose. */
  branchReason: lineText,
  foundAt: v.nullable(v.picklist(foundPlaces)),
  severity: v.nullable(v.picklist(severities)),
  lineStopMinutes: v.nullable(quantitySchema),
  isSafety: v.nullable(v.boolean()),
  repeatOf: shortText,
  repeatWhy: longText,
  specialStatus: shortText,
  subIssues: v.pipe(v.array(subIssueSchema), v.maxLength(20)),
  // C 产品
  lines: v.pipe(v.array(productLineSchema), v.maxLength(60)),
  countingRule: v.nullable(v.picklist(countingRules)),
  ppmAppeal: v.optional(ppmAppealSchema, blankPpmAppeal),
  // D 时限
  milestones: milestonesSchema,
  pastRounds: v.pipe(v.array(roundSchema), v.maxLength(20)),
  // E 处理
  responsibleDepartment: shortText,
  responsiblePerson: shortText,
  requests: v.optional(v.pipe(v.array(requestSchema), v.maxLength(60)), []),
  containment: longText,
  causeOccurrence: longText,
  causeEscape: longText,
  actionOccurrence: longText,
  actionEscape: longText,
  prevention: longText,
  problemSummary: summaryText,
  causeOccurrenceSummary: summaryText,
  causeEscapeSummary: summaryText,
  actionOccurrenceSummary: summaryText,
  actionEscapeSummary: summaryText,
  documentUpdates: v.pipe(v.array(documentUpdateSchema), v.maxLength(30)),
  implementedOn: v.nullable(civilDateSchema),
  replyForm: v.nullable(v.picklist(replyForms)),
  replyDocument: shortText,
  /** Revision of the reply last sent (R0, R1 …) and what the customer said of it. */
  replyRevision: shortText,
  replyVerdict: v.nullable(v.picklist(replyVerdicts)),
  liability: v.pipe(v.array(liabilityShareSchema), v.maxLength(6)),
  liabilityNote: lineText,
  returnNumber: shortText,
  noticeNumber: shortText,
  ntfNumber: shortText,
  feedbackSheetNumber: shortText,
  needsPpapApproval: v.nullable(v.boolean()),
  // F 验证与结案
  controlledShipping: v.optional(controlledShippingSchema, blankControlledShipping),
  verifications: v.pipe(v.array(verificationSchema), v.maxLength(60)),
  disposition: dispositionSchema,
  costs: v.pipe(v.array(costLineSchema), v.maxLength(60)),
  /** 费用: 无 was answered. */
  hasNoCosts: v.boolean(),
  feedbackSheetComplete: v.boolean(),
  qualityConfirmation: signedSchema,
  salesSupervision: signedSchema,
  customerAcceptance: v.strictObject({ way: shortText, at: v.nullable(instantSchema), proof: proofSchema }),
  acceptanceException: v.strictObject({ approver: shortText, reason: lineText }),
  /** 有条件接受: what is still to be shown, in the customer's words. */
  conditionalAcceptance: lineText,
  withdrawal: v.nullable(v.strictObject({ at: instantSchema, reason: lineText, proof: proofSchema })),
  /** 并案: the number of the complaint this one refers to. */
  mergedInto: shortText,
  /** The record it was made from in one step: a log, a visit, a return. */
  sourceNumber: v.optional(shortText),
  isHistoricalImport: v.boolean(),
  legalHold: v.boolean(),
  remarks: longText,
  /** ⚙ five custom fields, in the order of the settings. */
  custom: v.pipe(v.array(lineText), v.maxLength(5)),
  attachmentIds: v.pipe(v.array(idSchema), v.maxLength(mostComplaintFiles)),
});

export type Complaint = v.InferOutput<typeof complaintSchema>;
export type Milestone = v.InferOutput<typeof milestoneSchema>;
export type ProductLine = v.InferOutput<typeof productLineSchema>;
export type HandOver = v.InferOutput<typeof handOverSchema>;
export type SubIssue = v.InferOutput<typeof subIssueSchema>;
export type Extension = v.InferOutput<typeof extensionSchema>;
export type Verification = v.InferOutput<typeof verificationSchema>;
export type LiabilityShare = v.InferOutput<typeof liabilityShareSchema>;
export type StageChange = v.InferOutput<typeof stageChangeSchema>;
export type CustomerRef = v.InferOutput<typeof customerRefSchema>;
export type CostCategory = (typeof costCategories)[number];
export type CostBearer = (typeof costBearers)[number];
export type Currency = (typeof currencies)[number];
export type CostLine = v.InferOutput<typeof costLineSchema>;

/** What the store adds around the body: identity that the clerk cannot type. */
export interface StoredComplaint {
  readonly id: string;
  readonly number: string;
  /** Counts saves; a save names the version it started from. */
  readonly version: number;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly formRevision: string;
  readonly body: Complaint;
}
