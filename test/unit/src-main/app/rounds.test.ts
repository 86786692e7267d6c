import { Rounds } from '@main/app/rounds';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a change that comes during a round is not left waiting for the next one', async () => {
  let rounds = 0;
  let finish = (): void => undefined;
  const work: Rounds = new Rounds(
    async () => {
      rounds += 1;
      await new Promise<void>((done) => {
        finish = done;
      });
      work.next(60_000);
    },
    { settle: 100, change: 10 },
  );
  work.start();
  await vi.advanceTimersByTimeAsync(100);
  expect(rounds).toBe(1);
  work.changed();
  finish();
  await vi.advanceTimersByTimeAsync(10);
  expect(rounds).toBe(2);
  finish();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(rounds).toBe(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rounds).toBe(3);
  finish();
  await work.stop();
});

it('nothing begins before the start nor after the stop', async () => {
  let rounds = 0;
  const work = new Rounds(
    async () => {
      rounds += 1;
    },
    { settle: 100, change: 10 },
  );
  work.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rounds).toBe(0);
  work.start();
  await work.stop();
  work.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rounds).toBe(0);
});
