export {
  type BackupReason,
  backupReasons,
  type DatedBackup,
  type Rotation,
  surplusBackups,
  usualRotation,
} from './rotation';
