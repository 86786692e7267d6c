import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes; tests hand in their own. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/** One option of a command, as `node:util` parseArgs knows it, with what `--help` says of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help, `FILE`. */
  readonly value?: string;
  readonly help: string;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** A command of `desk`. `run` answers the exit code: 0 done, 1 a check found something, 2 could not do it. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as the help names them, e.g. `['FORM']`. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (call: Call) => Promise<0 | 1 | 2>;
}

export interface Call {
  readonly positionals: readonly string[];
  readonly values: Values;
  readonly terminal: Terminal;
}

/** The caller asked for something that is not there or makes no sense; printed without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A string option that must be given. @throws UsageError */
export function required(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

export const optional = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A whole number option. @throws UsageError */
export function wholeNumber(values: Values, name: string, fallback: number): number {
  const text = optional(values, name);
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}

export const printLine = (terminal: Terminal, line: string): void => {
  terminal.output.write(`${line}\n`);
};

/** One of the words an option takes. @throws UsageError */
export function oneOf<T extends string>(known: readonly T[], given: string, option: string): T {
  const found = known.find((each) => each === given);
  if (found === undefined) throw new UsageError(`${option} takes ${known.join(', ')}, not ${given}`);
  return found;
}
