import { blankComplaint, blankLine } from '../complaint/blank';
import type { Category, Complaint } from '../complaint/schema';
import { blankCommunication } from '../feedback/blank';
import type { Communication } from '../feedback/schema';
import { isWritten } from '../feedback/to-complaint';
import type { DeviationKind, Order, OrderDeviation, OrderLine } from './schema';

/** What a deviation is as a complaint (5.3.2); null is for the clerk to say. */
const categoryOf: Readonly<Record<DeviationKind, Category | null>> = {
  late: 'delivery',
  short: 'quantity',
  damaged: 'logistics-damage',
  'wrong-part': null,
  refused: null,
  quality: 'product-quality',
  documents: 'documents',
  other: null,
};

const topicOf = (kind: DeviationKind | null): Communication['topic'] => {
  if (kind === 'quality') return 'quality';
  return kind === 'late' || kind === 'short' || kind === 'damaged' ? 'delivery' : 'order';
};

/** The part it is about, where the order has one only: of several the clerk says which. */
const partOf = ({ lines }: Order): OrderLine | null => (lines.length === 1 ? (lines[0] ?? null) : null);

/** What a deviation still needs before it can become anything: who says it, when, how, and what. */
export const missingForFollowUp = (
  { customer }: Pick<Order, 'customer'>,
  { at, channel, content }: OrderDeviation,
): readonly ('customer' | 'at' | 'channel' | 'content')[] => [
  ...(customer.name.trim() === '' ? (['customer'] as const) : []),
  ...(at === null ? (['at'] as const) : []),
  ...(channel === null ? (['channel'] as const) : []),
  ...(content.trim() === '' ? (['content'] as const) : []),
];

/** A deviation as a log of the customer (5.1.2): everything the order says goes along. `by` took it down. */
export function logOfDeviation(order: Order, deviation: OrderDeviation, by: string): Communication {
  const part = partOf(order);
  return {
    ...blankCommunication(),
    companyId: order.companyId,
    customer: order.customer,
    orderNumber: order.orderNumber,
    sourceNumber: order.number,
    at: deviation.at,
    channel: deviation.channel,
    operator: by,
    kind: 'complaint',
    topic: topicOf(deviation.kind),
    request: deviation.content,
    product: (part?.partName ?? '').slice(0, 60),
    partNumber: part?.partNumber ?? '',
  };
}

/** A deviation as a complaint; T0 is the minute in which we were told (5.3.5). `lineId` is a new UUID, for its part. */
export function complaintOfDeviation(
  order: Order,
  deviation: OrderDeviation,
  { by, lineId }: { readonly by: string; readonly lineId: string },
): Complaint {
  const part = partOf(order);
  const shipment = order.shipments.find(({ deliveryNote }) => deliveryNote === deviation.deliveryNote);
  const line = {
    ...blankLine(lineId),
    partName: part?.partName ?? '',
    partNumber: part?.partNumber ?? '',
    deliveryNote: deviation.deliveryNote,
    shippedOn: deviation.deliveryNote === '' ? null : (shipment?.shippedOn ?? null),
    defectiveQuantity: deviation.quantity,
  };
  const isNamed = part !== null || deviation.deliveryNote !== '' || deviation.quantity !== null;
  return {
    ...blankComplaint(),
    companyId: order.companyId,
    customer: order.customer,
    channel: deviation.channel,
    form: deviation.channel === null ? null : isWritten(deviation.channel) ? 'written' : 'oral',
    receivedAt: deviation.at,
    receivedBy: by,
    statement: deviation.content,
    category: deviation.kind === null ? null : categoryOf[deviation.kind],
    lines: isNamed ? [line] : [],
    sourceNumber: order.number,
  };
}

/** The order once this deviation has become the record of that number. */
export const followedUp = (order: Order, deviation: OrderDeviation, followUpNumber: string): Order => ({
  ...order,
  deviations: order.deviations.map((each) =>
    each.id === deviation.id ? { ...deviation, followUpNumber } : each,
  ),
});
