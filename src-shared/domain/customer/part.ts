import * as v from 'valibot';
import { stages } from '../complaint/schema';
import { idSchema, lineText, quantitySchema, shortText } from '../scalars';

/** A part we supply: our number and, per customer, theirs; one table for complaints and for 供货产品 of the customer's file. */
export const partSchema = v.strictObject({
  schemaVersion: v.literal(2),
  name: v.pipe(lineText, v.minLength(1)),
  number: shortText,
  customerId: v.nullable(idSchema),
  customerPartNumber: shortText,
  vehicleModel: shortText,
  packaging: shortText,
  /** Pieces a year. */
  yearlyQuantity: v.nullable(quantitySchema),
  stage: v.nullable(v.picklist(stages)),
  isSafety: v.boolean(),
  engineer: shortText,
  isActive: v.boolean(),
});
export type Part = v.InferOutput<typeof partSchema>;

export const blankPart = (name: string): Part => ({
  schemaVersion: 2,
  name,
  number: '',
  customerId: null,
  customerPartNumber: '',
  vehicleModel: '',
  packaging: '',
  yearlyQuantity: null,
  stage: null,
  isSafety: false,
  engineer: '',
  isActive: true,
});

export interface StoredPart {
  readonly id: string;
  readonly version: number;
  readonly body: Part;
}
