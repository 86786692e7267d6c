import * as v from 'valibot';
import { customerTimeSchema } from '../deadline/customer-time';
import { reportLayouts } from '../report-layout';
import { idSchema, lineText, longText, shortText } from '../scalars';

/** 顾客档案, as far as registering a complaint needs it (TSP01 5.1.1; the full file grows here). */
export const customerSchema = v.strictObject({
  schemaVersion: v.literal(1),
  name: v.pipe(lineText, v.minLength(1)),
  shortName: shortText,
  englishName: lineText,
  /** ERP code; the ERP stays master. */
  code: shortText,
  plant: shortText,
  supplierCode: shortText,
  /** The legal entity of ours that supplies it (settings → companies); null = the combined name. */
  companyId: v.nullable(idSchema),
  language: v.picklist(['zh-CN', 'en', 'bilingual']),
  /** The report this customer asks for (5.3.6); files written before have none and take the 8D. */
  reportLayout: v.optional(v.picklist(reportLayouts)),
  /** Content with the two technical cause chains. */
  takesShortReports: v.optional(v.boolean()),
  contactName: shortText,
  contactPhone: shortText,
  contactEmail: shortText,
  /** Standing deadline agreements; absolute times make no sense here and are refused. */
  agreedTimes: v.strictObject({
    response: v.nullable(customerTimeSchema),
    preliminary: v.nullable(customerTimeSchema),
    analysis: v.nullable(customerTimeSchema),
    closure: v.nullable(customerTimeSchema),
  }),
  notes: longText,
  isActive: v.boolean(),
});
export type Customer = v.InferOutput<typeof customerSchema>;

export const blankCustomer = (name: string): Customer => ({
  schemaVersion: 1,
  name,
  shortName: '',
  englishName: '',
  code: '',
  plant: '',
  supplierCode: '',
  companyId: null,
  language: 'zh-CN',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  agreedTimes: { response: null, preliminary: null, analysis: null, closure: null },
  notes: '',
  isActive: true,
});

export interface StoredCustomer {
  readonly id: string;
  readonly version: number;
  readonly body: Customer;
}

/** A part we supply: our number and, per customer, theirs. */
export const partSchema = v.strictObject({
  schemaVersion: v.literal(1),
  name: v.pipe(lineText, v.minLength(1)),
  number: shortText,
  customerId: v.nullable(idSchema),
  customerPartNumber: shortText,
  vehicleModel: shortText,
  isSafety: v.boolean(),
  isActive: v.boolean(),
});
export type Part = v.InferOutput<typeof partSchema>;

export const blankPart = (name: string): Part => ({
  schemaVersion: 1,
  name,
  number: '',
  customerId: null,
  customerPartNumber: '',
  vehicleModel: '',
  isSafety: false,
  isActive: true,
});

export interface StoredPart {
  readonly id: string;
  readonly version: number;
  readonly body: Part;
}
