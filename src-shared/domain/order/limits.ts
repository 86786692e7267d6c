import * as v from 'valibot';

/** ⚙ The limits of an order, as they are delivered: seed 002 §5.2, §5.3, §5.5. */

const amount = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

export const orderLimitsSchema = v.strictObject({
  /** Clock hours from the confirmation with the customer to the last department. */
  passOnHours: amount(72),
  /** Clock hours from the receipt to the answer. */
  answerHours: amount(168),
  /** Working days the customer has to pay. */
  paymentWorkingDays: amount(60),
  /** Calendar months from the receipt of the goods to the invoice. */
  invoiceMonths: amount(12),
});
export type OrderLimits = v.InferOutput<typeof orderLimitsSchema>;

export const defaultOrderLimits: OrderLimits = {
  passOnHours: 1,
  answerHours: 24,
  paymentWorkingDays: 5,
  invoiceMonths: 1,
};
