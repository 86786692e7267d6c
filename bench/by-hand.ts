import { createRequire } from 'node:module';
import type * as Driver from '@photostructure/sqlite';
import type { Ran } from './watched-sqlite';

const driver: typeof Driver = createRequire(import.meta.url)('@photostructure/sqlite');

/** A bare connection that runs given statements, each prepared once by hand: nothing stands between it and SQLite. */
export interface ByHand {
  readonly prepare: (statements: readonly Ran[]) => void;
  readonly run: (statements: readonly Ran[]) => void;
  readonly close: () => void;
}

/** Opens a store's database with the settings that make its saves durable. */
export function openByHand(path: string): ByHand {
  const raw = new driver.DatabaseSync(path, { defensive: true });
  raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  const prepared = new Map<string, Driver.StatementSyncInstance>();
  const statementOf = (sql: string): Driver.StatementSyncInstance => {
    const known = prepared.get(sql) ?? raw.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    prepare: (statements) => {
      for (const { sql } of statements) statementOf(sql);
    },
    run: (statements) => {
      for (const { sql, way, parameters } of statements) statementOf(sql)[way](...parameters);
    },
    close: () => raw.close(),
  };
}
