import { createBackupWriter } from '../data';
import type { Emit } from '../ipc/events';
import { describeFailure } from '../ipc/failures';
import { Backups } from './backups';
import type { Ground } from './ground';
import type { StoreKeeper } from './store-keeper';

/** Backups of the records that are open. */
export const backUp = (ground: Ground, keeper: StoreKeeper, emit: Emit): Backups =>
  new Backups({
    clock: ground.clock,
    log: ground.log,
    version: ground.version,
    work: () => keeper.records?.backup ?? null,
    write: createBackupWriter(ground.paths.backup),
    codeOf: (error) => describeFailure(error).code,
    changed: () => emit('store.changed', { areas: ['backup'], id: null }),
  });
