import * as v from 'valibot';
import { stages } from '../complaint/schema';
import {
  contactSchema,
  customerGrades,
  customerKinds,
  fileLanguages,
  financeSchema,
  reportFormats,
  requirementSchema,
} from '../customer/schema';
import { agreedTimesSchema } from '../deadline/customer-time';
import { civilDateSchema, idSchema, lineText, longText, quantitySchema, shortText } from '../scalars';

/**
 * 顾客档案表 as it is printed (TSP01 5.1.1): made from the customer (from-customer.ts). Records of this kind are sheets that were typed
 * before the customer itself had all of this (docs/adr/0010); they stay readable.
 */

const date = v.nullable(civilDateSchema);
const quantity = v.nullable(quantitySchema);

/** What two pages can carry; the program lists all. */
export const mostParts = 60;

export const suppliedPartSchema = v.strictObject({
  id: idSchema,
  number: shortText,
  customerNumber: shortText,
  name: lineText,
  vehicleModel: shortText,
  packaging: shortText,
  yearlyQuantity: quantity,
  stage: v.nullable(v.picklist(stages)),
  isSafety: v.nullable(v.boolean()),
  engineer: shortText,
});

export const satisfactionRowSchema = v.strictObject({
  id: idSchema,
  period: shortText,
  surveyNumber: shortText,
  /** The total in tenths: 863 is 86.3. */
  total: quantity,
  note: lineText,
});

export const fileChangeSchema = v.strictObject({
  id: idSchema,
  on: date,
  change: lineText,
  by: shortText,
  basis: lineText,
});

export const customerFileSchema = v.strictObject({
  schemaVersion: v.literal(1),
  /** ERP code; the ERP stays master. */
  code: shortText,
  name: lineText,
  shortName: shortText,
  englishName: lineText,
  kind: v.nullable(v.picklist(customerKinds)),
  /** Later than the first sheets. */
  grade: v.optional(v.nullable(v.picklist(customerGrades)), null),
  /** Null on a blank sheet. */
  isActive: v.nullable(v.boolean()),
  /** 统一社会信用代码. */
  creditCode: shortText,
  plant: shortText,
  /** Our supplier code there. */
  supplierCode: shortText,
  /** The legal entity of ours that supplies it; null = the combined name. */
  companyId: v.nullable(idSchema),
  cooperationSince: date,
  contractNumber: shortText,
  registeredAddress: lineText,
  deliveryAddress: lineText,
  invoiceAddress: lineText,
  contacts: v.pipe(v.array(contactSchema), v.maxLength(60)),
  finance: financeSchema,
  parts: v.pipe(v.array(suppliedPartSchema), v.maxLength(mostParts)),
  requirements: v.pipe(v.array(requirementSchema), v.maxLength(60)),
  language: v.nullable(v.picklist(fileLanguages)),
  reportFormats: v.pipe(v.array(v.picklist(reportFormats)), v.maxLength(reportFormats.length)),
  /** Later than the first sheets. */
  templateNote: v.optional(lineText, ''),
  portalAddress: lineText,
  /** Who holds the account; never its password. */
  portalHolder: shortText,
  dataFormats: lineText,
  /** Standing deadline agreements (TSP01 5.3.5); null = the procedure's own. */
  agreedTimes: agreedTimesSchema,
  /** 记录保存年限, whole years. */
  retentionYears: quantity,
  closingConfirmation: lineText,
  serviceNeeds: longText,
  serviceAgreement: lineText,
  satisfaction: v.pipe(v.array(satisfactionRowSchema), v.maxLength(30)),
  remarks: longText,
  changes: v.pipe(v.array(fileChangeSchema), v.maxLength(30)),
});

export type CustomerFile = v.InferOutput<typeof customerFileSchema>;
export type SuppliedPart = v.InferOutput<typeof suppliedPartSchema>;
export type SatisfactionRow = v.InferOutput<typeof satisfactionRowSchema>;
