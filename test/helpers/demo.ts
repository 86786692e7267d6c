import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** The present of the demo records: a Friday afternoon with overdue, due and waiting cases. */
export const demoNow = '2026-11-20T15:10+08:00';

const out = resolve(import.meta.dirname, '..', '..', 'out');
/** Stores that tests begin with, made once for each build of the program. */
const kept = join(out, 'test-stores');

/** Runs the built command line; answers what it printed. */
export async function runCommand(...args: readonly string[]): Promise<string> {
  const command = join(out, 'main', 'cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args]);
  return stdout;
}

/** Fills a folder with the demo records, as an administrator would: a copy of those that this build of the program made. */
export async function seedDemoRecords(folder: string, complaints = 80): Promise<void> {
  await cp(await demoStore(complaints), folder, { recursive: true });
}

const making = new Map<string, Promise<void>>();

async function demoStore(complaints: number): Promise<string> {
  const build = (await readFile(join(out, '.build-stamp'), 'utf8')).slice(0, 16);
  const store = join(kept, `${build}-${complaints}`);
  const made = making.get(store) ?? make(store, complaints);
  making.set(store, made);
  await made;
  return store;
}

async function make(store: string, complaints: number): Promise<void> {
  if (existsSync(store)) return;
  await mkdir(kept, { recursive: true });
  // Made beside its place and moved there whole: a run that was ended leaves no half of it.
  const folder = await mkdtemp(join(kept, 'unfinished-'));
  const size = ['--complaints', String(complaints), '--seed', '1'];
  await runCommand('seed', '--data', folder, ...size, '--now', demoNow);
  await rename(folder, store).catch(async (error: unknown) => {
    await rm(folder, { recursive: true });
    // Another process was faster.
    if (!existsSync(store)) throw error;
  });
}
