import { mailRoles, type SmtpRules } from '@shared/domain/mail';
import { composeMessage } from '../../export/mail/compose';
import type { Services } from '../index';
import type { OutboxEntry } from './channels';
import { mailFiles } from './draft';

/** A mail as a server takes it. */
export interface Message {
  /** The same bytes at each try, while the sender stays the same. */
  readonly bytes: Uint8Array;
  readonly from: string;
  /** Everybody, hidden ones, too. */
  readonly to: readonly string[];
}

/** Puts a mail of the outbox together from its words and the kept files. @throws ServiceError `file-missing`, Error as `composeMessage` */
export async function messageOf(
  services: Pick<Services, 'attachments'>,
  { facts, delivery }: OutboxEntry,
  { senderName, senderAddress }: Pick<SmtpRules, 'senderName' | 'senderAddress'>,
): Promise<Message> {
  const { mail, messageId, writtenAt, boundary } = facts;
  const bytes = await composeMessage(mail, await mailFiles(services, delivery), {
    from: { name: senderName, address: senderAddress },
    messageId,
    at: writtenAt,
    boundary,
  });
  return {
    bytes,
    from: senderAddress,
    to: mailRoles.flatMap((role) => mail[role].map(({ address }) => address)),
  };
}
