/** The records: the door into this room for app and command line. Services also use the repositories, with their transaction. */

export { clearUnfinished } from './attachments/file-store';
// The thread's door and the shelf only: what works in the thread is loaded there, or when asked for.
export { type BackupWriter, createBackupWriter } from './backup/in-thread';
export { type BackupFile, backupFilesOf, backupsIn, copyBackup, thinOut } from './backup/shelf';
export { loadOfficialYears } from './calendar/load-official-years';
export { hashOfFile } from './hash-stream';
export { chainHead, firstHash } from './repositories/history';
export type { Reader, Trx } from './schema';
export { openPreferences, type PreferencesStore } from './settings/preferences';
export { syncFile, syncFolder } from './sqlite/files';
export { databaseName, type OpenStoreOptions, openStore } from './sqlite/open-store';
export type { Store } from './sqlite/store';
export { StoreFault, StoreProblem } from './sqlite/store-problem';
