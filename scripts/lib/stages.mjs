import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { onVirtualScreen } from './display.mjs';
import { OUT } from './paths.mjs';
import { run, runNode, tools } from './process.mjs';
import { countOne, countResults, playwrightResults, vitestResults } from './summary.mjs';

/**
 * @typedef {object} StageOptions
 * @property {boolean} isFull run the full matrices (TEST_FULL=1)
 * @property {string | undefined} grep only tests whose title matches
 * @property {boolean} isStrict skipped tests count as failed
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} isQuick part of `--quick`
 * @property {boolean} needsBuild
 * @property {boolean} hasTests false for stages that count as one and know no titles
 * @property {(options: StageOptions) => Promise<import('./summary.mjs').Count>} run
 */

/** Windows that are driven at the same time, each on a screen of its own, which only Linux can give them. */
const sideBySide = process.platform === 'linux' ? Math.min(2, availableParallelism()) : 1;

/** @type {readonly Stage[]} in the order they run */
export const STAGES = [
  { ...single('typecheck', typecheck), isQuick: true },
  { ...single('lint', () => runNode([tools.biome, 'ci', '--error-on-warnings'])), isQuick: true },
  { ...vitest('architecture'), isQuick: true },
  { ...vitest('unit', ['unit', 'unit-mocked']), isQuick: true },
  vitest('integration'),
  vitest('interop'),
  playwright('e2e', ['e2e', 'security'], sideBySide),
  playwright('timed', ['timed'], 1),
  playwright('a11y', ['a11y'], sideBySide),
];

/** Everything, then src-main once more against the typings of the older Electron, then the scripts. */
async function typecheck() {
  const all = await runNode([tools.tsc, '-b']);
  const older = await runNode([tools.tsc, '-p', join('scripts', 'types', 'electron-33.json')]);
  const scripts = await runNode([tools.tsc, '-p', join('scripts', 'types', 'scripts.json')]);
  return { code: all.code || older.code || scripts.code };
}

/**
 * @param {string} name
 * @param {() => Promise<{ code: number }>} action
 * @returns {Stage}
 */
function single(name, action) {
  return {
    name,
    isQuick: false,
    needsBuild: false,
    hasTests: false,
    run: async () => countOne((await action()).code),
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} projects of vitest.config.ts
 * @returns {Stage}
 */
function vitest(name, projects = [name]) {
  const report = reportFile(name);
  return {
    name,
    isQuick: false,
    needsBuild: name === 'integration' || name === 'interop',
    hasTests: true,
    async run(options) {
      await forget(report);
      const grep = options.grep ? ['-t', options.grep] : [];
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const chosen = projects.map((project) => `--project=${project}`);
      const args = [tools.vitest, 'run', ...chosen, ...reporters, ...grep];
      const { code } = await runNode(args, { env: environment(options), timeout: patience(options) });
      return countResults(await readReport(report, vitestResults), code, judgement(options));
    },
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} projects of playwright.config.ts
 * @param {number} workers
 * @returns {Stage}
 */
function playwright(name, projects, workers) {
  const report = reportFile(name);
  return {
    name,
    isQuick: false,
    needsBuild: true,
    hasTests: true,
    async run(options) {
      await forget(report);
      const grep = options.grep ? ['--grep', options.grep, '--pass-with-no-tests'] : [];
      const command = [
        process.execPath,
        tools.playwright,
        'test',
        `--workers=${workers}`,
        ...projects.map((project) => `--project=${project}`),
        ...grep,
      ];
      const env = { ...environment(options), CUSTOMER_DESK_REPORT: report };
      const { code } = await run(...onVirtualScreen(command, { withBus: true }), {
        env,
        timeout: patience(options),
      });
      return countResults(await readReport(report, playwrightResults), code, judgement(options));
    },
  };
}

/** @param {string} name */
function reportFile(name) {
  return join(OUT, 'test-results', `${name}.json`);
}

/**
 * An older run's report must never be taken for this one's.
 * @param {string} report
 */
async function forget(report) {
  await mkdir(join(OUT, 'test-results'), { recursive: true });
  await rm(report, { force: true });
}

/**
 * @template Report
 * @param {string} path
 * @param {(report: Report) => import('./summary.mjs').TestResult[]} parse
 * @returns {Promise<import('./summary.mjs').TestResult[] | undefined>}
 */
export async function readReport(path, parse) {
  try {
    return parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * After this many milliseconds a stage hangs and is ended.
 * @param {StageOptions} options
 */
function patience(options) {
  return (options.isFull ? 120 : 30) * 60_000;
}

/** @param {StageOptions} options */
function environment(options) {
  return options.isFull ? { ...process.env, TEST_FULL: '1' } : process.env;
}

/**
 * @param {StageOptions} options
 * @returns {import('./summary.mjs').Judgement}
 */
function judgement(options) {
  return { isStrict: options.isStrict, isFiltered: options.grep !== undefined, platform: process.platform };
}

/**
 * Runs stages one after the other; a failing or throwing one does not keep the next from running.
 * @param {readonly Stage[]} stages
 * @param {StageOptions} options
 * @param {(stage: Stage, count: import('./summary.mjs').Count, seconds: number) => void} onDone
 */
export async function runStages(stages, options, onDone) {
  /** @type {import('./summary.mjs').Count[]} */
  const counts = [];
  for (const stage of stages) {
    const start = Date.now();
    console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(0, 80 - stage.name.length))}`);
    const count = await stage
      .run(options)
      .catch((error) => ({ passed: 0, failed: 1, skipped: 0, notes: [`crashed: ${error}`] }));
    counts.push(count);
    onDone(stage, count, (Date.now() - start) / 1000);
  }
  return counts;
}
