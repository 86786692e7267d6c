import * as v from 'valibot';
import { fileLanguages } from '../customer/schema';
import { idSchema, instantSchema, lineText, longText, quantitySchema, shortText } from '../scalars';

/**
 * How a file left the house (TSP01 5.3.6; docs/adr/0014): which bytes, of which revision, to whom, on what road, when and by whom; what
 * happened to it, and the customer's receipt.
 */

/** `file` is a folder or a stick, `portal` typed into the customer's portal, `message` told by WeChat or phone. */
export const deliveryRoads = ['mail-draft', 'smtp', 'print', 'file', 'portal', 'message'] as const;
export type DeliveryRoad = (typeof deliveryRoads)[number];

/** `handed-over`: the PC's own mail program, printer or folder has it; only a person knows whether it went on. */
export const deliveryStates = [
  'prepared',
  'handed-over',
  'sending',
  'sent',
  'perhaps-sent',
  'failed',
  'cancelled',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveredFormats = ['pdf', 'xlsx'] as const;
export type DeliveredFormat = (typeof deliveredFormats)[number];

/** A file by its content; `code` names its form, '' where it is evidence or was finished elsewhere. */
export const deliveredFileSchema = v.strictObject({
  attachmentId: idSchema,
  name: lineText,
  sha256: v.pipe(v.string(), v.length(64)),
  /** Bytes. */
  size: quantitySchema,
  code: shortText,
});
export type DeliveredFile = v.InferOutput<typeof deliveredFileSchema>;

/** Each file by itself, all in a ZIP, or all in one PDF with a list in front. */
export const packings = ['files', 'zip', 'pdf'] as const;
export type Packing = (typeof packings)[number];

/** What is sent of a record, before it is made. */
export const deliveryChoiceSchema = v.strictObject({
  recordId: idSchema,
  /** A revision as it was frozen; null takes what stands now. */
  submissionId: v.nullable(idSchema),
  /** The form; '' where an outside file takes its place. */
  code: shortText,
  language: v.picklist(fileLanguages),
  formats: v.pipe(v.array(v.picklist(deliveredFormats)), v.maxLength(deliveredFormats.length)),
  /** Whose copy, counted from 0, where a paper goes to several customers. */
  recipient: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(29)),
  /** Finished in another program, or filled by hand: it is what is sent instead of the form. */
  outsideId: v.nullable(idSchema),
  /** A version of the customer's own template that is filled instead of our layout. */
  templateId: v.nullable(idSchema),
  /** Attachments of the record that go along. */
  evidenceIds: v.pipe(v.array(idSchema), v.maxLength(100)),
  packing: v.picklist(packings),
  /** Print usual stand-ins for characters the font lacks; only after the person was told which ones. */
  replacesUnprintable: v.boolean(),
});
export type DeliveryChoice = v.InferOutput<typeof deliveryChoiceSchema>;

/** A record's own paper as PDF for its first customer, with nothing beside it. */
export const plainChoice = (
  own: Pick<DeliveryChoice, 'recordId' | 'submissionId' | 'code' | 'language'>,
): DeliveryChoice => ({
  ...own,
  formats: ['pdf'],
  recipient: 0,
  outsideId: null,
  templateId: null,
  evidenceIds: [],
  packing: 'files',
  replacesUnprintable: false,
});

export const deliveryRecipientSchema = v.strictObject({
  customerId: v.nullable(idSchema),
  customer: lineText,
  contact: shortText,
  /** Where to: a mail address, a phone, the portal's name; '' where the road needs none. */
  address: lineText,
});
export type DeliveryRecipient = v.InferOutput<typeof deliveryRecipientSchema>;

/** What became of it, each step once. */
export const deliveryStepSchema = v.strictObject({
  state: v.picklist(deliveryStates),
  at: instantSchema,
  by: shortText,
  /** Why it failed, a portal's number, where it was saved; '' where nothing is to be said. */
  note: lineText,
});
export type DeliveryStep = v.InferOutput<typeof deliveryStepSchema>;

export const deliveryReceiptSchema = v.strictObject({
  at: instantSchema,
  /** Who acknowledged it. */
  by: shortText,
  words: longText,
  attachmentIds: v.pipe(v.array(idSchema), v.maxLength(20)),
});
export type DeliveryReceipt = v.InferOutput<typeof deliveryReceiptSchema>;

export const deliveryFactsSchema = v.strictObject({
  road: v.picklist(deliveryRoads),
  files: v.pipe(v.array(deliveredFileSchema), v.maxLength(110)),
  /** What a package among the files holds; deliveries of before packages say nothing of it. */
  parts: v.optional(v.pipe(v.array(deliveredFileSchema), v.maxLength(110))),
  recipient: deliveryRecipientSchema,
  /** Of what: `3D`, `8D`; '' where the record knows no stages. */
  stage: shortText,
  language: v.picklist(fileLanguages),
  code: shortText,
  /** Codes of what stood against sending, and why it was sent all the same. */
  accepted: v.pipe(v.array(shortText), v.maxLength(50)),
  acceptedReason: lineText,
  steps: v.pipe(v.array(deliveryStepSchema), v.minLength(1), v.maxLength(200)),
  receipt: v.nullable(deliveryReceiptSchema),
});
export type DeliveryFacts = v.InferOutput<typeof deliveryFactsSchema>;

/** A kept delivery. */
export interface Delivery {
  readonly id: string;
  readonly recordId: string;
  readonly submissionId: string | null;
  /** R0, R1 …; null where the record knows no revisions. */
  readonly revision: number | null;
  readonly facts: DeliveryFacts;
}
