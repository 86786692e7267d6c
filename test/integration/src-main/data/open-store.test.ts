import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { databaseName, openStore, StoreProblem } from '@main/data';
import { migrations, schemaVersion } from '@main/data/migrations';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDesk, register } from '../../support/desk';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

const clock = { now: () => Date.UTC(2026, 10, 21) };

/** A closed store with one complaint in it. */
async function filledFolder(): Promise<{ readonly folder: string; readonly path: string }> {
  const desk = await openDesk();
  for (let index = 0; index < 20; index += 1) await register(desk);
  await desk.store.close();
  return { folder: desk.folder, path: desk.store.path };
}

const problemOf = (folder: string): Promise<StoreProblem> =>
  rejection(openStore({ folder, clock }), StoreProblem);

/** The problem, and the proof that the file was not touched. */
async function refusedUntouched(folder: string, path: string): Promise<string> {
  const before = readFileSync(path);
  const problem = await problemOf(folder);
  expect(problem.path).toBe(path);
  expect(readFileSync(path).equals(before)).toBe(true);
  return problem.code;
}

describe('opening the store', () => {
  it('makes a database in an empty folder, closes it cleanly and opens it again', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, clock });
    expect(store.quickCheck()).toBe('ok');
    await store.close();
    expect(readdirSync(folder).filter((name) => name.includes('running'))).toEqual([]);
    const again = await openStore({ folder, clock });
    expect(again.wasUnclean).toBe(false);
    expect(again.integrityDefects()).toEqual([]);
    await again.close();
  });

  it('makes the last segment of the folder, but nothing above it', async () => {
    const folder = tempFolder();
    await (await openStore({ folder: join(folder, 'data'), clock })).close();
    expect((await problemOf(join(folder, 'no', 'data'))).code).toBe('folder-missing');
  });

  it('says that the folder is a file', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'data'), 'x');
    expect((await problemOf(join(folder, 'data'))).code).toBe('folder-is-file');
    expect((await problemOf(join(folder, 'data', 'deeper'))).code).toBe('folder-is-file');
  });

  it('says that the folder is read-only', async () => {
    const { folder } = await filledFolder();
    if (process.getuid?.() !== 0) {
      execFileSync('chmod', ['555', folder]);
      onTestFinished(() => void execFileSync('chmod', ['755', folder]));
    } else {
      // Nothing stops root but a file system that is mounted read-only.
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', folder]);
      onTestFinished(() => void execFileSync('umount', [folder]));
    }
    expect((await problemOf(folder)).code).toBe('folder-read-only');
  });

  it('refuses a newer schema and leaves the file alone', async () => {
    const { folder, path } = await filledFolder();
    const extra = [...migrations, { version: schemaVersion + 1, name: 'future', up: async () => undefined }];
    await (await openStore({ folder, clock, migrations: extra })).close();
    expect(await refusedUntouched(folder, path)).toBe('database-newer');
  });

  it.each([
    ['an empty file', (path: string) => truncateSync(path, 0)],
    ['a file cut in the middle of a page', (path: string) => truncateSync(path, 5000)],
    ['a file cut between pages', (path: string) => truncateSync(path, 8192)],
    ['a file of zeros', (path: string) => writeFileSync(path, Buffer.alloc(40_960))],
    ['a text file', (path: string) => writeFileSync(path, 'x'.repeat(4096))],
  ])('refuses %s as damaged and leaves it alone', async (_title, damage) => {
    const { folder, path } = await filledFolder();
    damage(path);
    expect(await refusedUntouched(folder, path)).toBe('database-damaged');
  });

  it("refuses another program's database", async () => {
    const { folder, path } = await filledFolder();
    const bytes = readFileSync(path);
    bytes.writeInt32BE(0, 68);
    writeFileSync(path, bytes);
    expect(await refusedUntouched(folder, path)).toBe('database-damaged');
  });

  it('finds a structural damage before opening after an unclean exit', async () => {
    const { folder, path } = await filledFolder();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096 * 3, 4096 * 3 + 2000);
    writeFileSync(path, bytes);
    writeFileSync(`${path}.running-99999999-x`, JSON.stringify({ pid: 99_999_999, startedAt: 0 }));
    expect((await problemOf(folder)).code).toBe('database-damaged');
  });

  it('checks the structure after an unclean exit and then works on', async () => {
    const { folder, path } = await filledFolder();
    const marker = `${path}.running-99999999-x`;
    writeFileSync(marker, '{"pid":99999999');
    const store = await openStore({ folder, clock });
    expect(store.wasUnclean).toBe(true);
    expect(existsSync(marker)).toBe(false);
    await store.close();
  });

  it('does not put a new database where one was lost', async () => {
    const { folder, path } = await filledFolder();
    mkdirSync(join(folder, 'attachments'));
    writeFileSync(join(folder, 'attachments', 'a'.repeat(64)), 'photo');
    rmSync(path);
    expect((await problemOf(folder)).code).toBe('database-damaged');
    expect(existsSync(path)).toBe(false);
  });

  it('clears what a killed first start left behind', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, `${databaseName}.creating-1`), '');
    await (await openStore({ folder, clock })).close();
    expect(readdirSync(folder)).toEqual([databaseName]);
  });

  it('notices a history whose tail was cut off', async () => {
    const { folder } = await filledFolder();
    const store = await openStore({ folder, clock });
    await store.write(async (trx) => {
      await sql`drop trigger history_no_delete`.execute(trx);
      await sql`delete from history where seq > 3`.execute(trx);
    });
    await store.close();
    const problem = await problemOf(folder);
    expect(problem.code).toBe('database-damaged');
    expect(problem.detail).toContain('history');
  });

  it('opens one folder twice, each seeing what the other saved', async () => {
    const desk = await openDesk();
    const second = await openDesk({ folder: desk.folder });
    await register(desk);
    expect((await register(second)).stored.number).toBe('KS-2026-0002');
    expect((await desk.call('complaint.count', { filter: {} })).all).toBe(2);
  });
});

describe('migrating', () => {
  const future = {
    version: schemaVersion + 1,
    name: 'more',
    up: async (db: Parameters<(typeof migrations)[0]['up']>[0]) =>
      void (await sql`create table more (a text)`.execute(db)),
  };

  it('keeps a backup of the older schema, then migrates', async () => {
    const { folder } = await filledFolder();
    await (await openStore({ folder, clock, migrations: [...migrations, future] })).close();
    const [backup] = readdirSync(join(folder, 'backups'));
    expect(backup).toMatch(
      new RegExp(`^before-schema-${schemaVersion}-to-${schemaVersion + 1}-.*\\.sqlite$`),
    );
    const restored = tempFolder();
    copyFileSync(join(folder, 'backups', backup ?? ''), join(restored, databaseName));
    const desk = await openDesk({ folder: restored });
    expect((await desk.call('complaint.count', { filter: {} })).all).toBe(20);
  });

  it('leaves everything as it was when a step fails', async () => {
    const { folder } = await filledFolder();
    const broken = {
      ...future,
      up: async (db: Parameters<typeof future.up>[0]) => {
        await future.up(db);
        throw new Error('step failed');
      },
    };
    const problem = await rejection(
      openStore({ folder, clock, migrations: [...migrations, broken] }),
      StoreProblem,
    );
    expect(problem).toMatchObject({ code: 'migration-failed', detail: 'step failed' });
    const desk = await openDesk({ folder });
    expect((await desk.call('complaint.count', { filter: {} })).all).toBe(20);
  });

  it('refuses a list of steps with a wrong number', async () => {
    const { folder } = await filledFolder();
    const wrong = [...migrations, { ...future, version: schemaVersion + 2 }];
    expect((await rejection(openStore({ folder, clock, migrations: wrong }), StoreProblem)).code).toBe(
      'migration-failed',
    );
  });
});
