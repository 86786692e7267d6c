// Makes this clone ready to run: `npm run setup [-- --test] [-- --retry-electron]`. Safe to repeat; needs only Node.
import { describeElectron, ensureElectron } from './electron-runtime.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { isMain, runMain, SetupError, step } from './lib/report.mjs';
import { ensureSystem } from './lib/system.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Sees to everything the program, or with `forTests` also its tests, stand on.
 * @param {{ forTests?: boolean, retryOfficial?: boolean }} options
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime>} the Electron to use
 */
export async function setup({ forTests = false, retryOfficial = false } = {}) {
  checkNode(process.versions.node);
  step('node', process.versions.node);
  step('packages', await ensurePackages());
  step('system', await ensureSystem({ forTests }));
  const electron = await ensureElectron({ retryOfficial });
  step('electron', describeElectron(electron));
  return electron;
}

/**
 * @param {string} version
 * @throws {SetupError} when this Node is too old
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupError(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}.`);
}

if (isMain(import.meta)) {
  await runMain(async () => {
    await setup({
      forTests: process.argv.includes('--test'),
      retryOfficial: process.argv.includes('--retry-electron'),
    });
  });
}
