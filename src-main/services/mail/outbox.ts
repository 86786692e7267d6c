import type { Answer, Input } from '@shared/contract';
import { type Delivery, stateOf } from '@shared/domain/delivery';
import { mailFindings, nextTryAt, type OutboxFacts } from '@shared/domain/mail';
import { caps } from '@shared/domain/scalars';
import type { Reader, Store, Trx } from '../../data';
import { journalTry, triesInJournal } from '../../data/outbox-journal';
import { appendHistory } from '../../data/repositories/history';
import {
  countOutbox,
  findOutbox,
  insertOutbox,
  type OutboxEntry,
  outboxIn,
  recentOutbox,
} from '../../data/repositories/outbox';
import type { CallContext } from '../context';
import { findNumbered, findSubject, markDelivery, stepDelivery } from '../delivery';
import type { LoadEnvironment } from '../environment';
import type { RecordParts } from '../record/register';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * Hands the mail of a delivery to the outbox; from here on its words stay as they are.
 * @throws ServiceError `forbidden` (`no-mail-server`, `delivery-state`), `invalid`, `not-found`
 */
export async function queueMail(
  trx: Trx,
  { load }: Pick<RecordParts, 'load'>,
  context: CallContext,
  { deliveryId, mail }: Input<'outbox.queue'>,
): Promise<Delivery> {
  demandRight(context, 'write');
  refuseErrors(mailFindings(mail, true));
  const { settings, instant } = await load(trx);
  if (!settings.mail.smtp.isOn) throw new ServiceError('forbidden', { why: 'no-mail-server' });
  const { delivery, number } = await findNumbered(trx, deliveryId);
  const isFree = delivery.facts.road === 'smtp' && stateOf(delivery.facts) === 'prepared';
  if (!isFree || (await findOutbox(trx, deliveryId)) !== null)
    throw new ServiceError('forbidden', { why: 'delivery-state', state: stateOf(delivery.facts), number });
  const writtenAt = context.clock.now();
  const domain = settings.mail.smtp.senderAddress.split('@')[1] ?? '';
  const facts: OutboxFacts = {
    mail,
    messageId: `<${deliveryId}@${domain}>`.slice(0, caps.line),
    writtenAt,
    boundary: `desk-${deliveryId}`,
  };
  const recordHash = await insertOutbox(trx, deliveryId, facts);
  await appendHistory(trx, {
    at: instant(writtenAt),
    operator: context.operator.name,
    area: 'outbox',
    recordId: deliveryId,
    action: 'queue',
    reason: '',
    changes: [{ path: 'mail', old: null, new: mail }],
    recordHash,
  });
  return delivery;
}

/** Asks for another try of what failed or perhaps was sent. @throws ServiceError `not-found`, `forbidden` */
export async function tryMailAgain(
  trx: Trx,
  parts: Pick<RecordParts, 'load'>,
  context: CallContext,
  { deliveryId }: Input<'outbox.again'>,
): Promise<Delivery> {
  const entry = await findOutbox(trx, deliveryId);
  if (entry === null) throw new ServiceError('not-found', { id: deliveryId });
  demandRight(context, 'write');
  return markDelivery(trx, parts, context, { id: deliveryId, state: 'prepared', note: '' });
}

const mostShown = 50;

/** What is in the outbox, as the screen names it: what asks for somebody, and what left last. */
export async function outboxLines(
  db: Reader,
  load: LoadEnvironment,
): Promise<Answer<'outbox.list'>['lines']> {
  const { instant } = await load(db);
  const entries = await recentOutbox(db, mostShown);
  return Promise.all(
    entries.map(async ({ delivery, facts }) => {
      const { number } = await findSubject(db, delivery.recordId);
      const tryAt = nextTryAt(delivery.facts.steps, facts.writtenAt);
      return {
        delivery,
        number,
        subject: facts.mail.subject,
        to: [...facts.mail.to, ...facts.mail.cc, ...facts.mail.bcc].map(({ address }) => address),
        writtenAt: instant(facts.writtenAt),
        nextTryAt: tryAt === null ? null : instant(tryAt),
      };
    }),
  );
}

/** How many wait or are being sent, and how many ask for somebody. */
export const outboxCounts = async (
  db: Reader,
): Promise<{ readonly waiting: number; readonly asking: number }> => ({
  waiting: await countOutbox(db, ['prepared', 'sending']),
  asking: await countOutbox(db, ['failed', 'perhaps-sent']),
});

/** What is to be sent, the first one first. */
export const mailsToSend = (db: Reader): Promise<readonly OutboxEntry[]> => outboxIn(db, ['prepared']);

type Parts = Pick<RecordParts, 'load'>;

/** See OutboxRecords.begin. */
export async function beginSending(
  store: Store,
  parts: Parts,
  context: CallContext,
  id: string,
): Promise<boolean> {
  const isOurs = await store.write(async (trx) => {
    const entry = await findOutbox(trx, id);
    if (entry === null || stateOf(entry.delivery.facts) !== 'prepared') return false;
    const isKnown = !hasForgotten(entry, triesInJournal(store.folder, id));
    await stepDelivery(trx, parts, context, { id, state: isKnown ? 'sending' : 'perhaps-sent', note: '' });
    return isKnown;
  });
  // After the transaction, before the first byte: whichever of the two is lost, the other one tells.
  if (isOurs) journalTry(store.folder, id);
  return isOurs;
}

/** See OutboxRecords.lost. */
export async function markLost(trx: Trx, parts: Parts, context: CallContext): Promise<number> {
  const lost = await outboxIn(trx, ['sending']);
  for (const { delivery } of lost)
    await stepDelivery(trx, parts, context, { id: delivery.id, state: 'perhaps-sent', note: '' });
  return lost.length;
}

/** The database knows of fewer tries than were made: it is older than they are. Asked once, a person has decided. */
function hasForgotten({ delivery: { facts } }: OutboxEntry, tries: number): boolean {
  const { steps } = facts;
  const known = steps.filter(({ state }) => state === 'sending').length;
  const wasAsked = steps.some(
    ({ state }, index) => state === 'perhaps-sent' && steps[index - 1]?.state === 'prepared',
  );
  return tries > known && !wasAsked;
}
