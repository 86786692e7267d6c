import { type Kysely, sql } from 'kysely';
import type { Migration } from './index';

/** Schema version 6: what a list of customers is filtered and sorted by, and imports that can be undone. */
export const customers: Migration = {
  version: 6,
  name: 'customers',
  up: async (db) => {
    await addListColumns(db);
    await createImports(db);
  },
};

async function addListColumns(db: Kysely<unknown>): Promise<void> {
  for (const name of ['code', 'kind', 'grade'])
    await db.schema
      .alterTable('customer')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  // No grade, which comes last.
  await db.schema
    .alterTable('customer')
    .addColumn('grade_rank', 'integer', (column) => column.notNull().defaultTo(3))
    .execute();
  await sql`update customer set code = coalesce(json_extract(body, '$.code'), '')`.execute(db);
  await db.schema.createIndex('customer_by_code').on('customer').columns(['code']).execute();
  // The list's usual order with all it is filtered, searched and sorted by: pages and counts never touch the wide rows.
  await db.schema.dropIndex('customer_by_name').execute();
  await db.schema
    .createIndex('customer_list')
    .on('customer')
    .columns(['name_order', 'id', 'is_active', 'grade', 'grade_rank', 'kind', 'code', 'search_key'])
    .execute();
  await db.schema.createIndex('part_by_customer').on('part').columns(['customer_id']).execute();
}

async function createImports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('customer_import')
    .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('file_hash', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('created', 'integer', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addColumn('unchanged', 'integer', (column) => column.notNull())
    .addColumn('faulty', 'integer', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
  await db.schema
    .createIndex('customer_import_by_signature')
    .on('customer_import')
    .columns(['signature', 'position'])
    .execute();
  // The customer itself may be gone again after an import was undone.
  await db.schema
    .createTable('customer_import_line')
    .addColumn('import_id', 'text', (column) => column.notNull().references('customer_import.id'))
    .addColumn('customer_id', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('customer_import_line_key', ['import_id', 'customer_id'])
    .execute();
}
