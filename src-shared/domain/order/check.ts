import { error, type Finding } from '../finding';
import type { Order } from './schema';

/**
 * What an order must say beside its shape: why it was cancelled, what a review came to once it has a day, and no delivery that arrived
 * before it was sent.
 */
export const checkOrder = (order: Order): readonly Finding[] => [
  ...(order.cancelledOn !== null && order.cancelReason.trim() === ''
    ? [error('cancelReason', 'needs-reason')]
    : []),
  ...(order.reviewedOn !== null && order.reviewResult === null ? [error('reviewResult', 'required')] : []),
  ...(order.reviewResult === 'refused' && order.reviewNote.trim() === ''
    ? [error('reviewNote', 'needs-reason')]
    : []),
  ...order.shipments.flatMap(({ shippedOn, receivedOn }, index) =>
    shippedOn !== null && receivedOn !== null && receivedOn < shippedOn
      ? [error(`shipments.${index}.receivedOn`, 'end-before-start')]
      : [],
  ),
];
