import * as v from 'valibot';
import { attachmentIdsSchema } from '../attachment';
import { blankPpmAppeal, ppmAppealSchema } from '../complaint/follow-up';
import { agreedTimesSchema } from '../deadline/customer-time';
import { reportLayouts } from '../report-layout';
import { civilDateSchema, idSchema, lineText, longText, quantitySchema, shortText } from '../scalars';

/** 顾客档案 (TSP01 5.1.1, 5.1.5): the one customer that screens, complaints, deadlines and the printed file share. */

export const customerKinds = ['oem', 'tier-one', 'after-sales', 'export', 'affiliate'] as const;
/** VIP, 重点, 一般. */
export const customerGrades = ['vip', 'key', 'regular'] as const;
export const contactRoles = [
  'purchasing',
  'quality',
  'logistics',
  'engineering',
  'finance',
  'other',
] as const;
export const fileLanguages = ['zh-CN', 'en', 'bilingual'] as const;
/** What reports are handed in as: our layouts, or typed into the customer's portal. */
export const reportFormats = [...reportLayouts, 'portal'] as const;

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

/** 财务: only for those who may see it (docs/rights.md). */
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

/** CSR: a customer's specific requirement. */
export const requirementSchema = v.strictObject({
  id: idSchema,
  document: lineText,
  revision: shortText,
  on: date,
  note: lineText,
});

export const scorecardStatuses = ['green', 'yellow', 'red'] as const;

/** 顾客评分卡: a month as the customer sees us, and what we delivered in it. */
export const scorecardSchema = v.strictObject({
  id: idSchema,
  /** `YYYY-MM`. */
  month: v.pipe(v.string(), v.regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/)),
  /** Pieces delivered to this customer: what our PPM is reckoned from. */
  delivered: quantity,
  /** The customer's own figure. */
  ppm: quantity,
  /** 准时率 in hundredths of a per cent: 9875 is 98.75 %. */
  onTimeRate: quantity,
  /** Rank or score in the customer's words. */
  rank: shortText,
  status: v.nullable(v.picklist(scorecardStatuses)),
  /** 对账: why the customer's PPM differs from ours, whether we appealed, and what he said (domain.md §9, case 32). */
  appeal: v.optional(ppmAppealSchema, blankPpmAppeal),
  /** The scorecard itself as the customer sent it. */
  attachmentIds: attachmentIdsSchema,
  note: lineText,
});

/** The most rows of each list, which a screen tells when one is full. */
export const customerLists = { contacts: 60, requirements: 60, scorecards: 240 } as const;

export const customerSchema = v.strictObject({
  schemaVersion: v.literal(2),
  name: v.pipe(lineText, v.minLength(1)),
  shortName: shortText,
  englishName: lineText,
  /** ERP code; the ERP stays master. */
  code: shortText,
  kind: v.nullable(v.picklist(customerKinds)),
  grade: v.nullable(v.picklist(customerGrades)),
  isActive: v.boolean(),
  /** 统一社会信用代码. */
  creditCode: shortText,
  plant: shortText,
  /** Our supplier code there. */
  supplierCode: shortText,
  /** The legal entity of ours that supplies it (settings → companies); null = the combined name. */
  companyId: v.nullable(idSchema),
  cooperationSince: date,
  contractNumber: shortText,
  registeredAddress: lineText,
  deliveryAddress: lineText,
  invoiceAddress: lineText,
  contacts: v.pipe(v.array(contactSchema), v.maxLength(customerLists.contacts)),
  /** Null: nothing entered, or not for whoever asks. */
  finance: v.nullable(financeSchema),
  requirements: v.pipe(v.array(requirementSchema), v.maxLength(customerLists.requirements)),
  language: v.picklist(fileLanguages),
  /** The reports this customer asks for (5.3.6); a new report takes the first that is one of our layouts. */
  reportFormats: v.pipe(v.array(v.picklist(reportFormats)), v.maxLength(reportFormats.length)),
  /** Content with the two technical cause chains. */
  takesShortReports: v.boolean(),
  /** Which template of the customer's own is used, and where it lies. */
  templateNote: lineText,
  portalAddress: lineText,
  /** Who holds the account; never its password. */
  portalHolder: shortText,
  /** CAD, EDI. */
  dataFormats: lineText,
  agreedTimes: agreedTimesSchema,
  /** 记录保存年限, whole years. */
  retentionYears: quantity,
  closingConfirmation: lineText,
  serviceNeeds: longText,
  serviceAgreement: lineText,
  scorecards: v.pipe(v.array(scorecardSchema), v.maxLength(customerLists.scorecards)),
  remarks: longText,
});
export type Customer = v.InferOutput<typeof customerSchema>;
export type CustomerContact = v.InferOutput<typeof contactSchema>;
export type CustomerFinance = v.InferOutput<typeof financeSchema>;
export type CustomerRequirement = v.InferOutput<typeof requirementSchema>;
export type Scorecard = v.InferOutput<typeof scorecardSchema>;
export type CustomerKind = (typeof customerKinds)[number];
export type CustomerGrade = (typeof customerGrades)[number];
export type ContactRole = (typeof contactRoles)[number];

export interface StoredCustomer {
  readonly id: string;
  readonly version: number;
  readonly body: Customer;
}
