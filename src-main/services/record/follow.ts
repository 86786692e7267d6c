import type { RecordBody, RecordKind } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from './save';

/**
 * A record learns what another one says: one version with its history, none where nothing differs. A record that is void, of another
 * kind or gone is left alone.
 * @param id null where no record is named
 * @param reason what the history says beside the change; nothing where it is not given
 */
export async function followRecord<K extends RecordKind>(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { kind, id, reason = '' }: { readonly kind: K; readonly id: string | null; readonly reason?: string },
  change: (body: RecordBody<K>) => RecordBody<K>,
): Promise<void> {
  const found = id === null ? null : await findRecord(trx, id);
  if (found === null || found.isVoid || found.stored.kind !== kind) return;
  const { stored } = found;
  const body = change(stored.body as RecordBody<K>);
  const changes = diff(stored.body, body);
  if (changes.length === 0) return;
  const environment = await load(trx);
  await writeChange(trx, environment, context, {
    after: { ...found, stored: { ...stored, version: stored.version + 1, body } },
    at: environment.instant(context.clock.now()),
    action: 'save',
    reason,
    changes,
  });
}
