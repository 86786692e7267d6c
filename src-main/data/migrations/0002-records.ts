import { type Kysely, sql } from 'kysely';
import type { Migration } from './index';

/** Schema version 2: records of every further form, with the complaints and customers they are about. */
export const records: Migration = {
  version: 2,
  name: 'records',
  up: async (db) => {
    await createRecords(db);
    await createLinks(db, 'complaint');
    await createLinks(db, 'customer');
  },
};

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('record')
    .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('is_void', 'integer', (column) => column.notNull())
    .addColumn('void_reason', 'text', (column) => column.notNull())
    .addColumn('registered_at', 'text', (column) => column.notNull())
    .addColumn('registered_by', 'text', (column) => column.notNull())
    .addColumn('form_revision', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('dated_on', 'text')
    .addUniqueConstraint('record_kind_year_sequence', ['kind', 'year', 'sequence'])
    .execute();
  // Lists read the narrow table; bodies are read one at a time.
  await db.schema
    .createTable('record_body')
    .addColumn('position', 'integer', (column) => column.primaryKey().references('record.position'))
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('record_by_kind').on('record').columns(['kind', 'position']).execute();
  await db.schema.createIndex('record_by_kind_dated_on').on('record').columns(['kind', 'dated_on']).execute();
}

/** A notice goes to several customers, a visit concerns several complaints. */
async function createLinks(db: Kysely<unknown>, target: 'complaint' | 'customer'): Promise<void> {
  const [table, id] = [`record_${target}`, `${target}_id`];
  await db.schema
    .createTable(table)
    .addColumn('position', 'integer', (column) => column.notNull().references('record.position'))
    .addColumn(id, 'text', (column) => column.notNull().references(`${target}.id`))
    .addPrimaryKeyConstraint(`${table}_key`, [id, 'position'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema.createIndex(`${table}_by_position`).on(table).columns(['position']).execute();
}
