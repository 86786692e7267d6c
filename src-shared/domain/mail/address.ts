import * as v from 'valibot';
import { shortText } from '../scalars';

/** The longest address a mail server takes (RFC 5321 4.5.3.1.3). */
export const longestAddress = 254;

/** A person as mail writes him: a name to be shown, and where it goes. */
export const mailboxSchema = v.strictObject({
  name: shortText,
  address: v.pipe(v.string(), v.maxLength(longestAddress)),
});
export type Mailbox = v.InferOutput<typeof mailboxSchema>;

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Whether a text is one plain address (RFC 5321 dot-string and domain). Quoted local parts, comments, lists, address literals and
 * anything beyond ASCII are refused: what a header could read differently never gets into one.
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const labels = text.slice(at + 1).split('.');
  return (
    text.length <= longestAddress &&
    local.length <= 64 &&
    localPart.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => domainLabel.test(label))
  );
}

/** Control characters, half characters, line and paragraph separators, and marks that turn the direction of writing: they end a header or hide what is said. */
const unsafe = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text may stand on one line of a header: a name, a subject, a file's name. */
export const isHeaderText = (text: string): boolean => !unsafe.test(text);

/** Whether a file may carry this name in a mail. */
export const isAttachmentName = (name: string): boolean =>
  name.trim() !== '' && isHeaderText(name) && !/[\\/:*?"<>|]/.test(name);

/** As a person reads and pastes it: `林晓 <lin@example.cn>`. Commas and the like in a name are quoted. */
export function addressLine({ name, address }: Mailbox): string {
  if (name === '') return address;
  const isPlain = /^[\p{L}\p{N} '_-]+$/u.test(name);
  return `${isPlain ? name : `"${name.replaceAll(/["\\]/g, '\\$&')}"`} <${address}>`;
}
