import { taskPartSchema } from '@shared/domain/report';
import { idSchema, lineText, quantitySchema, shortText } from '@shared/domain/scalars';
import * as v from 'valibot';

/** What a task sheet says to the program, besides where its answers are. */

/** In A1 of the marks; B1 is the sheet's head as JSON. */
export const marksTitle = 'desk-task-sheet';
export const marksFormat = 1;

/** Paths of the two cells that say who answered, and when. */
export const answererPath = 'answeredBy';
export const answerDatePath = 'answeredOn';

export const taskHeadSchema = v.object({
  format: v.number(),
  recordId: idSchema,
  /** The report's number, to be named where the sheet belongs to another one. */
  number: shortText,
  part: taskPartSchema,
  revision: quantitySchema,
  /** SHA-256 of the report when the sheet was made, without what is internal. */
  contentHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  language: v.picklist(['zh-CN', 'en']),
  madeAt: lineText,
  /** Under which the report knows that this sheet went out. */
  assignmentId: v.optional(v.nullable(idSchema), null),
});
export type TaskHead = v.InferOutput<typeof taskHeadSchema>;
