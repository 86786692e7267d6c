// Builds the program into out/, only when something changed: `npm run build [-- --force]`.
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveElectron } from './electron-runtime.mjs';
import { hashOfTree } from './lib/hash.mjs';
import { withLock } from './lib/lock.mjs';
import { OUT, ROOT } from './lib/paths.mjs';
import { runNode, tools } from './lib/process.mjs';
import { isMain, runMain, SetupError, step } from './lib/report.mjs';
import { setup } from './setup.mjs';

const INPUTS = [
  'src-main',
  'src-renderer',
  'src-shared',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const RESULTS = ['main/index.js', 'preload/index.cjs', 'renderer/index.html'];
const STAMP = join(OUT, '.build-stamp');

/**
 * Builds main, preload and renderer when their sources, the configuration or the packages changed.
 * @param {{ force?: boolean }} options
 * @throws {SetupError} when the build fails
 */
export async function build({ force = false } = {}) {
  await mkdir(OUT, { recursive: true });
  await withLock(join(OUT, 'build.lock'), async () => {
    const wanted = await hashOfTree(ROOT, INPUTS);
    if (!force && (await isBuilt(wanted))) return step('build', 'up to date');
    step('build', 'building …');
    const env = { ...process.env, ELECTRON_EXEC_PATH: resolveElectron().executable };
    const { code } = await runNode([tools.electronVite, 'build', '--logLevel', 'warn'], { env });
    if (code !== 0) throw new SetupError('The build failed; its own message stands above.');
    await writeFile(STAMP, wanted);
    step('build', 'done');
  });
}

/** @param {string} wanted */
async function isBuilt(wanted) {
  try {
    await Promise.all(RESULTS.map((result) => access(join(OUT, result))));
    return (await readFile(STAMP, 'utf8')) === wanted;
  } catch {
    return false;
  }
}

if (isMain(import.meta)) {
  await runMain(async () => {
    await setup();
    await build({ force: process.argv.includes('--force') });
  });
}
