import { existsSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseName } from '../sqlite/open-store';
import { BackupProblem } from './backup-problem';

/** What SQLite keeps beside a database. */
const companions = ['', '-wal', '-shm'] as const;

/** Whether a file is a bare copy of a database. @throws BackupProblem `missing` */
export async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new BackupProblem('missing', path, 'there is no such file') : error;
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1', 0, bytesRead) === 'SQLite format 3\0';
  } finally {
    await file.close();
  }
}

/** Puts a copy, with what belongs to it, into a folder under the database's own name. */
export async function copyDatabase(source: string, folder: string): Promise<void> {
  for (const suffix of companions)
    if (existsSync(source + suffix)) await copyFile(source + suffix, join(folder, databaseName + suffix));
}
