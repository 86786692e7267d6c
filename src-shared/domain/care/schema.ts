import * as v from 'valibot';
import { type Channel, customerRefSchema } from '../complaint/schema';
import { customerGrades } from '../customer/schema';
import { moods, recordNumberSchema } from '../feedback/schema';
import { civilDateSchema, idSchema, instantSchema, lineText, longText, shortText } from '../scalars';

/** 顾客关怀/联系计划 (GHJH): one customer, his contacts as rows, and when the next is due by his grade (TSP01 5.1). */

export const occasions = [
  'routine',
  'festival',
  'new-project',
  'after-delivery',
  'after-complaint',
  'other',
] as const;
export type Occasion = (typeof occasions)[number];

/** How we reach a customer; a log or a complaint from it came by the same channel. */
export const careWays = [
  'phone',
  'visit',
  'email',
  'messaging',
  'letter',
  'portal',
  'other',
] as const satisfies readonly Channel[];

const day = v.nullable(civilDateSchema);
const moment = v.nullable(instantSchema);

/** One contact, planned for an occasion or done. */
export const careContactSchema = v.strictObject({
  id: idSchema,
  occasion: v.nullable(v.picklist(occasions)),
  /** In words: which festival, which project. */
  occasionText: shortText,
  /** For an occasion with a day of its own; a routine contact follows the interval. */
  plannedOn: day,
  /** Why the planned day was moved. */
  moveReason: lineText,
  doneAt: moment,
  way: v.nullable(v.picklist(careWays)),
  /** Ours, and theirs. */
  by: shortText,
  person: shortText,
  content: longText,
  response: longText,
  mood: v.nullable(v.picklist(moods)),
  nextStep: lineText,
  /** The log and the complaint it became. */
  logNumber: recordNumberSchema,
  complaintNumber: recordNumberSchema,
});

export const carePlanSchema = v.strictObject({
  schemaVersion: v.literal(1),
  number: recordNumberSchema,
  companyId: v.nullable(idSchema),
  customer: customerRefSchema,
  /** As in the customer's file; a change there comes here by itself. */
  grade: v.nullable(v.picklist(customerGrades)),
  manager: shortText,
  /** What is cared for. */
  focus: lineText,
  /** The plan counts from here. */
  from: day,
  /** The last contact before the plan began. */
  lastContactOn: day,
  contacts: v.pipe(v.array(careContactSchema), v.maxLength(200)),
  /** 改期: the due day `from` is moved to `to`; it holds for that one day. */
  move: v.strictObject({ from: day, to: day, reason: lineText }),
  /** 停止: nothing more is due from here. */
  ended: v.strictObject({ on: day, reason: lineText }),
  remarks: longText,
  /** The step in which it was proposed with others; null where it was written alone. */
  proposalId: v.nullable(idSchema),
});

export type CarePlan = v.InferOutput<typeof carePlanSchema>;
export type CareContact = v.InferOutput<typeof careContactSchema>;
