import type { Complaint } from '../complaint/schema';
import type { StoredCustomer } from '../customer';
import { blankRange } from '../notice/blank';
import { customerFrom } from './allocate';
import { blankEscape, blankEscapeCustomer } from './blank';
import type { EscapeCustomer, EscapeEvent } from './schema';

interface Source {
  readonly number: string;
  readonly body: Complaint;
}

/**
 * An event found by a complaint: the part and what is wrong, with that customer and the batches he names as the first rows. When we
 * found that more got out is nowhere in a complaint and is asked for.
 */
export function escapeFromComplaint(
  { number, body }: Source,
  {
    customer,
    today,
    newId,
  }: {
    readonly customer: StoredCustomer | null;
    /** Civil date at the factory. */
    readonly today: string;
    readonly newId: () => string;
  },
): EscapeEvent {
  const [line] = body.lines;
  const row = complainer({ number, body }, customer, { id: newId(), today });
  const event = blankEscape();
  return {
    ...event,
    subject: body.problemSummary,
    product: { name: line?.partName ?? '', number: line?.partNumber ?? '' },
    event: line?.failureDescription || body.problemSummary,
    certainty: 'confirmed',
    complaintNumber: number,
    owner: body.responsiblePerson,
    customers: [row],
    ranges: body.lines
      .filter(({ batch, deliveryNote }) => batch !== '' || deliveryNote !== '')
      .map((each) => ({
        ...blankRange(newId(), row.id),
        batch: each.batch,
        producedFrom: each.producedOn,
        producedTo: each.producedOn,
        serialNumbers: each.serialNumbers,
        shippedQuantity: each.shippedQuantity,
        suspectQuantity: each.suspectQuantity ?? each.shippedQuantity,
        shippedOn: each.shippedOn,
        deliveryNote: each.deliveryNote,
        whereabouts: 'customer-stock' as const,
      })),
  };
}

function complainer(
  { number, body }: Source,
  customer: StoredCustomer | null,
  { id, today }: { readonly id: string; readonly today: string },
): EscapeCustomer {
  const { name, contactName, contactPhone, supplierCode } = body.customer;
  const [line] = body.lines;
  const row =
    customer === null
      ? { ...blankEscapeCustomer(id), name, contactName, contactPhone, supplierCode }
      : customerFrom(id, customer, today);
  return {
    ...row,
    contactName: contactName || row.contactName,
    contactPhone: contactPhone || row.contactPhone,
    customerPartNumber: line?.customerPartNumber ?? '',
    vehicleModel: line?.vehicleModel ?? '',
    complaintNumber: number,
  };
}
