import * as v from 'valibot';
import { error, type Finding } from '../finding';
import { lineText } from '../scalars';
import { isAttachmentName, isHeaderText, isMailAddress, mailboxSchema } from './address';

/** A mail before it is one: to whom, what it says (practice.md, E-mail). Files are added by whoever makes it. */

const most = 50;
const mailboxes = v.pipe(v.array(mailboxSchema), v.maxLength(most));

export const mailRoles = ['to', 'cc', 'bcc'] as const;
export type MailRole = (typeof mailRoles)[number];

/** Characters of a mail's text. */
export const longestText = 10_000;

export const mailSchema = v.strictObject({
  to: mailboxes,
  cc: mailboxes,
  bcc: mailboxes,
  subject: lineText,
  text: v.pipe(v.string(), v.maxLength(longestText)),
});
export type Mail = v.InferOutput<typeof mailSchema>;

/** What keeps a mail from being made. A recipient of `to` at least is wanted only where it is sent from here. */
export const mailFindings = (mail: Mail, isSent: boolean): readonly Finding[] => [
  ...(isSent && mail.to.length === 0 ? [error('to', 'required')] : []),
  ...mailRoles.flatMap((role) =>
    mail[role].flatMap(({ name, address }, index) => [
      ...(isMailAddress(address) ? [] : [error(`${role}.${index}.address`, 'not-an-address')]),
      ...(isHeaderText(name) ? [] : [error(`${role}.${index}.name`, 'hidden-characters')]),
    ]),
  ),
  ...twice(mail),
  ...(mail.subject.trim() === '' ? [error('subject', 'required')] : []),
  ...(isHeaderText(mail.subject) ? [] : [error('subject', 'hidden-characters')]),
  ...(isBodyText(mail.text) ? [] : [error('text', 'hidden-characters')]),
];

/** Nobody gets the same mail twice. */
function twice(mail: Mail): readonly Finding[] {
  const seen = new Set<string>();
  return mailRoles.flatMap((role) =>
    mail[role].flatMap(({ address }, index) => {
      const known = address.toLowerCase();
      if (seen.has(known)) return [error(`${role}.${index}.address`, 'duplicate')];
      seen.add(known);
      return [];
    }),
  );
}

/** Lines and tabs are what a text may hold besides what is seen. */
const isBodyText = (text: string): boolean => isHeaderText(text.replaceAll(/\r\n|[\n\t]/g, ''));

/** What keeps files from going along, by their place. */
export const fileNameFindings = (names: readonly string[]): readonly Finding[] =>
  names.flatMap((name, index) =>
    isAttachmentName(name) ? [] : [error(`files.${index}.name`, 'hidden-characters')],
  );

/** Bytes from which many mail servers refuse: files grow by a third in a mail. */
export const largeMail = 20 * 1024 * 1024;

/** What files take in a mail: base64 with its line ends. */
export const bytesInMail = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + Math.ceil((Math.ceil(size / 3) * 4 * 78) / 76), 0);
