import { parentPort } from 'node:worker_threads';
import type { ComplaintEntry } from '@shared/forms';
import type { FromWorker, ToWorker } from './messages';
import { createPace } from './pace';
import { performExport } from './perform';
import { ExportError, type ExportJob } from './types';

/** The export thread: one job at a time, heavy libraries loaded with the first job that needs them. */

interface Pending {
  readonly job: ExportJob;
  readonly fontsFolder: string;
  readonly entries: ComplaintEntry[];
  isCancelled: boolean;
}

const pending = new Map<number, Pending>();

function send(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...transfer]);
}

const completeJob = ({ job, entries }: Pending): ExportJob =>
  job.form === 'RTSP01-01' ? { ...job, entries: [...job.entries, ...entries] } : job;

async function run(id: number, item: Pending): Promise<void> {
  const pace = createPace(
    () => item.isCancelled,
    (done, total) => send({ kind: 'progress', id, done, total }),
  );
  try {
    const { bytes, ...result } = await performExport(completeJob(item), item.fontsFolder, pace);
    // A copy of its own: a Buffer may be a window into a shared pool that cannot be handed over.
    const own = new Uint8Array(bytes);
    send({ kind: 'done', id, bytes: own, ...result }, [own.buffer]);
  } catch (cause) {
    const known = cause instanceof ExportError ? cause : new ExportError('internal');
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    send({ kind: 'failed', id, code: known.code, params: known.params, detail });
  } finally {
    pending.delete(id);
  }
}

function receive(message: ToWorker): void {
  if (message.kind === 'start') {
    const { job, fontsFolder } = message;
    pending.set(message.id, { job, fontsFolder, entries: [], isCancelled: false });
    return;
  }
  const item = pending.get(message.id);
  if (item === undefined) return;
  if (message.kind === 'rows') item.entries.push(...message.entries);
  else if (message.kind === 'cancel') item.isCancelled = true;
  else void run(message.id, item);
}

parentPort?.on('message', receive);
