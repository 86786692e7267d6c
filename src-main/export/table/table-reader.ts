import { Worker } from 'node:worker_threads';
import { TableError } from './fault';
import type { TableAnswer, TableRequest } from './messages';
import type { ReadTables } from './read-tables';

/** Reads the tables of a file. @throws TableError; `signal`'s reason when it is stopped */
export type TableReader = (bytes: Buffer, signal: AbortSignal) => Promise<ReadTables>;

/** In the calling thread: the command line, tests. The readers are loaded with the first file. */
export const readTablesHere: TableReader = async (bytes, signal) => {
  const { readTables } = await import('./read-tables');
  signal.throwIfAborted();
  return readTables(bytes);
};

/** MB: a file of 20 MB unpacks to far more text than that, but not to more than this. */
const heapMb = 1024;

/** In a thread of its own, which ends with the file or when it is stopped. @param workerUrl the bundled worker */
export const createTableReader =
  (workerUrl: URL): TableReader =>
  async (bytes, signal) => {
    signal.throwIfAborted();
    const worker = new Worker(workerUrl, {
      workerData: { bytes } satisfies TableRequest,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    try {
      return tablesOf(await answerOf(worker, signal));
    } finally {
      await worker.terminate();
    }
  };

const answerOf = (worker: Worker, signal: AbortSignal): Promise<TableAnswer> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (cause: Error & { readonly code?: string }) =>
      reject(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TableError('too-large', { cause }) : cause),
    );
    worker.once('exit', () => reject(new Error('the reading thread ended')));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

function tablesOf(answer: TableAnswer): ReadTables {
  if (answer.kind === 'read') return answer.tables;
  if (answer.kind === 'refused') throw new TableError(answer.fault);
  throw new Error('a table could not be read', { cause: answer.detail });
}
