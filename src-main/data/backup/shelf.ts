import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isOfOrigin, type NamedBackup, namedBackup, surplusBackups } from '@shared/domain/backup';
import type { CivilDate } from '@shared/domain/calendar';
import { syncFolder } from '../sqlite/files';
import { databaseName } from '../sqlite/open-store';
import { BackupProblem } from './backup-problem';
import { clearLeftovers } from './leftovers';

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
}

/** All that a data folder can be restored from: its backups, those of its second place, and what stood there before a restore; newest first. */
export async function backupFilesOf(
  data: { readonly folder: string; readonly backupsFolder: string; readonly second: string | null },
  timeZone: string,
): Promise<readonly BackupFile[]> {
  // A stick that is away has none.
  const inFolder = async (folder: string): Promise<readonly (NamedBackup & { readonly path: string })[]> =>
    (await backupsIn(folder, timeZone).catch(() => [])).map((backup) => ({
      ...backup,
      path: join(folder, backup.name),
    }));
  const found = [
    ...(await inFolder(data.backupsFolder)),
    ...(data.second === null ? [] : await inFolder(data.second)),
    ...(await putAsideIn(data.folder, timeZone)),
  ];
  const files = await Promise.all(
    found.map(async (backup) => ({ ...backup, size: (await stat(backup.path).catch(() => null))?.size })),
  );
  return files
    .filter((file): file is typeof file & { readonly size: number } => file.size !== undefined)
    .toSorted((a, b) => b.at - a.at);
}

const putAside = /^before-restore-(\d{8}T\d{6}Z)(-\d+)?$/;

async function putAsideIn(
  folder: string,
  timeZone: string,
): Promise<readonly (NamedBackup & { readonly path: string })[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => {
    const copy = namedBackup(`daily-${putAside.exec(name)?.[1] ?? ''}.sqlite`, timeZone);
    const path = join(folder, name, databaseName);
    return copy === null ? [] : [{ ...copy, name, reason: 'before-restore' as const, path }];
  });
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
export async function copyBackup(source: string, folder: string, signal?: AbortSignal): Promise<void> {
  const target = join(folder, basename(source));
  const unfinished = `${target}.${crypto.randomUUID()}.part`;
  // A folder that is away is not made: a stick's place on this PC's own disk would be no second place.
  await stat(folder);
  await clearLeftovers(folder, (name) => name.startsWith('desk-') && name.endsWith('.part'));
  // A pipeline keeps listening to its signal after its end: it gets one that ends with it.
  const stop = new AbortController();
  const cancel = (): void => stop.abort(signal?.reason);
  try {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', cancel);
    const hash = createHash('sha256');
    const meter = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const output = createWriteStream(unfinished, { flags: 'wx', flush: true });
    await pipeline([createReadStream(source), meter, output], { signal: stop.signal });
    if ((await hashOf(unfinished)) !== hash.digest('hex'))
      throw new BackupProblem('damaged', target, 'it does not read back as it was written');
    await rename(unfinished, target);
    syncFolder(folder);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EFBIG'
      ? new BackupProblem('file-too-large', target, 'the disk takes no file of this size')
      : error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await rm(unfinished, { force: true });
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done();
    },
  });
  await pipeline(createReadStream(path), sink);
  return hash.digest('hex');
}
