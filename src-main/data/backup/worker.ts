import { parentPort, workerData } from 'node:worker_threads';
import { backupTo } from '../sqlite/backup';
import { openConnection } from '../sqlite/connection';
import { BackupProblem } from './backup-problem';
import type { ThreadAnswer, ThreadRequest } from './thread-messages';
import { writeBackup } from './write-backup';

/** The thread that makes one backup, on a connection of its own, so that the window waits for none of it. Any message cancels it. */
const stop = new AbortController();
parentPort?.once('message', () => stop.abort());

async function make({ store, ...request }: ThreadRequest): Promise<ThreadAnswer> {
  const backup = async (path: string): Promise<void> => {
    const connection = openConnection(store.path, { readOnly: true });
    try {
      await backupTo(connection, path);
    } finally {
      await connection.close();
    }
  };
  try {
    const manifest = await writeBackup({ ...request, store: { ...store, backup }, signal: stop.signal });
    return { kind: 'made', manifest };
  } catch (error) {
    if (error instanceof BackupProblem)
      return { kind: 'failed', isProblem: true, code: error.code, path: error.path, detail: error.detail };
    const { code = '', message, stack } = error as NodeJS.ErrnoException;
    return { kind: 'failed', isProblem: false, code, path: request.target, detail: stack ?? message };
  }
}

parentPort?.postMessage(await make(workerData as ThreadRequest));
parentPort?.close();
