import { sql } from 'kysely';
import type { Migration } from './index';

/** Schema version 13: mails that the plant's own server sends (docs/adr/0014). What became of one stands in the steps of its delivery. */
export const outbox: Migration = {
  version: 13,
  name: 'outbox',
  up: async (db) => {
    await db.schema
      .createTable('outbox')
      .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('delivery_id', 'text', (column) => column.notNull().unique().references('delivery.id'))
      .addColumn('facts', 'text', (column) => column.notNull())
      .execute();
    // What waits is found among thousands that were sent.
    await sql`create index delivery_by_state on delivery (json_extract(facts, '$.steps[#-1].state'))`.execute(
      db,
    );
  },
};
