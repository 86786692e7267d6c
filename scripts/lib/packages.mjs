import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT } from './paths.mjs';
import { retry, runNpm } from './process.mjs';
import { SetupError } from './report.mjs';

/**
 * Brings node_modules to the lock file's state, with `npm ci`, when it is not there already.
 * @param {string} root
 * @returns {Promise<string>} what was done, for the step's line
 */
export async function ensurePackages(root = ROOT) {
  const wanted = await stampFor(root);
  if (await isStamped(root, wanted)) return 'up to date';
  return withLock(join(root, 'out', 'setup.lock'), async () => {
    if (await isStamped(root, wanted)) return 'up to date';
    const wasInstalled = await isInstalledAsLocked(root);
    if (!wasInstalled) await install(root);
    await writeFile(stampFile(root), wanted);
    return wasInstalled ? 'up to date (installed by npm)' : 'installed';
  });
}

/**
 * Whether node_modules is known to be at the lock file's state.
 * @param {string} root
 */
export const arePackagesFresh = async (root = ROOT) => isStamped(root, await stampFor(root));

/**
 * What node_modules must be stamped with: the lock file and the Node that installed it. Modification times would
 * lie after a checkout.
 * @param {string} root
 * @param {string} nodeVersion
 */
export async function stampFor(root, nodeVersion = process.versions.node) {
  const lock = await readFile(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} node${nodeVersion.split('.')[0]}`;
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.setup-stamp');
}

/**
 * @param {string} root
 * @param {string} wanted
 */
export async function isStamped(root, wanted) {
  return (await readFile(stampFile(root), 'utf8').catch(() => undefined)) === wanted;
}

/**
 * Whether npm itself already installed exactly the lock file's packages, as after `npm install`: npm notes what it
 * installed when it has finished. Optional packages of other platforms may be absent.
 * @param {string} root
 */
export async function isInstalledAsLocked(root) {
  try {
    const locked = await packagesOf(join(root, 'package-lock.json'));
    const installed = await packagesOf(join(root, 'node_modules', '.package-lock.json'));
    const names = new Set([...Object.keys(locked), ...Object.keys(installed)]);
    return [...names].every((name) => name === '' || isSame(locked[name], installed[name]));
  } catch {
    return false;
  }
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Promise<Record<string, LockedPackage>>}
 */
async function packagesOf(path) {
  return JSON.parse(await readFile(path, 'utf8')).packages;
}

/**
 * @param {LockedPackage | undefined} locked
 * @param {LockedPackage | undefined} installed
 */
function isSame(locked, installed) {
  if (!locked) return false;
  if (!installed) return locked.optional === true;
  return locked.version === installed.version && locked.integrity === installed.integrity;
}

/** @param {string} root */
async function install(root) {
  const result = await retry(2, () => runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root }));
  if (result.code !== 0) throw new SetupError('npm ci failed; its own message stands above.');
}
