import { addressLine, type Mailbox, type MailContact } from '@shared/domain/mail';

/** A recipient as typed or pasted: `lin@example.cn`, `林晓 <lin@example.cn>`; a contact's address brings his name along. */
export function mailboxFrom(typed: string, contacts: readonly MailContact[]): Mailbox {
  const text = typed.trim();
  const [, written = '', inside] = /^(.*?)\s*<([^<>]*)>$/s.exec(text) ?? [];
  const address = (inside ?? text).trim();
  const known = contacts.find(({ email }) => email.trim().toLowerCase() === address.toLowerCase());
  const name = written.replace(/^"(.*)"$/s, '$1').replaceAll(/\\(["\\])/g, '$1') || (known?.name ?? '');
  return { name: name.slice(0, 60), address: address.slice(0, 254) };
}

/** Recipients as they are pasted into a mail program. */
export const pastedRecipients = (boxes: readonly Mailbox[]): string => boxes.map(addressLine).join('; ');
