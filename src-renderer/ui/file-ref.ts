import type { Complaint, ProductLine } from '@shared/domain/complaint';
import {
  blankContact,
  blankCustomer,
  blankPart,
  type Customer,
  type Part,
  type StoredCustomer,
  type StoredPart,
  summaryOf,
} from '@shared/domain/customer';

export type CustomerRef = Complaint['customer'];
/** What a product line keeps of a part's file. */
export type PartRef = Pick<
  ProductLine,
  'partId' | 'partName' | 'partNumber' | 'customerPartNumber' | 'vehicleModel'
>;

/** What a complaint keeps of a customer's file on the civil date `on`. */
export const customerRefOf = ({ id, body }: StoredCustomer, on: string): CustomerRef => ({
  id,
  ...summaryOf(body, on),
});

export const partRefOf = ({ id, body }: StoredPart): PartRef => ({
  partId: id,
  partName: body.name,
  partNumber: body.number,
  customerPartNumber: body.customerPartNumber,
  vehicleModel: body.vehicleModel,
});

/**
 * A file's values over what stands there. What somebody typed is never blanked by an empty field of the file; what came from
 * the file chosen before goes with it.
 */
export function takeRef<T extends object>(standing: T, before: T | null, file: T): T {
  const kept = Object.entries(file).map(([key, value]) => {
    const was: unknown = Reflect.get(standing, key);
    const isTyped = was !== '' && was !== (before === null ? undefined : Reflect.get(before, key));
    return [key, value === '' && isTyped ? was : value];
  });
  return { ...standing, ...Object.fromEntries(kept) };
}

/** The name is being changed away from its file: what came from the file goes, what somebody typed stays. */
export function leaveRef<T extends object>(standing: T, file: T | null): T {
  if (file === null) return standing;
  const left = Object.entries(standing).map(([key, value]) => [
    key,
    typeof value === 'string' && Object.hasOwn(file, key) && value === Reflect.get(file, key) ? '' : value,
  ]);
  return { ...standing, ...Object.fromEntries(left) };
}

/** A new file from everything already typed. */
export const customerFrom = (ref: CustomerRef): Customer => ({
  ...blankCustomer(ref.name.trim()),
  code: ref.code.trim(),
  plant: ref.plant.trim(),
  supplierCode: ref.supplierCode.trim(),
  contacts: contactsFrom(ref),
});

/** Whoever called becomes the first contact of the file. */
function contactsFrom({ contactName, contactPhone }: CustomerRef): Customer['contacts'] {
  const [name, phone] = [contactName.trim(), contactPhone.trim()];
  return name === '' && phone === '' ? [] : [{ ...blankContact(crypto.randomUUID()), name, phone }];
}

export const partFrom = (ref: PartRef, customerId: string | null): Part => ({
  ...blankPart(ref.partName.trim()),
  number: ref.partNumber.trim(),
  customerId,
  customerPartNumber: ref.customerPartNumber.trim(),
  vehicleModel: ref.vehicleModel.trim(),
});

/** A customer of whom only the name is kept, and his file where he has one. */
export const namedRef = (id: string | null, name: string, plant = ''): CustomerRef => ({
  id,
  name,
  code: '',
  plant,
  contactName: '',
  contactPhone: '',
  supplierCode: '',
});
