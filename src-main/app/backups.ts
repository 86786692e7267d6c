import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@shared/clock';
import { type Instant, toInstant } from '@shared/domain/calendar';
import type { Store } from '../data';
import type { Logger } from '../platform/log';

/** A backup is made when the last is older than this. */
const EVERY = 24 * 60 * 60_000;
const LOOK_EVERY = 60 * 60_000;
/** After the first paint and its questions. */
const FIRST_LOOK = 20_000;
const KEPT = 14;
/** Only these are ours to remove; copies made before an upgrade stay. */
const daily = /^daily-\d{8}T\d{6}Z\.sqlite$/;

export interface Backups {
  /** Waits for one that is being made. */
  stop(): Promise<void>;
}

export interface BackupParts {
  readonly store: Pick<Store, 'backup' | 'backupsFolder'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Keeps a copy of each of the last fourteen days on which the program ran, without being asked. */
export function runBackups(parts: BackupParts): Backups {
  let current: Promise<void> = Promise.resolve();
  const look = (): void => {
    current = current
      .then(() => backupIfDue(parts))
      .catch((error: unknown) => {
        parts.log.error('backup-failed', {}, error);
      });
  };
  const first = setTimeout(look, FIRST_LOOK);
  const later = setInterval(look, LOOK_EVERY);
  return {
    async stop() {
      clearTimeout(first);
      clearInterval(later);
      await current;
    },
  };
}

/** Makes today's copy when none is young enough, then removes those beyond the kept ones. */
export async function backupIfDue({ store, log }: Pick<BackupParts, 'store' | 'log'>): Promise<void> {
  const last = await newestTime(store.backupsFolder);
  const now = Date.now();
  // A copy dated in the future (the PC's clock was wrong) must not stop all others until then.
  if (last !== null && Math.abs(now - last) < EVERY) return;
  const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  await store.backup(join(store.backupsFolder, `daily-${time}.sqlite`));
  log.info('backup-made');
  const names = (await readdir(store.backupsFolder)).filter((name) => daily.test(name));
  for (const name of surplus(names, KEPT)) await rm(join(store.backupsFolder, name), { force: true });
}

/** The names to remove so that the newest `kept` stay; the names carry their time. */
export const surplus = (names: readonly string[], kept: number): readonly string[] =>
  names.toSorted().slice(0, Math.max(0, names.length - kept));

/** When the newest backup was made, on the factory's clock; null when there is none. */
export async function latestBackup(folder: string, timeZone: string): Promise<Instant | null> {
  const time = await newestTime(folder);
  return time === null ? null : toInstant(time, timeZone);
}

async function newestTime(folder: string): Promise<number | null> {
  const names = await readdir(folder).catch(() => []);
  const backups = names.filter((name) => name.endsWith('.sqlite'));
  const times = await Promise.all(backups.map(async (name) => (await stat(join(folder, name))).mtimeMs));
  return times.length === 0 ? null : Math.max(...times);
}
