import { deliveredOn, handedOverAt, hasShipped, isOpenDeviation, shippedOn } from './progress';
import type { Order } from './schema';

/** From the receipt to the payment (TSP01 5.1.3, seed 002 §5). */
export const orderStatuses = [
  'received',
  'confirmed',
  'reviewed',
  'answered',
  'handed-over',
  'part-shipped',
  'shipped',
  'delivered',
  'invoiced',
  'finished',
  'refused',
  'cancelled',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];
export const endedOrder: readonly OrderStatus[] = ['finished', 'refused', 'cancelled'];

/** The farthest of its dated facts; steps may come in any order. A refused order stays open until the customer knows of it. */
export function orderStatus(order: Order): OrderStatus {
  if (order.cancelledOn !== null) return 'cancelled';
  if (order.reviewResult === 'refused' && order.answeredAt !== null) return 'refused';
  return sentStatus(order) ?? preparedStatus(order);
}

function sentStatus(order: Order): OrderStatus | null {
  if (deliveredOn(order) !== null) {
    if (order.invoicedOn === null) return 'delivered';
    return order.paidOn === null || order.deviations.some(isOpenDeviation) ? 'invoiced' : 'finished';
  }
  if (shippedOn(order) !== null) return 'shipped';
  return hasShipped(order) ? 'part-shipped' : null;
}

function preparedStatus(order: Order): OrderStatus {
  if (handedOverAt(order) !== null) return 'handed-over';
  if (order.answeredAt !== null) return 'answered';
  if (order.reviewedOn !== null) return 'reviewed';
  return order.confirmedAt === null ? 'received' : 'confirmed';
}
