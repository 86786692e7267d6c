import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionOf, takeFlags } from '../../../scripts/lib/arguments.mjs';
import { hashOfTree } from '../../../scripts/lib/hash.mjs';
import { withLock } from '../../../scripts/lib/lock.mjs';
import { ensurePackages, isInstalledAsLocked, isStamped, stampFor } from '../../../scripts/lib/packages.mjs';
import { retry } from '../../../scripts/lib/process.mjs';
import { checkNode } from '../../../scripts/setup.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const folder = temporaryFolder();

async function writeTree(files) {
  await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      await mkdir(join(folder(), path, '..'), { recursive: true });
      await writeFile(join(folder(), path), typeof content === 'string' ? content : JSON.stringify(content));
    }),
  );
}

describe('the stamp of node_modules', () => {
  it("follows the lock file's content and the Node major, not times", async () => {
    await writeTree({ 'package-lock.json': '{"a":1}' });
    const first = await stampFor(folder(), '20.19.0');
    await utimes(join(folder(), 'package-lock.json'), new Date(0), new Date(0));
    expect(await stampFor(folder(), '20.20.2')).toBe(first);
    expect(await stampFor(folder(), '22.0.0')).not.toBe(first);
    await writeTree({ 'package-lock.json': '{"a":2}' });
    expect(await stampFor(folder(), '20.19.0')).not.toBe(first);
  });

  it('is not there in a fresh clone', async () => {
    expect(await isStamped(folder(), 'anything')).toBe(false);
  });

  it('is taken over when npm itself installed exactly the lock file', async () => {
    const packages = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };
    await writeTree({
      'package-lock.json': {
        packages: { '': {}, ...packages, 'node_modules/win': { version: '1.0.0', optional: true } },
      },
      'node_modules/.package-lock.json': { packages },
    });
    expect(await isInstalledAsLocked(folder())).toBe(true);
    expect(await ensurePackages(folder())).toContain('up to date');
    expect(await isStamped(folder(), await stampFor(folder()))).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }],
    ['another content', { 'node_modules/a': { version: '1.0.0', integrity: 'y' } }],
    ['a missing package', {}],
    [
      'a package too many',
      { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1' } },
    ],
  ])('is not taken over with %s', async (_title, installed) => {
    await writeTree({
      'package-lock.json': { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' } } },
      'node_modules/.package-lock.json': { packages: installed },
    });
    expect(await isInstalledAsLocked(folder())).toBe(false);
  });
});

describe('the hash of the sources', () => {
  it('changes with content, name and presence only', async () => {
    await writeTree({ 'src/a.ts': '1', 'src/deep/b.ts': '2', config: '3' });
    const entries = ['src', 'config', 'missing'];
    const first = await hashOfTree(folder(), entries);
    await utimes(join(folder(), 'src/a.ts'), new Date(0), new Date(0));
    expect(await hashOfTree(folder(), entries)).toBe(first);
    await writeTree({ 'src/a.ts': '1 ' });
    expect(await hashOfTree(folder(), entries)).not.toBe(first);
    await writeTree({ 'src/a.ts': '1', 'src/c.ts': '' });
    expect(await hashOfTree(folder(), entries)).not.toBe(first);
  });
});

describe('the lock', () => {
  it('lets one in at a time', async () => {
    const path = join(folder(), 'lock');
    let inside = 0;
    let most = 0;
    const work = () =>
      withLock(path, async () => {
        most = Math.max(most, ++inside);
        await new Promise((next) => setTimeout(next, 20));
        inside--;
      });
    await Promise.all([work(), work(), work()]);
    expect(most).toBe(1);
  });

  it('is taken over from a process that no longer lives, and freed after a failure', async () => {
    const path = join(folder(), 'lock');
    await writeFile(path, '99999999');
    await expect(withLock(path, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await withLock(path, async () => 'in')).toBe('in');
  });
});

describe('the command line', () => {
  it('takes its own flags and leaves the rest for the program, in order', () => {
    const { given, rest } = takeFlags(['--data', 'dir', '--force', '--lang=en'], ['force']);
    expect([...given]).toEqual(['force']);
    expect(rest).toEqual(['--data', 'dir', '--lang=en']);
  });

  it('reads both ways of writing an option', () => {
    expect(optionOf(['--only', 'e2e'], 'only')).toBe('e2e');
    expect(optionOf(['--only=e2e'], 'only')).toBe('e2e');
    expect(optionOf([], 'only')).toBeUndefined();
  });
});

it('asks for Node 20.19 or newer', () => {
  for (const fine of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) expect(() => checkNode(fine)).not.toThrow();
  for (const old of ['18.20.0', '20.18.3', '8.0.0']) expect(() => checkNode(old)).toThrow(old);
});

it('repeats what fails for a passing reason, and gives up in the end', async () => {
  const codes = [1, 0];
  expect((await retry(3, async () => ({ code: codes.shift() ?? 9, output: '' }), 1)).code).toBe(0);
  let attempts = 0;
  const result = await retry(
    3,
    async () => {
      attempts++;
      return { code: 5, output: 'why' };
    },
    1,
  );
  expect(result).toEqual({ code: 5, output: 'why' });
  expect(attempts).toBe(3);
});
