import type { BackupRefusal } from '@shared/domain/backup';

/** Why a backup could not be made, read or put back. */
export type BackupProblemCode =
  /** The file is there already; nothing is overwritten. */
  | 'exists'
  | BackupRefusal
  /** The disk takes no file of this size (FAT32: 4 GB). */
  | 'file-too-large'
  /** A program works on the folder. */
  | 'in-use';

/** One cause, the file it is about, and the first thing that is wrong with it. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
  constructor(
    readonly code: BackupProblemCode,
    readonly path: string,
    readonly detail: string,
  ) {
    super(`${code}: ${path}: ${detail}`);
  }
}
