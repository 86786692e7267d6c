import { contactOf, phoneOf, type StoredCustomer } from '../customer';
import { blankRange } from '../notice/blank';
import type { NoticeRange } from '../notice/schema';
import { blankEscapeCustomer } from './blank';
import type { ShippedBatch } from './delivery-list';
import type { EscapeCustomer, EscapeEvent } from './schema';

/** Whose rows the name of a list stands for: a customer's file, a name without a file, our own stock, or nobody yet. */
export type Chosen =
  | { readonly kind: 'customer'; readonly customer: StoredCustomer }
  | { readonly kind: 'name' }
  | { readonly kind: 'own-stock' };

/** A row of the event's customers, filled from his file as it holds on the day `on`. */
export function customerFrom(
  id: string,
  { id: customerId, body }: StoredCustomer,
  on: string | null,
): EscapeCustomer {
  const contact = contactOf(body, on);
  return {
    ...blankEscapeCustomer(id),
    customerId,
    companyId: body.companyId,
    name: body.name,
    department: contact.department,
    contactName: contact.name,
    contactPhone: phoneOf(contact),
    contactEmail: contact.email,
    supplierCode: body.supplierCode,
  };
}

/** Nothing shipped is at home any more: until the customer says where it is, it lies with him, or is on the road on its first day. */
const placeOf = (shippedOn: string | null, today: string): NoticeRange['whereabouts'] =>
  shippedOn !== null && shippedOn >= today ? 'in-transit' : 'customer-stock';

/** A delivery as a row of the range: what was shipped is suspect until the customer has counted. */
const rangeOf = (delivery: ShippedBatch, id: string, owner: string | null, today: string): NoticeRange => ({
  ...blankRange(id, owner),
  batch: delivery.batch,
  producedFrom: delivery.producedOn,
  producedTo: delivery.producedOn,
  serialNumbers: delivery.serialNumbers,
  shippedQuantity: owner === null ? null : delivery.quantity,
  suspectQuantity: delivery.quantity,
  shippedOn: delivery.shippedOn,
  deliveryNote: delivery.deliveryNote,
  destination: delivery.destination,
  whereabouts: owner === null ? 'our-stock' : placeOf(delivery.shippedOn, today),
});

const keyOf = ({ batch, deliveryNote, shippedOn, suspectQuantity, recipientId }: NoticeRange): string =>
  JSON.stringify([recipientId, batch, deliveryNote, shippedOn, suspectQuantity]);

/**
 * The event with the deliveries of a list added: one row of the range for each, under the customer chosen for the name that stands in
 * the list, whose row of the customers is made where there is none. The same delivery pasted again is not added twice.
 * @param chosen by the name in the list; names without a choice are rows of nobody
 */
export function allocated(
  event: EscapeEvent,
  deliveries: readonly ShippedBatch[],
  chosen: ReadonlyMap<string, Chosen>,
  { newId, today }: { readonly newId: () => string; readonly today: string },
): EscapeEvent {
  const customers = [...event.customers];
  const rowFor = (name: string): string | null => {
    const choice = chosen.get(name);
    if (choice === undefined || choice.kind === 'own-stock') return null;
    const known = customers.find(({ customerId, name: called }) =>
      choice.kind === 'customer' ? customerId === choice.customer.id : customerId === null && called === name,
    );
    if (known !== undefined) return known.id;
    const id = newId();
    customers.push(
      choice.kind === 'customer'
        ? customerFrom(id, choice.customer, today)
        : { ...blankEscapeCustomer(id), name },
    );
    return id;
  };
  const present = new Set(event.ranges.map(keyOf));
  const added = deliveries.map((delivery) => rangeOf(delivery, newId(), rowFor(delivery.customer), today));
  return {
    ...event,
    customers,
    ranges: [...event.ranges, ...added.filter((range) => !present.has(keyOf(range)))],
  };
}

/** The names of a list, each once, with how many rows and pieces stand under it. */
export function namesIn(
  deliveries: readonly ShippedBatch[],
): readonly { readonly name: string; readonly rows: number; readonly pieces: number }[] {
  const names = [...new Set(deliveries.map(({ customer }) => customer))];
  return names.map((name) => {
    const own = deliveries.filter(({ customer }) => customer === name);
    return { name, rows: own.length, pieces: own.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0) };
  });
}
