import * as v from 'valibot';
import { attachmentIdsSchema } from '../attachment';
import { addresseeEntries, eventEntries, noticeBalanceSchema, noticeRangeSchema } from '../notice/schema';
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
 * 外流事件: nonconforming or suspect product left the house (TSP01 5.4.1). It holds the whole range and who got which rows of it; each
 * customer is told by a 联络单 of its own, with that customer's rows only (docs/adr/0011). It never leaves the house.
 */

const on = v.nullable(civilDateSchema);
const at = v.nullable(instantSchema);

/** What the customer's notice said back, kept up to date by every change of that notice. */
export const escapeNoticeSchema = v.strictObject({
  id: idSchema,
  number: shortText,
  /** R0 is 0. */
  revision: quantitySchema,
  issuedAt: at,
  firstIssuedAt: at,
  receivedAt: at,
  balance: noticeBalanceSchema,
});

export const escapeCustomerSchema = v.strictObject({
  ...addresseeEntries,
  customerPartNumber: shortText,
  vehicleModel: shortText,
  /** His own complaint on the same event; nobody else is told of it. */
  complaintNumber: shortText,
  /** Null until a notice was made. */
  notice: v.nullable(escapeNoticeSchema),
});

/** One row of the range: `recipientId` is the row of the customer who got it, null what never left or is not allocated. */
export const escapeRangeSchema = noticeRangeSchema;

export const mostCustomers = 60;
export const mostEventRanges = 2000;

export const escapeSchema = v.strictObject({
  schemaVersion: v.literal(1),
  ...eventEntries,
  product: v.strictObject({ name: lineText, number: shortText }),
  /** Who answers for the whole event in the house. */
  owner: shortText,
  /** The complaint it was found by; '' for an own finding. */
  complaintNumber: shortText,
  customers: v.pipe(v.array(escapeCustomerSchema), v.maxLength(mostCustomers)),
  ranges: v.pipe(v.array(escapeRangeSchema), v.maxLength(mostEventRanges)),
  /** The range or the customers changed after notices were made: everybody is to be told again. Set by the program. */
  rangeChangedAt: at,
  /** The first change of the range that not everybody has in writing yet, or had last. Set by the program; older events have none. */
  tellAgainSince: v.optional(at, null),
  /** Pieces that never left the house, or that nobody was found for. */
  ownBalance: noticeBalanceSchema,
  /** Never told to a customer. */
  internalNote: longText,
  attachmentIds: attachmentIdsSchema,
  /** Go into every notice made of it, unless marked internal. */
  photos: v.pipe(v.array(photoSchema), v.maxLength(mostPhotos)),
  closedOn: on,
});

export type EscapeEvent = v.InferOutput<typeof escapeSchema>;
export type EscapeCustomer = v.InferOutput<typeof escapeCustomerSchema>;
export type EscapeRange = v.InferOutput<typeof escapeRangeSchema>;
