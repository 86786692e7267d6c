import { civilDateAt } from '../../domain/calendar';
import { type Order, orderReviewResults, paymentStarts } from '../../domain/order';
import { dateStanding } from '../../domain/record';
import type { RecordDate } from '../../domain/record-date';
import type { Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, choice, customerValues } from './record';
import { tickBoxes } from './tick-boxes';
import { day, join, moment, nothing, number, text, whenText } from './values';

/** An order with its limits, worked out by the rules of the day of printing. */
export interface OrderInput {
  readonly order: Order;
  readonly dates: readonly RecordDate[];
}

/** Binds OF 订单跟进表 (TSP01 5.1.3). */
export const bindOrder = ({ order, dates }: OrderInput, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'OF',
      title: ({ papers }) => papers.order.title,
      companyId: order.companyId,
      record: { kind: 'record', text: order.number },
    },
    context,
    (texts, zone) => ({
      fields: valuesOf(order, texts, zone),
      lists: {
        lines: order.lines.map((row, index) => ({
          order: number(index + 1),
          partNumber: text(row.partNumber),
          partName: text(row.partName),
          quantity: number(row.quantity),
          unit: text(row.unit),
          wantedOn: day(row.wantedOn),
          note: text(row.note),
        })),
        handOvers: order.handOvers.map((row) => ({
          department: text(row.department),
          person: text(row.person),
          at: moment(row.at, zone),
        })),
        shipments: order.shipments.map((row) => ({
          shippedOn: day(row.shippedOn),
          deliveryNote: text(row.deliveryNote),
          tracking: text(row.tracking),
          quantity: number(row.quantity),
          receivedOn: day(row.receivedOn),
          receivedBy: text(row.receivedBy),
          difference: text(row.difference),
        })),
        limits: dates.map((date) => limitValues(date, context, texts)),
        deviations: order.deviations.map((row) => ({
          kind: choice(row.kind, texts.papers.order.deviationKinds),
          at: moment(row.at, zone),
          content: text(row.content),
          quantity: number(row.quantity),
          deliveryNote: text(row.deliveryNote),
          followUpNumber: text(row.followUpNumber),
          settledOn: day(row.settledOn),
        })),
      },
    }),
  );

function valuesOf(order: Order, { choices, papers }: Texts, zone: string): FieldValues {
  const words = papers.order;
  return {
    ...customerValues(order.customer),
    orderNumber: text(order.orderNumber),
    receivedAt: moment(order.receivedAt, zone),
    channel: choice(order.channel, choices.channel),
    receivedBy: text(order.receivedBy),
    terms: text(order.terms),
    confirmedAt: moment(order.confirmedAt, zone),
    confirmedWay: choice(order.confirmedWay, choices.channel),
    confirmed: text(join([order.confirmedBy, order.confirmedWith], ' / ')),
    confirmation: text(order.confirmation),
    reviewNumber: text(order.reviewNumber),
    reviewResult: tickBoxes(orderReviewResults, [order.reviewResult], words.reviewResults),
    reviewedOn: day(order.reviewedOn),
    reviewNote: text(order.reviewNote),
    answeredAt: moment(order.answeredAt, zone),
    answeredBy: text(order.answeredBy),
    promisedShipOn: day(order.promisedShipOn),
    answer: text(order.answer),
    invoiceNumber: text(order.invoiceNumber),
    invoicedOn: day(order.invoicedOn),
    paymentFrom: tickBoxes(paymentStarts, [order.paymentFrom], words.paymentStarts),
    paymentAgreedOn: day(order.paymentAgreedOn),
    paidOn: day(order.paidOn),
    paymentConfirmedBy: text(order.paymentConfirmedBy),
    cancelledOn: day(order.cancelledOn),
    cancelReason: text(order.cancelReason),
    cancelToldAt: moment(order.cancelToldAt, zone),
    remarks: text(order.remarks),
  };
}

/** What is due, until when, and when it was done; what came late, or has not come, is marked. */
function limitValues(
  { what, due, done }: RecordDate,
  { now, settings }: PrintContext,
  { recordFacts }: Texts,
): FieldValues {
  const zone = settings.deadlineRules.timeZone;
  const standing = dateStanding({ due, done }, { today: civilDateAt(now, zone), epochMs: now }, zone);
  return {
    what: text(recordFacts.date[what]),
    due: due === null ? nothing : text(whenText(due, zone), standing === 'overdue' ? 'late' : undefined),
    done: done === null ? nothing : text(whenText(done, zone), standing === 'late' ? 'late' : undefined),
  };
}
