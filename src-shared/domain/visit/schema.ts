import * as v from 'valibot';
import { attachmentIdsSchema } from '../attachment';
import { planApprovalSchema, planChangeSchema } from '../plan-approval';
import { civilDateSchema, idSchema, instantSchema, lineText, longText, shortText } from '../scalars';

/** 顾客访问报告 RTSP01-02 and the yearly plan it belongs to (TSP01 5.3.13–14). 来访接待 is a visit too. */

export const visitWays = ['on-site', 'video', 'phone', 'at-our-plant'] as const;
export const visitPurposes = [
  'routine',
  'complaint',
  'technical-support',
  'satisfaction',
  'project',
  'commercial',
] as const;
/** 计划内 / 临时. */
export const visitOccasions = ['planned', 'unplanned'] as const;
export const visitTopics = [
  'quality',
  'delivery',
  'packaging-logistics',
  'service',
  'technology',
  'price',
  'other',
] as const;
/** 顾客口头满意度. */
export const spokenSatisfactions = ['satisfied', 'fairly-satisfied', 'dissatisfied', 'not-said'] as const;

export type VisitTopic = (typeof visitTopics)[number];

const on = v.nullable(civilDateSchema);

export const visitorSchema = v.strictObject({
  id: idSchema,
  name: shortText,
  department: shortText,
  post: shortText,
});

export const visitedPersonSchema = v.strictObject({
  id: idSchema,
  name: shortText,
  department: shortText,
  post: shortText,
  phone: shortText,
});

export const visitActionSchema = v.strictObject({
  id: idSchema,
  problem: longText,
  requirement: longText,
  department: shortText,
  person: shortText,
  dueOn: on,
  doneOn: on,
  verification: lineText,
});

/** A line of feedback that became a complaint (channel 拜访, 5.2.1). */
export const raisedSchema = v.strictObject({
  id: idSchema,
  topic: v.picklist(visitTopics),
  complaintNumber: shortText,
});

export const visitReportSchema = v.strictObject({
  schemaVersion: v.literal(1),
  companyId: v.nullable(idSchema),
  occasion: v.nullable(v.picklist(visitOccasions)),
  /** The item of the yearly plan in words: `2026 年第 11 项`. */
  planItem: shortText,
  /** The plan's record and the row of it that this visit carries out; both null for an unplanned one. */
  plan: v.optional(v.strictObject({ recordId: v.nullable(idSchema), visitId: v.nullable(idSchema) }), {
    recordId: null,
    visitId: null,
  }),
  /** 上次行动完成情况. */
  previous: v.strictObject({
    reportNumber: shortText,
    total: v.nullable(v.pipe(v.number(), v.safeInteger())),
    done: v.nullable(v.pipe(v.number(), v.safeInteger())),
    note: longText,
  }),
  /** 特殊情况 are told at once, not with the report (5.3.14). */
  special: v.strictObject({
    isPresent: v.nullable(v.boolean()),
    what: longText,
    toldTo: shortText,
    toldAt: v.nullable(instantSchema),
  }),
  customer: v.strictObject({ id: v.nullable(idSchema), name: lineText, address: lineText }),
  from: on,
  to: on,
  way: v.nullable(v.picklist(visitWays)),
  purposes: v.pipe(v.array(v.picklist(visitPurposes)), v.maxLength(visitPurposes.length)),
  product: lineText,
  complaintNumbers: lineText,
  visitors: v.pipe(v.array(visitorSchema), v.maxLength(20)),
  visited: v.pipe(v.array(visitedPersonSchema), v.maxLength(20)),
  /** Stock by lot, assembly, defective parts seen at the customer's. */
  situation: longText,
  feedback: v.strictObject({
    quality: longText,
    delivery: longText,
    'packaging-logistics': longText,
    service: longText,
    technology: longText,
    price: longText,
    other: longText,
  }),
  spokenSatisfaction: v.nullable(v.picklist(spokenSatisfactions)),
  expectation: longText,
  agreement: longText,
  /** Internal: never on a sheet that a customer sees. */
  competitors: longText,
  /** What the customer said that became a complaint; set by the program. */
  raised: v.optional(v.pipe(v.array(raisedSchema), v.maxLength(60)), []),
  actions: v.pipe(v.array(visitActionSchema), v.maxLength(60)),
  nextVisitOn: on,
  /** What became of the next visit: the report of a later one fills it in, or somebody notes why there will be none. */
  nextVisit: v.optional(v.strictObject({ settledOn: on, how: lineText }), { settledOn: null, how: '' }),
  attachmentIds: attachmentIdsSchema,
  /** What lies with the paper: 签到, 会议纪要; what was noted before files could be kept. */
  attachments: lineText,
});

/** Visits of one year's plan. */
export const mostVisits = 200;

export const plannedVisitSchema = v.strictObject({
  id: idSchema,
  customer: lineText,
  /** Null while the customer is free text only. */
  customerId: v.optional(v.nullable(idSchema), null),
  /** 1–12. */
  month: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  /** The day it is made on, once it is agreed; its month follows. */
  plannedOn: v.optional(on, null),
  purposes: v.pipe(v.array(v.picklist(visitPurposes)), v.maxLength(visitPurposes.length)),
  person: shortText,
  visitedOn: on,
  reportNumber: shortText,
  notDoneReason: lineText,
});

/** 年度顾客访问计划. */
export const visitPlanSchema = v.strictObject({
  schemaVersion: v.literal(1),
  companyId: v.nullable(idSchema),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))),
  visits: v.pipe(v.array(plannedVisitSchema), v.maxLength(mostVisits)),
  /** Who released the year, and when; set by approving it, never typed. */
  approval: v.optional(planApprovalSchema, { by: '', on: null }),
  /** Why an approved plan is changed; the save takes it into `changes`. */
  changeReason: v.optional(lineText, ''),
  changes: v.optional(v.pipe(v.array(planChangeSchema), v.maxLength(200)), []),
});

export type VisitReport = v.InferOutput<typeof visitReportSchema>;
export type VisitPlan = v.InferOutput<typeof visitPlanSchema>;
export type PlannedVisit = v.InferOutput<typeof plannedVisitSchema>;
