import { readFile } from 'node:fs/promises';
import { type Delivery, mayFollow, stateOf } from '@shared/domain/delivery';
import { addressLine, bytesInMail, largeMail, type Mail, mailFindings, mailRoles } from '@shared/domain/mail';
import { caps } from '@shared/domain/scalars';
import { exportFileName, plainFileName } from '@shared/forms';
import { composeDraft, type MailFile } from '../../export/mail/compose';
import { writeWhole } from '../../export/write-file';
import type { CallContext } from '../context';
import type { Services } from '../index';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/** A draft as it was written. */
export interface WrittenDraft {
  readonly path: string;
  readonly delivery: Delivery;
  /** What it takes in a mail, bytes. */
  readonly size: number;
  /** Many servers refuse mails of this size. */
  readonly isLarge: boolean;
}

/**
 * Writes the mail of a delivery as a draft into a folder and writes down that it is out of our hands. Its files are those the delivery
 * names, byte for byte as they are kept. @throws ServiceError `invalid`, `forbidden`, `not-found`, `file-missing`, ExportError
 */
export async function writeDraft(
  services: Pick<Services, 'deliveries' | 'attachments'>,
  context: CallContext,
  given: { readonly deliveryId: string; readonly mail: Mail },
  pathOf: (name: string) => string,
): Promise<WrittenDraft> {
  demandRight(context, 'write');
  refuseErrors(mailFindings(given.mail, false));
  const { delivery, number } = await services.deliveries.find(given.deliveryId);
  if (!mayFollow(delivery.facts, 'handed-over'))
    throw new ServiceError('forbidden', { why: 'delivery-state', state: stateOf(delivery.facts), number });
  const files = await mailFiles(services, delivery);
  const path = pathOf(draftName(number, given.mail.subject));
  await writeWhole(path, await composeDraft(given.mail, files));
  const marked = await services.deliveries.mark(context, {
    id: delivery.id,
    state: 'handed-over',
    note: recipientsOf(given.mail),
  });
  const size = bytesInMail(files.map(({ bytes }) => bytes.byteLength));
  return { path, delivery: marked, size, isLarge: size > largeMail };
}

/** To whom, as the delivery keeps it. */
export const recipientsOf = (mail: Mail): string =>
  mailRoles
    .flatMap((role) => mail[role].map(addressLine))
    .join('; ')
    .slice(0, caps.line);

/** The files of a delivery as they are kept. @throws ServiceError `file-missing` */
export async function mailFiles(
  { attachments }: Pick<Services, 'attachments'>,
  { facts }: Delivery,
): Promise<readonly MailFile[]> {
  const files: MailFile[] = [];
  for (const { attachmentId, name } of facts.files) {
    const { path, info } = await attachments.locate(attachmentId);
    files.push({ name: plainFileName(name), mediaType: info.mediaType, bytes: await readFile(path) });
  }
  return files;
}

/** `8D-KS-2026-0001-R0_初步反馈(3D) 滑轨.eml`: the number stands once. */
function draftName(number: string, subject: string): string {
  const rest = subject.startsWith(number) ? subject.slice(number.length) : subject;
  return exportFileName({ formNumber: '', title: number, record: rest }, 'eml');
}
