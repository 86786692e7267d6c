import { type Kysely, sql } from 'kysely';
import type { Migration } from './index';

/** Schema version 4: what lists, calendar and search need of every kind of record: status, category, owner, dates, words. */
export const recordLists: Migration = {
  version: 4,
  name: 'record-lists',
  up: async (db) => {
    await addColumns(db);
    await createIndexes(db);
    await createDates(db);
    await createSearch(db);
  },
};

/** Empty until the first start makes the lists from the bodies (services/record/rebuild). */
async function addColumns(db: Kysely<unknown>): Promise<void> {
  const texts = ['status', 'category', 'owner', 'customer_order'];
  for (const name of texts)
    await db.schema
      .alterTable('record')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  for (const name of ['status_rank', 'is_open'])
    await db.schema
      .alterTable('record')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  for (const name of ['due', 'due_on'])
    await db.schema.alterTable('record').addColumn(name, 'text').execute();
}

/** Each holds the position, which breaks ties, and whether the number is void, so that pages far down are found without reading rows. */
const sorts: Readonly<Record<string, readonly string[]>> = {
  number: ['year', 'sequence'],
  due_on: ['due_on', 'due'],
  customer_order: ['customer_order'],
  subject: ['subject'],
  status_rank: ['status_rank'],
  owner: ['owner'],
};

/** The usual order with all that a list is filtered by: counts never read the rows. */
const usual = [
  'dated_on',
  'position',
  'is_void',
  'status',
  'category',
  'owner',
  'is_open',
  'due_on',
] as const;

/** Of one kind: a way to sort each. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  for (const [name, columns] of Object.entries(sorts))
    await indexOf(db, name, [...columns, 'position', 'is_void']);
  await db.schema.dropIndex('record_by_kind_dated_on').execute();
  await indexOf(db, 'dated_on', usual);
}

const indexOf = (db: Kysely<unknown>, name: string, columns: readonly string[]): Promise<void> =>
  db.schema
    .createIndex(`record_by_kind_${name}`)
    .on('record')
    .columns(['kind', ...columns])
    .execute();

async function createDates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('record_date')
    .addColumn('position', 'integer', (column) => column.notNull().references('record.position'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('due', 'text')
    .addColumn('due_on', 'text')
    .addColumn('done', 'text')
    .addPrimaryKeyConstraint('record_date_key', ['position', 'id'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema.createIndex('record_date_by_due_on').on('record_date').columns(['due_on']).execute();
  // What is open stays little however many records there are.
  await sql`create index record_date_open on record_date (due_on) where done is null`.execute(db);
}

/** As for complaints; the texts of reports are made anew with everything else. */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  await sql`delete from record_text`.execute(db);
  await sql`create virtual table record_pairs using fts5(
    pairs, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db);
}
