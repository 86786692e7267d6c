import type { Migration } from './index';

/** Schema version 7: a date of a record about several customers says whose it is (a visit of the year's plan). */
export const dateCustomer: Migration = {
  version: 7,
  name: 'date-customer',
  // Filled when the lists are made anew (services/record/rebuild).
  up: async (db) => {
    await db.schema.alterTable('record_date').addColumn('customer_id', 'text').execute();
  },
};
