import { fileNameFindings, type Mail, type Mailbox, mailFindings } from '@shared/domain/mail';

/** A file that goes along, as it is. */
export interface MailFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a mail that is sent from here carries besides; the same each time it is composed, so that its bytes are, too. */
export interface SentAs {
  readonly from: Mailbox;
  readonly messageId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Told apart from every other mail's. */
  readonly boundary: string;
}

/**
 * A draft (`.eml`) that mail programs open for writing (`X-Unsent: 1`). From, Message-ID and Date are theirs; hidden recipients stay.
 * @throws Error where an address, a name or the subject holds what could become a header of its own
 */
export async function composeDraft(mail: Mail, files: readonly MailFile[]): Promise<Buffer> {
  const whole = await compose(mail, files, { headers: { 'X-Unsent': '1' } }, true);
  return withoutHeaders(whole, ['message-id', 'date']);
}

/** A mail to be sent from here: hidden recipients are told to the server only. @throws Error as `composeDraft` */
export const composeMessage = (mail: Mail, files: readonly MailFile[], sent: SentAs): Promise<Buffer> =>
  compose(
    mail,
    files,
    {
      from: boxOf(sent.from),
      messageId: sent.messageId,
      date: new Date(sent.at),
      baseBoundary: sent.boundary,
    },
    false,
  );

async function compose(
  mail: Mail,
  files: readonly MailFile[],
  own: object,
  keepsHidden: boolean,
): Promise<Buffer> {
  const [wrong] = [...mailFindings(mail, false), ...fileNameFindings(files.map(({ name }) => name))];
  if (wrong !== undefined) throw new Error(`${wrong.path}: ${wrong.code}`);
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const text = mail.text.replaceAll(/\r\n?/g, '\n');
  const node = new MailComposer({
    ...own,
    to: mail.to.map(boxOf),
    cc: mail.cc.map(boxOf),
    bcc: mail.bcc.map(boxOf),
    subject: mail.subject,
    text,
    html: htmlOf(text),
    attachments: files.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(bytes),
      contentDisposition: 'attachment',
      // Every file as bytes, so that no server turns the line ends of a text.
      contentTransferEncoding: 'base64',
    })),
    // What is given is all there is: nothing is read from a disk or a network, whatever a text says.
    disableFileAccess: true,
    disableUrlAccess: true,
    textEncoding: 'B',
    newline: 'win',
  }).compile();
  node.keepBcc = keepsHidden;
  return node.build();
}

/** Own objects: the composer writes into what it is given. */
const boxOf = ({ name, address }: Mailbox) => ({ name, address });

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The same words for programs that show the other body only. */
function htmlOf(text: string): string {
  const lines = text.replaceAll(/[&<>"]/g, (mark) => escapes[mark] ?? mark).split('\n');
  return `<!DOCTYPE html><html><body><p>${lines.join('<br>\r\n')}</p></body></html>`;
}

/** The mail without some of its first part's headers, folded lines with them. */
function withoutHeaders(whole: Buffer, names: readonly string[]): Buffer {
  const end = whole.indexOf('\r\n\r\n');
  const head = whole.subarray(0, end).toString('latin1');
  const kept = head
    .split(/\r\n(?![ \t])/)
    .filter((line) => !names.includes(line.slice(0, line.indexOf(':')).toLowerCase()));
  return Buffer.concat([Buffer.from(kept.join('\r\n'), 'latin1'), whole.subarray(end)]);
}
