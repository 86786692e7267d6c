import { civilDateAt } from '../calendar';
import { type BackupReason, backupReasons, type DatedBackup } from './rotation';

/** The ending of a backup's file. */
export const backupEnding = 'deskbackup';

/** What the name of a backup made by itself tells, so that a folder of them is read without opening one. */
export interface NamedBackup extends DatedBackup {
  /** The first letters of the hash of the first entry of the history: whose records they are. Two desks may share a stick. Null for a copy of a database alone. */
  readonly origin: string | null;
  /** The same of the last entry: what was saved by then. */
  readonly head: string | null;
}

const lettersOfHash = 8;
const named = new RegExp(
  `^desk-([0-9a-f]{${lettersOfHash}})-(\\d{8}T\\d{6}Z)-(${backupReasons.join('|')})-([0-9a-f]{${lettersOfHash}})\\.${backupEnding}$`,
);
/** Copies of the database alone, as they are made before a migration, and were made every day before there were backups of everything. */
const copied = /^(daily|before-schema-\d+-to-\d+)-(\d{8}T\d{6}Z)\.sqlite$/;
/** The folder in which a restore put aside what stood there. */
const putAside = /^before-restore-(\d{8}T\d{6}Z)(?:-\d+)?$/;

/** @param history hashes of the first and the last entry @param at epoch milliseconds */
export const backupName = (
  history: { readonly origin: string; readonly head: string },
  at: number,
  reason: BackupReason,
): string =>
  `desk-${history.origin.slice(0, lettersOfHash)}-${fileTime(at)}-${reason}-${history.head.slice(0, lettersOfHash)}.${backupEnding}`;

/** Whether a backup holds all of the history that ends with `head`. */
export const holdsAll = (backup: NamedBackup, head: string): boolean =>
  backup.head === head.slice(0, lettersOfHash);

export const isOfOrigin = (backup: NamedBackup, origin: string): boolean =>
  backup.origin === origin.slice(0, lettersOfHash);

/** @param timeZone the factory's, which says what day it was @returns null for any other file */
export function namedBackup(name: string, timeZone: string): NamedBackup | null {
  const [, origin = null, time, given, head = null] = named.exec(name) ?? [];
  const [, kindOfCopy, timeOfCopy] = copied.exec(name) ?? [];
  const timeAside = putAside.exec(name)?.[1];
  const stamp = time ?? timeOfCopy ?? timeAside;
  if (stamp === undefined) return null;
  const at = Date.parse(stamp.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (Number.isNaN(at)) return null;
  const reason =
    backupReasons.find((each) => each === given) ??
    (timeAside !== undefined ? 'before-restore' : kindOfCopy === 'daily' ? 'automatic' : 'before-migration');
  return { name, origin, head, reason, at, day: civilDateAt(at, timeZone) };
}

/** `2026-11-21T09:30:00.000Z` as it may stand in a file name. */
export const fileTime = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
