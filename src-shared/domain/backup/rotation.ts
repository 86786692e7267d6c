import { addDays, type CivilDate, weekdayOf } from '../calendar';

/** Why a backup was made. What is made before a change of the store is the way back from that change. */
export const backupReasons = ['automatic', 'asked', 'before-restore', 'before-migration'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** A backup as rotation sees it. */
export interface DatedBackup {
  readonly name: string;
  readonly reason: BackupReason;
  /** The factory's day. */
  readonly day: CivilDate;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface Rotation {
  /** The last ones of the present day. */
  readonly today: number;
  /** The last one of each of so many days before it. */
  readonly daily: number;
  /** The last one of each of so many weeks before those, Monday to Sunday. */
  readonly weekly: number;
}

/** A slip is found the same day, an error within two weeks, a loss at the next audit: near copies are close together, far ones apart. */
export const usualRotation: Rotation = { today: 3, daily: 14, weekly: 8 };

/**
 * What may be removed, oldest first. Only backups made by themselves are ever removed: what somebody asked for and what was made before a restore
 * or a migration stays. A backup dated after `today` (the PC's clock was wrong) is kept, and takes nobody's place.
 */
export function surplusBackups(
  backups: readonly DatedBackup[],
  today: CivilDate,
  rotation: Rotation = usualRotation,
): readonly DatedBackup[] {
  const newestFirst = backups
    .filter(({ reason, day }) => reason === 'automatic' && day <= today)
    .toSorted((a, b) => b.at - a.at);
  const ofToday = newestFirst.filter(({ day }) => day === today);
  const before = newestFirst.filter(({ day }) => day < today);
  const days = newestOfEach(before, ({ day }) => day);
  const dailies = days.slice(0, rotation.daily);
  const lastDaily = dailies.at(-1);
  const older = lastDaily === undefined ? [] : days.filter(({ at }) => at < lastDaily.at);
  const weeklies = newestOfEach(older, ({ day }) => mondayOf(day)).slice(0, rotation.weekly);
  const kept = new Set([...ofToday.slice(0, rotation.today), ...dailies, ...weeklies]);
  return newestFirst.filter((backup) => !kept.has(backup)).toReversed();
}

function newestOfEach(
  newestFirst: readonly DatedBackup[],
  keyOf: (backup: DatedBackup) => string,
): readonly DatedBackup[] {
  const seen = new Set<string>();
  return newestFirst.filter((backup) => {
    const key = keyOf(backup);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const mondayOf = (day: CivilDate): CivilDate => addDays(day, -((weekdayOf(day) + 6) % 7));
