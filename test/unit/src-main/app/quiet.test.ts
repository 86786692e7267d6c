import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitQuiet } from '../../../../src-main/app/quiet';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const stateOf = (settled: Promise<void>) => {
  const state = { isSettled: false };
  void settled.then(() => {
    state.isSettled = true;
  });
  return state;
};

it('a burst has passed when nothing came for the pause', async () => {
  const { heard, settled } = awaitQuiet(20, 400);
  const state = stateOf(settled);
  for (let index = 0; index < 5; index += 1) {
    heard();
    await vi.advanceTimersByTimeAsync(15);
  }
  expect(state.isSettled).toBe(false);
  await vi.advanceTimersByTimeAsync(5);
  expect(state.isSettled).toBe(true);
});

it('nobody waits longer than the patience, whether nothing comes or it never stops', async () => {
  const silent = stateOf(awaitQuiet(20, 400).settled);
  const { heard, settled } = awaitQuiet(20, 400);
  const noisy = stateOf(settled);
  for (let time = 0; time < 400; time += 10) {
    heard();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(silent.isSettled).toBe(true);
  expect(noisy.isSettled).toBe(true);
});
