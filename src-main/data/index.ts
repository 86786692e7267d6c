/** The records: the door into this room for app and command line. Services also use the repositories, with their transaction. */

export { clearUnfinished } from './attachments/file-store';
// The thread's door only: what works in it is loaded there, or when asked for.
export { type BackupWriter, createBackupWriter } from './backup/in-thread';
export { loadOfficialYears } from './calendar/load-official-years';
export { chainHead, firstHash } from './repositories/history';
export type { Reader, Trx } from './schema';
export { openPreferences, type PreferencesStore } from './settings/preferences';
export { syncFile, syncFolder } from './sqlite/files';
export { databaseName, type OpenStoreOptions, openStore } from './sqlite/open-store';
export type { Store } from './sqlite/store';
export { StoreFault, StoreProblem } from './sqlite/store-problem';
