import type { Migration } from './index';

/** Schema version 8: the cost lines of all complaints as one list. */
export const costLines: Migration = {
  version: 8,
  name: 'cost-lines',
  // Filled when the lists are made anew (services/start).
  up: async (db) => {
    await db.schema
      .createTable('cost_line')
      .addColumn('position', 'integer', (column) => column.notNull().references('complaint.position'))
      .addColumn('line', 'integer', (column) => column.notNull())
      .addColumn('complaint_id', 'text', (column) => column.notNull())
      .addColumn('complaint_number', 'text', (column) => column.notNull())
      .addColumn('customer_id', 'text')
      .addColumn('customer_name', 'text', (column) => column.notNull())
      .addColumn('customer_order', 'text', (column) => column.notNull())
      .addColumn('on_day', 'text')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('source_number', 'text', (column) => column.notNull())
      .addColumn('category', 'text', (column) => column.notNull())
      .addColumn('bearer', 'text', (column) => column.notNull())
      .addColumn('currency', 'text', (column) => column.notNull())
      .addColumn('cost', 'integer', (column) => column.notNull())
      .addColumn('claimed', 'integer', (column) => column.notNull())
      .addColumn('recovered', 'integer', (column) => column.notNull())
      .addColumn('open', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('cost_line_key', ['position', 'line'])
      .execute();
    await db.schema.createIndex('cost_line_by_day').on('cost_line').columns(['on_day', 'position']).execute();
    await db.schema
      .createIndex('cost_line_by_customer')
      .on('cost_line')
      .columns(['customer_order', 'position'])
      .execute();
    // Sums and counts read all lines that a filter may hold, and nothing wider than this.
    await db.schema
      .createIndex('cost_line_sums')
      .on('cost_line')
      .columns([
        'currency',
        'category',
        'bearer',
        'cost',
        'claimed',
        'recovered',
        'open',
        'on_day',
        'customer_id',
        'customer_name',
        'position',
        'line',
      ])
      .execute();
  },
};
