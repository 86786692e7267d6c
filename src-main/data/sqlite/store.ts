import { join } from 'node:path';
import type { Reader, Trx } from '../schema';
import { backupTo } from './backup';
import type { Connection } from './connection';
import { readPragma } from './pragmas';
import { removeMarker } from './running-marker';
import { faultOf } from './store-problem';

/** The open records. A call made after `close` fails; nothing is left half done by closing. */
export interface Store {
  readonly folder: string;
  /** The database file. */
  readonly path: string;
  readonly attachmentsFolder: string;
  readonly backupsFolder: string;
  /** The last run did not end properly; the structure was checked and is sound. */
  readonly wasUnclean: boolean;
  /** Several questions to one state of the records. @throws StoreFault */
  readonly read: <T>(work: (db: Reader) => Promise<T>) => Promise<T>;
  /** One `begin immediate` transaction: all of it, on the disk, or nothing. @throws StoreFault, or what `work` throws */
  readonly write: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>;
  /** A consistent copy into a new file. */
  readonly backup: (path: string) => Promise<void>;
  /** Structural check of the whole file: `ok`, or what is wrong. */
  readonly quickCheck: () => string;
  /** The thorough check, with foreign keys; everything that is wrong, one line each. */
  readonly integrityDefects: () => readonly string[];
  readonly close: () => Promise<void>;
}

export function createStore(input: {
  readonly connection: Connection;
  readonly folder: string;
  readonly path: string;
  readonly marker: string;
  readonly wasUnclean: boolean;
}): Store {
  const { connection, folder, path, marker, wasUnclean } = input;
  let isOpen = true;
  return {
    folder,
    path,
    attachmentsFolder: join(folder, 'attachments'),
    backupsFolder: join(folder, 'backups'),
    wasUnclean,
    read: (work) => guarded(() => connection.kysely.connection().execute(work)),
    write: (work) => guarded(() => connection.kysely.transaction().execute(work)),
    backup: (target) => guarded(() => backupTo(connection, target)),
    quickCheck: () => String(readPragma(connection.raw, 'quick_check(20)')),
    integrityDefects: () => integrityDefects(connection),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      // Waits for a transaction that is still running.
      await connection.kysely.connection().execute(async () => {
        connection.raw.exec('pragma optimize');
        connection.raw.exec('pragma wal_checkpoint(truncate)');
      });
      await connection.close();
      removeMarker(marker);
    },
  };
}

function integrityDefects({ raw }: Connection): readonly string[] {
  const lines = raw.prepare('pragma integrity_check(100)').all() as { readonly integrity_check: string }[];
  const strays = raw.prepare('pragma foreign_key_check').all() as {
    readonly table: string;
    readonly rowid: number;
  }[];
  return [
    ...lines.map(({ integrity_check: line }) => line).filter((line) => line !== 'ok'),
    ...strays.map(({ table, rowid }) => `row ${rowid} of ${table} points to nothing`),
  ];
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error) ?? error;
  }
}
