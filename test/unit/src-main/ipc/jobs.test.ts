import type { EventName, Events } from '@shared/contract';
import { describe, expect, it } from 'vitest';
import type { Emit } from '../../../../src-main/ipc/events';
import { createEmit } from '../../../../src-main/ipc/events';
import { createJobs, type Job } from '../../../../src-main/ipc/jobs';
import { oneAtATime } from '../../../../src-main/ipc/one-at-a-time';
import { createFileTokens } from '../../../../src-main/platform/file-tokens';

type Told = { readonly name: EventName; readonly payload: unknown };

function bench() {
  const told: Told[] = [];
  let ended = (_: Events['job.ended']): void => undefined;
  const end = new Promise<Events['job.ended']>((done) => {
    ended = done;
  });
  const emit: Emit = (name, payload) => {
    told.push({ name, payload });
    if (name === 'job.ended') ended(payload as Events['job.ended']);
  };
  const tokens = createFileTokens();
  const log = { info: () => undefined, warn: () => 'W', error: () => 'E' };
  return { jobs: createJobs({ emit, tokens, log }), told, tokens, end };
}

const target = '/exports/台账.xlsx';
const unreadablePhotos = [{ name: '毛刺.heic', fault: 'heic' }] as const;
/** What did not fit into a firm's own form. */
const notes = [{ code: 'sheet-missing', params: { sheet: '表' } }] as const;
const job = (run: Job['run']): Job => ({ target, run });

describe('a job', () => {
  it('tells progress and, once, its end with a token for the file', async () => {
    const { jobs, told, tokens, end } = bench();
    const jobId = jobs.start(
      job(async ({ report }) => {
        report(1, 2);
        report(2, 2);
        return { pages: 3, unreadablePhotos, notes };
      }),
    );
    expect(told).toEqual([]);
    const { outcome } = await end;
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(outcome).toMatchObject({
      fileName: '台账.xlsx',
      folder: '/exports',
      pages: 3,
      unreadablePhotos,
      notes,
    });
    expect(tokens.pathOf(outcome.token)).toBe(target);
    expect(told.slice(0, -1)).toEqual([
      { name: 'job.progress', payload: { jobId, done: 1, total: 2 } },
      { name: 'job.progress', payload: { jobId, done: 2, total: 2 } },
    ]);
  });

  it('can be cancelled, and only while it runs', async () => {
    const { jobs, end } = bench();
    const jobId = jobs.start(
      job(
        ({ signal }) =>
          new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('stopped')))),
      ),
    );
    setImmediate(() => jobs.cancel(jobId));
    expect((await end).outcome).toEqual({ kind: 'cancelled' });
    await new Promise((done) => setImmediate(done));
    expect(() => jobs.cancel(jobId)).toThrow('not-found');
    expect(() => jobs.cancel('unknown')).toThrow('not-found');
  });

  it('that fails says why in an agreed code', async () => {
    const { jobs, end } = bench();
    jobs.start(job(() => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))));
    expect((await end).outcome).toEqual({ kind: 'failed', code: 'disk-full', params: {}, id: 'W' });
  });

  it('is stopped with all others when the program ends', async () => {
    const { jobs, end } = bench();
    jobs.start(
      job(
        ({ signal }) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error()))),
      ),
    );
    setImmediate(() => jobs.cancelAll());
    expect((await end).outcome.kind).toBe('cancelled');
  });
});

describe('a call that shows a dialog', () => {
  it('is busy while the dialog is open, and free again afterwards', async () => {
    let finish = (): void => undefined;
    const call = oneAtATime(() => new Promise<string>((done) => (finish = () => done('done'))));
    const first = call(null);
    await expect(call(null)).rejects.toMatchObject({ code: 'busy' });
    finish();
    expect(await first).toBe('done');
    const again = call(null);
    finish();
    expect(await again).toBe('done');
  });
});

describe('events', () => {
  it('go to every living window and to no dead one', () => {
    const sent: unknown[] = [];
    const target = (isDestroyed: boolean) => ({
      isDestroyed: () => isDestroyed,
      send: (...args: unknown[]) => sent.push(args),
    });
    createEmit(() => [target(true), target(false)])('menu.command', { command: 'new' });
    expect(sent).toEqual([['menu.command', { command: 'new' }]]);
  });
});
