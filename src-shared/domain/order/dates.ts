import { addHours, addMonths, type CivilDate, civilDateOf, type Instant } from '../calendar';
import {
  countByRules,
  countedDate,
  type DateRules,
  type RecordDate,
  type RuledCount,
  singleDate,
} from '../record-date';
import { defaultOrderLimits, type OrderLimits } from './limits';
import { deliveredOn, handedOverAt, shippedOn } from './progress';
import type { Order } from './schema';

type Rules = Pick<DateRules, 'timeZone' | 'lookup' | 'earliestLookup' | 'orderLimits'>;

const limitsOf = ({ orderLimits = defaultOrderLimits }: Pick<Rules, 'orderLimits'>): OrderLimits =>
  orderLimits;

/** The minute by which the customer is answered: ⚙ clock hours after the receipt. */
export const orderAnswerDue = ({ receivedAt }: Pick<Order, 'receivedAt'>, rules: Rules): Instant | null =>
  receivedAt === null ? null : addHours(receivedAt, limitsOf(rules).answerHours, rules.timeZone);

/** The minute by which every department has the order: ⚙ clock hours after its confirmation with the customer. */
export const orderHandOverDue = (
  { confirmedAt }: Pick<Order, 'confirmedAt'>,
  rules: Rules,
): Instant | null =>
  confirmedAt === null ? null : addHours(confirmedAt, limitsOf(rules).passOnHours, rules.timeZone);

/** The day by which the goods are invoiced: ⚙ months after the customer has confirmed the last delivery. */
export function invoiceDue(order: Order, rules: Rules): CivilDate | null {
  const received = deliveredOn(order);
  return received === null ? null : addMonths(received, limitsOf(rules).invoiceMonths);
}

/** The day from which the customer's days to pay count; null before it, and while it was not agreed how he pays (seed 002 §5.3). */
function paymentBegins(
  { paymentFrom, confirmedAt, invoicedOn }: Order,
  { timeZone }: Rules,
): CivilDate | null {
  if (paymentFrom === null) return null;
  if (paymentFrom === 'invoice') return invoicedOn;
  return confirmedAt === null ? null : civilDateOf(confirmedAt, timeZone);
}

/** A confirmed order that waits for its payment, and nobody agreed with the customer how or when he pays: it has no date. */
export const isPaymentUnagreed = (order: Order): boolean =>
  order.confirmedAt !== null &&
  order.paymentFrom === null &&
  order.paymentAgreedOn === null &&
  order.paidOn === null &&
  order.cancelledOn === null &&
  order.reviewResult !== 'refused';

/** The ⚙ working days to pay, with the rest days that were stepped over; null before they begin, and where a day was agreed. */
export function paymentCount(order: Order, rules: Rules): (RuledCount & { readonly from: CivilDate }) | null {
  const from = paymentBegins(order, rules);
  if (order.paymentAgreedOn !== null || from === null) return null;
  return { from, ...countByRules(from, limitsOf(rules).paymentWorkingDays, rules) };
}

/** The day by which the customer pays: as agreed with him, else as counted. */
function paymentDates(order: Order, rules: Rules): readonly RecordDate[] {
  const rest = { text: order.orderNumber, owner: order.receivedBy, done: order.paidOn };
  return order.paymentAgreedOn === null
    ? countedDate('payment', paymentCount(order, rules), rest)
    : singleDate('payment', order.paymentAgreedOn, rest);
}

/** Everything of an order that can be late. A refused order waits for its answer alone, a cancelled one for nothing. */
export function orderDates(order: Order, rules: DateRules): readonly RecordDate[] {
  if (order.cancelledOn !== null) return [];
  const { receivedBy: owner, orderNumber: text } = order;
  const answer = singleDate('answer', orderAnswerDue(order, rules), {
    text,
    owner: order.answeredBy === '' ? owner : order.answeredBy,
    done: order.answeredAt,
  });
  if (order.reviewResult === 'refused') return answer;
  return [
    ...answer,
    ...singleDate('pass-on', orderHandOverDue(order, rules), {
      text,
      owner: order.confirmedBy === '' ? owner : order.confirmedBy,
      done: handedOverAt(order),
    }),
    ...singleDate('shipment', order.promisedShipOn, { text, owner, done: shippedOn(order) }),
    ...singleDate('invoice', invoiceDue(order, rules), { text, owner, done: order.invoicedOn }),
    ...paymentDates(order, rules),
  ];
}
