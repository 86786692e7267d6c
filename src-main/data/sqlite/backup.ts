import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup } from '@photostructure/sqlite';
import type { Connection } from './connection';
import { syncFile, syncFolder } from './files';
import { inspectFile } from './inspect';

/** Copies the open database, consistent while it is being written, to a new file that appears only when whole. */
export async function backupTo(connection: Connection, path: string): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} exists already`);
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.part`;
  try {
    // The system says why a file cannot be made; SQLite would only say that it cannot.
    closeSync(openSync(unfinished, 'w'));
    await backup(connection.raw, unfinished, { rate: -1 });
    inspectFile(unfinished);
    syncFile(unfinished);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
  } finally {
    rmSync(unfinished, { force: true });
  }
}
