import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';

/** One statement as the program ran it. */
export interface Ran {
  readonly sql: string;
  readonly way: 'all' | 'run';
  readonly parameters: readonly (null | number | bigint | string | Uint8Array)[];
}

let listener: ((ran: Ran) => void) | null = null;

/** From now on every statement of this process tells what it runs, while somebody listens. Call before a store is opened. */
export function watchStatements(): void {
  const prepare = DatabaseSync.prototype.prepare;
  DatabaseSync.prototype.prepare = function watched(this: DatabaseSyncInstance, sql: string) {
    const statement = prepare.call(this, sql);
    for (const way of ['all', 'run'] as const) {
      const original = statement[way].bind(statement) as (...given: Ran['parameters']) => never;
      statement[way] = (...parameters: Ran['parameters']) => {
        listener?.({ sql, way, parameters });
        return original(...parameters);
      };
    }
    return statement;
  };
}

/** What the work ran, in order, its transaction's begin and commit included. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  listener = (one) => ran.push(one);
  try {
    await work();
  } finally {
    listener = null;
  }
  return ran;
}

/** A bare connection that runs the same statements, each prepared once by hand: nothing between it and SQLite. */
export function openByHand(path: string): {
  readonly run: (statements: readonly Ran[]) => void;
  readonly prepare: (statements: readonly Ran[]) => void;
  readonly close: () => void;
} {
  const raw = new DatabaseSync(path, { defensive: true });
  raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  const prepared = new Map<string, StatementSyncInstance>();
  const statementOf = (sql: string): StatementSyncInstance => {
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
