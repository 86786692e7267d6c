import * as v from 'valibot';
import { attachmentIdsSchema } from '../attachment';
import { replyWays } from '../complaint/schema';
import { mostPhotos, photoSchema } from '../photo';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  quantitySchema,
  shortText,
} from '../scalars';

/**
 * 联络单 RTSP01-03 (TSP01 5.4.1; 5.1.4 for customer property): one customer is told of one event, with a number, a receipt and a balance
 * of its own (docs/adr/0011). Notices written before went to several customers at once; each is shown its own rows of the range only.
 */

export const noticeKinds = ['escape', 'customer-property', 'other'] as const;
export const urgencies = ['immediate', 'urgent', 'normal'] as const;
/** Whether the parts are known to be defective or only suspected. */
export const certainties = ['suspect', 'confirmed'] as const;
export const impacts = ['safety', 'regulatory', 'function', 'assembly', 'appearance'] as const;
export const protections = ['isolated', 'delivery-stopped', 'full-inspection', 'transit-informed'] as const;
export const requests = ['stop-use', 'isolate', 'sort', 'return', 'report-stock'] as const;
export const remedies = ['replacement', 'sorting', 'on-site-rework', 'concession', 'return'] as const;
export const whereabouts = [
  'our-stock',
  'in-transit',
  'customer-stock',
  'at-line',
  'in-vehicle',
  'field',
] as const;
export const receiptOpinions = ['agreed', 'partly-agreed', 'other'] as const;

export type NoticeKind = (typeof noticeKinds)[number];

const when = v.nullable(v.union([instantSchema, civilDateSchema]));
const on = v.nullable(civilDateSchema);
const at = v.nullable(instantSchema);
const quantity = v.nullable(quantitySchema);

/** 顾客回执: the lower third of page 1, cut off and sent back. */
export const noticeReceiptSchema = v.strictObject({
  receivedAt: at,
  signedBy: shortText,
  department: shortText,
  opinion: v.nullable(v.picklist(receiptOpinions)),
  comment: longText,
  /** 库存反馈数, in pieces. */
  inStock: quantity,
  atLine: quantity,
  inVehicles: quantity,
  /** The receipt as it came back, signed; notices written before kept none. */
  attachmentIds: v.optional(v.pipe(v.array(idSchema), v.maxLength(20)), []),
});

/** The customer was asked again for a receipt that is not there yet. */
export const noticeReminderSchema = v.strictObject({
  id: idSchema,
  at: instantSchema,
  way: v.nullable(v.picklist(replyWays)),
  person: shortText,
  note: lineText,
});

/** Where the suspect pieces of one customer ended. Sorting and returning are activities, not results. */
export const noticeBalanceSchema = v.strictObject({
  released: quantity,
  reworked: quantity,
  conceded: quantity,
  scrapped: quantity,
  unrecoverable: quantity,
  /** The customer's written decision on what cannot be recovered. */
  unrecoverableDecision: lineText,
  closedOn: on,
});

/** Whom a notice goes to, and when he was told first. */
export const addresseeEntries = {
  id: idSchema,
  /** Null while the customer is free text only. */
  customerId: v.nullable(idSchema),
  /** The legal entity of ours that supplies it; null = the combined name. */
  companyId: v.nullable(idSchema),
  name: lineText,
  department: shortText,
  contactName: shortText,
  contactPhone: shortText,
  contactEmail: shortText,
  copyTo: lineText,
  /** Our supplier code at that customer. */
  supplierCode: shortText,
  /** 首次口头通知. */
  toldAt: at,
  toldBy: v.nullable(v.picklist(replyWays)),
  toldPerson: shortText,
  /** The receipt is wanted back by then. */
  replyBy: when,
} as const;

export const noticeRecipientSchema = v.strictObject({
  ...addresseeEntries,
  receipt: noticeReceiptSchema,
  balance: noticeBalanceSchema,
  /** The newest last. */
  reminders: v.optional(v.pipe(v.array(noticeReminderSchema), v.maxLength(60)), []),
});

export const noticeRangeSchema = v.strictObject({
  id: idSchema,
  /** Whose row it is; null is printed for nobody. */
  recipientId: v.nullable(idSchema),
  batch: shortText,
  producedFrom: on,
  producedTo: on,
  serialNumbers: lineText,
  producedQuantity: quantity,
  shippedQuantity: quantity,
  suspectQuantity: quantity,
  /** 估计剩余: pieces not yet used, estimated. */
  remainingQuantity: quantity,
  shippedOn: on,
  deliveryNote: shortText,
  destination: shortText,
  whereabouts: v.nullable(v.picklist(whereabouts)),
});

export const noticeRemedySchema = v.strictObject({
  id: idSchema,
  kind: v.nullable(v.picklist(remedies)),
  quantity,
  on,
  person: shortText,
  note: lineText,
  doneOn: v.optional(on, null),
});

/** Most rows of the range that one customer is told. */
export const mostRanges = 200;

/** What every customer of an event is told alike: nothing of it may name one of them. */
export const eventEntries = {
  urgency: v.nullable(v.picklist(urgencies)),
  sender: v.strictObject({
    department: shortText,
    contactName: shortText,
    contactPhone: shortText,
    contactEmail: shortText,
  }),
  /** Record under the procedure for nonconforming product, TSP16. */
  nonconformityNumber: shortText,
  subject: lineText,
  certainty: v.nullable(v.picklist(certainties)),
  discovery: v.strictObject({ at, place: shortText, way: lineText }),
  /** What is wrong, as the customer sees it; for the kind `other`, what the notice says. */
  event: longText,
  requiredValue: lineText,
  measuredValue: lineText,
  impacts: v.pipe(v.array(v.picklist(impacts)), v.maxLength(impacts.length)),
  impactNote: longText,
  protections: v.pipe(v.array(v.picklist(protections)), v.maxLength(protections.length)),
  protectionNote: longText,
  requests: v.pipe(v.array(v.picklist(requests)), v.maxLength(requests.length)),
  requestNote: longText,
  requestBy: when,
  /** 断点: the first clean lot and how to know it. */
  cleanPoint: v.strictObject({ batch: shortText, on, deliveryNote: shortText, mark: lineText }),
  /** 后续详细报告. */
  detailedReportOn: on,
} as const;

export const noticeSchema = v.strictObject({
  schemaVersion: v.literal(1),
  kind: v.nullable(v.picklist(noticeKinds)),
  /** When this revision went out in writing; null while it did not. */
  issuedAt: at,
  /** When the first revision went out: a later one does not make the notice later. */
  firstIssuedAt: v.optional(at, null),
  /** The 外流事件 it was made of; '' where it stands alone. Not printed. */
  eventNumber: v.optional(shortText, ''),
  /** R0, R1 …; a grown range is a new revision that all recipients acknowledge again. */
  revision: shortText,
  /** The number or revision this one takes the place of. */
  replaces: shortText,
  recipients: v.pipe(v.array(noticeRecipientSchema), v.maxLength(30)),
  ...eventEntries,
  complaintNumber: shortText,
  product: v.strictObject({
    name: lineText,
    number: shortText,
    customerPartNumber: shortText,
    vehicleModel: shortText,
  }),
  remedies: v.pipe(v.array(noticeRemedySchema), v.maxLength(60)),
  ranges: v.pipe(v.array(noticeRangeSchema), v.maxLength(mostRanges)),
  /** The day 后续详细报告 was sent. */
  detailedReportSentOn: v.optional(on, null),
  /** 顾客财产 (5.1.4). */
  property: v.strictObject({
    item: lineText,
    ownerNumber: shortText,
    quantity,
    damage: longText,
    proposal: longText,
    decision: longText,
  }),
  /** A change takes effect. */
  effectiveOn: on,
  /** Admissions: told to no customer until 批准人 has released them. */
  admissions: v.strictObject({
    isReleased: v.boolean(),
    releasedBy: shortText,
    costBearing: longText,
    preliminaryCause: longText,
  }),
  attachmentIds: attachmentIdsSchema,
  /** Notices written before photos could stand in them have none. */
  photos: v.optional(v.pipe(v.array(photoSchema), v.maxLength(mostPhotos)), []),
});

export type Notice = v.InferOutput<typeof noticeSchema>;
export type NoticeRecipient = v.InferOutput<typeof noticeRecipientSchema>;
export type NoticeRange = v.InferOutput<typeof noticeRangeSchema>;
export type NoticeBalance = v.InferOutput<typeof noticeBalanceSchema>;
