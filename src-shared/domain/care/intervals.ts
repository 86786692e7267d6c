import * as v from 'valibot';
import { addDays, addMonths, type CivilDate } from '../calendar';
import { type CustomerGrade, customerGrades } from '../customer/schema';

/** ⚙ How often customers are contacted, by grade. */

export const intervalUnits = ['weeks', 'months'] as const;

export const intervalSchema = v.strictObject({
  amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  unit: v.picklist(intervalUnits),
});

export const careRulesSchema = v.strictObject({
  intervals: v.strictObject(v.entriesFromList(customerGrades, intervalSchema)),
});

export type Interval = v.InferOutput<typeof intervalSchema>;
export type CareRules = v.InferOutput<typeof careRulesSchema>;
export type ContactIntervals = Readonly<Record<CustomerGrade, Interval>>;

/** As delivered: VIP every month, 重点 every quarter, 一般 every half-year. */
export const defaultCareRules: CareRules = {
  intervals: {
    vip: { amount: 1, unit: 'months' },
    key: { amount: 3, unit: 'months' },
    regular: { amount: 6, unit: 'months' },
  },
};

/** The day an interval later; months keep the day, or end with a shorter month: 31 January + 1 month is the last of February. */
export function afterInterval(from: CivilDate, { amount, unit }: Interval): CivilDate {
  return unit === 'weeks' ? addDays(from, 7 * amount) : addMonths(from, amount);
}
