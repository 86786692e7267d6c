import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupIfDue, latestBackup, surplus } from '../../../../src-main/app/backups';

let folder = '';
const log = { info: () => undefined, warn: () => '', error: () => '' };
const store = () => ({ backupsFolder: folder, backup: (path: string) => writeFile(path, 'copy') });
const old = new Date(Date.now() - 25 * 60 * 60_000);

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'customer-desk-')), 'backups');
  await mkdir(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function add(name: string, at?: Date): Promise<void> {
  await writeFile(join(folder, name), 'copy');
  if (at !== undefined) await utimes(join(folder, name), at, at);
}

describe('daily backups', () => {
  it('are made when there is none, or the last is older than a day', async () => {
    await backupIfDue({ store: store(), log });
    expect(await readdir(folder)).toHaveLength(1);
    await backupIfDue({ store: store(), log });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('push out the oldest of their own kind only', async () => {
    for (let day = 1; day <= 16; day += 1)
      await add(`daily-202601${String(day).padStart(2, '0')}T000000Z.sqlite`, old);
    await add('before-schema-1-to-2-20250101T000000Z.sqlite', old);
    await backupIfDue({ store: store(), log });
    const names = await readdir(folder);
    expect(names).toHaveLength(15);
    expect(names).toContain('before-schema-1-to-2-20250101T000000Z.sqlite');
    expect(names).not.toContain('daily-20260103T000000Z.sqlite');
    expect(names).toContain('daily-20260104T000000Z.sqlite');
  });

  it('name the oldest as surplus, and none while there are few', () => {
    expect(surplus(['c', 'a', 'b'], 2)).toEqual(['a']);
    expect(surplus(['c', 'a'], 2)).toEqual([]);
  });

  it("tell the last one's time on the factory's clock", async () => {
    expect(await latestBackup(folder, 'Asia/Shanghai')).toBeNull();
    await add('daily-20260101T000000Z.sqlite', new Date('2026-01-01T00:00:00Z'));
    await add('notes.txt');
    expect(await latestBackup(folder, 'Asia/Shanghai')).toBe('2026-01-01T08:00+08:00');
  });
});
