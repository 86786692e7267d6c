import { Worker } from 'node:worker_threads';
import { BackupProblem, type BackupProblemCode } from './backup-problem';
import type { BackupManifest } from './manifest';
import type { ThreadAnswer, ThreadRequest } from './thread-messages';

/** Makes a backup as `writeBackup` does. @throws BackupProblem, the file system's error, or the signal's reason */
export type BackupWriter = (request: ThreadRequest, signal: AbortSignal) => Promise<BackupManifest>;

/** In a thread that ends with the backup. A cancelled one is waited for: it takes away what it had begun. @param workerUrl the bundled worker */
export const createBackupWriter =
  (workerUrl: URL): BackupWriter =>
  async (request, signal) => {
    signal.throwIfAborted();
    const worker = new Worker(workerUrl, { workerData: request });
    const cancel = (): void => worker.postMessage('cancel');
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const answer = await answerOf(worker);
      if (answer.kind === 'made') return answer.manifest;
      signal.throwIfAborted();
      throw errorOf(answer);
    } finally {
      signal.removeEventListener('abort', cancel);
      await worker.terminate();
    }
  };

const answerOf = (worker: Worker): Promise<ThreadAnswer> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the backup’s thread ended')));
  });

const errorOf = (answer: Extract<ThreadAnswer, { readonly kind: 'failed' }>): Error =>
  answer.isProblem
    ? new BackupProblem(answer.code as BackupProblemCode, answer.path, answer.detail)
    : Object.assign(new Error(answer.detail), answer.code === '' ? {} : { code: answer.code });
