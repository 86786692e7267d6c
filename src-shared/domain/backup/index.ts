export { backupEnding, backupName, holdsAll, isOfOrigin, type NamedBackup, namedBackup } from './name';
export {
  type BackupReason,
  backupReasons,
  type DatedBackup,
  type Rotation,
  surplusBackups,
  usualRotation,
} from './rotation';
