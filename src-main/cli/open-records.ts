import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { epochOf, isInstant } from '@shared/domain/calendar';
import { databaseName, loadOfficialYears, openPreferences, openStore, type Store } from '../data';
import { type CallContext, createServices, type Services } from '../services';
import { type Option, optional, required, UsageError, type Values } from './command';
import { calendarFolder } from './program';

/** `--data` and `--now`, the same for every command that opens records. */
export const recordOptions = {
  data: { type: 'string', value: 'DIR', help: 'data folder of the records' },
  now: {
    type: 'string',
    value: 'INSTANT',
    help: "another present than the PC's, e.g. 2026-11-21T10:00+08:00",
  },
} as const satisfies Readonly<Record<string, Option>>;

/** Who the command line is in history and on prints: nobody in particular, who only reads. */
const operator = { id: '', name: 'desk', roles: [] } as const;

/** Who writes: the command line is used by whoever may change the folder. */
export const administrator = { id: '', name: 'desk', roles: ['administrator'] } as const;

export interface Records {
  readonly store: Store;
  readonly services: Services;
  readonly context: CallContext;
}

/** Who writes to records that are there. */
export const asAdministrator = ({ context }: Pick<Records, 'context'>): CallContext => ({
  ...context,
  operator: administrator,
});

/** The present of this command, epoch milliseconds. @throws UsageError */
export function presentOf(values: Values): number {
  const text = optional(values, 'now');
  if (text === undefined) return Date.now();
  if (!isInstant(text))
    throw new UsageError(`--now takes an instant like 2026-11-21T10:00+08:00, not ${text}`);
  return epochOf(text);
}

/** Opens the store of `--data`, or makes it, runs the work and closes it whatever happens. @throws StoreProblem */
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

/** The records that are there, with every use case on them. @throws StoreProblem, UsageError when there are none */
export async function withRecords<T>(values: Values, work: (records: Records) => Promise<T>): Promise<T> {
  const folder = resolve(required(values, 'data'));
  // A mistyped folder must not become a new, empty desk.
  if (!existsSync(join(folder, databaseName))) throw new UsageError(`there are no records in ${folder}`);
  return withStore(values, async (store) => {
    const now = presentOf(values);
    const clock = { now: () => now };
    const preferences = await openPreferences({ folder: store.folder, clock, appVersion: 'desk' });
    const calendarYears = loadOfficialYears(calendarFolder());
    const services = createServices({ store, preferences, calendarYears, ids: { next: randomUUID } });
    return work({ store, services, context: { operator, clock } });
  });
}

export const makeFolder = (values: Values): void => {
  mkdirSync(resolve(required(values, 'data')), { recursive: true });
};

/** The complaint or record of a number. @throws UsageError */
export async function namedThing(
  { services, context }: Records,
  number: string,
): Promise<{ readonly id: string; readonly number: string }> {
  const found = await services.channels['record.named'](context, { number });
  if (found === null) throw new UsageError(`no record ${number}`);
  return { id: found.id, number };
}
