import type { ContactRole, Customer } from '../customer/schema';

/** A person of the customer's a file may go to. */
export interface ContactLine {
  readonly id: string;
  readonly name: string;
  readonly role: ContactRole | null;
  readonly email: string;
}

/** Who is asked first when a quality paper goes out. */
const order: readonly ContactLine['role'][] = [
  'quality',
  'engineering',
  'purchasing',
  'logistics',
  'other',
  null,
];

/** The contacts that still hold on a civil day, those for quality first, nobody for money. */
export const contactLines = (contacts: Customer['contacts'], today: string): readonly ContactLine[] =>
  contacts
    .filter(({ validUntil, role }) => role !== 'finance' && (validUntil === null || validUntil >= today))
    .map(({ id, name, role, email }) => ({ id, name, role, email }))
    .toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
