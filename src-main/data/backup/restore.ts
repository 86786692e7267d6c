import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@shared/clock';
import { fileTime } from '@shared/domain/backup';
import { isSound } from '../attachments/file-store';
import { migrations } from '../migrations';
import { journalName } from '../outbox-journal';
import { chainHead, firstHash, lastEntryAt } from '../repositories/history';
import { outboxIn } from '../repositories/outbox';
import { realFiles } from '../settings/file-port';
import { openPreferences, preferencesName } from '../settings/preferences';
import { openConnection } from '../sqlite/connection';
import { syncFile, syncFolder } from '../sqlite/files';
import { checkFolder, inspectFile } from '../sqlite/inspect';
import { databaseName } from '../sqlite/open-store';
import { isOpenSomewhere } from '../sqlite/running-marker';
import type { Store } from '../sqlite/store';
import { BackupProblem } from './backup-problem';
import { copyDatabase, isDatabase } from './database-copy';
import { clearLeftovers } from './leftovers';
import type { BackupManifest } from './manifest';
import { withUnpacked } from './open-unpacked';
import { readManifest, unpackBackup } from './read-backup';

export interface RestoreRequest {
  /** The data folder; made when only its last name is missing. */
  readonly folder: string;
  /** A backup, or a bare copy of a database (`*.sqlite`). */
  readonly source: string;
  readonly password: string | null;
  readonly clock: Clock;
  /** Writes into the restored history that it was restored; what it throws ends the restore before anything is exchanged. */
  note(store: Store, exchange: Exchange): Promise<void>;
}

/** What is exchanged for what. */
export interface Exchange {
  /** ISO; null for a bare copy of a database. */
  readonly madeAt: string | null;
  /** The end of the history that stands there; null where no records are, or none that can be read. */
  readonly replaced: { readonly head: string; readonly lastAt: string | null } | null;
}

export interface Restored {
  /** Null for a bare copy of a database. */
  readonly manifest: BackupManifest | null;
  /** Where the state before lies now; restoring its database undoes all of it. Null for an empty folder. */
  readonly aside: string | null;
  /** Mails that waited and may have left from another place meanwhile: they ask for somebody instead of being sent. */
  readonly heldMails: number;
}

/**
 * Puts a backup in place of a data folder's records. It is unpacked beside them, proven from end to end and opened once as the program would; only
 * then is anything moved. What stood there is put aside, never deleted; attachments are only added. @throws BackupProblem, StoreProblem
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { folder, clock } = request;
  checkFolder(folder);
  if (isOpenSomewhere(join(folder, databaseName)))
    throw new BackupProblem('in-use', folder, 'a program works on this folder');
  await clearLeftovers(folder, (name) => name.startsWith('.restoring-'));
  const work = await mkdtemp(join(folder, '.restoring-'));
  try {
    const manifest = await unpackInto(work, request);
    const there = await thereIn(join(folder, databaseName));
    const journal = await withUnpacked(work, request, async (store) => {
      const found = await journalAfter(store, work, { folder, there });
      await request.note(store, { madeAt: manifest?.madeAt ?? null, replaced: there });
      return found;
    });
    await writeJournal(folder, journal.text);
    await addAttachments(work, folder);
    await addPreferences(work, folder, clock);
    const aside = await putAside(folder, clock);
    await realFiles.rename(join(work, databaseName), join(folder, databaseName));
    syncFolder(folder);
    return { manifest, aside, heldMails: journal.heldMails };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function unpackInto(
  work: string,
  { source, password }: RestoreRequest,
): Promise<BackupManifest | null> {
  if (await isDatabase(source)) {
    await copyDatabase(source, work);
    return null;
  }
  const options = { password, work: join(work, 'opened') };
  const { schema } = await readManifest(source, options);
  if (schema > migrations.length) throw newer(source, schema);
  return unpackBackup(source, work, options);
}

const newer = (path: string, schema: number): BackupProblem =>
  new BackupProblem('newer', path, `schema ${schema}, this program knows ${migrations.length}`);

interface Journal {
  /** Null leaves the folder's own as it is. */
  readonly text: string | null;
  readonly heldMails: number;
}

/**
 * Which mails were tried is written beside the records and not put back with them (outbox-journal.ts). The folder that made the backup knows all
 * of it. Any other one cannot know what left after the backup was made: there every waiting mail counts as tried.
 */
async function journalAfter(
  store: Store,
  work: string,
  { folder, there }: { readonly folder: string; readonly there: There | null },
): Promise<Journal> {
  const [own, brought] = await Promise.all([readJournal(folder), readJournal(work)]);
  const origin = await store.read(firstHash);
  if (own.startsWith(brought) && there?.origin === origin) return { text: null, heldMails: 0 };
  const waiting = await store.read((db) => outboxIn(db, ['prepared']));
  const lines = waiting.map(({ delivery }) => `${delivery.id}\n`);
  return { text: brought + own + lines.join(''), heldMails: waiting.length };
}

const readJournal = async (folder: string): Promise<string> => {
  const path = join(folder, journalName);
  return existsSync(path) ? readFile(path, 'utf8') : '';
};

/** The ends of the history that stands there. */
interface There {
  readonly origin: string;
  readonly head: string;
  readonly lastAt: string | null;
}

/** Null where no records are, or none that can be read. */
async function thereIn(database: string): Promise<There | null> {
  if (!existsSync(database)) return null;
  try {
    inspectFile(database);
    // Read only: a damaged one stays byte for byte as it is.
    const connection = openConnection(database, { readOnly: true });
    try {
      return await connection.kysely.connection().execute(async (db) => ({
        origin: await firstHash(db),
        head: (await chainHead(db)).hash,
        lastAt: await lastEntryAt(db),
      }));
    } finally {
      await connection.close();
    }
  } catch {
    return null;
  }
}

async function writeJournal(folder: string, text: string | null): Promise<void> {
  if (text === null || text === '') return;
  const unfinished = join(folder, `${journalName}.${crypto.randomUUID()}.tmp`);
  try {
    await realFiles.writeFlushed(unfinished, text);
    await realFiles.rename(unfinished, join(folder, journalName));
    syncFolder(folder);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Attachments carry their hash as name: what is there and sound stays, what is not is put beside it. */
async function addAttachments(work: string, folder: string): Promise<void> {
  const source = join(work, 'attachments');
  if (!existsSync(source)) return;
  const target = join(folder, 'attachments');
  await mkdir(target, { recursive: true });
  for (const sha256 of await readdir(source)) {
    const { size } = await stat(join(source, sha256));
    const isThere = existsSync(join(target, sha256));
    if (isThere && (await isSound(target, { sha256, size }))) continue;
    const isBetter = await isSound(source, { sha256, size });
    if (isThere && !isBetter) continue;
    if (isThere)
      await rename(
        join(target, sha256),
        join(target, `${sha256}.damaged-${crypto.randomUUID().slice(0, 8)}`),
      );
    await rename(join(source, sha256), join(target, sha256));
  }
  syncFolder(target);
}

/** This PC's own preferences stay. On a new PC those of the backup come, without what belongs to the old one: printers, shared folder, second place, autostart. */
async function addPreferences(work: string, folder: string, clock: Clock): Promise<void> {
  const source = join(work, preferencesName);
  if (!existsSync(source) || existsSync(join(folder, preferencesName))) return;
  const preferences = await openPreferences({ folder: work, clock, appVersion: 'restore' });
  await preferences.update({
    printing: { tested: [], byForm: {} },
    sharedCalendar: null,
    startsWithSystem: false,
    secondBackup: null,
  });
  if (preferences.notices.length === 0) await rename(source, join(folder, preferencesName));
}

/** The state before, in a folder of its own beside the records. A sound one stays in place until the new one takes its name in one step. */
async function putAside(folder: string, clock: Clock): Promise<string | null> {
  const database = join(folder, databaseName);
  if (!existsSync(database)) return null;
  await settle(database);
  const aside = await freshFolder(join(folder, `before-restore-${fileTime(clock.now())}`));
  const kept = join(aside, databaseName);
  await realFiles.duplicate(database, kept);
  syncFile(kept);
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(database + suffix)) await rename(database + suffix, kept + suffix);
  syncFolder(aside);
  return aside;
}

/** Brings what an unclean end left in the log into the file; a damaged one is left as it is. */
async function settle(database: string): Promise<void> {
  if (!existsSync(`${database}-wal`)) return;
  try {
    inspectFile(database);
    const connection = openConnection(database);
    try {
      connection.raw.exec('pragma wal_checkpoint(truncate)');
    } finally {
      await connection.close();
    }
  } catch {
    // It goes aside with its log.
  }
}

async function freshFolder(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(path)) continue;
    await mkdir(path);
    return path;
  }
}
