import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportError } from '@main/export';
import { writeWhole } from '@main/export/write-file';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-write-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const failure = async (work: Promise<void>): Promise<ExportError> => {
  const error: unknown = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ExportError)) throw new Error('expected an ExportError');
  return error;
};

test('replaces a file whole and leaves nothing else behind', async () => {
  const path = join(folder, '表.pdf');
  await writeFile(path, 'old');
  await writeWhole(path, new TextEncoder().encode('new'));
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['表.pdf']);
});

test('a folder that is gone is named, nothing is written', async () => {
  const error = await failure(writeWhole(join(folder, 'gone', 'a.pdf'), new Uint8Array(1)));
  expect(error.code).toBe('file-missing');
  expect(error.params.file).toBe('a.pdf');
});

test('a target that cannot be replaced keeps what it was, and no temporary file stays', async () => {
  const path = join(folder, 'a.xlsx');
  await mkdir(path);
  const error = await failure(writeWhole(path, new Uint8Array(3)));
  expect(error).toBeInstanceOf(ExportError);
  expect(await readdir(folder)).toEqual(['a.xlsx']);
});
