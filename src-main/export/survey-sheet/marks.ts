import { idSchema, lineText, shortText } from '@shared/domain/scalars';
import * as v from 'valibot';

/** What a questionnaire that is mailed to a customer says to the program when it comes back. */

/** In A1 of the marks; B1 is the head as JSON. */
export const surveyMarksTitle = 'desk-survey-sheet';
export const surveyMarksFormat = 1;

export const surveyHeadSchema = v.object({
  format: v.number(),
  recordId: idSchema,
  /** MY-2026-0001, to be named where the file belongs to another sheet. */
  number: shortText,
  language: v.picklist(['zh-CN', 'en']),
  madeAt: lineText,
});
export type SurveyHead = v.InferOutput<typeof surveyHeadSchema>;
