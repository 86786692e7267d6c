import * as v from 'valibot';

/** ⚙ What the procedure leaves open of visits (TSP01 5.3.13–14). */

const visitsAYear = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12));

export const visitRulesSchema = v.strictObject({
  /** Working days after the last day of a visit in which its report is written (5.3.14). */
  reportWorkingDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  /** Visits a year by the customer's grade, from which a year's plan is proposed (5.3.13). */
  perYear: v.strictObject({ vip: visitsAYear, key: visitsAYear, regular: visitsAYear }),
});

export type VisitRules = v.InferOutput<typeof visitRulesSchema>;
export type VisitsPerYear = Readonly<VisitRules['perYear']>;

/** As delivered: VIP every quarter, 重点 every half-year, 一般 once. */
export const defaultVisitRules: VisitRules = {
  reportWorkingDays: 5,
  perYear: { vip: 4, key: 2, regular: 1 },
};
