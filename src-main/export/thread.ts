import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './messages';
import { ExportError, type ExportJob, type ExportResult, type RunOptions } from './types';

/** Something that turns jobs into bytes: the worker thread, or this thread in tests and the CLI. */
export interface Runner {
  readonly run: (job: ExportJob, options: RunOptions) => Promise<ExportResult>;
  readonly close: () => Promise<void>;
}

const portion = 200;
/** A cancelled job that does not answer by then is ended with its thread; a new one starts with the next job. */
const patienceMs = 150;
const heapMb = 1536;

interface Waiting {
  readonly resolve: (result: ExportResult) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number, total: number) => void;
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** One long-lived worker thread, started with the first job and again after a crash. */
export function createThreadRunner(workerUrl: URL, fontsFolder: string): Runner {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const failAll = (error: ExportError): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const receive = (message: FromWorker): void => {
    const caller = waiting.get(message.id);
    if (caller === undefined) return;
    if (message.kind === 'progress') {
      caller.onProgress(message.done, message.total);
      return;
    }
    waiting.delete(message.id);
    if (message.kind === 'done') {
      const { bytes, pages, unreadablePhotos } = message;
      caller.resolve({ bytes, pages, unreadablePhotos });
    } else caller.reject(new ExportError(message.code, message.params, { cause: message.detail }));
  };

  const start = (): Worker => {
    const fresh = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
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
    waiting.delete(id);
    caller.reject(new ExportError('cancelled'));
    if (worker !== target) return;
    failAll(new ExportError('internal', {}, { cause: 'the export thread was ended with a cancelled job' }));
    await end();
  };

  const run = async (job: ExportJob, { onProgress, signal }: RunOptions): Promise<ExportResult> => {
    if (signal?.aborted === true) throw new ExportError('cancelled');
    worker ??= start();
    const target = worker;
    lastId += 1;
    const id = lastId;
    const result = new Promise<ExportResult>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress: onProgress ?? (() => undefined) });
    });
    // A crash while the rows are still being handed over must not count as unhandled; `await result` below reports it.
    result.catch(() => undefined);
    const abort = (): void => void cancel(id, target);
    signal?.addEventListener('abort', abort, { once: true });
    target.ref();
    try {
      await sendJob(target, id, job, fontsFolder, () => waiting.has(id));
      return await result;
    } finally {
      waiting.delete(id);
      signal?.removeEventListener('abort', abort);
      if (waiting.size === 0) target.unref();
    }
  };

  return { run, close: end };
}

const post = (target: Worker, message: ToWorker): void => target.postMessage(message);

/** Hands a job over; a long register in portions, with turns between them for the window. */
async function sendJob(
  target: Worker,
  id: number,
  job: ExportJob,
  fontsFolder: string,
  isWanted: () => boolean,
): Promise<void> {
  if (job.form !== 'RTSP01-01') {
    post(target, { kind: 'start', id, job, fontsFolder });
  } else {
    post(target, { kind: 'start', id, job: { ...job, entries: [] }, fontsFolder });
    for (let from = 0; from < job.entries.length && isWanted(); from += portion) {
      post(target, { kind: 'rows', id, entries: job.entries.slice(from, from + portion) });
      await turn();
    }
  }
  post(target, { kind: 'run', id });
}
