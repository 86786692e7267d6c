import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseName, openStore } from '../data';
import type { Ground } from './ground';

export interface RestoreParts {
  /** The data folder. */
  readonly folder: string;
  /** Name of the database file in it. */
  readonly database: string;
  /** Epoch milliseconds, for the name of what is put aside. */
  now(): number;
  /** Opens the database of a folder, checks it from end to end and closes it again. @throws when it is not sound */
  prove(folder: string): Promise<void>;
}

/** What SQLite keeps beside a database; it belongs to the damaged file and goes aside with it. */
const companions = ['', '-wal', '-shm'];

/** Whether there is anything a restore could try. */
export async function hasBackups(folder: string): Promise<boolean> {
  return (await backupsOf(folder)).length > 0;
}

/**
 * Puts a copy of the newest sound backup in place of a damaged database. The backup stays, the damaged file stays
 * under a new name; only when the copy has proven sound is anything moved.
 * @returns the backup that was used, null when none is sound
 */
export async function restoreBackup(parts: RestoreParts): Promise<string | null> {
  for (const backup of await backupsOf(parts.folder)) {
    if (await tryBackup(backup, parts)) return backup;
  }
  return null;
}

/** Restores a data folder of ours. @returns false when no backup is sound */
export async function restoreFolder(
  folder: string,
  { clock, log }: Pick<Ground, 'clock' | 'log'>,
): Promise<boolean> {
  const prove = async (place: string): Promise<void> => {
    const store = await openStore({ folder: place, clock });
    try {
      const verdict = store.quickCheck();
      if (verdict !== 'ok') throw new Error(verdict);
    } finally {
      await store.close();
    }
  };
  const used = await restoreBackup({ folder, database: databaseName, now: () => Date.now(), prove });
  log.info('restored', { isDone: used !== null });
  return used !== null;
}

async function tryBackup(backup: string, parts: RestoreParts): Promise<boolean> {
  const work = await mkdtemp(join(parts.folder, '.restoring-'));
  try {
    const copy = join(work, parts.database);
    await copyFile(backup, copy, constants.COPYFILE_EXCL);
    const isSound = await parts.prove(work).then(
      () => true,
      () => false,
    );
    if (!isSound) return false;
    await putAside(parts);
    await rename(copy, join(parts.folder, parts.database));
    return true;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function putAside({ folder, database, now }: RestoreParts): Promise<void> {
  const time = new Date(now()).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const aside = await freeFolder(join(folder, `damaged-${time}`));
  for (const suffix of companions) {
    const path = join(folder, database + suffix);
    if (existsSync(path)) await rename(path, join(aside, database + suffix));
  }
}

/** Never an existing one: what was put aside before must not be overwritten. */
async function freeFolder(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(path)) continue;
    await mkdir(path);
    return path;
  }
}

/** Newest first. */
async function backupsOf(folder: string): Promise<readonly string[]> {
  const backups = join(folder, 'backups');
  const names = await readdir(backups).catch(() => []);
  const paths = names.filter((name) => name.endsWith('.sqlite')).map((name) => join(backups, name));
  const dated = await Promise.all(paths.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  return dated.toSorted((a, b) => b.time - a.time).map(({ path }) => path);
}
