import { expect, test, vi } from 'vitest';
import { type PrintOne, PrintQueue } from '../../../../src-main/platform/print-queue';

const queueOf = (print: PrintOne<string>, deadline = 60_000) => {
  const told: string[] = [];
  const queue = new PrintQueue<string>({
    print,
    deadline,
    ended: async () => undefined,
    changed: (jobs) => told.push(jobs.map(({ paper, state }) => `${paper} ${state}`).join(', ')),
  });
  return { queue, told };
};

const isDone = (queue: PrintQueue<string>) =>
  expect
    .poll(() => queue.jobs.filter(({ state }) => state === 'waiting' || state === 'printing'))
    .toEqual([]);

test('papers are printed one at a time in the order asked, and every change is told', async () => {
  let most = 0;
  let now = 0;
  const order: string[] = [];
  const { queue, told } = queueOf(async (paper) => {
    now += 1;
    most = Math.max(most, now);
    order.push(paper);
    await Promise.resolve();
    now -= 1;
    return null;
  });
  for (const paper of ['a', 'b', 'c']) queue.add(paper);
  await isDone(queue);
  expect({ most, order }).toEqual({ most: 1, order: ['a', 'b', 'c'] });
  expect(told).toContain('a printed, b printing, c waiting');
  expect(told.at(-1)).toBe('a printed, b printed, c printed');
});

test('a printer that never answers fails at the deadline, is let go, and the queue goes on', async () => {
  vi.useFakeTimers();
  let wasLetGo = false;
  const { queue } = queueOf((paper, signal) => {
    if (paper === 'good') return Promise.resolve(null);
    signal.addEventListener('abort', () => {
      wasLetGo = true;
    });
    return new Promise(() => undefined);
  });
  queue.add('hangs');
  queue.add('good');
  await vi.advanceTimersByTimeAsync(59_999);
  expect(queue.jobs.map(({ state }) => state)).toEqual(['printing', 'waiting']);
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
  expect(queue.jobs).toMatchObject([{ state: 'failed', reason: 'timeout' }, { state: 'printed' }]);
  expect(wasLetGo).toBe(true);
});

test('a paper that failed goes on with its reason and can be tried again; one that did not fail cannot', async () => {
  let answers: ('printer-gone' | null)[] = ['printer-gone', null, null];
  const { queue } = queueOf(async () => {
    const [first = null, ...rest] = answers;
    answers = rest;
    return first;
  });
  const failed = queue.add('first');
  const good = queue.add('second');
  await isDone(queue);
  expect(queue.jobs).toMatchObject([{ state: 'failed', reason: 'printer-gone' }, { state: 'printed' }]);
  expect([queue.retry(good), queue.retry('nobody'), queue.retry(failed)]).toEqual([false, false, true]);
  await isDone(queue);
  expect(queue.jobs.map(({ paper, state }) => `${paper} ${state}`)).toEqual([
    'second printed',
    'first printed',
  ]);
});

test('a driver that throws fails its own paper only', async () => {
  const { queue } = queueOf((paper) =>
    paper === 'bad' ? Promise.reject(new Error('driver')) : Promise.resolve(null),
  );
  queue.add('bad');
  queue.add('good');
  await isDone(queue);
  expect(queue.jobs).toMatchObject([{ state: 'failed', reason: 'unknown' }, { state: 'printed' }]);
});

test('a paper whose end cannot be written down does not hold up the one behind it', async () => {
  const queue = new PrintQueue<string>({
    print: async () => null,
    changed: () => undefined,
    ended: () => Promise.reject(new Error('disk full')),
  });
  queue.add('first');
  queue.add('second');
  await isDone(queue);
  expect(queue.jobs.map(({ state }) => state)).toEqual(['printed', 'printed']);
});

test('closing ends the present paper as cancelled and starts none of those behind it', async () => {
  const { queue } = queueOf(() => new Promise(() => undefined));
  queue.add('first');
  queue.add('second');
  await queue.close();
  expect(queue.jobs).toMatchObject([{ state: 'failed', reason: 'cancelled' }, { state: 'waiting' }]);
});
