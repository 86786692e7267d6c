import * as v from 'valibot';
import { civilDateSchema, idSchema, lineText, longText, quantitySchema, shortText } from '../scalars';

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

/** 满意度调查记录: one period. */
export const surveyRecordSchema = v.strictObject({
  schemaVersion: v.literal(1),
  period: shortText,
  /** Average total of the period before, in tenths; null when there was none. */
  previousAverage: quantity,
  entries: v.pipe(v.array(surveyEntrySchema), v.maxLength(60)),
  analysis: longText,
  measures: v.pipe(v.array(surveyMeasureSchema), v.maxLength(60)),
});

export type ScoredItem = v.InferOutput<typeof scoredItemSchema>;
export type SurveyAnswer = v.InferOutput<typeof surveyAnswerSchema>;
export type Survey = v.InferOutput<typeof surveySchema>;
export type SurveyEvidence = v.InferOutput<typeof surveyEvidenceSchema>;
export type SurveyEntry = v.InferOutput<typeof surveyEntrySchema>;
export type SurveyMeasure = v.InferOutput<typeof surveyMeasureSchema>;
export type SurveyRecord = v.InferOutput<typeof surveyRecordSchema>;
