import { afterNotice, type EscapeEvent, reopenedEvent, withWordsOf } from '@shared/domain/escape';
import type { Notice } from '@shared/domain/notice';
import type { StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from '../record/save';
import { eventOf, type FoundEscape } from './read';

/** Writes an event as it now stands, with what changed; nothing where nothing did. */
export async function writeEscape(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { stored, ...found }: FoundEscape,
  given: EscapeEvent,
  reason = '',
): Promise<FoundEscape> {
  const body = reopenedEvent(given);
  const changes = diff(stored.body, body);
  if (changes.length === 0) return { ...found, stored };
  const environment = await load(trx);
  const after = { ...found, stored: { ...stored, version: stored.version + 1, body } };
  await writeChange(trx, environment, context, {
    after,
    at: environment.instant(context.clock.now()),
    action: 'save',
    reason,
    changes,
  });
  return after;
}

/**
 * Its event learns what a notice now says: when it went out, its receipt, its balance; a voided one was never made.
 * @param before where somebody typed in it: his words about its customer stand in the event, too
 */
export async function tellEvent(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  notice: StoredRecord<'notice'>,
  { before = notice.body, isVoid = false }: { readonly before?: Notice; readonly isVoid?: boolean } = {},
): Promise<void> {
  const event = await eventOf(trx, notice);
  if (event === null) return;
  const { body } = event.stored;
  const { id, number, body: after } = notice;
  const told = afterNotice(withWordsOf(body, id, before, after), id, number, after);
  const customers = body.customers.map((customer) =>
    customer.notice?.id === notice.id ? { ...customer, notice: null } : customer,
  );
  await writeEscape(trx, load, context, event, isVoid ? { ...body, customers } : told);
}
