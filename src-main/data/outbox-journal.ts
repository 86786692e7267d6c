import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './sqlite/files';

/** Beside the database, and never put back with it: one line for each try at a mail, written before its first byte leaves. */
export const journalName = 'outbox-journal.txt';

/** Keeps that a mail is being tried; on the disk when it answers. @throws when the folder cannot be written */
export function journalTry(folder: string, deliveryId: string): void {
  const path = join(folder, journalName);
  const isNew = !existsSync(path);
  const file = openSync(path, 'a');
  try {
    writeSync(file, `${deliveryId}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) syncFolder(folder);
}

/** How often a mail was tried from this folder, whatever its database remembers. */
export function triesInJournal(folder: string, deliveryId: string): number {
  const path = join(folder, journalName);
  if (!existsSync(path)) return 0;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line === deliveryId).length;
}
