import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileTokens } from '../../../../src-main/platform/file-tokens';
import { createFileLender, safeName } from '../../../../src-main/platform/lend-file';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-desk-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('tokens for files', () => {
  it('stand for the paths main gave, and for nothing else', () => {
    const tokens = createFileTokens();
    const token = tokens.issue('/x/a.pdf');
    expect(tokens.pathOf(token)).toBe('/x/a.pdf');
    for (const guess of ['', '/x/a.pdf', '../a.pdf', '__proto__', '00000000-0000-0000-0000-000000000000']) {
      expect(tokens.pathOf(guess)).toBeNull();
    }
  });

  it('are a new one each time, and the oldest is forgotten first', () => {
    const tokens = createFileTokens(2);
    const [first, second, third] = ['/a', '/a', '/a'].map((path) => tokens.issue(path));
    expect(new Set([first, second, third]).size).toBe(3);
    expect(tokens.pathOf(first ?? '')).toBeNull();
    expect(tokens.pathOf(third ?? '')).toBe('/a');
  });
});

describe('lending a kept file', () => {
  it('gives a read-only copy under the name the person knows', async () => {
    const kept = join(folder, 'a3f5');
    await writeFile(kept, 'photo');
    const lender = createFileLender(folder);
    const copy = await lender.lend(kept, '裂纹 照片.jpg');
    expect(basename(copy)).toBe('裂纹 照片.jpg');
    expect(await readFile(copy, 'utf8')).toBe('photo');
    expect((await stat(copy)).mode & 0o222).toBe(0);
    await lender.takeBack();
    await expect(stat(copy)).rejects.toThrow();
    expect(await readFile(kept, 'utf8')).toBe('photo');
  });

  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\Windows\\x.dll', 'C__Windows_x.dll'],
    ['invoice\u202efdp.exe', 'invoice_fdp.exe'],
    ['a\u0000b.pdf', 'a_b.pdf'],
    ['report.pdf. . ', 'report.pdf'],
    ['con.pdf', '_con.pdf'],
    ['NUL', '_NUL'],
    ['console.pdf', 'console.pdf'],
    ['...', 'file'],
    ['', 'file'],
    [`${'长'.repeat(300)}.xlsx`, `${'长'.repeat(115)}.xlsx`],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });
});
