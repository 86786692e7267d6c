import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inModules, ROOT } from './paths.mjs';

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, quiet?: boolean }} RunOptions
 *   timeout in milliseconds; quiet collects the output instead of showing it
 * @typedef {{ code: number, output: string }} RunResult
 */

/**
 * Runs a program to its end. Its output is shown live, or collected when `quiet`.
 * Ctrl+C and termination reach the child, and this process waits for it to leave.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<RunResult>} code 124 after a timeout, 127 when the program cannot be started
 */
export function run(command, args, options = {}) {
  // A group of its own, so that a signal reaches what the child started too (xvfb-run passes none on).
  const ownGroup = process.platform !== 'win32';
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      detached: ownGroup,
    });
    let output = '';
    let timedOut = false;
    const kill = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid === undefined) return;
      try {
        process.kill(ownGroup ? -child.pid : child.pid, signal);
      } catch {
        // It has left already.
      }
    };
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    const timer = options.timeout
      ? setTimeout(() => {
          timedOut = true;
          kill('SIGKILL');
        }, options.timeout)
      : undefined;
    process.on('SIGINT', kill);
    process.on('SIGTERM', kill);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', kill);
      process.off('SIGTERM', kill);
      done({ code: timedOut ? 124 : code, output });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs a Node program with this same Node.
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/**
 * Runs npm through Node, since `npm.cmd` cannot be spawned on Windows.
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function runNpm(args, options = {}) {
  const cli = npmCli();
  return cli ? runNode([cli, ...args], options) : run('npm', args, options);
}

function npmCli() {
  const given = process.env.npm_execpath;
  if (given && /npm-cli\.c?js$/.test(given)) return given;
  const besideNode = [
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return besideNode.find(isReadable);
}

/**
 * Repeats an action that may fail for a passing reason.
 * @param {number} attempts how often at most
 * @param {() => Promise<RunResult>} action
 * @param {number} pause milliseconds before the second attempt, doubled each time
 */
export async function retry(attempts, action, pause = 2000) {
  let result = await action();
  for (let attempt = 1; attempt < attempts && result.code !== 0; attempt++) {
    await new Promise((next) => setTimeout(next, pause * 2 ** (attempt - 1)));
    result = await action();
  }
  return result;
}

/**
 * The short output of a helper program, empty when it is missing or fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function outputOf(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  return result.status === 0 ? result.stdout : '';
}

/**
 * Whether a program is on the PATH.
 * @param {string} name
 */
export function hasProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => isExecutable(join(folder, name)));
}

/** @param {string} path */
function isExecutable(path) {
  return can(path, constants.X_OK);
}

/** @param {string} path */
function isReadable(path) {
  return can(path, constants.R_OK);
}

/**
 * @param {string} path
 * @param {number} mode
 */
function can(path, mode) {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** The command-line programs of the development tools, for {@link runNode}. */
export const tools = {
  biome: inModules('@biomejs', 'biome', 'bin', 'biome'),
  electronVite: inModules('electron-vite', 'bin', 'electron-vite.js'),
  playwright: inModules('@playwright', 'test', 'cli.js'),
  tsc: inModules('typescript', 'bin', 'tsc'),
  vitest: inModules('vitest', 'vitest.mjs'),
};
