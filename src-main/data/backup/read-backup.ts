import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { hashMeter } from '../hash-stream';
import { checkChain } from '../repositories/history';
import { type Connection, openConnection } from '../sqlite/connection';
import { inspectFile } from '../sqlite/inspect';
import { databaseName } from '../sqlite/open-store';
import { readPragma } from '../sqlite/pragmas';
import { BackupProblem } from './backup-problem';
import { factsOf } from './facts';
import {
  attachmentName,
  type BackupManifest,
  type BackupPart,
  manifestName,
  manifestSchema,
} from './manifest';
import { parsedJson } from './parsed-json';
import { sealedHeadOf } from './seal';
import { startOfFile } from './start-of-file';

export interface ReadOptions {
  readonly password: string | null;
  /** A folder for what is unpacked meanwhile. */
  readonly work: string;
}

/** Far above a million attachments; a file that claims more is none of ours. */
const largestManifest = 256 * 1024 * 1024;

/** What a backup says of itself, without reading all of it. @throws BackupProblem */
export const readManifest = (path: string, options: ReadOptions): Promise<BackupManifest> =>
  withArchive(path, options, async ({ manifest }) => manifest);

/** Reads a backup from end to end: every part against its hash, the database's structure and whole history. @throws BackupProblem */
export const proveBackup = (path: string, options: ReadOptions): Promise<BackupManifest> =>
  withArchive(path, options, async (archive) => {
    const place = join(options.work, 'proof');
    try {
      await archive.unpack((name) => (name === databaseName ? join(place, name) : null));
      await proveDatabase(join(place, databaseName), archive.manifest, path);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
    return archive.manifest;
  });

/** Unpacks a backup into a folder, each part against its hash, and proves its database. @throws BackupProblem */
export const unpackBackup = (path: string, folder: string, options: ReadOptions): Promise<BackupManifest> =>
  withArchive(path, options, async (archive) => {
    await archive.unpack((name) => join(folder, name));
    await proveDatabase(join(folder, databaseName), archive.manifest, path);
    return archive.manifest;
  });

interface Archive {
  readonly manifest: BackupManifest;
  /** Reads every part; `placeOf` says where it goes, null for nowhere. @throws BackupProblem damaged with the first bad part */
  unpack(placeOf: (name: string) => string | null): Promise<void>;
}

async function withArchive<T>(
  path: string,
  options: ReadOptions,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const plain = await unsealed(path, options);
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(plain, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
      throw new BackupProblem('not-a-backup', path, String(error));
    });
    const archive = await openArchive(zip, path);
    return await work(archive);
  } finally {
    zip?.close();
    if (plain !== path) await rm(plain, { force: true });
  }
}

/** The archive itself, or a decrypted copy of it in the work folder. @throws BackupProblem */
async function unsealed(path: string, { password, work }: ReadOptions): Promise<string> {
  const head = sealedHeadOf(await startOfFile(path, 1024), path);
  if (head === null) return path;
  if (password === null) throw new BackupProblem('password-needed', path, 'it was made with a password');
  await mkdir(work, { recursive: true });
  const plain = join(work, `opened-${crypto.randomUUID()}.zip`);
  try {
    const opener = await head.opener(password);
    await pipeline(
      createReadStream(path, { start: head.length, highWaterMark: 1 << 18 }),
      opener,
      createWriteStream(plain, { flags: 'wx', mode: 0o600 }),
    );
    return plain;
  } catch (error) {
    await rm(plain, { force: true });
    throw error;
  }
}

async function openArchive(zip: ZipFile, path: string): Promise<Archive> {
  const damaged = (detail: string): BackupProblem => new BackupProblem('damaged', path, detail);
  const entries = await entriesOf(zip, damaged);
  const last = entries.get(manifestName);
  if (last === undefined) throw new BackupProblem('not-a-backup', path, 'it has no manifest');
  const manifest = await manifestIn(zip, last, path);
  return {
    manifest,
    unpack: async (placeOf) => {
      const strays = [...entries.keys()].filter(
        (name) => name !== manifestName && manifest.parts.every((part) => part.name !== name),
      );
      if (strays[0] !== undefined) throw damaged(`${strays[0]} is not in the manifest`);
      if (manifest.parts.every(({ name }) => name !== databaseName))
        throw damaged(`${databaseName} is missing`);
      for (const part of manifest.parts) {
        const entry = entries.get(part.name);
        if (entry === undefined) throw damaged(`${part.name} is missing`);
        if (!(await copyPart(zip, entry, part, placeOf(part.name))))
          throw damaged(`${part.name} was changed`);
      }
    },
  };
}

async function entriesOf(
  zip: ZipFile,
  damaged: (detail: string) => BackupProblem,
): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    throw damaged(String(error));
  }
  return entries;
}

async function manifestIn(zip: ZipFile, entry: Entry, path: string): Promise<BackupManifest> {
  if (entry.uncompressedSize > largestManifest) throw new BackupProblem('damaged', path, manifestName);
  const text = await readText(zip, entry).catch((error: unknown) => {
    throw new BackupProblem('damaged', path, `${manifestName}: ${String(error)}`);
  });
  const json = parsedJson(text);
  const { version } = (json ?? {}) as { readonly version?: unknown };
  if (typeof version === 'number' && version > 1)
    throw new BackupProblem('newer', path, `format ${version}, this program knows 1`);
  const manifest = v.safeParse(manifestSchema, json);
  if (!manifest.success) throw new BackupProblem('damaged', path, manifestName);
  return manifest.output;
}

const readText = async (zip: ZipFile, entry: Entry): Promise<string> =>
  (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');

/** @returns whether what came out is what the manifest says; a part that unpacks to more than it says ends there */
async function copyPart(
  zip: ZipFile,
  entry: Entry,
  part: BackupPart,
  place: string | null,
): Promise<boolean> {
  if (entry.uncompressedSize !== part.size) return false;
  const meter = hashMeter();
  if (place !== null) await mkdir(dirname(place), { recursive: true });
  const source: Readable | null = await zip.openReadStreamPromise(entry).catch(() => null);
  if (source === null) return false;
  let isBad = false;
  source.once('error', () => {
    isBad = true;
  });
  const target = place === null ? nowhere() : createWriteStream(place, { flags: 'wx', flush: true });
  try {
    await pipeline(source, meter.stream, target);
  } catch (error) {
    // What the archive's own check sums find is damage; all else is the disk's.
    if (isBad) return false;
    throw error;
  }
  return meter.kept().sha256 === part.sha256;
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Structure, every link of the history, and its end against the manifest: a database of an older day, or with a cut tail, shows. */
async function proveDatabase(database: string, manifest: BackupManifest, path: string): Promise<void> {
  const damaged = (detail: string): BackupProblem => new BackupProblem('damaged', path, detail);
  let connection: Connection | null = null;
  try {
    if (inspectFile(database).userVersion !== manifest.schema) throw damaged('the schema is another one');
    connection = openConnection(database);
    const structure = readPragma(connection.raw, 'quick_check(5)');
    if (structure !== 'ok') throw damaged(String(structure));
    await connection.kysely.connection().execute(async (db) => {
      const { defect } = await checkChain(db);
      if (defect !== null) throw damaged(`history: ${defect}`);
      const { history, files } = await factsOf(db);
      if (history.head !== manifest.history.head || history.length !== manifest.history.length)
        throw damaged('the history does not end where the manifest says');
      const known = new Set([
        ...manifest.parts.map(({ name }) => name),
        ...manifest.faulty.map(attachmentName),
      ]);
      const missing = files.find(({ sha256 }) => !known.has(attachmentName(sha256)));
      if (missing !== undefined) throw damaged(`${attachmentName(missing.sha256)} is missing`);
    });
  } catch (error) {
    throw error instanceof BackupProblem ? error : damaged(String(error));
  } finally {
    await connection?.close();
  }
}
