// Which Electron is taken when several are there, and how often a host that cannot be reached is asked.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({ modules: '', runNode: undefined, runNpm: undefined }));
vi.mock('../../../scripts/lib/paths.mjs', async (original) => {
  const path = await import('node:path');
  return { ...(await original()), inModules: (...parts) => path.join(world.modules, ...parts) };
});
vi.mock('../../../scripts/lib/process.mjs', async (original) => ({
  ...(await original()),
  runNode: (...given) => world.runNode(...given),
  runNpm: (...given) => world.runNpm(...given),
  retry: (_attempts, action) => action(),
}));

const { ensureElectron } = await import('../../../scripts/electron-runtime.mjs');
const { temporaryFolder } = await import('./temporary-folder.mjs');

const folder = temporaryFolder();
const WANTED = '99.1.0';
const { arch } = process;
const cache = (...parts) => join(folder(), 'cache', 'customer-desk', ...parts);
const failureNote = () => cache('electron-official-failure.json');

async function file(path, text = '') {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, 0o755);
  return path;
}
const official = async (version = WANTED) => {
  await file(join(world.modules, 'electron', 'dist', 'version'), version);
  return file(join(world.modules, 'electron', 'dist', 'electron'));
};
const carried = () => file(cache('electron-33.2.1-linux-x64-1', 'electron'));
const remember = (at, version = WANTED) =>
  file(failureNote(), JSON.stringify({ version, at: at.toISOString(), reason: 'x' }));
const hoursAgo = (hours) => new Date(Date.now() - hours * 3_600_000);

let fetched;
beforeEach(async () => {
  world.modules = join(folder(), 'node_modules');
  world.runNode = vi.fn(async () => ({ code: 1, output: 'not expected' }));
  world.runNpm = vi.fn(async () => ({ code: 1, output: 'not expected' }));
  await file(join(world.modules, 'electron', 'package.json'), JSON.stringify({ version: WANTED }));
  vi.stubEnv('XDG_CACHE_HOME', join(folder(), 'cache'));
  for (const name of [
    'ELECTRON_OVERRIDE_DIST_PATH',
    'ELECTRON_MIRROR',
    'npm_config_electron_mirror',
    'ELECTRON_GET_USE_PROXY',
  ])
    vi.stubEnv(name, '');
  Object.defineProperty(process, 'arch', { value: 'x64' });
  fetched = vi.fn(async () => {
    throw new Error('no way there');
  });
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(() => {
  Object.defineProperty(process, 'arch', { value: arch });
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.runIf(process.platform === 'linux')('the runtime [linux]', () => {
  it('is the given one before the official one before the carried one', async () => {
    const third = await carried();
    await remember(hoursAgo(1));
    expect(await ensureElectron()).toMatchObject({ executable: third, source: 'registry' });
    const second = await official();
    expect(await ensureElectron()).toEqual({ executable: second, version: WANTED, source: 'official' });
    const first = await file(join(folder(), 'given', 'electron'));
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder(), 'given'));
    expect(await ensureElectron()).toMatchObject({ executable: first, source: 'override' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is never an official one of another version', async () => {
    await official('98.0.0');
    await carried();
    await remember(hoursAgo(1));
    expect((await ensureElectron()).source).toBe('registry');
  });

  it('is asked for once a day: the failure is remembered with its reason', async () => {
    await carried();
    await remember(hoursAgo(25));
    expect((await ensureElectron()).source).toBe('registry');
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(JSON.parse(await readFile(failureNote(), 'utf8'))).toMatchObject({
      version: WANTED,
      reason: 'no way there',
    });
    expect((await ensureElectron()).source).toBe('registry');
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(world.runNode).not.toHaveBeenCalled();
  });

  it('is asked for again at once for another version, and when a person wishes it', async () => {
    await carried();
    await remember(hoursAgo(1), '98.0.0');
    await ensureElectron();
    expect(fetched).toHaveBeenCalledTimes(1);
    await ensureElectron({ retryOfficial: true });
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('is the official one as soon as the host answers, and the failure is forgotten', async () => {
    await carried();
    await remember(hoursAgo(25));
    fetched.mockResolvedValue({ ok: true });
    world.runNode.mockImplementation(async () => {
      await official();
      return { code: 0, output: '' };
    });
    expect((await ensureElectron()).source).toBe('official');
    expect(existsSync(failureNote())).toBe(false);
  });

  it('is named as missing, with what npm said, when the registry cannot be reached either', async () => {
    world.runNpm.mockResolvedValue({ code: 1, output: 'offline' });
    await expect(ensureElectron()).rejects.toThrow(/npm could not fetch .*\noffline/);
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
