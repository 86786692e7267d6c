import type { ContactRole } from '../customer/schema';
import { isMailAddress, type Mailbox } from './address';
import type { MailKind } from './templates';

/** A person of the customer's, as far as mail asks. */
export interface MailContact {
  readonly name: string;
  readonly role: ContactRole | null;
  readonly email: string;
}

/** Whom a paper is for, by what he does at the customer's; the first ones who are there are asked. */
const rolesOf: Readonly<Record<MailKind, readonly (readonly ContactRole[])[]>> = {
  '3D': [['quality'], ['engineering'], ['purchasing']],
  '5D': [['quality'], ['engineering'], ['purchasing']],
  '8D': [['quality'], ['engineering'], ['purchasing']],
  notice: [['quality', 'logistics'], ['purchasing']],
  visit: [['purchasing'], ['quality']],
  complaint: [['quality'], ['purchasing']],
  other: [['quality'], ['purchasing']],
};

/**
 * To whom a paper of this kind is written: all contacts of the first role that has an address, else the first contact with one.
 * @param contacts those who still hold
 */
export function proposedRecipients(contacts: readonly MailContact[], kind: MailKind): readonly Mailbox[] {
  const reachable = contacts.filter(({ email }) => isMailAddress(email.trim()));
  const groups = rolesOf[kind].map((roles) =>
    reachable.filter(({ role }) => role !== null && roles.includes(role)),
  );
  const chosen = groups.find((group) => group.length > 0) ?? reachable.slice(0, 1);
  const seen = new Set<string>();
  return chosen.map(mailboxOf).filter(({ address }) => {
    const isNew = !seen.has(address.toLowerCase());
    seen.add(address.toLowerCase());
    return isNew;
  });
}

export const mailboxOf = ({ name, email }: MailContact): Mailbox => ({ name, address: email.trim() });
