import { mayCloseBalance, pendingOf, type SuspectTotal, suspectTotalOf } from '../notice/balance';
import { whereabouts } from '../notice/schema';
import type { EscapeCustomer, EscapeEvent } from './schema';
import { rowsOf } from './to-notice';

/** How the pieces of one customer, or of nobody, stand. */
export interface EscapeShare {
  /** Null: what never left the house. */
  readonly customer: EscapeCustomer | null;
  readonly total: SuspectTotal | null;
  /** 待处理; null while not all pieces are counted. */
  readonly pending: number | null;
  readonly isClosed: boolean;
}

const ownRows = ({ ranges }: EscapeEvent) => ranges.filter(({ recipientId }) => recipientId === null);

const shareOf = (event: EscapeEvent, customer: EscapeCustomer): EscapeShare => {
  const total = suspectTotalOf(rowsOf(event, customer.id));
  const { notice } = customer;
  return {
    customer,
    total,
    pending: notice === null ? (total?.pieces ?? null) : pendingOf(total, notice.balance),
    isClosed: notice !== null && notice.balance.closedOn !== null,
  };
};

/** The customers in their order, then our own pieces where there are any. */
export function sharesOf(event: EscapeEvent): readonly EscapeShare[] {
  const own = suspectTotalOf(ownRows(event));
  const shares = event.customers.map((customer) => shareOf(event, customer));
  if (own === null) return shares;
  const { ownBalance } = event;
  return [
    ...shares,
    {
      customer: null,
      total: own,
      pending: pendingOf(own, ownBalance),
      isClosed: mayCloseBalance(own, ownBalance),
    },
  ];
}

/** Suspect and pending pieces of all together; pending is null while something is uncounted. */
export function eventTotals(event: EscapeEvent): {
  readonly suspect: SuspectTotal | null;
  readonly pending: number | null;
} {
  const pendings = sharesOf(event).map(({ pending }) => pending);
  return {
    suspect: suspectTotalOf(event.ranges),
    pending:
      pendings.length === 0 || pendings.includes(null)
        ? null
        : pendings.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  };
}

/** Suspect pieces by place, in the order from our own stock to the field; places without rows are left out. */
export const byPlace = (event: Pick<EscapeEvent, 'ranges'>) =>
  [...whereabouts, null].flatMap((place) => {
    const rows = event.ranges.filter((range) => range.whereabouts === place);
    const total = suspectTotalOf(rows);
    return total === null ? [] : [{ place, ...total }];
  });

/** A closed event is open again once something of it is not accounted for any more: its range grew, a balance was opened. */
export const reopenedEvent = (event: EscapeEvent): EscapeEvent =>
  event.closedOn === null || mayCloseEvent(event) ? event : { ...event, closedOn: null };

/** An event ends when every customer's balance is closed and our own pieces are accounted for. */
export const mayCloseEvent = (event: EscapeEvent): boolean => {
  const shares = sharesOf(event);
  return (
    shares.length > 0 &&
    event.rangeChangedAt === null &&
    shares.every(({ customer, total, isClosed }) => isClosed || (customer !== null && total === null))
  );
};
