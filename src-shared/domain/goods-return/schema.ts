import * as v from 'valibot';
import { costBearers, customerRefSchema } from '../complaint/schema';
import { civilDateSchema, idSchema, lineText, longText, quantitySchema, shortText } from '../scalars';

/** 退换货单 (TSP01 5.2.1, 退货): goods a customer sends back, what 仓库 received, what 品管 found and where every piece went. */

export const returnKinds = ['return', 'exchange', 'replenishment', 'rework', 'scrap', 'claim'] as const;
/** Why the goods come back at all. */
export const returnOrigins = [
  'failed-in-use',
  'incoming-lot',
  'rework-ordered',
  'wrong-shipment',
  'other',
] as const;
export const returnAcceptances = ['accepted', 'partly', 'refused'] as const;

const quantity = v.nullable(quantitySchema);

export const returnLineSchema = v.strictObject({
  id: idSchema,
  partNumber: shortText,
  partName: lineText,
  batch: shortText,
  unit: shortText,
  /** 顾客申报数. */
  declaredQuantity: quantity,
  /** 实收数, counted by 仓库. */
  receivedQuantity: quantity,
  /** 协议数: what both sides agreed on; figures count it instead of either side's (domain.md §9, case 30). */
  agreedQuantity: v.optional(quantity, null),
  symptom: lineText,
  reason: lineText,
  /** The complaint this line was made into; the whole return's stands in its head. */
  complaintNumber: v.optional(shortText, ''),
  /** 品质判定: together the pieces received. */
  verdict: v.strictObject({ defective: quantity, good: quantity, ntf: quantity, pending: quantity }),
  /** 处置, in pieces. `replaced` counts new pieces sent instead, not pieces received. */
  disposal: v.strictObject({
    reworked: quantity,
    scrapped: quantity,
    sorted: quantity,
    toSupplier: quantity,
    restocked: quantity,
    replaced: quantity,
  }),
});

/** 换货发出: one delivery of replacement goods. */
export const replacementSchema = v.strictObject({
  id: idSchema,
  deliveryNote: shortText,
  shippedOn: v.nullable(civilDateSchema),
  partNumber: shortText,
  quantity,
  note: lineText,
});

export const goodsReturnSchema = v.strictObject({
  schemaVersion: v.literal(1),
  /** TH-2026-0001; '' until it is taken. */
  number: shortText,
  /** The legal entity of ours that takes the goods back; null = the combined name. */
  companyId: v.nullable(idSchema),
  /** 关联投诉. */
  complaintNumber: shortText,
  registeredOn: v.nullable(civilDateSchema),
  customer: customerRefSchema,
  customerReturnNumber: shortText,
  orderNumber: shortText,
  /** 原送货单. */
  deliveryNote: shortText,
  shippedOn: v.nullable(civilDateSchema),
  kinds: v.pipe(v.array(v.picklist(returnKinds)), v.maxLength(returnKinds.length)),
  origin: v.nullable(v.picklist(returnOrigins)),
  transport: shortText,
  freightBearer: v.nullable(v.picklist(costBearers)),
  /** Fen. */
  freight: quantity,
  costBearer: v.nullable(v.picklist(costBearers)),
  wantsReplenishment: v.nullable(v.boolean()),
  replenishBy: v.nullable(civilDateSchema),
  acceptance: v.nullable(v.picklist(returnAcceptances)),
  acceptanceNote: lineText,
  /** 资格审查: who decided whether the goods may come back, and when. */
  acceptedBy: v.optional(shortText, ''),
  acceptedOn: v.optional(v.nullable(civilDateSchema), null),
  lines: v.pipe(v.array(returnLineSchema), v.maxLength(60)),
  // 仓库签收
  receivedOn: v.nullable(civilDateSchema),
  receivedBy: shortText,
  /** The goods carry the label “退货” and stand apart. */
  isLabelled: v.nullable(v.boolean()),
  differenceNote: lineText,
  /** Who agreed to the figures for the customer, and when. */
  agreedWith: v.optional(shortText, ''),
  agreedOn: v.optional(v.nullable(civilDateSchema), null),
  // 品质判定
  judgedOn: v.nullable(civilDateSchema),
  judgedBy: shortText,
  /** 8D, NTF or other paper that came of it. */
  resultDocument: shortText,
  cause: longText,
  // 结算
  replacements: v.pipe(v.array(replacementSchema), v.maxLength(30)),
  /** Fen. */
  amount: quantity,
  /** 红字发票号. */
  creditNote: shortText,
  remarks: longText,
});

export type GoodsReturn = v.InferOutput<typeof goodsReturnSchema>;
export type ReturnLine = v.InferOutput<typeof returnLineSchema>;
export type Replacement = v.InferOutput<typeof replacementSchema>;
