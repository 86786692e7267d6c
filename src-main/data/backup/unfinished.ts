import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { backupEnding } from '@shared/domain/backup';
import { realFiles } from '../settings/file-port';
import { BackupProblem } from './backup-problem';
import { clearLeftovers } from './leftovers';

const part = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

/**
 * Has a backup's file made whole or not at all: beside its target under another name, then renamed. Leftovers of programs that were ended go away
 * with it, whatever the name they were to get. @throws BackupProblem `file-too-large`, or what `write` throws
 */
export async function writeUnfinished<T>(
  target: string,
  write: (unfinished: string) => Promise<T>,
): Promise<T> {
  const folder = dirname(target);
  await clearLeftovers(folder, (name) => {
    const wanted = name.replace(part, '');
    return part.test(name) && (wanted === basename(target) || wanted.endsWith(`.${backupEnding}`));
  });
  const unfinished = `${target}.${crypto.randomUUID()}.part`;
  try {
    const written = await write(unfinished);
    await realFiles.rename(unfinished, target);
    realFiles.syncFolder(folder);
    return written;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EFBIG'
      ? new BackupProblem('file-too-large', target, 'the disk takes no file of this size')
      : error;
  } finally {
    await rm(unfinished, { force: true });
  }
}
