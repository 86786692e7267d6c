import { open } from 'node:fs/promises';
import { BackupProblem } from './backup-problem';

/** The first bytes of a file, fewer where it has fewer. @throws BackupProblem `missing` */
export async function startOfFile(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new BackupProblem('missing', path, 'there is no such file') : error;
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
