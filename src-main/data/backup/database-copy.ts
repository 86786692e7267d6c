import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseName } from '../sqlite/open-store';
import { startOfFile } from './start-of-file';

/** What SQLite keeps beside a database. */
const companions = ['', '-wal', '-shm'] as const;

const databaseStart = Buffer.from('SQLite format 3\0');

/** Whether a file is a bare copy of a database. @throws BackupProblem `missing` */
export const isDatabase = async (path: string): Promise<boolean> =>
  (await startOfFile(path, databaseStart.length)).equals(databaseStart);

/** Puts a copy, with what belongs to it, into a folder under the database's own name. */
export async function copyDatabase(source: string, folder: string): Promise<void> {
  for (const suffix of companions)
    if (existsSync(source + suffix)) await copyFile(source + suffix, join(folder, databaseName + suffix));
}
