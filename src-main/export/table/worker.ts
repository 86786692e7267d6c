import { parentPort, workerData } from 'node:worker_threads';
import { TableError } from './fault';
import type { TableAnswer, TableRequest } from './messages';
import { readTables } from './read-tables';

/** The thread that reads one file with a table, so that the window does not wait for it. */
async function read({ bytes }: TableRequest): Promise<TableAnswer> {
  try {
    return { kind: 'read', tables: await readTables(Buffer.from(bytes)) };
  } catch (cause) {
    if (cause instanceof TableError) return { kind: 'refused', fault: cause.fault };
    return {
      kind: 'failed',
      detail: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    };
  }
}

parentPort?.postMessage(await read(workerData as TableRequest));
