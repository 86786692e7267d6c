import { backupName, backupReasons, holdsAll, isOfOrigin, namedBackup } from '@shared/domain/backup';
import { describe, expect, it } from 'vitest';

const origin = 'a1b2c3d4'.repeat(8);
const head = '0f1e2d3c'.repeat(8);
const at = Date.parse('2026-11-24T17:30:05Z');

describe('the name of a backup', () => {
  it.each(backupReasons)(
    'tells whose records it holds, when and why it was made (%s), and up to where',
    (reason) => {
      const name = backupName({ origin, head }, at, reason);
      const backup = namedBackup(name, 'Asia/Shanghai');
      expect(backup).toMatchObject({ name, reason, at, day: '2026-11-25' });
      if (backup === null) throw new Error(name);
      expect([isOfOrigin(backup, origin), isOfOrigin(backup, head)]).toEqual([true, false]);
      expect([holdsAll(backup, head), holdsAll(backup, origin)]).toEqual([true, false]);
      // A stick formatted for any system takes it.
      expect(name).toMatch(/^[\w.-]{1,100}$/);
    },
  );

  it('of a daily copy of the database tells its day, and that it holds nothing for sure', () => {
    const copy = namedBackup('daily-20260102T030405Z.sqlite', 'Asia/Shanghai');
    expect(copy).toMatchObject({ reason: 'automatic', day: '2026-01-02', origin: null, head: null });
    expect(copy !== null && holdsAll(copy, head)).toBe(false);
  });

  it('of the copy made before a migration tells so', () => {
    const copy = namedBackup('before-schema-9-to-12-20260102T030405Z.sqlite', 'Asia/Shanghai');
    expect(copy).toMatchObject({ reason: 'before-migration', day: '2026-01-02', origin: null });
  });

  it('of a folder that a restore put aside tells so, of the second in one second, too', () => {
    for (const name of ['before-restore-20260102T030405Z', 'before-restore-20260102T030405Z-2'])
      expect(namedBackup(name, 'Asia/Shanghai')).toMatchObject({
        reason: 'before-restore',
        day: '2026-01-02',
        origin: null,
      });
  });

  it('of any other file is none of ours', () => {
    const name = backupName({ origin, head }, at, 'automatic');
    const others = [
      'notes.txt',
      `${name}.part`,
      `x${name}`,
      'daily-20261340T000000Z.sqlite',
      'desk.deskbackup',
    ];
    expect(others.map((other) => namedBackup(other, 'Asia/Shanghai'))).toEqual(others.map(() => null));
  });
});
