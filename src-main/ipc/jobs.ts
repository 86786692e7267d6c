import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Events } from '@shared/contract';
import type { FileTokens } from '../platform/file-tokens';
import type { Logger } from '../platform/log';
import { CallFailure } from './call-failure';
import type { Emit } from './events';
import { describeFailure } from './failures';

/** Work that outlives its call: it reports, can be stopped, and ends exactly once. */
export interface Job {
  /** Where its file will be. */
  readonly target: string;
  run(control: JobControl): Promise<JobResult>;
}

export type JobResult = Pick<
  Extract<Events['job.ended']['outcome'], { readonly kind: 'done' }>,
  'pages' | 'unreadablePhotos' | 'notes'
>;

export interface JobControl {
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
}

export interface Jobs {
  /** Begins at once; progress and end are told as events under the given id. */
  start(job: Job): string;
  /** @throws CallFailure `not-found` when it has ended already */
  cancel(jobId: string): void;
  /** Stops everything: the program ends. */
  cancelAll(): void;
}

export interface JobParts {
  readonly emit: Emit;
  readonly tokens: FileTokens;
  readonly log: Logger;
}

/** Progress is told at most this often (ms). */
const REPORT_EVERY = 80;

export function createJobs({ emit, tokens, log }: JobParts): Jobs {
  const running = new Map<string, AbortController>();

  const follow = async (jobId: string, job: Job, controller: AbortController): Promise<void> => {
    const { signal } = controller;
    try {
      const { pages, unreadablePhotos, notes } = await job.run({ signal, report: reporter(jobId, emit) });
      const outcome = {
        kind: 'done',
        fileName: basename(job.target),
        folder: dirname(job.target),
        pages,
        unreadablePhotos,
        notes,
      } as const;
      emit('job.ended', { jobId, outcome: { ...outcome, token: tokens.issue(job.target) } });
    } catch (error) {
      if (signal.aborted) emit('job.ended', { jobId, outcome: { kind: 'cancelled' } });
      else emit('job.ended', { jobId, outcome: { kind: 'failed', ...explain(error, log) } });
    } finally {
      running.delete(jobId);
    }
  };

  return {
    start(job) {
      const jobId = randomUUID();
      const controller = new AbortController();
      running.set(jobId, controller);
      // After the call was answered, so that the screen knows the id before the first event comes.
      setImmediate(() => void follow(jobId, job, controller));
      return jobId;
    },
    cancel(jobId) {
      const controller = running.get(jobId);
      if (controller === undefined) throw new CallFailure('not-found');
      controller.abort();
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}

function reporter(jobId: string, emit: Emit): JobControl['report'] {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (done < total && now - last < REPORT_EVERY) return;
    last = now;
    emit('job.progress', { jobId, done, total });
  };
}

function explain(error: unknown, log: Logger) {
  const { code, params, isExpected } = describeFailure(error);
  const fields = { code, ...params };
  const id = isExpected ? log.warn('job-refused', fields) : log.error('job-failed', fields, error);
  return { code, params, id };
}
