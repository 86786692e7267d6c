import { type CivilDate, epochOf, type Instant } from '../calendar';
import { lastOf } from '../record-date';
import type { Order, OrderDeviation, OrderLine, Shipment } from './schema';

type Ordered = { readonly lines: readonly Pick<OrderLine, 'quantity'>[] };
type Sent = { readonly shipments: readonly Pick<Shipment, 'shippedOn' | 'quantity' | 'receivedOn'>[] };

/** When the last of the departments got the order; null while one has not, or none is named. */
export function handedOverAt({ handOvers }: Pick<Order, 'handOvers'>): Instant | null {
  const times = handOvers.map(({ at }) => at);
  if (times.length === 0 || times.includes(null)) return null;
  return times.reduce((last, each) =>
    last === null || (each !== null && epochOf(each) > epochOf(last)) ? each : last,
  );
}

/**
 * The day on which everything ordered was on its way. Counted in pieces where every line and every delivery says its quantity; else the
 * last delivery counts, once each of them has its day.
 */
export function shippedOn(order: Ordered & Sent): CivilDate | null {
  const { lines, shipments } = order;
  const sent = shipments.flatMap(({ shippedOn: on, quantity }) => (on === null ? [] : [{ on, quantity }]));
  if (sent.length === 0) return null;
  const ordered = totalOf(lines.map(({ quantity }) => quantity));
  if (ordered === null || sent.some(({ quantity }) => quantity === null))
    return lastOf(shipments.map((each) => each.shippedOn));
  let left = ordered;
  for (const { on, quantity } of sent.sort((a, b) => (a.on < b.on ? -1 : 1))) {
    left -= quantity ?? 0;
    if (left <= 0) return on;
  }
  return null;
}

/** The day on which the customer confirmed the last delivery; null before everything is on its way. */
export const deliveredOn = (order: Ordered & Sent): CivilDate | null =>
  shippedOn(order) === null
    ? null
    : lastOf(order.shipments.filter((each) => each.shippedOn !== null).map((each) => each.receivedOn));

/** Whether anything is on its way. */
export const hasShipped = ({ shipments }: Sent): boolean =>
  shipments.some(({ shippedOn: on }) => on !== null);

/** All of several quantities; null where one is not known, or there is none. */
const totalOf = (quantities: readonly (number | null)[]): number | null =>
  quantities.length === 0
    ? null
    : quantities.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);

/** A deviation that is neither followed up nor settled with the customer. */
export const isOpenDeviation = ({ followUpNumber, settledOn }: OrderDeviation): boolean =>
  followUpNumber.trim() === '' && settledOn === null;
