import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPreferences, StoreFault, StoreProblem } from '@main/data';
import { type FilePort, realFiles } from '@main/data/settings/file-port';
import { describe, expect, it } from 'vitest';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

const clock = { now: () => Date.UTC(2026, 10, 21, 2) };
const open = (folder: string, files: FilePort = realFiles) =>
  openPreferences({ folder, clock, appVersion: '1', files });
const pathIn = (folder: string): string => join(folder, 'preferences.json');

/** Two generations: newest dark, the one before light. */
async function written(): Promise<string> {
  const folder = tempFolder();
  const preferences = await open(folder);
  await preferences.update({ theme: 'light' });
  await preferences.update({ theme: 'dark' });
  return folder;
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

describe('preferences', () => {
  it('begin with the delivered values, without a notice and without a file', async () => {
    const folder = tempFolder();
    const preferences = await open(folder);
    expect(preferences.get()).toMatchObject({ language: 'zh-CN', theme: 'system' });
    expect(preferences.notices).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are read back with checksum, the version before kept beside', async () => {
    const folder = await written();
    expect((await open(folder)).get().theme).toBe('dark');
    expect(readdirSync(folder)).toEqual(['preferences.json', 'preferences.json.1']);
    expect(JSON.parse(readFileSync(pathIn(folder), 'utf8'))).toMatchObject({
      format: 'customer-desk-preferences',
      schemaVersion: 1,
      savedAt: '2026-11-21T02:00:00.000Z',
    });
  });

  it('write changes asked for at once one after the other', async () => {
    const folder = tempFolder();
    const preferences = await open(folder);
    await Promise.all([
      preferences.update({ theme: 'dark' }),
      preferences.update({ textSize: 'large' }),
      preferences.update({ language: 'en' }),
    ]);
    await preferences.flush();
    expect((await open(folder)).get()).toMatchObject({ theme: 'dark', textSize: 'large', language: 'en' });
  });

  it.each([
    ['empty', () => ''],
    ['cut', (text: string) => text.slice(0, 100)],
    ['zeroed', (text: string) => '\0'.repeat(text.length)],
    ['null', () => 'null'],
    ['changed by hand', (text: string) => text.replace('dark', 'light')],
    ['of a wrong shape', () => JSON.stringify({ theme: 'dark' })],
  ])('%s: the version before is used, the bad file kept and named', async (_title, damage) => {
    const folder = await written();
    const bad = damage(readFileSync(pathIn(folder), 'utf8'));
    writeFileSync(pathIn(folder), bad);
    const preferences = await open(folder);
    expect(preferences.get().theme).toBe('light');
    expect(preferences.notices[0]?.code).toBe('preferences-restored');
    const aside = readdirSync(folder).find((name) => name.includes('.corrupt-20261121T020000Z')) ?? '';
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(bad);
    expect(preferences.notices[0]?.params.file).toBe(join(folder, aside));
  });

  it('say so when nothing sound is left, and keep both bad files', async () => {
    const folder = await written();
    writeFileSync(pathIn(folder), 'x');
    writeFileSync(`${pathIn(folder)}.1`, 'y');
    const preferences = await open(folder);
    expect(preferences.notices[0]?.code).toBe('preferences-reset');
    expect(readdirSync(folder).filter((name) => name.includes('.corrupt-'))).toHaveLength(2);
  });

  it('are taken from the version before when the file is gone, with a notice', async () => {
    const folder = await written();
    rmSync(pathIn(folder));
    const preferences = await open(folder);
    expect(preferences.get().theme).toBe('light');
    expect(preferences.notices[0]?.code).toBe('preferences-restored');
  });

  it('stop the start when the file cannot be read at all', async () => {
    const folder = await written();
    const files: FilePort = { ...realFiles, read: () => Promise.reject(systemError('EIO')) };
    expect(await rejection(open(folder, files), StoreProblem)).toMatchObject({
      code: 'preferences-damaged',
      path: pathIn(folder),
    });
  });

  it.each([
    ['writing the new file', 'writeFlushed'],
    ['keeping the version before', 'duplicate'],
    ['the last rename', 'rename'],
  ] as const)('a disk that is full while %s leaves everything as it was', async (_title, step) => {
    const folder = await written();
    let isFull = false;
    const files = new Proxy(realFiles, {
      get: (port, name: keyof FilePort) =>
        isFull && name === step ? () => Promise.reject(systemError('ENOSPC')) : port[name],
    });
    const preferences = await open(folder, files);
    isFull = true;
    expect((await rejection(preferences.update({ theme: 'system' }), StoreFault)).code).toBe('disk-full');
    expect(preferences.get().theme).toBe('dark');
    expect((await open(folder)).get().theme).toBe('dark');
    expect(readdirSync(folder)).toEqual(['preferences.json', 'preferences.json.1']);
    isFull = false;
    expect((await preferences.update({ theme: 'system' })).theme).toBe('system');
    expect((await open(folder)).get().theme).toBe('system');
  });

  it('waits for a virus scanner that holds the file', async () => {
    const folder = await written();
    let refusals = 2;
    const files: FilePort = {
      ...realFiles,
      rename: async (from, to) => {
        refusals -= 1;
        if (refusals >= 0) throw systemError('EPERM');
        return realFiles.rename(from, to);
      },
    };
    // The real port retries by itself; a refusal that stays is reported.
    const preferences = await open(folder, files);
    expect((await rejection(preferences.update({ theme: 'system' }), StoreFault)).code).toBe('read-only');
  });
});
