import type { SmtpRules } from '@shared/domain/mail';
import type { Store } from '../../data';
import type { OutboxEntry } from '../../data/repositories/outbox';
import type { CallContext } from '../context';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

export type { OutboxEntry } from '../../data/repositories/outbox';

type MailChannel = 'mail.propose' | 'outbox.queue' | 'outbox.list' | 'outbox.again';

/** Nothing of it is needed before the first mail; a start does without. */
const useOutbox = () => import('./outbox');

export const mailChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, MailChannel> => ({
  'mail.propose': async (context, input) => {
    const { proposeMail } = await import('./propose');
    return store.read((db) => proposeMail(db, parts.load, context, input));
  },
  'outbox.queue': async (context, input) => {
    const { queueMail } = await useOutbox();
    return store.write((trx) => queueMail(trx, parts, context, input));
  },
  'outbox.list': async () => {
    const { outboxLines } = await useOutbox();
    return { lines: await store.read((db) => outboxLines(db, parts.load)) };
  },
  'outbox.again': async (context, input) => {
    const { tryMailAgain } = await useOutbox();
    return store.write((trx) => tryMailAgain(trx, parts, context, input));
  },
});

/** What the outbox's worker needs of the records; all of it in the program's own name. */
export interface OutboxRecords {
  /** ⚙ The plant's mail server; null while nothing is sent from here. */
  readonly server: () => Promise<SmtpRules | null>;
  /** How many wait or are being sent, and how many ask for somebody. */
  readonly counts: () => Promise<{ readonly waiting: number; readonly asking: number }>;
  /** What is to be sent, the first one first. */
  readonly waiting: () => Promise<readonly OutboxEntry[]>;
  /**
   * Writes down that the first byte is about to leave; false where it must not: somebody took the mail back, or the folder remembers a
   * try that its database, put back from a backup, does not.
   */
  readonly begin: (context: CallContext, deliveryId: string) => Promise<boolean>;
  /** What was being sent when the program last ended is perhaps sent; answers how many. */
  readonly lost: (context: CallContext) => Promise<number>;
}

export const outboxRecords = (store: Store, parts: RecordParts): OutboxRecords => ({
  server: async () => {
    const { smtp } = (await store.read(parts.load)).settings.mail;
    return smtp.isOn ? smtp : null;
  },
  counts: async () => store.read((await useOutbox()).outboxCounts),
  waiting: async () => store.read((await useOutbox()).mailsToSend),
  begin: async (context, id) => (await useOutbox()).beginSending(store, parts, context, id),
  lost: async (context) => {
    const { markLost } = await useOutbox();
    return store.write((trx) => markLost(trx, parts, context));
  },
});
