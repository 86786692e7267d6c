import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerSetup } from './messages';
import { portionsOf } from './portions';
import { type AnyJob, ExportError, type ExportResult, type RunOptions } from './types';
import type { OutputFile } from './write-file';

/** Something that turns jobs into bytes: the worker thread, or this thread in tests and the CLI. */
export interface Runner {
  /** @param file where the bytes go; null hands them back */
  readonly run: (job: AnyJob, file: OutputFile | null, options: RunOptions) => Promise<ExportResult>;
  /** Loads what the first job would wait for. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

/**
 * A cancelled job that does not answer by then is ended with its thread, unless other jobs are in it; a new one starts with the
 * next job.
 */
const patienceMs = 100;
/** A register of 100,000 rows fits; with more room V8 lets a small one grow larger than it need. */
const heapMb = 1024;
/** Pages are short-lived: a larger nursery only keeps more of them before it is swept. */
const youngMb = 4;

interface Waiting {
  readonly resolve: (result: ExportResult) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number, total: number) => void;
  /** The thread has taken a portion of rows, or will take no more. */
  onTaken: () => void;
}

/** One long-lived worker thread, started with the first job and again after a crash. */
export function createThreadRunner(workerUrl: URL, fontsFolder: string): Runner {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const forget = (id: number): void => {
    const caller = waiting.get(id);
    waiting.delete(id);
    caller?.onTaken();
  };

  const failAll = (error: ExportError): void => {
    for (const [id, { reject }] of waiting) {
      reject(error);
      forget(id);
    }
  };

  const receive = (message: FromWorker): void => {
    const caller = waiting.get(message.id);
    if (caller === undefined) return;
    if (message.kind === 'progress') {
      caller.onProgress(message.done, message.total);
      return;
    }
    if (message.kind === 'taken') {
      caller.onTaken();
      return;
    }
    forget(message.id);
    if (message.kind === 'done') {
      const { bytes, pages, unreadablePhotos, notes } = message;
      caller.resolve({ bytes, pages, unreadablePhotos, notes });
    } else caller.reject(new ExportError(message.code, message.params, { cause: message.detail }));
  };

  const start = (): Worker => {
    const fresh = new Worker(workerUrl, {
      workerData: { fontsFolder } satisfies WorkerSetup,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
    });
    // An idle export thread must not keep the program alive.
    fresh.unref();
    fresh.on('message', receive);
    fresh.on('error', (cause: Error & { readonly code?: string }) => {
      if (worker === fresh) worker = null;
      failAll(
        new ExportError(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'internal', {}, { cause }),
      );
    });
    fresh.on('exit', () => {
      if (worker !== fresh) return;
      worker = null;
      failAll(new ExportError('internal', {}, { cause: 'the export thread ended' }));
    });
    return fresh;
  };

  const end = async (): Promise<void> => {
    const old = worker;
    worker = null;
    await old?.terminate();
  };

  const cancel = async (id: number, target: Worker): Promise<void> => {
    post(target, { kind: 'cancel', id });
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
    const caller = waiting.get(id);
    if (caller === undefined) return;
    // A preview that is closed must not take a file with it that is being made: it answers when its turn comes.
    if (waiting.size > 1) return;
    forget(id);
    try {
      if (worker === target) await end();
    } finally {
      // Only now does nobody write into its file any more.
      caller.reject(new ExportError('cancelled'));
    }
  };

  /** Waits until the portion just sent was taken; says whether more is wanted. */
  const taken = (id: number) => async (): Promise<boolean> => {
    const caller = waiting.get(id);
    if (caller === undefined) return false;
    await new Promise<void>((resolve) => {
      caller.onTaken = resolve;
    });
    return waiting.has(id);
  };

  const run: Runner['run'] = async (job, file, { onProgress, signal }) => {
    if (signal?.aborted === true) throw new ExportError('cancelled');
    worker ??= start();
    const target = worker;
    lastId += 1;
    const id = lastId;
    const result = new Promise<ExportResult>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress: onProgress ?? nothing, onTaken: nothing });
    });
    // A crash while the rows are still being handed over must not count as unhandled; `await result` below reports it.
    result.catch(() => undefined);
    const abort = (): void => void cancel(id, target);
    signal?.addEventListener('abort', abort, { once: true });
    target.ref();
    try {
      await sendJob(target, { id, job, file }, taken(id));
      return await result;
    } catch (error) {
      // Its rows could not be read: the thread need not wait for more.
      if (waiting.has(id)) post(target, { kind: 'cancel', id });
      throw error;
    } finally {
      waiting.delete(id);
      signal?.removeEventListener('abort', abort);
      if (waiting.size === 0) target.unref();
    }
  };

  const warm = (): void => {
    worker ??= start();
    post(worker, { kind: 'warm' });
  };

  return { run, warm, close: end };
}

const nothing = (): void => undefined;

const post = (target: Worker, message: ToWorker): void => target.postMessage(message);

/** Hands a job over; a long register in portions, each when the one before was taken, so that they never pile up between the threads. */
async function sendJob(
  target: Worker,
  start: Omit<Extract<ToWorker, { kind: 'start' }>, 'kind'>,
  taken: () => Promise<boolean>,
): Promise<void> {
  const { id, job } = start;
  if (job.form !== 'RTSP01-01') {
    post(target, { kind: 'start', ...start });
  } else {
    post(target, { kind: 'start', ...start, job: { ...job, entries: [] } });
    for await (const entries of portionsOf(job.entries)) {
      post(target, { kind: 'rows', id, entries });
      if (!(await taken())) return;
    }
  }
  post(target, { kind: 'run', id });
}
