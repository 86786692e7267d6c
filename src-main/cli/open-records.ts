import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { epochOf, isInstant } from '@shared/domain/calendar';
import { openStore, type Store } from '../data';
import { type Option, optional, required, UsageError, type Values } from './command';

/** `--data` and `--now`, the same for every command that opens records. */
export const recordOptions = {
  data: { type: 'string', value: 'DIR', help: 'data folder of the records' },
  now: {
    type: 'string',
    value: 'INSTANT',
    help: "another present than the PC's, e.g. 2026-11-21T10:00+08:00",
  },
} as const satisfies Readonly<Record<string, Option>>;

/** The present of this command, epoch milliseconds. @throws UsageError */
export function presentOf(values: Values): number {
  const text = optional(values, 'now');
  if (text === undefined) return Date.now();
  if (!isInstant(text))
    throw new UsageError(`--now takes an instant like 2026-11-21T10:00+08:00, not ${text}`);
  return epochOf(text);
}

/** Opens the records of `--data`, runs the work and closes them whatever happens. @throws StoreProblem */
export async function withStore<T>(values: Values, work: (store: Store) => Promise<T>): Promise<T> {
  const folder = resolve(required(values, 'data'));
  const now = presentOf(values);
  const store = await openStore({ folder, clock: { now: () => now } });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export const makeFolder = (values: Values): void => {
  mkdirSync(resolve(required(values, 'data')), { recursive: true });
};
