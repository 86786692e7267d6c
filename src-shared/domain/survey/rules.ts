import * as v from 'valibot';
import { customerGrades } from '../customer/schema';

/** ⚙ of 满意度. */

const amount = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

export const surveyRulesSchema = v.strictObject({
  /** In how many periods of a year a customer of each grade is asked. */
  periodsPerYear: v.strictObject(v.entriesFromList(customerGrades, amount(12))),
  /** Calendar days from sending a sheet to its answer. */
  replyDays: v.pipe(amount(90), v.minValue(1)),
  /** Calendar days from a period's end to its results in the hands of those who need them. */
  distributionDays: v.pipe(amount(180), v.minValue(1)),
});

export type SurveyRules = v.InferOutput<typeof surveyRulesSchema>;

/** As delivered: whoever matters most twice a year, the others once; two weeks to answer; results within 45 days. */
export const defaultSurveyRules: SurveyRules = {
  periodsPerYear: { vip: 2, key: 2, regular: 1 },
  replyDays: 14,
  distributionDays: 45,
};
