import { toInstant } from '@shared/domain/calendar';
import type { Store } from '../data';
import type { Exchange } from '../data/backup';
import { canonicalJson, sha256 } from '../data/canonical';
import { appendHistory, chainHead, lastEntryAt, lastHashes } from '../data/repositories/history';
import { readSettings } from '../data/repositories/settings';
import type { CallContext } from './context';
import { createEnvironmentLoader, settingsAsKept } from './environment';

/**
 * Writes into the restored history, before it takes its place, who put it there and what it took the place of: two histories that part are told
 * by their last common entry. The settings' own proof stays what it was.
 */
export async function noteRestore(store: Store, context: CallContext, exchange: Exchange): Promise<void> {
  await store.write(async (trx) => {
    const { instant, rules } = await createEnvironmentLoader([])(trx);
    const [{ hash }, lastAt] = [await chainHead(trx), await lastEntryAt(trx)];
    const kept = (await lastHashes(trx, 'settings')).get('settings');
    const { madeAt, replaced } = exchange;
    await appendHistory(trx, {
      at: instant(context.clock.now()),
      operator: context.operator.name,
      area: 'settings',
      recordId: 'settings',
      action: 'restore',
      reason: '',
      changes: [
        {
          path: 'restore.madeAt',
          old: null,
          new: madeAt === null ? null : toInstant(Date.parse(madeAt), rules.timeZone),
        },
        { path: 'restore.lastAt', old: replaced?.lastAt ?? null, new: lastAt },
        { path: 'restore.head', old: replaced?.head ?? null, new: hash },
      ],
      recordHash: kept ?? sha256(canonicalJson(settingsAsKept(await readSettings(trx)))),
    });
  });
}
