import type { Migration } from './index';

/** Schema version 11: files made once for customers, and how they left the house. */
export const deliveries: Migration = {
  version: 11,
  name: 'deliveries',
  up: async (db) => {
    await db.schema
      .createTable('made_file')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('attachment_id', 'text', (column) => column.notNull().references('attachment.id'))
      .addColumn('record_id', 'text', (column) => column.notNull())
      .addColumn('notes', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('delivery')
      .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('record_id', 'text', (column) => column.notNull())
      .addColumn('submission_id', 'text', (column) => column.references('submission.id'))
      .addColumn('revision', 'integer')
      .addColumn('facts', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('delivery_by_record').on('delivery').columns(['record_id']).execute();
  },
};
