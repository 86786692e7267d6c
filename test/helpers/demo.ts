import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** The present of the demo records: a Friday afternoon with overdue, due and waiting cases. */
export const demoNow = '2026-11-20T15:10+08:00';

/** Runs the built command line; answers what it printed. */
export async function runCommand(...args: readonly string[]): Promise<string> {
  const command = resolve(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args]);
  return stdout;
}

/** Fills a folder with the demo records, as an administrator would. */
export async function seedDemoRecords(folder: string, complaints = 80): Promise<void> {
  await runCommand(
    'seed',
    '--data',
    folder,
    '--complaints',
    String(complaints),
    '--seed',
    '1',
    '--now',
    demoNow,
  );
}
