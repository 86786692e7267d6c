import { error, type Finding, warning } from '../finding';
import { checkBalance, checkRanges } from '../notice/check';
import { mostRanges } from '../notice/schema';
import type { EscapeEvent } from './schema';
import { rowsOf } from './to-notice';
import { mayCloseEvent, sharesOf } from './totals';

/** What the shape of an event alone does not say. */
export const checkEscape = (event: EscapeEvent): readonly Finding[] => [
  ...checkRanges(event.ranges),
  ...checkOwners(event),
  ...checkCustomers(event),
  ...checkBalance(
    'ownBalance',
    sharesOf(event).find(({ customer }) => customer === null)?.total ?? null,
    event.ownBalance,
  ),
  ...(event.closedOn !== null && !mayCloseEvent(event) ? [error('closedOn', 'not-ready')] : []),
];

/** A row belongs to a customer of this event, or to nobody. */
function checkOwners({ ranges, customers }: EscapeEvent): readonly Finding[] {
  const known = new Set<string | null>([null, ...customers.map(({ id }) => id)]);
  return ranges.flatMap(({ recipientId }, index) =>
    known.has(recipientId) ? [] : [error(`ranges.${index}.recipientId`, 'required')],
  );
}

/** Each customer stands in it once: two notices to one customer would split his balance. */
function checkCustomers(event: EscapeEvent): readonly Finding[] {
  const { customers } = event;
  return customers.flatMap((customer, index) => {
    const path = `customers.${index}`;
    const { customerId, name } = customer;
    const isTwice = customers
      .slice(0, index)
      .some((other) => (customerId === null ? other.name === name : other.customerId === customerId));
    return [
      ...(name.trim() === '' ? [error(`${path}.name`, 'required')] : []),
      ...(isTwice && name !== '' ? [error(`${path}.name`, 'duplicate')] : []),
      ...(rowsOf(event, customer.id).length > mostRanges
        ? [error(`${path}.name`, 'too-many-rows', { most: mostRanges })]
        : []),
      ...(rowsOf(event, customer.id).length === 0 ? [warning(`${path}.name`, 'no-rows')] : []),
    ];
  });
}
