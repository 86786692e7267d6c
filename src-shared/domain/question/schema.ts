import * as v from 'valibot';
import { enquiryCategorySchema } from '../feedback/enquiry-categories';
import { recordNumberSchema } from '../feedback/schema';
import { civilDateSchema, lineText, longText, shortText } from '../scalars';

/** 问答 (WD): a question customers ask again and again, with the answer that is given (TSP01 5.1.2; docs/adr/0012). */

const day = v.nullable(civilDateSchema);
const signedSchema = v.strictObject({ by: shortText, on: day });

export const questionSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  question: longText,
  answer: longText,
  /** The same in English, its own text; never made by a machine. */
  translation: v.strictObject({ question: longText, answer: longText }),
  category: v.nullable(enquiryCategorySchema),
  product: shortText,
  partNumber: shortText,
  /** Further words it is looked for by. */
  keywords: lineText,
  /** Numbers of the logs it was taken from. */
  sources: lineText,
  answered: signedSchema,
  reviewed: signedSchema,
  /** The last day on which the answer may be given; null without end. */
  validUntil: day,
  /** 停用: from which day it is no longer given, why, and what took its place. */
  outdated: v.strictObject({ on: day, reason: lineText, replacedBy: recordNumberSchema }),
  remarks: longText,
});

export type Question = v.InferOutput<typeof questionSchema>;
