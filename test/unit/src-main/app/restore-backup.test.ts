import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasBackups, restoreBackup } from '../../../../src-main/app/restore-backup';

let folder = '';
const read = (...path: string[]) => readFile(join(folder, ...path), 'utf8');

/** A backup is sound when it says so. */
const restore = () =>
  restoreBackup({
    folder,
    database: 'desk.sqlite',
    now: () => Date.parse('2026-11-21T09:30:00Z'),
    prove: async (place) => {
      if (!(await readFile(join(place, 'desk.sqlite'), 'utf8')).startsWith('sound'))
        throw new Error('damaged');
    },
  });

async function addBackup(name: string, content: string, day: number): Promise<void> {
  const path = join(folder, 'backups', name);
  await writeFile(path, content);
  await utimes(path, day, day);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-desk-'));
  await mkdir(join(folder, 'backups'));
  await writeFile(join(folder, 'desk.sqlite'), 'damaged');
  await writeFile(join(folder, 'desk.sqlite-wal'), 'log');
});

afterEach(() => rm(folder, { recursive: true }));

describe('restoring a backup', () => {
  it('takes the newest that is sound, and leaves every backup where it is', async () => {
    await addBackup('a.sqlite', 'sound, old', 1);
    await addBackup('b.sqlite', 'sound, newer', 2);
    await addBackup('c.sqlite', 'broken, newest', 3);
    expect(await restore()).toBe(join(folder, 'backups', 'b.sqlite'));
    expect(await read('desk.sqlite')).toBe('sound, newer');
    expect(await readdir(join(folder, 'backups'))).toEqual(['a.sqlite', 'b.sqlite', 'c.sqlite']);
  });

  it('keeps the damaged file and its log under another name', async () => {
    await addBackup('a.sqlite', 'sound', 1);
    await restore();
    expect(await read('damaged-20261121T093000Z', 'desk.sqlite')).toBe('damaged');
    expect(await read('damaged-20261121T093000Z', 'desk.sqlite-wal')).toBe('log');
    expect(await readdir(folder)).toEqual(['backups', 'damaged-20261121T093000Z', 'desk.sqlite']);
  });

  it('does not overwrite what was put aside in the same second', async () => {
    await addBackup('a.sqlite', 'sound', 1);
    await restore();
    await writeFile(join(folder, 'desk.sqlite'), 'damaged again');
    await restore();
    expect(await read('damaged-20261121T093000Z', 'desk.sqlite')).toBe('damaged');
    expect(await read('damaged-20261121T093000Z-2', 'desk.sqlite')).toBe('damaged again');
  });

  it('changes nothing when no backup is sound', async () => {
    await addBackup('a.sqlite', 'broken', 1);
    expect(await restore()).toBeNull();
    expect(await read('desk.sqlite')).toBe('damaged');
    expect(await readdir(folder)).toEqual(['backups', 'desk.sqlite', 'desk.sqlite-wal']);
  });

  it('knows beforehand whether there is anything to try', async () => {
    expect(await hasBackups(folder)).toBe(false);
    await addBackup('a.sqlite', 'sound', 1);
    expect(await hasBackups(folder)).toBe(true);
    expect(await hasBackups(join(folder, 'missing'))).toBe(false);
  });
});
