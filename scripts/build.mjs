// Builds the program into out/, only when something changed: `npm run build [-- --force] [-- --headless]`.
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOfTree } from './lib/hash.mjs';
import { withLock } from './lib/lock.mjs';
import { ensurePackages } from './lib/packages.mjs';
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
const RESULTS = ['main/index.js', 'main/cli.js', 'preload/index.cjs', 'renderer/index.html'];
const STAMP = join(OUT, '.build-stamp');

/**
 * Builds main, preload and renderer when their sources, the configuration or the packages changed.
 * @param {{ force?: boolean }} options
 * @throws {SetupError} when the build fails
 */
export async function build({ force = false } = {}) {
  await mkdir(OUT, { recursive: true });
  await withLock(join(OUT, 'build.lock'), async () => {
    const wanted = await wantedStamp();
    if (!force && (await isBuilt(wanted))) return step('build', 'up to date');
    step('build', 'building …');
    const { code } = await runNode([tools.electronVite, 'build', '--logLevel', 'warn']);
    if (code !== 0) throw new SetupError('The build failed; its own message stands above.');
    await writeFile(STAMP, wanted);
    step('build', 'done');
  });
}

/** Whether out/ holds what the sources say. */
export const isFresh = async () => isBuilt(await wantedStamp());

const wantedStamp = () => hashOfTree(ROOT, INPUTS);

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
    // Whoever needs no window (`npm run desk`) needs no Electron and no screen either.
    if (process.argv.includes('--headless')) step('packages', await ensurePackages());
    else await setup();
    await build({ force: process.argv.includes('--force') });
  });
}
