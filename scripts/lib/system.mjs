import { hasDisplay } from './display.mjs';
import { hasProgram, outputOf, retry, run } from './process.mjs';
import { SetupError } from './report.mjs';

/**
 * @typedef {object} Need something the operating system must provide
 * @property {string} name what is looked for
 * @property {'library' | 'program' | 'font' | 'python'} kind
 * @property {readonly string[]} packages Debian packages that bring it, the first one apt knows is taken
 */

/** @type {readonly Need[]} what Electron itself loads */
const RUNTIME = [
  { kind: 'library', name: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { kind: 'library', name: 'libnss3.so', packages: ['libnss3'] },
  { kind: 'library', name: 'libgbm.so.1', packages: ['libgbm1'] },
  { kind: 'library', name: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { kind: 'library', name: 'libXss.so.1', packages: ['libxss1'] },
  { kind: 'library', name: 'libXtst.so.6', packages: ['libxtst6'] },
  { kind: 'library', name: 'libnotify.so.4', packages: ['libnotify4'] },
];

/** @type {readonly Need[]} a screen where there is none */
const SCREEN = [
  { kind: 'program', name: 'xvfb-run', packages: ['xvfb'] },
  { kind: 'program', name: 'Xvfb', packages: ['xvfb'] },
  { kind: 'program', name: 'xauth', packages: ['xauth'] },
];

/** @type {readonly Need[]} the programs the tests check our papers with */
const TESTS = [
  { kind: 'program', name: 'dbus-run-session', packages: ['dbus-daemon', 'dbus'] },
  { kind: 'program', name: 'soffice', packages: ['libreoffice-calc-nogui'] },
  { kind: 'program', name: 'pdftotext', packages: ['poppler-utils'] },
  { kind: 'program', name: 'qpdf', packages: ['qpdf'] },
  { kind: 'program', name: 'openssl', packages: ['openssl'] },
  { kind: 'program', name: 'cupsd', packages: ['cups'] },
  { kind: 'program', name: 'lp', packages: ['cups-client'] },
  { kind: 'program', name: 'foomatic-rip', packages: ['cups-filters'] },
  { kind: 'font', name: 'Noto Sans CJK', packages: ['fonts-noto-cjk'] },
  { kind: 'python', name: 'icalendar', packages: ['python3-icalendar'] },
];

/**
 * Sees to what the operating system must provide, by apt-get when allowed.
 * @param {{ forTests: boolean }} options
 * @returns {Promise<string>} what was done, for the step's line
 * @throws {SetupError} naming what is missing and the command that brings it
 */
export async function ensureSystem({ forTests }) {
  if (process.platform !== 'linux') return 'nothing to do on this system';
  const needs = [...RUNTIME, ...(forTests || !hasDisplay() ? SCREEN : []), ...(forTests ? TESTS : [])];
  const missing = findMissing(needs);
  if (missing.length === 0) return 'all there';
  const names = missing.map((need) => need.name).join(', ');
  if (!hasProgram('apt-get'))
    throw new SetupError(`Missing on this system: ${names}\nInstall them with your package manager.`);
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `Missing on this system: ${names}\nRun: sudo apt-get install ${knownPackages(missing).join(' ')}`,
    );
  }
  await installPackages(missing);
  const still = findMissing(missing);
  if (still.length > 0)
    throw new SetupError(`Installed, yet still missing: ${still.map((need) => need.name).join(', ')}`);
  return `installed for ${names}`;
}

/** @param {readonly Need[]} needs */
function findMissing(needs) {
  const libraries = librariesOfSystem();
  const checks = {
    library: (/** @type {string} */ name) => libraries.has(name),
    program: hasProgram,
    font: (/** @type {string} */ name) => outputOf('fc-list', [':', 'family']).includes(name),
    // The system's own Python: a package of another one would not be the system's.
    python: (/** @type {string} */ name) =>
      outputOf('/usr/bin/python3', ['-c', `import ${name}; print('there')`]).includes('there'),
  };
  return needs.filter((need) => !checks[need.kind](need.name));
}

function librariesOfSystem() {
  const listing = outputOf('/sbin/ldconfig', ['-p']) || outputOf('ldconfig', ['-p']);
  return new Set(listing.split('\n').map((line) => line.trim().split(' ')[0]));
}

/** @param {readonly Need[]} missing */
function knownPackages(missing) {
  return [...new Set(missing.map(({ packages }) => packages.find(isInstallable) ?? packages.at(-1) ?? ''))];
}

/** @param {string} name */
function isInstallable(name) {
  return /Candidate: (?!\(none\))/.test(outputOf('apt-cache', ['policy', name]));
}

/** @param {readonly Need[]} missing */
async function installPackages(missing) {
  const isUnknown = missing.some(({ packages }) => !packages.some(isInstallable));
  if (isUnknown) await aptGet(['update']);
  const install = () => aptGet(['install', '--yes', '--no-install-recommends', ...knownPackages(missing)]);
  let result = await install();
  if (result.code !== 0) {
    // The package lists may be older than what the servers still hold.
    await aptGet(['update']);
    result = await retry(2, install);
  }
  if (result.code === 0) return;
  throw new SetupError(
    `apt-get could not install ${knownPackages(missing).join(' ')}:\n${result.output.trim().split('\n').slice(-8).join('\n')}`,
  );
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', ...args], {
    env,
    quiet: true,
  });
}
