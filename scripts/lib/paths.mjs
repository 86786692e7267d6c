import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository's root folder. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

/** Everything generated goes here; ignored by git. */
export const OUT = join(ROOT, 'out');

/**
 * A file inside an installed package, as an absolute path.
 * @param {...string} parts package name and path inside it
 */
export function inModules(...parts) {
  return join(ROOT, 'node_modules', ...parts);
}

/**
 * The folder shared by all clones of one user: unpacked runtimes and remembered failures.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env = process.env) {
  if (process.platform === 'win32' && env.LOCALAPPDATA)
    return join(env.LOCALAPPDATA, 'customer-desk', 'Cache');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'customer-desk');
}
