import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '@shared/clock';
import { fileTime } from '@shared/domain/backup';
import { type Migration, migrations } from '../migrations';
import { checkTail } from '../repositories/history';
import { backupTo } from './backup';
import { type Connection, openConnection } from './connection';
import { messageOf, syncFile, syncFolder } from './files';
import { applicationId, checkFolder, checkNothingWasLost, hasLog, inspectFile } from './inspect';
import { migrate } from './migrate';
import { readPragma } from './pragmas';
import { orphanedMarkers, placeMarker, removeMarker } from './running-marker';
import { createStore, type Store } from './store';
import { faultOf, StoreProblem, type StoreProblemCode } from './store-problem';

export const databaseName = 'desk.sqlite';

export interface OpenStoreOptions {
  readonly folder: string;
  readonly clock: Clock;
  /** Only tests of migrations give their own list. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the records of a data folder, or makes them in an empty one. Nothing that is there is ever deleted, overwritten or
 * replaced: a damaged, empty, cut or newer database stays as it is and the reason is thrown.
 * @throws StoreProblem
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { folder, clock } = options;
  const steps = options.migrations ?? migrations;
  const path = join(folder, databaseName);
  checkFolder(folder);
  if (!existsSync(path)) await createDatabase(path, steps);
  const { userVersion } = inspectFile(path);
  refuseNewer(path, userVersion, steps);
  const orphans = orphanedMarkers(path);
  const connection = connect(path);
  try {
    if (orphans.length > 0 || hasLog(path)) checkStructure(connection, path);
    await upgrade(connection, path, clock, steps);
    await checkHistory(connection, path);
    const marker = placeMarker(path);
    orphans.forEach(removeMarker);
    return createStore({ connection, folder, path, marker, wasUnclean: orphans.length > 0 });
  } catch (error) {
    await connection.close();
    throw asProblem(error, path, 'unknown');
  }
}

function refuseNewer(path: string, version: number, steps: readonly Migration[]): void {
  if (version > steps.length) {
    throw new StoreProblem('database-newer', path, `schema ${version}, this program knows ${steps.length}`);
  }
  if (version < 1) throw new StoreProblem('database-damaged', path, `impossible schema ${version}`);
}

/** Made under another name and renamed when whole: a program killed meanwhile leaves no half database. */
async function createDatabase(path: string, steps: readonly Migration[]): Promise<void> {
  checkNothingWasLost(path);
  const prefix = `${basename(path)}.creating-`;
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(prefix)) rmSync(join(dirname(path), name), { force: true });
  }
  const unfinished = join(dirname(path), `${prefix}${process.pid}`);
  try {
    const connection = openConnection(unfinished);
    try {
      connection.raw.exec(`pragma application_id = ${applicationId}`);
      await migrate(connection, 0, steps);
      connection.raw.exec('pragma wal_checkpoint(truncate)');
    } finally {
      await connection.close();
    }
    syncFile(unfinished);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw asProblem(error, path, 'unknown');
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  }
}

function connect(path: string): Connection {
  try {
    return openConnection(path);
  } catch (error) {
    throw asProblem(error, path, 'database-damaged');
  }
}

/** After an unclean exit the structure is proven before anyone works on it (architecture.md, Data). */
function checkStructure(connection: Connection, path: string): void {
  const answer = readPragma(connection.raw, 'quick_check(5)');
  if (answer !== 'ok') throw new StoreProblem('database-damaged', path, String(answer));
}

async function upgrade(
  connection: Connection,
  path: string,
  clock: Clock,
  steps: readonly Migration[],
): Promise<void> {
  const version = Number(readPragma(connection.raw, 'user_version'));
  refuseNewer(path, version, steps);
  if (version === steps.length) return;
  const name = `before-schema-${version}-to-${steps.length}-${fileTime(clock.now())}.sqlite`;
  try {
    await backupTo(connection, join(dirname(path), 'backups', name));
    await migrate(connection, version, steps);
  } catch (error) {
    throw asProblem(error, path, 'migration-failed');
  }
}

async function checkHistory(connection: Connection, path: string): Promise<void> {
  const defect = await checkTail(connection.kysely);
  if (defect !== null) throw new StoreProblem('database-damaged', path, `history: ${defect}`);
}

function asProblem(error: unknown, path: string, otherwise: StoreProblemCode): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const fault = faultOf(error);
  const codes = {
    'disk-full': 'disk-full',
    'read-only': 'folder-read-only',
    busy: 'database-locked',
    'store-unavailable': fault?.isDamage === true ? 'database-damaged' : otherwise,
  } as const;
  return new StoreProblem(fault === null ? otherwise : codes[fault.code], path, messageOf(error));
}
