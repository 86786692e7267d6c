// The data folder, broken on purpose: each time the program opens, names path and cause, offers a way out, and has
// not touched the data.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '../../src-shared/contract/bridge';
import type { Result } from '../../src-shared/contract/result';
import { textsOf } from '../../src-shared/text';
import { type Desk, withTemporaryFolder } from '../helpers/electron';
import { expect, test } from './fixtures';

type DeskWindow = Window & { readonly desk: Bridge };
type Launch = (overrides?: { readonly dataFolder?: string }) => Promise<Desk>;

const { what, advice, way: ways } = textsOf('zh-CN').frame.recovery;
/** Making a disk read-only or full needs the right to mount one. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

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

type Way = keyof typeof ways;
type Code = keyof typeof what;

/** Goes a way out as a person does; what replaces data is behind a fold and a question. */
async function go(desk: Desk, way: Way): Promise<void> {
  const { page } = desk;
  if (way === 'restore-backup') await page.getByText('最后的办法').click();
  await page.getByRole('button', { name: ways[way] }).click();
  if (way === 'restore-backup')
    await page.getByRole('dialog').getByRole('button', { name: ways['restore-backup'] }).click();
}

/** The screen of the failed start is gone: the desk stands with its records. */
async function expectOpened(desk: Desk): Promise<void> {
  await expect(desk.page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
  expect(await status(desk.page)).toMatchObject({ state: 'ready', problem: null });
}

/** Tries again what cannot succeed: the same screen, with the same cause. */
async function retryInVain(desk: Desk, code: Code): Promise<void> {
  await go(desk, 'retry');
  await expect(desk.page.getByRole('button', { name: ways.retry })).toBeEnabled();
  await expect(desk.page.getByText(what[code])).toBeVisible();
  expect((await status(desk.page)).state).toBe('broken');
}

/** The person at the system's dialog chooses this folder. */
async function answerFolder(desk: Desk, folder: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** A folder as an honest run leaves it. */
async function fill(launch: Launch): Promise<void> {
  const desk = await launch();
  expect((await status(desk.page)).state).toBe('ready');
  await desk.close();
}

/** Opens a broken folder and looks at what a person sees of it. */
async function expectBroken(desk: Desk, code: Code, path: string): Promise<void> {
  const { state, problem } = await status(desk.page);
  expect({ state, code: problem?.code, path: problem?.path }).toEqual({ state: 'broken', code, path });
  expect(problem?.detail).not.toBe('');
  expect(problem?.ways.length).toBeGreaterThan(1);
  await expect(desk.page.getByText(path).first()).toBeVisible();
  await expect(desk.page.getByText(what[code])).toBeVisible();
  await expect(desk.page.getByText(advice[code])).toBeVisible();
  for (const way of problem?.ways ?? []) {
    const isBehindFold = way === 'restore-backup';
    await expect(desk.page.getByRole('button', { name: ways[way] })).toHaveCount(isBehindFold ? 0 : 1);
  }
  await desk.page.getByText('系统给出的原因').click();
  await expect(desk.page.locator('.error-details')).toContainText(problem?.detail ?? '');
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
  await answerFolder(desk, other);
  await go(desk, 'choose-folder');
  await expectOpened(desk);
  expect((await status(desk.page)).dataFolder).toBe(other);
  expect(existsSync(database(other))).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('not a folder');
});

test('the place can be shown, and the program left', async ({ launch, dataFolder }) => {
  const file = join(dataFolder, 'occupied');
  await writeFile(file, 'not a folder');
  const desk = await launch({ dataFolder: file });
  await desk.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => Reflect.set(globalThis, 'revealed', path);
  });
  await go(desk, 'reveal');
  await expect.poll(() => desk.app.evaluate(() => Reflect.get(globalThis, 'revealed') as string)).toBe(file);
  const left = once(desk.app.process(), 'exit');
  await go(desk, 'quit');
  expect(await left).toEqual([0, null]);
});

test('a folder below one that is not there', async ({ launch, dataFolder }) => {
  const missing = join(dataFolder, 'unplugged', 'desk');
  const desk = await launch({ dataFolder: missing });
  await expectBroken(desk, 'folder-missing', missing);
  expect(existsSync(join(dataFolder, 'unplugged'))).toBe(false);
  await mkdir(join(dataFolder, 'unplugged'));
  await go(desk, 'retry');
  await expectOpened(desk);
});

/** Root writes wherever the mode forbids it, so for root the disk itself is made read-only. */
const disk = {
  make: (folder: string) =>
    canMount && execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]),
  lock: (folder: string) =>
    canMount ? execFileSync('mount', ['-o', 'remount,ro', folder]) : chmodSync(folder, 0o555),
  unlock: (folder: string) =>
    canMount ? execFileSync('mount', ['-o', 'remount,rw', folder]) : chmodSync(folder, 0o755),
  remove: (folder: string) => canMount && execFileSync('umount', ['-l', folder]),
};

test('a read-only folder [linux] [darwin]: records unchanged, and opened once it can be written', async ({
  launch,
  dataFolder,
}) => {
  test.skip(process.platform === 'win32', 'a folder has no such mode on Windows');
  const folder = join(dataFolder, 'mounted');
  await mkdir(folder);
  disk.make(folder);
  try {
    await fill((overrides) => launch({ dataFolder: folder, ...overrides }));
    const before = await hashOf(database(folder));
    disk.lock(folder);
    const desk = await launch({ dataFolder: folder });
    await expectBroken(desk, 'folder-read-only', folder);
    expect(await hashOf(database(folder))).toBe(before);
    disk.unlock(folder);
    await go(desk, 'retry');
    await expectOpened(desk);
    await desk.close();
  } finally {
    disk.unlock(folder);
    disk.remove(folder);
  }
});

test('a full disk [needs root] [linux]', async ({ launch, dataFolder }) => {
  test.skip(!canMount, 'mounting a small disk needs root on Linux');
  const folder = join(dataFolder, 'mounted');
  await mkdir(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', folder]);
  try {
    await writeFile(join(folder, 'ballast'), Buffer.alloc(48 * 1024)).catch(() => undefined);
    const desk = await launch({ dataFolder: folder });
    const { state, problem } = await status(desk.page);
    expect({ state, code: problem?.code }).toEqual({ state: 'broken', code: 'disk-full' });
    await expect(desk.page.getByText(what['disk-full'])).toBeVisible();
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
  await retryInVain(desk, 'database-newer');
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
    await retryInVain(desk, 'database-damaged');
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
  // What the close made; this folder knows copies of the database only, as an older program made them.
  await rm(backups, { recursive: true });
  await mkdir(backups);
  const sound = await readFile(database(dataFolder));
  await writeFile(join(backups, 'daily-20260101T000000Z.sqlite'), sound);
  await new Promise((done) => setTimeout(done, 20));
  await writeFile(join(backups, 'daily-20260102T000000Z.sqlite'), 'a bad backup');
  await writeFile(database(dataFolder), 'damaged');
  const desk = await launch();
  await expectBroken(desk, 'database-damaged', database(dataFolder));
  await go(desk, 'restore-backup');
  await expectOpened(desk);
  const aside = (await readdir(dataFolder)).find((name) => name.startsWith('before-restore-')) ?? '';
  expect(await readFile(join(dataFolder, aside, 'desk.sqlite'), 'utf8')).toBe('damaged');
  expect((await readdir(backups)).length).toBe(2);
});

test('lost records are not replaced by empty ones', async ({ launch, dataFolder }) => {
  await fill(launch);
  await rm(join(dataFolder, 'backups'), { recursive: true });
  await mkdir(join(dataFolder, 'backups'));
  await writeFile(join(dataFolder, 'backups', 'daily-20260101T000000Z.sqlite'), 'a bad backup');
  await rename(database(dataFolder), join(dataFolder, 'moved.sqlite'));
  const desk = await launch();
  await expectBroken(desk, 'database-damaged', database(dataFolder));
  await go(desk, 'restore-backup');
  await expect(desk.page.locator('.error-panel')).toBeVisible();
  await expect(desk.page.getByText(what['database-damaged'])).toBeVisible();
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
    await answerFolder(desk, holder.dataFolder);
    await go(desk, 'choose-folder');
    await expect(desk.page.locator('.error-panel')).toBeVisible();
    expect((await status(desk.page)).problem?.path).toBe(file);
    expect((await status(holder.page)).state).toBe('ready');
    await desk.close();
  });
});
