import { blankOrder, type Order } from '@shared/domain/order';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { OrderActions } from './order-actions';
import { OrderSummary } from './order-summary';

const { fields, rows } = layoutOf<Order>();

const isCancelled = ({ cancelledOn }: Order): boolean => cancelledOn !== null;

/** 订单跟进表: in the order in which an order is worked off. */
export const orders: AnyDescription = describeRecord<'order'>({
  kind: 'order',
  blank: blankOrder,
  words,
  actions: OrderActions,
  summary: OrderSummary,
  widgets: {
    receivedBy: 'person',
    confirmedBy: 'person',
    answeredBy: 'person',
    channel: 'buttons',
    reviewResult: 'buttons',
    paymentFrom: 'buttons',
    'handOvers.*.department': 'department',
    'handOvers.*.person': 'person',
  },
  columns: ['number', 'subject', 'customer', 'status', 'due', 'owner', 'dated'],
  begin: (blank, { customer, operator }) => ({
    ...blank,
    receivedBy: operator,
    ...(customer === null
      ? {}
      : { customer: { ...blank.customer, id: customer.id, name: customer.body.name } }),
  }),
  sections: [
    {
      name: 'order',
      optional: [
        'companyId',
        'terms',
        'customer.contactName',
        'customer.contactPhone',
        'customer.plant',
        'customer.code',
        'customer.supplierCode',
      ],
      parts: [
        fields(3, [{ path: 'customer', isRequired: true }, 'customer.contactName', 'customer.contactPhone']),
        fields(3, [{ path: 'orderNumber', isRequired: true }, 'receivedBy', 'companyId']),
        fields(2, [{ path: 'receivedAt', isRequired: true }]),
        fields(1, ['channel']),
        rows('lines', [
          [6, [{ path: 'partName', widget: 'part', span: 2 }, 'partNumber', 'quantity', 'unit', 'wantedOn']],
          [1, ['note']],
        ]),
        fields(1, ['terms']),
      ],
    },
    {
      name: 'confirmation',
      optional: ['confirmation'],
      parts: [
        fields(2, ['confirmedAt']),
        fields(3, ['confirmedWay', 'confirmedBy', 'confirmedWith']),
        fields(1, ['confirmation']),
      ],
    },
    {
      name: 'review',
      optional: ['reviewNumber', 'reviewNote', 'answer'],
      parts: [
        fields(1, ['reviewResult']),
        fields(3, ['reviewNumber', 'reviewedOn', 'reviewNote']),
        fields(2, ['answeredAt']),
        fields(3, ['answeredBy', 'promisedShipOn']),
        fields(1, ['answer']),
      ],
    },
    {
      name: 'handOver',
      parts: [rows('handOvers', [[3, ['department', 'person', 'at']]])],
    },
    {
      name: 'shipment',
      parts: [
        rows('shipments', [
          [4, ['shippedOn', 'deliveryNote', 'tracking', 'quantity']],
          [3, ['receivedOn', 'receivedBy', 'difference']],
        ]),
      ],
    },
    {
      name: 'money',
      optional: ['paymentAgreedOn', 'paymentConfirmedBy'],
      parts: [
        fields(2, ['invoiceNumber', 'invoicedOn']),
        fields(1, ['paymentFrom']),
        fields(3, ['paymentAgreedOn', 'paidOn', 'paymentConfirmedBy']),
      ],
    },
    {
      name: 'deviations',
      optional: ['deviations'],
      parts: [
        rows('deviations', [
          [2, ['at', 'channel']],
          [1, ['content']],
          [5, ['kind', 'quantity', 'deliveryNote', 'followUpNumber', 'settledOn']],
        ]),
      ],
    },
    {
      name: 'end',
      optional: ['cancelledOn', 'cancelReason', 'cancelToldAt', 'remarks'],
      parts: [
        fields(1, ['remarks']),
        fields(2, ['cancelledOn', { path: 'cancelReason', when: isCancelled }]),
        fields(2, [{ path: 'cancelToldAt', when: isCancelled }]),
      ],
    },
  ],
});

function words({ papers, order: own, choices }: Texts): RecordWords {
  const sheet = papers.order;
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    hints: own.hints,
    rows: own.rows,
    choices: {
      channel: choices.channel,
      confirmedWay: choices.channel,
      reviewResult: sheet.reviewResults,
      paymentFrom: sheet.paymentStarts,
      'deviations.*.kind': sheet.deviationKinds,
      'deviations.*.channel': choices.channel,
    },
    fields: {
      orderNumber: sheet.orderNumber,
      receivedAt: sheet.receivedAt,
      channel: sheet.channel,
      receivedBy: sheet.receivedBy,
      lines: own.rows.lines.title,
      'lines.*.partNumber': sheet.partNumber,
      'lines.*.partName': sheet.partName,
      'lines.*.quantity': sheet.quantity,
      'lines.*.unit': sheet.unit,
      'lines.*.wantedOn': sheet.wantedOn,
      'lines.*.note': sheet.note,
      terms: sheet.terms,
      confirmedAt: sheet.confirmedAt,
      confirmedWay: sheet.confirmedWay,
      confirmedBy: sheet.confirmedBy,
      confirmedWith: sheet.confirmedWith,
      confirmation: sheet.confirmation,
      reviewNumber: sheet.reviewNumber,
      reviewResult: sheet.reviewResult,
      reviewedOn: sheet.reviewedOn,
      reviewNote: sheet.reviewNote,
      answeredAt: sheet.answeredAt,
      answeredBy: sheet.answeredBy,
      answer: sheet.answer,
      promisedShipOn: sheet.promisedShipOn,
      handOvers: own.rows.handOvers.title,
      'handOvers.*.department': sheet.department,
      'handOvers.*.person': sheet.person,
      'handOvers.*.at': sheet.at,
      shipments: own.rows.shipments.title,
      'shipments.*.shippedOn': sheet.shippedOn,
      'shipments.*.deliveryNote': sheet.deliveryNote,
      'shipments.*.tracking': sheet.tracking,
      'shipments.*.quantity': sheet.quantity,
      'shipments.*.receivedOn': sheet.receivedOn,
      'shipments.*.receivedBy': sheet.receiptBy,
      'shipments.*.difference': sheet.difference,
      invoiceNumber: sheet.invoiceNumber,
      invoicedOn: sheet.invoicedOn,
      paymentFrom: sheet.paymentFrom,
      paymentAgreedOn: sheet.paymentAgreedOn,
      paidOn: sheet.paidOn,
      paymentConfirmedBy: sheet.paymentConfirmedBy,
      deviations: own.rows.deviations.title,
      'deviations.*.kind': sheet.deviationKind,
      'deviations.*.at': sheet.deviationAt,
      'deviations.*.channel': own.deviation.channel,
      'deviations.*.content': sheet.deviationContent,
      'deviations.*.quantity': sheet.quantity,
      'deviations.*.deliveryNote': sheet.deliveryNote,
      'deviations.*.followUpNumber': sheet.followUpNumber,
      'deviations.*.settledOn': sheet.settledOn,
      cancelledOn: sheet.cancelledOn,
      cancelReason: sheet.cancelReason,
      cancelToldAt: sheet.cancelToldAt,
      remarks: sheet.remarks,
    },
  };
}
