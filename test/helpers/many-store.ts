import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadOfficialYears, openStore } from '@main/data';
import { createEnvironmentLoader } from '@main/services/environment';
import { demoNow } from './demo';
import { fillWithContacts, fillWithCustomers } from './many-records';

const root = resolve(import.meta.dirname, '..', '..');
const kept = join(root, 'out', 'test-stores');

/** Fills a folder with so many contacts and customers: a copy of those that this build of the program made. */
export async function seedManyRows(folder: string, count: number): Promise<void> {
  const build = (await readFile(join(root, 'out', '.build-stamp'), 'utf8')).slice(0, 16);
  const store = join(kept, `${build}-rows-${count}`);
  if (!existsSync(store)) await make(store, count);
  await cp(store, folder, { recursive: true });
}

async function make(target: string, count: number): Promise<void> {
  await mkdir(kept, { recursive: true });
  const folder = await mkdtemp(join(kept, 'unfinished-'));
  const store = await openStore({ folder, clock: { now: () => Date.parse(demoNow) } });
  const calendar = loadOfficialYears(join(root, 'resources', 'calendar'));
  await fillWithContacts(store, createEnvironmentLoader(calendar), count);
  await fillWithCustomers(store, count);
  await store.close();
  await rename(folder, target).catch(() => rm(folder, { recursive: true }));
}
