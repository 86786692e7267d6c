import { type Kysely, sql } from 'kysely';
import type { Migration } from './index';

/** Schema version 1: complaints, customers, parts, settings, numbers, history, drafts, attachments, search. */
export const first: Migration = {
  version: 1,
  name: 'first',
  up: async (db) => {
    await createComplaints(db);
    await createComplaintIndexes(db);
    await createMasterData(db);
    await createBooks(db);
    await createHistory(db);
    await createSearch(db);
  },
};

async function createComplaints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('complaint')
    .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
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
    .addColumn('received_at', 'integer', (column) => column.notNull())
    .addColumn('first_received_at', 'integer', (column) => column.notNull())
    .addColumn('customer_id', 'text')
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('customer_order', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('category', 'text')
    .addColumn('category_rank', 'integer')
    .addColumn('stage', 'text')
    .addColumn('branch', 'text')
    .addColumn('severity', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('status_rank', 'integer', (column) => column.notNull())
    .addColumn('next_ends_at', 'integer')
    .addColumn('next_aims_at', 'integer')
    .addColumn('closed_at', 'integer')
    .addColumn('ended_at', 'integer')
    .addColumn('is_open', 'integer', (column) => column.notNull())
    .addColumn('is_provisional', 'integer', (column) => column.notNull())
    .addUniqueConstraint('complaint_year_sequence', ['year', 'sequence'])
    .execute();
  await db.schema
    .createTable('complaint_body')
    .addColumn('position', 'integer', (column) => column.primaryKey().references('complaint.position'))
    .addColumn('row', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('complaint_due')
    .addColumn('position', 'integer', (column) => column.notNull().references('complaint.position'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('complaint_due_key', ['position', 'kind'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

/** One index per way to sort (the position breaks ties in each), and the few equalities a register is filtered by. */
const complaintIndexes: readonly (readonly string[])[] = [
  ['customer_order'],
  ['status_rank', 'received_at'],
  ['severity'],
  ['category_rank', 'received_at'],
  ['closed_at'],
  ['ended_at'],
  ['next_ends_at'],
  ['customer_id', 'received_at'],
  ['customer_name', 'customer_id'],
];

async function createComplaintIndexes(db: Kysely<unknown>): Promise<void> {
  for (const columns of complaintIndexes) {
    await db.schema
      .createIndex(`complaint_by_${columns.join('_')}`)
      .on('complaint')
      .columns([...columns])
      .execute();
  }
  // The register's usual order with all it is filtered by: pages and counts never touch the wide rows (docs/performance.md).
  await db.schema
    .createIndex('complaint_by_received_at')
    .on('complaint')
    .columns([
      'received_at',
      'position',
      'status',
      'category',
      'stage',
      'branch',
      'severity',
      'channel',
      'is_open',
      'next_ends_at',
      'customer_id',
      'customer_name',
    ])
    .execute();
  // Open complaints stay few however long the register grows.
  await sql`create index complaint_open on complaint (next_ends_at) where is_open = 1`.execute(db);
  await sql`create index complaint_open_received on complaint (received_at) where is_open = 1`.execute(db);
  await sql`create index complaint_provisional on complaint (position) where is_provisional = 1`.execute(db);
  await db.schema.createIndex('complaint_due_by_day').on('complaint_due').columns(['day']).execute();
}

async function createMasterData(db: Kysely<unknown>): Promise<void> {
  const searchable = (table: string) =>
    db.schema
      .createTable(table)
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('name_order', 'text', (column) => column.notNull())
      .addColumn('search_key', 'text', (column) => column.notNull())
      .addColumn('is_active', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull());
  await searchable('customer').execute();
  await searchable('part')
    .addColumn('customer_id', 'text', (column) => column.references('customer.id'))
    .execute();
  await db.schema.createIndex('customer_by_name').on('customer').columns(['name_order']).execute();
  await db.schema.createIndex('part_by_name').on('part').columns(['name_order']).execute();
}

async function createBooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('setting')
    .addColumn('section', 'text', (column) => column.primaryKey().notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('counter')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('counter_key', ['kind', 'year'])
    .execute();
  await db.schema
    .createTable('draft')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('editor', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text')
    .addColumn('base_version', 'integer', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('attachment')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

async function createHistory(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('history')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('record_hash', 'text', (column) => column.notNull())
    .addColumn('prev_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('history_by_record')
    .on('history')
    .columns(['area', 'record_id', 'seq'])
    .execute();
  // Append-only: whoever edits the book has to take these away first, and breaks the chain all the same.
  for (const verb of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`history_no_${verb}`)} before ${sql.raw(verb)} on history
      begin select raise(abort, 'history is append-only'); end`.execute(db);
  }
}

/** The folded text for exact substrings, and an index of its character pairs (data/sqlite/search.ts). */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('complaint_text')
    .addColumn('position', 'integer', (column) => column.primaryKey().references('complaint.position'))
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await sql`create virtual table complaint_pairs using fts5(
    pairs, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db);
}
