import * as v from 'valibot';
import { attachmentIdsSchema } from '../attachment';
import { channels, customerRefSchema } from '../complaint/schema';
import { recordNumberSchema, satisfactions } from '../feedback/schema';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  quantitySchema,
  shortText,
} from '../scalars';

/** Service besides complaints (TSP01 5.3.10–5.3.12), and the hand-over of papers and parts between departments (5.3.1). */

export const handOverItemKinds = ['document', 'sample', 'part', 'data', 'other'] as const;
export const supportKinds = [
  'assembly-use',
  'drawing-specification',
  'failure-analysis',
  'test',
  'improvement',
  'training',
  'other',
] as const;
export const supportWays = ['on-site', 'remote', 'written', 'at-our-plant'] as const;
export const supportDecisions = ['accepted', 'partly-accepted', 'refused'] as const;
export const serviceItemResults = ['done', 'partly-done', 'not-done'] as const;
export const qualificationVerdicts = ['qualified', 'conditionally-qualified', 'not-qualified'] as const;

const day = v.nullable(civilDateSchema);
const moment = v.nullable(instantSchema);
const quantity = v.nullable(quantitySchema);
const listed = 60;
const sideSchema = v.strictObject({ department: shortText, person: shortText });

/** One thing handed over. */
export const handOverItemSchema = v.strictObject({
  id: idSchema,
  kind: v.nullable(v.picklist(handOverItemKinds)),
  name: lineText,
  /** Document number and revision, part number or batch. */
  reference: shortText,
  quantity,
  /** State it is in, and what was missing or differed at receipt. */
  remarks: lineText,
});

/** 内部交接单: from one department to another, with receipt. */
export const internalHandOverSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  subject: lineText,
  customer: lineText,
  /** Complaint or other record this belongs to. */
  relatedNumber: shortText,
  from: sideSchema,
  to: sideSchema,
  handedOverAt: moment,
  dueOn: day,
  task: longText,
  items: v.pipe(v.array(handOverItemSchema), v.maxLength(listed)),
  receivedAt: moment,
  receiptNote: longText,
  returnedOn: day,
});

/** 技术支持需求单: ad-hoc support through 业务部 to 技术部 (5.3.10). */
export const supportRequestSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  companyId: v.nullable(idSchema),
  customer: customerRefSchema,
  receivedAt: moment,
  channel: v.nullable(v.picklist(channels)),
  receivedBy: shortText,
  partName: lineText,
  partNumber: shortText,
  vehicleModel: shortText,
  kind: v.nullable(v.picklist(supportKinds)),
  way: v.nullable(v.picklist(supportWays)),
  place: lineText,
  wantedOn: day,
  request: longText,
  forwardedAt: moment,
  engineer: shortText,
  decision: v.nullable(v.picklist(supportDecisions)),
  plan: longText,
  /** When 技术部 answered: what it will do, or why not. */
  answeredAt: v.optional(moment, null),
  startedOn: day,
  finishedOn: day,
  /** Whole hours spent. */
  hours: quantity,
  result: longText,
  followUp: longText,
  satisfaction: v.nullable(v.picklist(satisfactions)),
  customerOpinion: longText,
  relatedNumber: shortText,
});

export const serviceItemSchema = v.strictObject({
  id: idSchema,
  content: lineText,
  place: shortText,
  plannedOn: day,
  responsible: shortText,
  support: shortText,
  doneOn: day,
  result: v.nullable(v.picklist(serviceItemResults)),
  note: lineText,
});

/** What became of an agreement at its end. */
export const renewalDecisions = ['renewed', 'ended'] as const;

/** 服务协议: what was agreed with a customer, and until when (5.3.11). */
export const serviceAgreementSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  /** Which of our companies agreed. */
  companyId: v.nullable(idSchema),
  customer: customerRefSchema,
  title: lineText,
  /** Number of the agreement that this one renews; '' for a first one. */
  follows: shortText,
  /** What the agreement itself carries as its number: ours or the customer's. */
  documentNumber: shortText,
  /** The signed document: file name, or where it is kept. */
  document: lineText,
  ourSigner: shortText,
  customerSigner: shortText,
  signedOn: day,
  from: day,
  to: day,
  /** Calendar days before the end by which either side says that it will not go on. */
  noticeDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650))),
  /** Whether it goes on by itself when nobody says anything. */
  renewsItself: v.nullable(v.boolean()),
  product: lineText,
  scope: longText,
  /** Response times, charges, what is excluded. */
  terms: longText,
  manager: shortText,
  renewal: v.strictObject({
    decision: v.nullable(v.picklist(renewalDecisions)),
    on: day,
    /** Number of the agreement that follows. */
    successor: shortText,
    note: longText,
  }),
  /** 协议 as signed. */
  attachmentIds: attachmentIdsSchema,
  remarks: longText,
});

/** 服务计划: what an agreed service consists of, when and by whom (5.3.11). */
export const servicePlanSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  companyId: v.nullable(idSchema),
  customer: customerRefSchema,
  /** Number of a 服务协议, or of an agreement that is not kept here. */
  agreementNumber: shortText,
  from: day,
  to: day,
  product: lineText,
  manager: shortText,
  purpose: longText,
  items: v.pipe(v.array(serviceItemSchema), v.maxLength(listed)),
  resources: longText,
  summary: longText,
});

export const requirementSchema = v.strictObject({
  id: idSchema,
  requirement: lineText,
  /** How the person meets it: certificate, years, training. */
  evidence: lineText,
  isMet: v.nullable(v.boolean()),
});

export const trainingSchema = v.strictObject({
  id: idSchema,
  on: day,
  topic: lineText,
  trainer: shortText,
  hours: quantity,
  isPassed: v.nullable(v.boolean()),
});

export const assessmentSchema = v.strictObject({
  id: idSchema,
  item: lineText,
  /** Points that can be had, and that were had. */
  maximum: quantity,
  score: quantity,
  assessor: shortText,
  on: day,
});

/** 服务人员资格与考核表: one person in long-term service (5.3.12). */
export const serviceStaffSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  name: shortText,
  staffNumber: shortText,
  department: shortText,
  position: shortText,
  education: shortText,
  /** Whole years in the trade. */
  years: quantity,
  /** 服务顾客/区域. */
  serves: lineText,
  requirements: v.pipe(v.array(requirementSchema), v.maxLength(listed)),
  trainings: v.pipe(v.array(trainingSchema), v.maxLength(listed)),
  assessments: v.pipe(v.array(assessmentSchema), v.maxLength(listed)),
  verdict: v.nullable(v.picklist(qualificationVerdicts)),
  scope: longText,
  certificateNumber: shortText,
  validFrom: day,
  validUntil: day,
  nextAssessmentOn: day,
  /** The last day in this service: nothing is due of the person any more. */
  endedOn: v.optional(day, null),
  /** 证书, 考核记录. */
  attachmentIds: attachmentIdsSchema,
  remarks: longText,
});

export type InternalHandOver = v.InferOutput<typeof internalHandOverSchema>;
export type SupportRequest = v.InferOutput<typeof supportRequestSchema>;
export type ServiceAgreement = v.InferOutput<typeof serviceAgreementSchema>;
export type ServicePlan = v.InferOutput<typeof servicePlanSchema>;
export type ServiceStaff = v.InferOutput<typeof serviceStaffSchema>;
export type Assessment = v.InferOutput<typeof assessmentSchema>;
