import * as v from 'valibot';
import { instantSchema } from '../scalars';

/** The customer's own time for one milestone, as it crosses the bridge and lies in records (TSP01 5.3.5). */
export const customerTimeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('absolute'), at: instantSchema }),
  v.strictObject({
    kind: v.literal('hours'),
    amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  }),
  v.strictObject({
    kind: v.literal('working-days'),
    amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
    countsFirstDay: v.optional(v.boolean()),
    calendar: v.optional(v.picklist(['official', 'monday-to-friday', 'company'])),
  }),
  v.strictObject({
    kind: v.literal('calendar-days'),
    amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
    countsFirstDay: v.optional(v.boolean()),
  }),
]);

/** Standing deadline agreements (TSP01 5.3.5); null = the procedure's own. Absolute times make no sense here and are refused. */
export const agreedTimesSchema = v.strictObject({
  response: v.nullable(customerTimeSchema),
  preliminary: v.nullable(customerTimeSchema),
  analysis: v.nullable(customerTimeSchema),
  closure: v.nullable(customerTimeSchema),
});
export type AgreedTimes = v.InferOutput<typeof agreedTimesSchema>;
