import type { Migration } from './index';

/** Schema version 12: customers' own files that records are filled into, a row for every version (docs/adr/0015). */
export const customerTemplates: Migration = {
  version: 12,
  name: 'customer-templates',
  up: async (db) => {
    await db.schema
      .createTable('customer_template')
      .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('template_id', 'text', (column) => column.notNull())
      .addColumn('customer_id', 'text', (column) => column.notNull().references('customer.id'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addUniqueConstraint('customer_template_revision', ['template_id', 'revision'])
      .execute();
    await db.schema
      .createIndex('customer_template_by_customer')
      .on('customer_template')
      .columns(['customer_id', 'template_id', 'revision'])
      .execute();
  },
};
