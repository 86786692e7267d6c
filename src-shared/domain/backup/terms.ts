/** How many hours at most are without a backup while something changes; with the last, hardly more than when the program is closed. */
export const backupHours = [1, 4, 24] as const;
export type BackupHours = (typeof backupHours)[number];
/** Unless another one is chosen. */
export const usualBackupHours: BackupHours = 1;

/** Why a file cannot be put back, where a person can do something about it. */
export const backupRefusals = [
  'missing',
  'not-a-backup',
  /** Made by a later program. */
  'newer',
  'password-needed',
  'wrong-password',
  'damaged',
] as const;
export type BackupRefusal = (typeof backupRefusals)[number];
