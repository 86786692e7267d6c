import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolderOf, shellFolderOf } from '../../../../src-main/app/folders';
import { rememberFolder } from '../../../../src-main/app/remember-folder';

let folder = '';
const made: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-desk-'));
});

afterEach(async () => {
  await Promise.all([folder, ...made.splice(0)].map((path) => rm(path, { recursive: true, force: true })));
});

describe('folders of a run', () => {
  it('keeps records where the command line says, else below the program data', async () => {
    const appData = join(folder, 'config');
    expect(dataFolderOf(null, appData)).toBe(join(appData, 'customer-desk'));
    expect(await readdir(folder)).toEqual(['config']);
    expect(dataFolderOf('some/where', appData)).toBe(resolve('some/where'));
  });

  it('keeps records where the person chose, at the next start too', async () => {
    rememberFolder(join(folder, 'chosen'), folder);
    expect(dataFolderOf(null, folder)).toBe(join(folder, 'chosen'));
    expect(dataFolderOf('some/where', folder)).toBe(resolve('some/where'));
    await writeFile(join(folder, 'customer-desk-folder.txt'), 'not absolute');
    expect(dataFolderOf(null, folder)).toBe(join(folder, 'customer-desk'));
  });

  it('keeps the shell inside the data folder', async () => {
    expect(shellFolderOf(folder)).toBe(join(folder, 'shell'));
    expect(await readdir(folder)).toEqual(['shell']);
  });

  it('makes no path that a missing drive would have had', async () => {
    const shell = shellFolderOf(join(folder, 'unplugged', 'desk'));
    made.push(shell);
    expect(shell.startsWith(folder)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes a temporary folder, the same at every start, when the data folder is none', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'x');
    const [first, second] = [shellFolderOf(file), shellFolderOf(file)];
    made.push(first);
    expect(first).toBe(second);
    expect(first.startsWith(tmpdir())).toBe(true);
    expect(shellFolderOf(folder)).not.toBe(first);
  });
});
