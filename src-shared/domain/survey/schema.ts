import * as v from 'valibot';
import { planApprovalSchema, planChangeSchema } from '../plan-approval';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  quantitySchema,
  shortText,
} from '../scalars';

/** 顾客满意度调查 (IATF 16949 9.1.2.1): the sheet a customer answers, and our record of a period's sheets. */

/** What is asked, in the order of the sheet. */
export const surveyItems = [
  'quality',
  'complaint-speed',
  'complaint-effect',
  'delivery-time',
  'delivery-quantity',
  'packaging',
  'technical-support',
  'communication',
  'development',
  'price',
  'environment',
] as const;
export const surveyWays = ['email', 'portal', 'visit', 'phone', 'post', 'other'] as const;
export const comparisons = ['better', 'equal', 'worse', 'not-known'] as const;

export type SurveyItem = (typeof surveyItems)[number];

const quantity = v.nullable(quantitySchema);
/** 5 很满意 … 1 很不满意; null is not answered or does not apply. */
const score = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)));
/** Whole per cent; those of a sheet sum to 100. */
const weight = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** An item's part in the total. */
export const scoredItemSchema = v.strictObject({ item: v.picklist(surveyItems), weight, score });

export const surveyAnswerSchema = v.strictObject({
  ...scoredItemSchema.entries,
  /** The customer ticked 不适用; the score is null then. */
  isNotApplicable: v.boolean(),
  comment: lineText,
});

/** A returned workbook: whose answers were taken from which file. */
export const surveyReadingSchema = v.strictObject({
  id: idSchema,
  attachmentId: idSchema,
  fileName: lineText,
  readAt: instantSchema,
  readBy: shortText,
});

/** The sheet as it is sent to the customer and comes back. */
export const surveySchema = v.strictObject({
  schemaVersion: v.literal(1),
  /** MY-2026-0001; '' until it is taken. */
  number: shortText,
  /** The legal entity of ours that asks; null = the combined name. */
  companyId: v.nullable(idSchema),
  /** Year or half-year in words. */
  period: shortText,
  customerId: v.nullable(idSchema),
  customerName: lineText,
  plant: shortText,
  respondent: shortText,
  respondentDepartment: shortText,
  respondentPosition: shortText,
  way: v.nullable(v.picklist(surveyWays)),
  sentOn: v.nullable(civilDateSchema),
  replyBy: v.nullable(civilDateSchema),
  returnedOn: v.nullable(civilDateSchema),
  /** Name, telephone and address of ours the sheet goes back to. */
  replyTo: lineText,
  answers: v.pipe(v.array(surveyAnswerSchema), v.length(surveyItems.length)),
  comparison: v.nullable(v.picklist(comparisons)),
  comparisonNote: lineText,
  suggestions: longText,
  /** The yearly plan's record and its row; both null for a sheet that no plan asked for. */
  plan: v.optional(v.strictObject({ recordId: v.nullable(idSchema), sheetId: v.nullable(idSchema) }), {
    recordId: null,
    sheetId: null,
  }),
  /** Why a customer is asked whom no plan names (临时调查); kept inside the house. */
  unplannedReason: v.optional(lineText, ''),
  /** Returned workbooks that were read into this sheet; set by the program. */
  readings: v.optional(v.pipe(v.array(surveyReadingSchema), v.maxLength(20)), []),
});

/** Objective figures beside the opinion (IATF 16949 9.1.2.1). */
export const surveyEvidenceSchema = v.strictObject({
  ppm: quantity,
  complaints: quantity,
  /** 停线, minutes. */
  lineStopMinutes: quantity,
  /** 准时率 in hundredths of a per cent: 9875 is 98.75 %. */
  onTimeRate: quantity,
  /** 额外运费, fen. */
  premiumFreight: quantity,
  /** The customer's own scorecard: rank or score. */
  scorecard: shortText,
});

/** Where a figure of the objective block came from. */
export const evidenceFields = [
  'ppm',
  'complaints',
  'lineStopMinutes',
  'onTimeRate',
  'premiumFreight',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];

export const surveyEntrySchema = v.strictObject({
  id: idSchema,
  number: shortText,
  customerName: lineText,
  sentOn: v.nullable(civilDateSchema),
  way: v.nullable(v.picklist(surveyWays)),
  returnedOn: v.nullable(civilDateSchema),
  respondent: shortText,
  items: v.pipe(v.array(scoredItemSchema), v.length(surveyItems.length)),
  evidence: surveyEvidenceSchema,
  /** The customer's file; null while he is free text, or in a record from before. */
  customerId: v.optional(v.nullable(idSchema), null),
  /** Total of the customer's sheet before, in tenths. */
  previousTotal: v.optional(quantity, null),
  /** Why a figure is not the one that the desk counted. */
  evidenceReason: v.optional(lineText, ''),
});

/** What is done about an item of 3 or less. */
export const surveyMeasureSchema = v.strictObject({
  id: idSchema,
  surveyNumber: shortText,
  customerName: lineText,
  item: v.nullable(v.picklist(surveyItems)),
  score,
  cause: lineText,
  measure: lineText,
  owner: shortText,
  dueOn: v.nullable(civilDateSchema),
  verification: lineText,
  verifiedOn: v.nullable(civilDateSchema),
});

export const distributionWays = ['meeting', 'email', 'paper', 'chat', 'other'] as const;

/** 结果发放: who was given the results of a period, and that he has them. */
export const surveyDistributionSchema = v.strictObject({
  id: idSchema,
  department: shortText,
  person: shortText,
  on: v.nullable(civilDateSchema),
  way: v.nullable(v.picklist(distributionWays)),
  /** Who signed, or where the receipt lies. */
  receipt: lineText,
  receivedOn: v.nullable(civilDateSchema),
});

/** Average of an item in hundredths of a point: 425 is 4.25; null when nobody answered it. */
export const itemAverageSchema = v.strictObject({ item: v.picklist(surveyItems), average: quantity });

/** A period of before, as the trend shows it. */
export const pastPeriodSchema = v.strictObject({
  id: idSchema,
  period: shortText,
  /** Average total in tenths. */
  average: quantity,
});

/** 满意度调查记录: one period. */
export const surveyRecordSchema = v.strictObject({
  schemaVersion: v.literal(1),
  period: shortText,
  /** Average total of the period before, in tenths; null when there was none. */
  previousAverage: quantity,
  entries: v.pipe(v.array(surveyEntrySchema), v.maxLength(60)),
  analysis: longText,
  measures: v.pipe(v.array(surveyMeasureSchema), v.maxLength(60)),
  /** First and last day of the period; the objective figures are counted between them. */
  from: v.optional(v.nullable(civilDateSchema), null),
  to: v.optional(v.nullable(civilDateSchema), null),
  /** Average score that each item should reach, in hundredths; null when none is set. */
  targetScore: v.optional(quantity, null),
  /** The items of the period before, for the radar chart. */
  previousItems: v.optional(v.pipe(v.array(itemAverageSchema), v.maxLength(surveyItems.length)), []),
  /** Periods of before, the earliest first. */
  pastPeriods: v.optional(v.pipe(v.array(pastPeriodSchema), v.maxLength(12)), []),
  distributions: v.optional(v.pipe(v.array(surveyDistributionSchema), v.maxLength(30)), []),
  /** The day the period was ended, whoever has not answered until then; not while a low item has no measure. */
  finishedOn: v.optional(v.nullable(civilDateSchema), null),
});

/** What a questionnaire asks, with the weight of each item. */
export const questionSchema = v.strictObject({ item: v.picklist(surveyItems), weight });

/** A period of the year's plan. */
export const plannedPeriodSchema = v.strictObject({
  id: idSchema,
  /** As the sheets carry it: 2026年上半年. */
  name: shortText,
  endsOn: v.nullable(civilDateSchema),
  sendBy: v.nullable(civilDateSchema),
  replyBy: v.nullable(civilDateSchema),
});

/** One customer in one period. */
export const plannedSheetSchema = v.strictObject({
  id: idSchema,
  customer: lineText,
  customerId: v.nullable(idSchema),
  period: shortText,
  way: v.nullable(v.picklist(surveyWays)),
  sendBy: v.nullable(civilDateSchema),
  replyBy: v.nullable(civilDateSchema),
  responsible: shortText,
  /** The sheet that was made of it, and how far that is; set by the program. */
  surveyNumber: shortText,
  sentOn: v.nullable(civilDateSchema),
  returnedOn: v.nullable(civilDateSchema),
  notAskedReason: lineText,
});

/** 年度满意度调查计划, with the questionnaire that its approval releases. */
export const surveyPlanSchema = v.strictObject({
  schemaVersion: v.literal(1),
  companyId: v.nullable(idSchema),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))),
  periods: v.pipe(v.array(plannedPeriodSchema), v.maxLength(12)),
  questions: v.pipe(v.array(questionSchema), v.length(surveyItems.length)),
  sheets: v.pipe(v.array(plannedSheetSchema), v.maxLength(200)),
  /** 编制: who wrote what is to be approved; set by the program. */
  preparedBy: shortText,
  approval: planApprovalSchema,
  changeReason: lineText,
  changes: v.pipe(v.array(planChangeSchema), v.maxLength(200)),
});

export type ScoredItem = v.InferOutput<typeof scoredItemSchema>;
export type SurveyAnswer = v.InferOutput<typeof surveyAnswerSchema>;
export type Survey = v.InferOutput<typeof surveySchema>;
export type SurveyEvidence = v.InferOutput<typeof surveyEvidenceSchema>;
export type SurveyEntry = v.InferOutput<typeof surveyEntrySchema>;
export type SurveyMeasure = v.InferOutput<typeof surveyMeasureSchema>;
export type SurveyReading = v.InferOutput<typeof surveyReadingSchema>;
export type SurveyDistribution = v.InferOutput<typeof surveyDistributionSchema>;
export type ItemAverage = v.InferOutput<typeof itemAverageSchema>;
export type PastPeriod = v.InferOutput<typeof pastPeriodSchema>;
export type Question = v.InferOutput<typeof questionSchema>;
export type PlannedPeriod = v.InferOutput<typeof plannedPeriodSchema>;
export type PlannedSheet = v.InferOutput<typeof plannedSheetSchema>;
export type SurveyPlan = v.InferOutput<typeof surveyPlanSchema>;
export type SurveyRecord = v.InferOutput<typeof surveyRecordSchema>;
