import { realpathSync } from 'node:fs';

/** An expected failure: its message is for the person at the terminal, without a stack. */
export class SetupError extends Error {}

let write = console.log;

/** From now on steps are told on standard error: standard output belongs to what the script answers. */
export function toErrors() {
  write = console.error;
}

/**
 * One line for one step.
 * @param {string} name the step
 * @param {string} result what came of it
 */
export function step(name, result) {
  write(`[${name}] ${result}`);
}

/**
 * Runs a script's main function; an expected failure prints its message only.
 * @param {() => Promise<number | void>} main answers the exit code, 0 by default
 * @param {() => void} onFailure has the last word after a failure
 */
export async function runMain(main, onFailure = () => undefined) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
    process.exitCode = 1;
    onFailure();
  }
}

/**
 * True when the module is the program that was started, not an import of another.
 * @param {ImportMeta} meta
 */
export function isMain(meta) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === meta.filename;
}
