import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadOfficialYears, openPreferences, openStore } from '@main/data';
import { createServices } from '@main/services';
import { createEnvironmentLoader } from '@main/services/environment';
import { defaultSettings } from '@shared/domain/settings';
import { demoNow } from './demo';
import { fillWithCases, fillWithContacts, fillWithCustomers } from './many-records';

const root = resolve(import.meta.dirname, '..', '..');
const kept = join(root, 'out', 'test-stores');

/** Fills a folder with so many contacts, customers, cost lines and actions: a copy of those that this build of the program made. */
export async function seedManyRows(folder: string, count: number): Promise<void> {
  const build = (await readFile(join(root, 'out', '.build-stamp'), 'utf8')).slice(0, 16);
  const store = join(kept, `${build}-rows-${count}`);
  if (!existsSync(store)) await make(store, count);
  await cp(store, folder, { recursive: true });
}

async function make(target: string, count: number): Promise<void> {
  await mkdir(kept, { recursive: true });
  const folder = await mkdtemp(join(kept, 'unfinished-'));
  const clock = { now: () => Date.parse(demoNow) };
  const store = await openStore({ folder, clock });
  const calendar = loadOfficialYears(join(root, 'resources', 'calendar'));
  const services = createServices({
    store,
    preferences: await openPreferences({ folder, clock, appVersion: 'test' }),
    calendarYears: calendar,
    ids: { next: () => crypto.randomUUID() },
  });
  const [first] = defaultSettings.people;
  const operator = { id: first?.id ?? '', name: first?.name ?? '', roles: first?.roles ?? [] };
  await services.start({ operator, clock });
  await fillWithCases(services, { operator, clock }, count);
  await fillWithContacts(store, createEnvironmentLoader(calendar), count);
  await fillWithCustomers(store, count);
  await store.close();
  await rename(folder, target).catch(() => rm(folder, { recursive: true }));
}
