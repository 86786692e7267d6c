import type { Migration } from './index';

/** Schema version 9: a provisional date of a record says the first day it may fall on (decisions.md, Deadlines). */
export const provisionalDates: Migration = {
  version: 9,
  name: 'provisional-dates',
  // Filled when the lists are made anew (services/record/rebuild).
  up: async (db) => {
    await db.schema.alterTable('record_date').addColumn('earliest', 'text').execute();
    await db.schema.alterTable('record').addColumn('due_earliest', 'text').execute();
  },
};
