import { parentPort, workerData } from 'node:worker_threads';
import { createExportCache } from './export-cache';
import type { FromWorker, ToWorker, WorkerSetup } from './messages';
import { createPace } from './pace';
import { type Intake, openIntake, performExport } from './perform';
import { type AnyJob, ExportError } from './types';
import { warm } from './warm';
import type { OutputFile } from './write-file';

/** The export thread: one job at a time, heavy libraries loaded with the first job that needs them. */

interface Pending {
  readonly job: AnyJob;
  readonly file: OutputFile | null;
  readonly intake: Intake;
  isRunning: boolean;
  isCancelled: boolean;
}

const pending = new Map<number, Pending>();
const cache = createExportCache((workerData as WorkerSetup).fontsFolder);

function send(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...transfer]);
}

async function run(id: number, { job, file, intake }: Pending): Promise<void> {
  const pace = createPace(
    () => pending.get(id)?.isCancelled === true,
    (done, total) => send({ kind: 'progress', id, done, total }),
  );
  const { bytes, ...result } = await performExport(job, intake, cache, pace, file);
  // A copy of its own: a Buffer may be a window into a shared pool that cannot be handed over.
  const own = new Uint8Array(bytes);
  send({ kind: 'done', id, bytes: own, ...result }, [own.buffer]);
}

function fail(id: number, cause: unknown): void {
  const known = cause instanceof ExportError ? cause : new ExportError('internal');
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  send({ kind: 'failed', id, code: known.code, params: known.params, detail });
}

type JobMessage = Exclude<ToWorker, { readonly kind: 'warm' }>;

async function receive(message: JobMessage): Promise<void> {
  const { id } = message;
  if (message.kind === 'start') {
    const { job, file } = message;
    pending.set(id, {
      job,
      file,
      intake: openIntake(job),
      isRunning: false,
      isCancelled: false,
    });
    return;
  }
  const item = pending.get(id);
  if (item === undefined) return;
  if (message.kind === 'rows') {
    item.intake.add(message.entries);
    send({ kind: 'taken', id });
  } else if (message.kind === 'cancel') {
    item.isCancelled = true;
    if (!item.isRunning) throw new ExportError('cancelled');
  } else {
    item.isRunning = true;
    await run(id, item).finally(() => pending.delete(id));
  }
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'warm') {
    warm(cache).catch(() => undefined);
    return;
  }
  receive(message).catch((cause: unknown) => {
    pending.delete(message.id);
    fail(message.id, cause);
  });
});
