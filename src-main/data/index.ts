/** The records: the only door into this room. Repositories are called by services alone, with the running transaction. */
export { type Store } from './sqlite/store';
export { databaseName, openStore, type OpenStoreOptions } from './sqlite/open-store';
export { StoreFault, StoreProblem } from './sqlite/store-problem';
export type { Reader, Trx } from './schema';
