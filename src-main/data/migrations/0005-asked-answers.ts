import type { Migration } from './index';

/** Schema version 5: the list of actions tells answers asked by task sheets from actions of the report. */
export const askedAnswers: Migration = {
  version: 5,
  name: 'asked-answers',
  up: async (db) => {
    await db.schema
      .alterTable('record_action')
      .addColumn('kind', 'text', (column) => column.notNull().defaultTo('action'))
      .execute();
  },
};
