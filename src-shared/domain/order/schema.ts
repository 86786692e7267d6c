import * as v from 'valibot';
import { channels, customerRefSchema } from '../complaint/schema';
import { recordNumberSchema } from '../feedback/schema';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  quantitySchema,
  shortText,
} from '../scalars';

/** 订单跟进 (TSP01 5.1.3): an order from its receipt to its payment, as 业务部 follows it. */

/** What the review of the order by 《合同评审程序》 (TSP05) comes to. */
export const orderReviewResults = ['accepted', 'conditional', 'refused'] as const;
/** From when the customer's days to pay count: where he pays in advance, and where he pays by invoice. */
export const paymentStarts = ['confirmation', 'invoice'] as const;
/** 异常: what went otherwise than ordered. */
export const deviationKinds = [
  'late',
  'short',
  'damaged',
  'wrong-part',
  'refused',
  'quality',
  'documents',
  'other',
] as const;
/** What a deviation can be made into. */
export const deviationTargets = ['communication', 'complaint'] as const;

export type DeviationKind = (typeof deviationKinds)[number];
export type DeviationTarget = (typeof deviationTargets)[number];

const day = v.nullable(civilDateSchema);
const moment = v.nullable(instantSchema);
const quantity = v.nullable(quantitySchema);
const channel = v.nullable(v.picklist(channels));

/** One line of the order. */
export const orderLineSchema = v.strictObject({
  id: idSchema,
  partNumber: shortText,
  partName: lineText,
  quantity,
  unit: shortText,
  /** 要求交期. */
  wantedOn: day,
  note: lineText,
});

/** 移交: which department has the order, and since when. */
export const orderHandOverSchema = v.strictObject({
  id: idSchema,
  department: shortText,
  person: shortText,
  at: moment,
});

/** 发货与收货: one delivery, and what the customer says of its arrival. */
export const shipmentSchema = v.strictObject({
  id: idSchema,
  shippedOn: day,
  deliveryNote: shortText,
  /** Carrier and tracking number. */
  tracking: shortText,
  quantity,
  receivedOn: day,
  /** Who confirmed the receipt for the customer. */
  receivedBy: shortText,
  /** 差异. */
  difference: lineText,
});

export const deviationSchema = v.strictObject({
  id: idSchema,
  kind: v.nullable(v.picklist(deviationKinds)),
  /** The minute in which we were told: T0 of the complaint it may become (5.3.5). */
  at: moment,
  channel,
  content: lineText,
  quantity,
  deliveryNote: shortText,
  /** The log or the complaint it became; '' until then. */
  followUpNumber: recordNumberSchema,
  /** Where neither is needed: the day on which it was settled with the customer. */
  settledOn: day,
});

export const orderSchema = v.strictObject({
  schemaVersion: v.literal(1),
  /** DD-2026-0001; '' until it is taken. */
  number: recordNumberSchema,
  companyId: v.nullable(idSchema),
  customer: customerRefSchema,
  /** The customer's own order number. */
  orderNumber: shortText,
  receivedAt: moment,
  channel,
  receivedBy: shortText,
  lines: v.pipe(v.array(orderLineSchema), v.maxLength(60)),
  /** What else was ordered: packaging, place of delivery, documents. */
  terms: longText,
  // 与顾客确认
  confirmedAt: moment,
  confirmedWay: channel,
  confirmedBy: shortText,
  /** Who confirmed it for the customer. */
  confirmedWith: shortText,
  confirmation: longText,
  // 合同评审 (TSP05)
  reviewNumber: shortText,
  reviewResult: v.nullable(v.picklist(orderReviewResults)),
  reviewedOn: day,
  reviewNote: lineText,
  // 答复顾客
  answeredAt: moment,
  answeredBy: shortText,
  answer: longText,
  /** 承诺发货日期. */
  promisedShipOn: day,
  handOvers: v.pipe(v.array(orderHandOverSchema), v.maxLength(10)),
  shipments: v.pipe(v.array(shipmentSchema), v.maxLength(30)),
  // 开票与付款
  invoiceNumber: shortText,
  invoicedOn: day,
  paymentFrom: v.nullable(v.picklist(paymentStarts)),
  /** As agreed with the customer; it takes the place of the ⚙ days. */
  paymentAgreedOn: day,
  paidOn: day,
  /** Who of 财务 saw the money. */
  paymentConfirmedBy: shortText,
  // 取消
  cancelledOn: day,
  cancelReason: lineText,
  cancelToldAt: moment,
  deviations: v.pipe(v.array(deviationSchema), v.maxLength(30)),
  remarks: longText,
});

export type Order = v.InferOutput<typeof orderSchema>;
export type OrderLine = v.InferOutput<typeof orderLineSchema>;
export type Shipment = v.InferOutput<typeof shipmentSchema>;
export type OrderDeviation = v.InferOutput<typeof deviationSchema>;
