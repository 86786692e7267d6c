import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BackupReason } from '@shared/domain/backup';
import { ZipFile } from 'yazl';
import { attachmentPath } from '../attachments/file-store';
import { hashMeter } from '../hash-stream';
import { journalName } from '../outbox-journal';
import { preferencesName } from '../settings/preferences';
import { openConnection } from '../sqlite/connection';
import { syncFile } from '../sqlite/files';
import { inspectFile } from '../sqlite/inspect';
import { databaseName } from '../sqlite/open-store';
import type { Store } from '../sqlite/store';
import { BackupProblem } from './backup-problem';
import { type BackupFacts, factsOf } from './facts';
import { clearLeftovers } from './leftovers';
import { attachmentName, type BackupManifest, type BackupPart, manifestName } from './manifest';
import { proveBackup } from './read-backup';
import { sealer } from './seal';
import { writeUnfinished } from './unfinished';

export interface BackupRequest {
  readonly store: Pick<Store, 'backup' | 'backupsFolder' | 'attachmentsFolder' | 'folder'>;
  /** The file to make; it appears only when whole, read back and found right. */
  readonly target: string;
  /** Null for a plain archive. */
  readonly password: string | null;
  readonly reason: BackupReason;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Version of the program. */
  readonly program: string;
  readonly signal?: AbortSignal;
}

/**
 * Writes everything of a data folder into one file while the program goes on working: database, attachments, preferences, the outbox's
 * journal, and a manifest with the hash of each. The file is read back from end to end before it gets its name.
 * @throws BackupProblem, the file system's error, or the signal's reason
 */
export async function writeBackup(request: BackupRequest): Promise<BackupManifest> {
  const { store, target, password } = request;
  if (existsSync(target)) throw new BackupProblem('exists', target, 'there is a file of this name');
  await mkdir(store.backupsFolder, { recursive: true });
  await clearLeftovers(store.backupsFolder, (name) => name.startsWith('.making-'));
  const work = await mkdtemp(join(store.backupsFolder, '.making-'));
  try {
    return await writeUnfinished(target, async (unfinished) => {
      const copy = join(work, databaseName);
      await store.backup(copy);
      const manifest = await writeArchive(request, copy, unfinished);
      syncFile(unfinished);
      await proveBackup(unfinished, { password, work });
      request.signal?.throwIfAborted();
      return manifest;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function writeArchive(request: BackupRequest, copy: string, target: string): Promise<BackupManifest> {
  const { store, password, signal } = request;
  const facts = await factsOfCopy(copy);
  const archive = new ZipFile();
  const steps = password === null ? [] : [await sealer(password)];
  const output = createWriteStream(target, { flags: 'wx' });
  const stop = { ...(signal === undefined ? {} : { signal }) };
  const written = pipeline([archive.outputStream as Readable, ...steps, output], stop);
  const adding = (async () => {
    const add = partAdder(archive, written);
    const parts = [await add(databaseName, copy, true)];
    for (const name of [preferencesName, journalName]) {
      const path = join(store.folder, name);
      if (existsSync(path)) parts.push(await add(name, path, true));
    }
    const files = await addAttachments(facts, store.attachmentsFolder, add);
    const manifest = manifestOf(request, copy, facts, {
      parts: [...parts, ...files.parts],
      faulty: [...files.faulty],
    });
    archive.addBuffer(Buffer.from(JSON.stringify(manifest)), manifestName);
    archive.end();
    return manifest;
  })();
  adding.catch((error: Error) => (archive.outputStream as Readable).destroy(error));
  const [manifest] = await Promise.all([adding, written]);
  return manifest;
}

async function factsOfCopy(copy: string): Promise<BackupFacts> {
  const connection = openConnection(copy);
  try {
    return await connection.kysely.connection().execute(factsOf);
  } finally {
    await connection.close();
  }
}

type AddPart = (name: string, path: string, isCompressed: boolean) => Promise<BackupPart>;

/** Puts files into the archive one after the other, and tells what of each really went in. */
const partAdder =
  (archive: ZipFile, written: Promise<void>): AddPart =>
  (name, path, compress) =>
    new Promise((resolve, reject) => {
      // A full disk ends the archive while a file still waits for its turn.
      written.catch(reject);
      const meter = hashMeter();
      meter.stream.once('end', () => resolve({ name, ...meter.kept() }));
      const source = createReadStream(path);
      source.once('error', reject);
      archive.addReadStream(source.pipe(meter.stream), name, { compress });
    });

/** Files that are gone are named; changed ones go in as they are, and are named. A backup that refuses to be made helps nobody. */
async function addAttachments(
  { files }: BackupFacts,
  folder: string,
  add: AddPart,
): Promise<{ readonly parts: readonly BackupPart[]; readonly faulty: readonly string[] }> {
  const parts: BackupPart[] = [];
  const faulty: string[] = [];
  for (const { sha256 } of files) {
    const path = attachmentPath(folder, sha256);
    const found = await stat(path).catch(() => null);
    if (found === null) {
      faulty.push(sha256);
      continue;
    }
    const part = await add(attachmentName(sha256), path, false);
    parts.push(part);
    if (part.sha256 !== sha256) faulty.push(sha256);
  }
  return { parts, faulty };
}

const manifestOf = (
  { reason, now, program }: BackupRequest,
  copy: string,
  { history, counts }: BackupFacts,
  { parts, faulty }: Pick<BackupManifest, 'parts' | 'faulty'>,
): BackupManifest => ({
  format: 'customer-desk-backup',
  version: 1,
  madeAt: new Date(now).toISOString(),
  reason,
  program,
  schema: inspectFile(copy).userVersion,
  history,
  counts,
  faulty,
  parts,
});
