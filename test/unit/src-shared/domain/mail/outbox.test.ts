import { epochOf } from '@shared/domain/calendar';
import type { DeliveryState } from '@shared/domain/delivery';
import { mostTries, nextTryAt, outboxHold, serverRest, triesOf } from '@shared/domain/mail';
import { describe, expect, it } from 'vitest';

const at = '2026-11-21T10:00+08:00';
const stepsOf = (...states: readonly DeliveryState[]) => states.map((state) => ({ state, at }));
const tried = (count: number): DeliveryState[] =>
  Array.from({ length: count }, () => ['sending', 'prepared'] as const).flat();

describe('when a mail is tried', () => {
  it('is ten seconds after it was handed in', () => {
    expect(nextTryAt(stepsOf('prepared'), 1_000)).toBe(1_000 + outboxHold);
  });

  it('is later after each try that came to nothing, and at last not by itself', () => {
    const waits = Array.from({ length: mostTries - 1 }, (_, index) => {
      const next = nextTryAt(stepsOf('prepared', ...tried(index + 1)), 0) ?? 0;
      return (next - epochOf(at)) / 60_000;
    });
    expect(waits).toEqual([2, 5, 15, 30, 60, 120, 240, 240, 480, 480]);
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 60).toBeGreaterThan(24);
  });

  it.each(['sending', 'sent', 'failed', 'perhaps-sent', 'cancelled', 'handed-over'] as const)(
    'is never where it is %s',
    (state) => {
      expect(nextTryAt(stepsOf('prepared', state), 0)).toBeNull();
    },
  );

  it('is at once where a person asked again, who begins the count anew', () => {
    const steps = stepsOf('prepared', ...tried(9), 'sending', 'failed', 'prepared');
    expect(nextTryAt(steps, 0)).toBe(epochOf(at));
    expect(triesOf(steps)).toBe(0);
    expect(triesOf(stepsOf('prepared', 'sending', 'perhaps-sent', 'prepared', 'sending', 'prepared'))).toBe(
      1,
    );
  });
});

it('a server that is not reached is left alone for longer each time, for a quarter of an hour at most', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 100].map(serverRest).map((rest) => rest / 60_000)).toEqual([
    0.5, 1, 2, 5, 10, 15, 15, 15,
  ]);
});
