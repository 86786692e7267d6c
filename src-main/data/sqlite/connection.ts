import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import type { Schema } from '../schema';
import { applyPragmas } from './pragmas';
import { releaseStatements } from './release-statements';
import { offerPrepared } from './statement';

/** One open file: the bare connection for what only SQLite has, and Kysely over the same connection for all else. */
export interface Connection {
  readonly raw: DatabaseSyncInstance;
  readonly kysely: Kysely<Schema>;
  /** Lets the file go; resolves when nothing holds it any more. */
  readonly close: () => Promise<void>;
}

/** Statements kept prepared; more different texts than this are not expected. */
const cachedStatements = 400;

type BoundValue = null | number | bigint | string | Uint8Array;

/** Opens an existing or new file and sets every pragma. @throws the driver's error */
export function openConnection(path: string, options: { readonly readOnly?: boolean } = {}): Connection {
  const raw = new DatabaseSync(path, { readOnly: options.readOnly ?? false, defensive: true });
  try {
    applyPragmas(raw, options.readOnly ?? false);
  } catch (error) {
    raw.close();
    throw error;
  }
  const statements = new Map<string, SqliteStatement>();
  const database = adaptForKysely(raw, statements);
  const kysely = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  offerPrepared(kysely, (sql) => database.prepare(sql));
  const close = async (): Promise<void> => {
    raw.close();
    statements.clear();
    await releaseStatements();
  };
  return { raw, kysely, close };
}

function adaptForKysely(raw: DatabaseSyncInstance, cache: Map<string, SqliteStatement>): SqliteDatabase {
  return {
    close: () => raw.close(),
    prepare: (sql) => {
      const known = cache.get(sql);
      if (known !== undefined) return known;
      const made =
        sql === 'rollback'
          ? rollbackOf(raw)
          : statementOf(raw.prepare(sql === 'begin' ? 'begin immediate' : sql));
      if (cache.size >= cachedStatements) cache.delete(cache.keys().next().value ?? '');
      cache.set(sql, made);
      return made;
    },
  };
}

function statementOf(statement: StatementSyncInstance): SqliteStatement {
  const bind = (parameters: readonly unknown[]): BoundValue[] => parameters as BoundValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)),
  };
}

/** A full disk makes SQLite roll back by itself; a second rollback would hide the first error. */
function rollbackOf(raw: DatabaseSyncInstance): SqliteStatement {
  const run = (): { changes: number; lastInsertRowid: number } => {
    if (raw.isTransaction) raw.exec('rollback');
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, all: () => [], run, iterate: () => [][Symbol.iterator]() };
}
