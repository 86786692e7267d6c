import type { Kysely } from 'kysely';
import type { Migration } from './index';

/** Schema version 3: what went to the customer and what was said of it, and what lists need of reports: actions and words. */
export const submissions: Migration = {
  version: 3,
  name: 'submissions',
  up: async (db) => {
    await createSubmissions(db);
    await createActions(db);
    await createWords(db);
  },
};

async function createSubmissions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('submission')
    .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('record_id', 'text', (column) => column.notNull().references('record.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addUniqueConstraint('submission_revision', ['record_id', 'revision'])
    .execute();
}

async function createActions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('record_action')
    .addColumn('position', 'integer', (column) => column.notNull().references('record.position'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('discipline', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text')
    .addColumn('done_on', 'text')
    .addColumn('verified_on', 'text')
    .addPrimaryKeyConstraint('record_action_key', ['position', 'id'])
    .execute();
  await db.schema
    .createIndex('record_action_by_due')
    .on('record_action')
    .columns(['done_on', 'due_on'])
    .execute();
}

async function createWords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('record_text')
    .addColumn('position', 'integer', (column) => column.primaryKey().references('record.position'))
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}
