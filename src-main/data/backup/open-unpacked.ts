import type { Clock } from '@shared/clock';
import { openStore } from '../sqlite/open-store';
import type { Store } from '../sqlite/store';
import { StoreProblem } from '../sqlite/store-problem';
import { BackupProblem } from './backup-problem';

/** Opens unpacked records as the program would, which brings an older schema up to date. @throws BackupProblem naming `source` */
export async function withUnpacked<T>(
  folder: string,
  { source, clock }: { readonly source: string; readonly clock: Clock },
  use: (store: Store) => Promise<T>,
): Promise<T> {
  try {
    const store = await openStore({ folder, clock });
    try {
      const verdict = store.quickCheck();
      if (verdict !== 'ok') throw new BackupProblem('damaged', source, verdict);
      return await use(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    throw error.code === 'database-newer'
      ? new BackupProblem('newer', source, error.detail)
      : new BackupProblem('damaged', source, error.detail);
  }
}
