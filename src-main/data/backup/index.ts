/** Backups of a whole data folder: one file with everything in it, read back before it gets its name. Loaded when asked for. */

export { BackupProblem, type BackupProblemCode } from './backup-problem';
export { factsOf } from './facts';
export type { BackupManifest } from './manifest';
export { type BackupPreview, previewBackup } from './preview';
export { proveBackup, readManifest } from './read-backup';
export { type Exchange, type Restored, type RestoreRequest, restoreBackup } from './restore';
export { type BackupRequest, writeBackup } from './write-backup';
