export {
  backupEnding,
  backupName,
  fileTime,
  holdsAll,
  isOfOrigin,
  type NamedBackup,
  namedBackup,
} from './name';
export {
  type BackupReason,
  backupReasons,
  type DatedBackup,
  type Rotation,
  surplusBackups,
  usualRotation,
} from './rotation';
export {
  type BackupHours,
  type BackupRefusal,
  backupHours,
  backupRefusals,
  usualBackupHours,
} from './terms';
