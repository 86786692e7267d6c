import type { Migration } from './index';

/** Schema version 10: what each person was reminded of, so that nothing is shown twice and nothing is forgotten. */
export const reminders: Migration = {
  version: 10,
  name: 'reminders',
  up: async (db) => {
    await db.schema
      .createTable('reminder')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('shown_at', 'text')
      .addColumn('seen_at', 'text')
      .addColumn('snoozed_until', 'text')
      .addColumn('reason', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reminder_key', ['person', 'key'])
      .execute();
  },
};
