import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@shared/clock';
import { CallFailure } from '../ipc/call-failure';
import type { Logger } from '../platform/log';
import { programItself } from './program-itself';
import { noteBy } from './restoring';

/** Of everything, or of the database alone as before each migration. */
const isBackup = (name: string): boolean => /\.(deskbackup|sqlite)$/.test(name);

/** Whether there is anything a restore could try. */
export async function hasBackups(folder: string): Promise<boolean> {
  return (await backupsOf(folder)).length > 0;
}

/**
 * Puts the newest sound backup of a data folder in place of its damaged records. The backup stays, what stood there is put aside.
 * @returns the backup that was used, null when none is sound @throws CallFailure `busy` while a program works on the folder
 */
export async function restoreNewest(
  folder: string,
  { clock, log }: { readonly clock: Clock; readonly log: Pick<Logger, 'info' | 'error'> },
): Promise<string | null> {
  const { BackupProblem, restoreBackup } = await import('../data/backup');
  const note = noteBy(programItself, clock);
  for (const source of await backupsOf(folder)) {
    try {
      const { aside } = await restoreBackup({ folder, source, password: null, clock, note });
      log.info('restored', { isAside: aside !== null });
      return source;
    } catch (error) {
      if (!(error instanceof BackupProblem)) throw error;
      if (error.code === 'in-use') throw new CallFailure('busy');
      log.error('backup-not-restored', { code: error.code }, error);
    }
  }
  return null;
}

/** Newest first. */
async function backupsOf(folder: string): Promise<readonly string[]> {
  const backups = join(folder, 'backups');
  const names = await readdir(backups).catch(() => []);
  const paths = names.filter(isBackup).map((name) => join(backups, name));
  const dated = await Promise.all(paths.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  return dated.toSorted((a, b) => b.time - a.time).map(({ path }) => path);
}
