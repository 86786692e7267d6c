import { type BackupReason, type DatedBackup, surplusBackups } from '@shared/domain/backup';
import { addDays, type CivilDate } from '@shared/domain/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = '2026-11-24' as CivilDate;

const made = (day: string, hour = 12, reason: BackupReason = 'automatic'): DatedBackup => ({
  name: `${day}-${hour}-${reason}`,
  reason,
  day: day as CivilDate,
  at: Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`),
});

const namesOf = (backups: readonly DatedBackup[]): readonly string[] => backups.map(({ name }) => name);
const surplus = (backups: readonly DatedBackup[]): readonly string[] =>
  namesOf(surplusBackups(backups, today));

describe('rotation of backups', () => {
  it('keeps the last three of the present day', () => {
    const hourly = [9, 8, 11, 10, 12].map((hour) => made(today, hour));
    expect(surplus(hourly)).toEqual([`${today}-8-automatic`, `${today}-9-automatic`]);
  });

  it('keeps the last one of each of the fourteen days before that have one, however long ago they are', () => {
    const days = Array.from({ length: 14 }, (_, index) => addDays(today, -3 * (index + 1)));
    const all = days.flatMap((day) => [made(day, 9), made(day, 17)]);
    expect(surplus(all)).toEqual(namesOf(days.map((day) => made(day, 9)).toReversed()));
  });

  it('keeps the last one of each of eight weeks before those days', () => {
    const days = Array.from({ length: 200 }, (_, index) => addDays(today, -(index + 1)));
    const all = days.map((day) => made(day));
    const gone = new Set(surplus(all));
    const kept = days.filter((day) => !gone.has(made(day).name));
    expect(kept).toHaveLength(14 + 8);
    // The days end with Tuesday the 10th; the week it stands in still has its Monday, then come Sundays.
    expect(kept.slice(13)).toEqual([
      '2026-11-10',
      '2026-11-09',
      '2026-11-08',
      '2026-11-01',
      '2026-10-25',
      '2026-10-18',
      '2026-10-11',
      '2026-10-04',
      '2026-09-27',
    ]);
  });

  it('never removes what was asked for, or was made before a restore or a migration', () => {
    const reasons = ['asked', 'before-restore', 'before-migration'] as const;
    const all = reasons.flatMap((reason) =>
      Array.from({ length: 60 }, (_, index) => made(addDays(today, -index * 9), 12, reason)),
    );
    expect(surplus(all)).toEqual([]);
  });

  it('keeps a backup dated in days to come, and lets it take nobody’s place', () => {
    const future = [made('2027-03-01'), made('2027-03-02')];
    expect(surplus([...future, ...[8, 9, 10].map((hour) => made(today, hour))])).toEqual([]);
  });

  it('takes nothing more away when it is asked again, whatever was made when', () => {
    const backup = fc
      .record({ back: fc.nat(400), hour: fc.nat(23) })
      .map(({ back, hour }) => made(addDays(today, -back), hour));
    fc.assert(
      fc.property(fc.uniqueArray(backup, { selector: ({ name }) => name, maxLength: 120 }), (all) => {
        const gone = new Set(surplusBackups(all, today));
        const kept = all.filter((one) => !gone.has(one));
        expect(surplusBackups(kept, today)).toEqual([]);
        expect(kept.length).toBeLessThanOrEqual(3 + 14 + 8);
        // The newest of all is never lost.
        const newest = all.toSorted((a, b) => b.at - a.at)[0];
        expect(newest === undefined || kept.includes(newest)).toBe(true);
      }),
    );
  });
});
