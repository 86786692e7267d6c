import { readFileSync } from 'node:fs';
import { type Option, optional, UsageError, type Values } from './command';

export const passwordOption = {
  'password-file': {
    type: 'string',
    value: 'F',
    help: 'file whose first line is the password; a password on the command line would stand in its history',
  },
} as const satisfies Readonly<Record<string, Option>>;

/** Short ones are guessed by machines, whatever stands before them. */
const shortest = 8;

/** The password of `--password-file`, null without it. @throws UsageError */
export function passwordOf(values: Values): string | null {
  const path = optional(values, 'password-file');
  if (path === undefined) return null;
  const line = firstLineOf(path);
  if (line === '') throw new UsageError(`the first line of ${path} is empty`);
  return line;
}

/** The same for a new backup. @throws UsageError when it is too short */
export function newPasswordOf(values: Values): string | null {
  const password = passwordOf(values);
  if (password !== null && [...password].length < shortest)
    throw new UsageError(`a password has at least ${shortest} characters`);
  return password;
}

function firstLineOf(path: string): string {
  try {
    return (
      readFileSync(path, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/, 1)[0] ?? ''
    );
  } catch {
    throw new UsageError(`${path} cannot be read`);
  }
}
