import { sql } from 'kysely';
import { checkNumbering, type Migration } from '../migrations';
import type { Connection } from './connection';

/** Runs the steps above `from` in one transaction; either all of them hold afterwards or none. */
export async function migrate(
  connection: Connection,
  from: number,
  list: readonly Migration[],
): Promise<void> {
  checkNumbering(list);
  const pending = list.filter(({ version }) => version > from);
  if (pending.length === 0) return;
  await connection.kysely.transaction().execute(async (trx) => {
    for (const step of pending) await step.up(trx as never);
    await sql`pragma user_version = ${sql.raw(String(list.length))}`.execute(trx);
  });
}
