// The data folder, broken on purpose: each time the program opens, names path and cause, offers a way out, and has
// not touched the data.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '../../src-shared/contract/bridge';
import type { Result } from '../../src-shared/contract/result';
import { type Desk, withTemporaryFolder } from '../helpers/electron';
import { expect, test } from './fixtures';

type DeskWindow = Window & { readonly desk: Bridge };
type Launch = (overrides?: { readonly dataFolder?: string }) => Promise<Desk>;

const database = (folder: string) => join(folder, 'desk.sqlite');
const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

function answerOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const status = async (page: Page) =>
  answerOf(await page.evaluate(() => (window as unknown as DeskWindow).desk.app.status({})));

type Way = 'retry' | 'choose-folder' | 'reveal' | 'restore-backup' | 'quit';
const recover = (page: Page, way: Way) =>
  page.evaluate((chosen) => (window as unknown as DeskWindow).desk.app.recover({ way: chosen }), way);

/** A folder as an honest run leaves it. */
async function fill(launch: Launch): Promise<void> {
  const desk = await launch();
  expect((await status(desk.page)).state).toBe('ready');
  await desk.close();
}

/** Opens a broken folder and looks at what a person sees of it. */
async function expectBroken(desk: Desk, code: string, path: string): Promise<void> {
  const { state, problem } = await status(desk.page);
  expect({ state, code: problem?.code, path: problem?.path }).toEqual({ state: 'broken', code, path });
  expect(problem?.detail).not.toBe('');
  expect(problem?.ways.length).toBeGreaterThan(1);
  await expect(desk.page.getByText(path).first()).toBeVisible();
  for (const call of ['complaint.agenda', 'settings.get', 'preferences.get', 'draft.list']) {
    const refused = await desk.page.evaluate((name) => {
      const [area = '', verb = ''] = name.split('.');
      const { desk } = window as unknown as {
        desk: Record<string, Record<string, (input: object) => Promise<object>>>;
      };
      return desk[area]?.[verb]?.({});
    }, call);
    expect(refused, call).toMatchObject({ ok: false, error: { code: 'store-unavailable' } });
  }
}

/** Puts bytes into a file at a place. */
async function patch(path: string, at: number, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(bytes, 0, bytes.length, at);
  } finally {
    await file.close();
  }
}

test('a file in place of the folder: left as it is, another folder can be chosen', async ({
  launch,
  dataFolder,
}) => {
  const file = join(dataFolder, 'occupied');
  const other = join(dataFolder, 'other');
  await writeFile(file, 'not a folder');
  await mkdir(other);
  const desk = await launch({ dataFolder: file });
  await expectBroken(desk, 'folder-is-file', file);
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, other);
  const after = answerOf(await recover(desk.page, 'choose-folder'));
  expect(after).toMatchObject({ state: 'ready', problem: null, dataFolder: other });
  expect(existsSync(database(other))).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('not a folder');
});

test('a folder below one that is not there', async ({ launch, dataFolder }) => {
  const missing = join(dataFolder, 'unplugged', 'desk');
  const desk = await launch({ dataFolder: missing });
  await expectBroken(desk, 'folder-missing', missing);
  expect(existsSync(join(dataFolder, 'unplugged'))).toBe(false);
  await mkdir(join(dataFolder, 'unplugged'));
  expect(answerOf(await recover(desk.page, 'retry')).state).toBe('ready');
});

test('a folder on a read-only disk: records unchanged, and opened once it can be written', async ({
  launch,
  dataFolder,
}) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'mounting needs root on Linux');
  const folder = join(dataFolder, 'mounted');
  await mkdir(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
  try {
    await fill((overrides) => launch({ dataFolder: folder, ...overrides }));
    const before = await hashOf(database(folder));
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const desk = await launch({ dataFolder: folder });
    await expectBroken(desk, 'folder-read-only', folder);
    expect(await hashOf(database(folder))).toBe(before);
    execFileSync('mount', ['-o', 'remount,rw', folder]);
    expect(answerOf(await recover(desk.page, 'retry')).state).toBe('ready');
    await desk.close();
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
});

test('a full disk', async ({ launch, dataFolder }) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'mounting needs root on Linux');
  const folder = join(dataFolder, 'mounted');
  await mkdir(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', folder]);
  try {
    await writeFile(join(folder, 'ballast'), Buffer.alloc(48 * 1024)).catch(() => undefined);
    const desk = await launch({ dataFolder: folder });
    const { state, problem } = await status(desk.page);
    expect({ state, code: problem?.code }).toEqual({ state: 'broken', code: 'disk-full' });
    expect(existsSync(database(folder))).toBe(false);
    await desk.close();
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
});

test('records of a newer version of the program are not touched', async ({ launch, dataFolder }) => {
  await fill(launch);
  // The header's user version (sqlite.org/fileformat.html, 1.3), big-endian.
  await patch(database(dataFolder), 60, Uint8Array.from([0, 0, 3, 231]));
  const before = await hashOf(database(dataFolder));
  const desk = await launch();
  await expectBroken(desk, 'database-newer', database(dataFolder));
  expect((await status(desk.page)).problem?.ways).not.toContain('restore-backup');
  answerOf(await recover(desk.page, 'retry'));
  expect(await hashOf(database(dataFolder))).toBe(before);
});

const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'a beginning that is no database': (path) =>
    patch(path, 0, Buffer.from('PK\u0003\u0004 this is a zip now')),
  'half of the file cut off': async (path) => {
    const file = await open(path, 'r+');
    await file.truncate(Math.floor((await stat(path)).size / 2 / 4096) * 4096);
    await file.close();
  },
  'an empty file': (path) => writeFile(path, ''),
  'a text file': (path) => writeFile(path, '{"records": []}'.repeat(100)),
};

for (const [what, damage] of Object.entries(damages)) {
  test(`damaged records (${what}) are neither deleted nor overwritten`, async ({ launch, dataFolder }) => {
    await fill(launch);
    await damage(database(dataFolder));
    const before = await hashOf(database(dataFolder));
    const desk = await launch();
    await expectBroken(desk, 'database-damaged', database(dataFolder));
    answerOf(await recover(desk.page, 'retry'));
    await desk.close();
    expect(await hashOf(database(dataFolder))).toBe(before);
  });
}

test('damaged records come back from the newest sound backup, and stay beside it', async ({
  launch,
  dataFolder,
}) => {
  await fill(launch);
  const backups = join(dataFolder, 'backups');
  await mkdir(backups, { recursive: true });
  const sound = await readFile(database(dataFolder));
  await writeFile(join(backups, 'daily-20260101T000000Z.sqlite'), sound);
  await new Promise((done) => setTimeout(done, 20));
  await writeFile(join(backups, 'daily-20260102T000000Z.sqlite'), 'a bad backup');
  await writeFile(database(dataFolder), 'damaged');
  const desk = await launch();
  await expectBroken(desk, 'database-damaged', database(dataFolder));
  const after = answerOf(await recover(desk.page, 'restore-backup'));
  expect(after).toMatchObject({ state: 'ready', problem: null });
  expect(after.lastBackupAt).not.toBeNull();
  const aside = (await readdir(dataFolder)).find((name) => name.startsWith('damaged-')) ?? '';
  expect(await readFile(join(dataFolder, aside, 'desk.sqlite'), 'utf8')).toBe('damaged');
  expect((await readdir(backups)).length).toBe(2);
});

test('lost records are not replaced by empty ones', async ({ launch, dataFolder }) => {
  await fill(launch);
  await mkdir(join(dataFolder, 'backups'), { recursive: true });
  await writeFile(join(dataFolder, 'backups', 'daily-20260101T000000Z.sqlite'), 'a bad backup');
  await rename(database(dataFolder), join(dataFolder, 'moved.sqlite'));
  const desk = await launch();
  await expectBroken(desk, 'database-damaged', database(dataFolder));
  expect(await recover(desk.page, 'restore-backup')).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
  expect(existsSync(database(dataFolder))).toBe(false);
});

test('damaged preferences are set aside and named; the records open', async ({ launch, dataFolder }) => {
  const first = await launch();
  await first.page.evaluate(() => (window as unknown as DeskWindow).desk.preferences.save({ theme: 'dark' }));
  await first.close();
  await writeFile(join(dataFolder, 'preferences.json'), '{"theme":');
  await rm(join(dataFolder, 'preferences.json.1'), { force: true });
  const desk = await launch();
  const { state, notices } = await status(desk.page);
  expect(state).toBe('ready');
  expect(notices).toMatchObject([{ code: 'preferences-reset' }]);
  const aside = (await readdir(dataFolder)).filter((name) => name.includes('.corrupt-'));
  expect(aside).toHaveLength(1);
  expect(await readFile(join(dataFolder, aside[0] ?? ''), 'utf8')).toBe('{"theme":');
});

test('a folder that another running program holds is not taken over', async ({ launch }) => {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'occupied');
    await writeFile(file, '');
    const [holder, desk] = [await launch(), await launch({ dataFolder: file })];
    await desk.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, holder.dataFolder);
    expect(await recover(desk.page, 'choose-folder')).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect((await status(desk.page)).problem?.path).toBe(file);
    expect((await status(holder.page)).state).toBe('ready');
    await desk.close();
  });
});
