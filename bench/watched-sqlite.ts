/**
 * The driver, bundled into the bench in place of `@photostructure/sqlite`: the same, but somebody may listen to the statements it
 * runs. Its own methods cannot be replaced, hence the class between.
 */
import { createRequire } from 'node:module';
import type * as Driver from '@photostructure/sqlite';

const driver: typeof Driver = createRequire(import.meta.url)('@photostructure/sqlite');

export const { backup } = driver;

/** One statement as the program ran it. */
export interface Ran {
  readonly sql: string;
  readonly way: 'all' | 'run';
  readonly parameters: readonly (null | number | bigint | string | Uint8Array)[];
}

let listener: ((ran: Ran) => void) | null = null;

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

export class DatabaseSync extends driver.DatabaseSync {
  override prepare(sql: string): Driver.StatementSyncInstance {
    const statement = super.prepare(sql);
    for (const way of ['all', 'run'] as const) {
      const original = statement[way].bind(statement) as (...given: Ran['parameters']) => never;
      const value = (...parameters: Ran['parameters']) => {
        listener?.({ sql, way, parameters });
        return original(...parameters);
      };
      Object.defineProperty(statement, way, { value });
    }
    return statement;
  }
}
