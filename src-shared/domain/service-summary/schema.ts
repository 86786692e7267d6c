import * as v from 'valibot';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  quantitySchema,
  shortText,
} from '../scalars';

/** 客户沟通与服务总结 of a week or month (seed 001 §6): what customers said, how it was answered, and what is done about it. */

export const summaryPeriods = ['week', 'month'] as const;
export type SummaryPeriod = (typeof summaryPeriods)[number];

/** What records are counted by. `code` tells the entries of a group apart: a topic, a part number, a customer's name. */
export const figureGroups = [
  'logs',
  'kind',
  'topic',
  'mood',
  'customer',
  'answer',
  'promise',
  'call-back',
  'sheet',
  'complaints',
  'category',
  'part',
  'complaint-customer',
] as const;
export type FigureGroup = (typeof figureGroups)[number];

const on = v.nullable(civilDateSchema);

/** How many records, and how many in the period before. */
export const figureSchema = v.strictObject({
  group: v.picklist(figureGroups),
  code: lineText,
  count: quantitySchema,
  before: quantitySchema,
});

/** Logs and complaints of one period. */
export const trendEntrySchema = v.strictObject({
  from: civilDateSchema,
  logs: quantitySchema,
  complaints: quantitySchema,
});

export const figuresSchema = v.strictObject({
  countedAt: instantSchema,
  entries: v.pipe(v.array(figureSchema), v.maxLength(120)),
  /** The periods up to this one. */
  trend: v.pipe(v.array(trendEntrySchema), v.maxLength(12)),
});

export const improvementSchema = v.strictObject({
  id: idSchema,
  what: lineText,
  owner: shortText,
  dueOn: on,
  doneOn: on,
  /** 效果: what was found when it was verified. */
  effect: lineText,
  verifiedOn: on,
  /** The standard that was changed by it, from one revision to the next. */
  document: shortText,
  fromRevision: shortText,
  toRevision: shortText,
  /** The earlier summary it was carried over from, and the later one it went on to. */
  carriedFrom: shortText,
  carriedTo: shortText,
});

export const serviceSummarySchema = v.strictObject({
  schemaVersion: v.literal(1),
  /** ZJ-2026-0001; '' until it is taken. */
  number: shortText,
  companyId: v.nullable(idSchema),
  period: v.nullable(v.picklist(summaryPeriods)),
  /** A day of the period; its first day once it is kept. */
  from: on,
  department: shortText,
  preparedBy: shortText,
  /** Counted by the program with every save, and no more once the summary is final. */
  figures: v.nullable(figuresSchema),
  observations: longText,
  conclusion: longText,
  improvements: v.pipe(v.array(improvementSchema), v.maxLength(60)),
  /** 定稿: from this day on the figures stay. */
  finalOn: on,
});

export type ServiceSummary = v.InferOutput<typeof serviceSummarySchema>;
export type Improvement = v.InferOutput<typeof improvementSchema>;
export type SummaryFigures = v.InferOutput<typeof figuresSchema>;
export type SummaryFigure = v.InferOutput<typeof figureSchema>;
