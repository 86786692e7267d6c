// A file that another program holds: who refuses differs by system, the sentence for the person does not.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportError } from '@main/export';
import { writeWhole } from '@main/export/write-file';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const refusal = vi.hoisted(() => ({ code: '' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = async (from, to) => {
    if (refusal.code !== '') throw Object.assign(new Error(refusal.code), { code: refusal.code });
    await real.rename(from, to);
  };
  return { ...real, rename };
});

const { platform } = process;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-in-use-'));
});
afterEach(async () => {
  refusal.code = '';
  Object.defineProperty(process, 'platform', { value: platform });
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['EBUSY', 'linux', 'file-in-use'],
  ['ETXTBSY', 'linux', 'file-in-use'],
  // Windows refuses so what Excel holds open; elsewhere it is the folder's own right.
  ['EPERM', 'win32', 'file-in-use'],
  ['EACCES', 'win32', 'file-in-use'],
  ['EPERM', 'linux', 'read-only'],
] as const)('%s on replacing on %s is told as %s; the file stays as it was', async (code, system, told) => {
  const path = join(folder, '台账.xlsx');
  await writeFile(path, 'open in another program');
  refusal.code = code;
  Object.defineProperty(process, 'platform', { value: system });
  const error: unknown = await writeWhole(path, new Uint8Array(3)).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ExportError);
  expect(error).toMatchObject({ code: told, params: { path, file: '台账.xlsx' } });
  expect(await readdir(folder)).toEqual(['台账.xlsx']);
  expect(await readFile(path, 'utf8')).toBe('open in another program');
});
