import type { Notice } from '../notice/schema';
import { saidIn } from '../notice/sent';
import type { EscapeCustomer, EscapeEvent } from './schema';
import { rowsOf } from './to-notice';

/** A word about somebody else that stands in what a customer is to be sent. */
export interface Stranger {
  readonly what: 'name' | 'code' | 'batch' | 'delivery-note' | 'complaint';
  readonly word: string;
}

/** Shorter words occur by chance: two Chinese characters are a name, two letters are none. */
const isTelling = (word: string): boolean => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3);

const wordsOf = (event: EscapeEvent, customer: EscapeCustomer): readonly Stranger[] => [
  { what: 'name', word: customer.name },
  { what: 'code', word: customer.supplierCode },
  { what: 'complaint', word: customer.complaintNumber },
  ...rowsOf(event, customer.id).flatMap(({ batch, deliveryNote }): Stranger[] => [
    { what: 'batch', word: batch },
    { what: 'delivery-note', word: deliveryNote },
  ]),
];

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * Names, codes, complaints, batches and delivery notes of the other customers of an event that stand in one customer's notice although
 * nothing of his own says so: typed into a common text (domain.md §9, case 2). What he has himself is not strange to him.
 */
export function strangersIn(
  notice: Notice,
  event: EscapeEvent,
  customer: EscapeCustomer,
  alsoNamed: readonly string[] = [],
): readonly Stranger[] {
  const own = new Set(wordsOf(event, customer).map(({ word }) => word));
  const text = [...textsIn(saidIn(notice)), notice.complaintNumber].join('\n');
  const others = event.customers
    .filter(({ id }) => id !== customer.id)
    .flatMap((other) => wordsOf(event, other));
  const named = alsoNamed.map((word): Stranger => ({ what: 'name', word }));
  const seen = new Set<string>();
  return [...others, ...named].filter(({ word }) => {
    const isStrange = isTelling(word) && !own.has(word) && !seen.has(word) && text.includes(word);
    if (isStrange) seen.add(word);
    return isStrange;
  });
}
