import type { CallError, Events, Input } from '@shared/contract';
import { create } from 'zustand';
import { call, on } from '../api';

type Asked = Input<'export.start'>['request'];

export interface Job {
  readonly id: string;
  readonly label: string;
  readonly startedAt: number;
  readonly done: number;
  readonly total: number;
  readonly outcome: Events['job.ended']['outcome'] | null;
  /** What was asked, to ask it again after a failure. */
  readonly request: Asked | null;
}

interface JobsState {
  readonly jobs: readonly Job[];
}

/** Long work in progress, shown by the bar at the bottom of every page. */
export const useJobs = create<JobsState>(() => ({ jobs: [] }));

const early = new Map<string, Partial<Job>>();

const update = (id: string, patch: Partial<Job>): void => {
  const { jobs } = useJobs.getState();
  if (jobs.some((job) => job.id === id))
    useJobs.setState({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...patch } : job)) });
  else early.set(id, { ...early.get(id), ...patch });
};

/** Shows a job that the program has begun; what it told before it was known here is not lost. */
export const showJob = (id: string, label: string, request: Asked | null = null): void => {
  const job: Job = {
    id,
    label,
    startedAt: Date.now(),
    done: 0,
    total: 0,
    outcome: null,
    request,
    ...early.get(id),
  };
  early.delete(id);
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs.filter((other) => other.outcome === null), job] }));
};

/** Starts an export; the save dialog is main's. Gives the error when it could not begin, else null (also when cancelled). */
export async function startExport(request: Asked, label: string): Promise<CallError | null> {
  const result = await call('export.start', { request });
  if (!result.ok) return result.error.code === 'cancelled' ? null : result.error;
  if (result.value.jobId !== null) showJob(result.value.jobId, label, request);
  return null;
}

/** Asks for a failed export again; the failed one goes once the new one has begun, else the new reason stands in its place. */
export async function retryJob(id: string): Promise<void> {
  const failed = useJobs.getState().jobs.find((job) => job.id === id);
  if (!failed?.request) return;
  const error = await startExport(failed.request, failed.label);
  if (error === null) return;
  update(id, { outcome: { kind: 'failed', code: error.code, params: error.params, id: error.id } });
}

export const cancelJob = (id: string): void => void call('job.cancel', { jobId: id });

export const dismissJob = (id: string): void =>
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));

/** Follows the program's reports; gives the function that stops. */
export function followJobs(): () => void {
  const stopProgress = on('job.progress', ({ jobId, done, total }) => update(jobId, { done, total }));
  const stopEnded = on('job.ended', ({ jobId, outcome }) => update(jobId, { outcome }));
  return () => {
    stopProgress();
    stopEnded();
  };
}
