import { Reminders } from '@main/app/reminders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const start = Date.parse('2026-11-21T13:00+08:00');
const minute = 60_000;

describe('the reminders of a running program', () => {
  let now = start;
  let nextAt: number | null = null;
  let looks: number[] = [];
  let failures = 0;
  let reminders: Reminders;
  /** Both the PC's timers and the program's clock. */
  const pass = async (ms: number): Promise<void> => {
    for (let step = 0; step < ms; step += 500) {
      now += 500;
      await vi.advanceTimersByTimeAsync(500);
    }
  };
  beforeEach(() => {
    vi.useFakeTimers();
    [now, nextAt, looks, failures] = [start, null, [], 0];
    reminders = new Reminders({
      clock: { now: () => now },
      log: {
        error: () => {
          failures += 1;
          return '';
        },
      },
      take: async () => {
        looks.push(now - start);
        return { unshown: [], nextAt, dueToday: 0 };
      },
      tell: () => undefined,
    });
  });
  afterEach(async () => {
    await reminders.stop();
    vi.useRealTimers();
  });

  it('are looked at shortly after the start, then at the moment of the next one and not before', async () => {
    nextAt = start + 10 * minute;
    reminders.start();
    expect(looks).toEqual([]);
    await pass(9 * minute);
    expect(looks).toEqual([2000]);
    await pass(minute);
    expect(looks).toHaveLength(2);
    expect(looks[1]).toBe(10 * minute);
  });

  it('are looked at once after several changes', async () => {
    reminders.start();
    await pass(5000);
    for (let change = 0; change < 5; change += 1) reminders.changed();
    await pass(2000);
    expect(looks).toHaveLength(2);
  });

  it('are looked at when the clock jumps, forward or back', async () => {
    reminders.start();
    await pass(5000);
    now += 60 * minute;
    await pass(minute);
    expect(looks).toHaveLength(2);
    now -= 120 * minute;
    await pass(minute);
    expect(looks).toHaveLength(3);
  });

  it('are looked at when the PC wakes, and never before the start nor after the stop', async () => {
    reminders.woke();
    reminders.changed();
    await pass(minute);
    expect(looks).toEqual([]);
    reminders.start();
    await pass(5000);
    reminders.woke();
    await pass(500);
    expect(looks).toHaveLength(2);
    await reminders.stop();
    reminders.woke();
    reminders.changed();
    await pass(minute);
    expect(looks).toHaveLength(2);
    expect(failures).toBe(0);
  });
});
