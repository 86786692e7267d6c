import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isOfOrigin, type NamedBackup, namedBackup, surplusBackups } from '@shared/domain/backup';
import type { CivilDate } from '@shared/domain/calendar';
import { hashMeter, hashOfFile } from '../hash-stream';
import { databaseName } from '../sqlite/open-store';
import { BackupProblem } from './backup-problem';
import { writeUnfinished } from './unfinished';

/** The backups of a folder, newest first; none where there is no such folder. */
export async function backupsIn(folder: string, timeZone: string): Promise<readonly NamedBackup[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .map((name) => namedBackup(name, timeZone))
    .filter((backup) => backup !== null)
    .toSorted((a, b) => b.at - a.at);
}

/** A file that records can be restored from. */
export interface BackupFile extends NamedBackup {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly isAtSecondPlace: boolean;
}

/** All that a data folder can be restored from: its backups, those of its second place, and what stood there before a restore; newest first. */
export async function backupFilesOf(
  data: { readonly folder: string; readonly backupsFolder: string; readonly second: string | null },
  timeZone: string,
): Promise<readonly BackupFile[]> {
  const { folder, backupsFolder, second } = data;
  const putAside = (await backupsIn(folder, timeZone)).filter(({ reason }) => reason === 'before-restore');
  const found = await Promise.all([
    ...(await backupsIn(backupsFolder, timeZone)).map((each) => fileOf(each, join(backupsFolder, each.name))),
    // A stick that is away has none.
    ...(second === null ? [] : await backupsIn(second, timeZone).catch(() => [])).map((each) =>
      fileOf(each, join(second ?? '', each.name), true),
    ),
    ...putAside.map((each) => fileOf(each, join(folder, each.name, databaseName))),
  ]);
  return found.filter((file) => file !== null).toSorted((a, b) => b.at - a.at);
}

/** Null for one that is gone, or no file. */
async function fileOf(
  backup: NamedBackup,
  path: string,
  isAtSecondPlace = false,
): Promise<BackupFile | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? { ...backup, path, size: found.size, isAtSecondPlace } : null;
}

/** Removes what rotation does not keep. On a shared stick only those of the same records. @param origin null: all of them */
export async function thinOut(
  folder: string,
  origin: string | null,
  day: { readonly today: CivilDate; readonly timeZone: string },
): Promise<void> {
  const all = await backupsIn(folder, day.timeZone);
  const ours = origin === null ? all : all.filter((backup) => isOfOrigin(backup, origin));
  for (const { name } of surplusBackups(ours, day.today)) await rm(join(folder, name), { force: true });
}

/** Puts a copy of a backup into another folder and reads it back from there; it appears only when it is the same. @throws BackupProblem, the file system's error */
export async function copyBackup(source: string, folder: string, signal: AbortSignal): Promise<void> {
  // A folder that is away is not made: a stick's place on this PC's own disk would be no second place.
  await stat(folder);
  const target = join(folder, basename(source));
  await writeUnfinished(target, async (unfinished) => {
    const meter = hashMeter();
    const output = createWriteStream(unfinished, { flags: 'wx', flush: true });
    await whileWanted(signal, (stop) =>
      pipeline([createReadStream(source), meter.stream, output], { signal: stop }),
    );
    if ((await hashOfFile(unfinished)) !== meter.kept().sha256)
      throw new BackupProblem('damaged', target, 'it does not read back as it was written');
  });
}

/** A pipeline keeps listening to its signal after its end: it gets one that ends with it. */
async function whileWanted(signal: AbortSignal, run: (stop: AbortSignal) => Promise<void>): Promise<void> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const cancel = (): void => stop.abort(signal.reason);
  signal.addEventListener('abort', cancel);
  try {
    await run(stop.signal);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
