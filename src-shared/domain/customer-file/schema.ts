import * as v from 'valibot';
import { stages } from '../complaint/schema';
import { customerTimeSchema } from '../deadline/customer-time';
import { civilDateSchema, idSchema, lineText, longText, quantitySchema, shortText } from '../scalars';

/** 顾客档案表 as it is printed (TSP01 5.1.1). The program's screens keep `domain/customer`; this is the whole file on paper. */

export const customerKinds = ['oem', 'tier-one', 'after-sales', 'export', 'affiliate'] as const;
export const contactRoles = [
  'purchasing',
  'quality',
  'logistics',
  'engineering',
  'finance',
  'other',
] as const;
export const fileLanguages = ['zh-CN', 'en', 'bilingual'] as const;
export const reportFormats = ['8D', '5P', 'CM', 'portal'] as const;

const date = v.nullable(civilDateSchema);
const quantity = v.nullable(quantitySchema);

export const contactSchema = v.strictObject({
  id: idSchema,
  name: shortText,
  department: shortText,
  position: shortText,
  role: v.nullable(v.picklist(contactRoles)),
  phone: shortText,
  mobile: shortText,
  email: shortText,
  messenger: shortText,
  language: v.nullable(v.picklist(fileLanguages)),
  validUntil: date,
});

/** 财务: only for those who may see it. */
export const financeSchema = v.strictObject({
  invoiceTitle: lineText,
  taxNumber: shortText,
  bank: lineText,
  account: shortText,
  paymentTerms: lineText,
  currency: shortText,
  creditGrade: shortText,
  /** Fen. */
  creditLimit: quantity,
});

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

/** CSR: a customer's specific requirement. */
export const requirementSchema = v.strictObject({
  id: idSchema,
  document: lineText,
  revision: shortText,
  on: date,
  note: lineText,
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
  parts: v.pipe(v.array(suppliedPartSchema), v.maxLength(60)),
  requirements: v.pipe(v.array(requirementSchema), v.maxLength(30)),
  language: v.nullable(v.picklist(fileLanguages)),
  reportFormats: v.pipe(v.array(v.picklist(reportFormats)), v.maxLength(reportFormats.length)),
  portalAddress: lineText,
  /** Who holds the account; never its password. */
  portalHolder: shortText,
  dataFormats: lineText,
  /** Standing deadline agreements (TSP01 5.3.5); null = the procedure's own. */
  agreedTimes: v.strictObject({
    response: v.nullable(customerTimeSchema),
    preliminary: v.nullable(customerTimeSchema),
    analysis: v.nullable(customerTimeSchema),
    closure: v.nullable(customerTimeSchema),
  }),
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
export type CustomerContact = v.InferOutput<typeof contactSchema>;
export type CustomerFinance = v.InferOutput<typeof financeSchema>;
export type SuppliedPart = v.InferOutput<typeof suppliedPartSchema>;
