import { blankComplaint, type Complaint } from '@shared/domain/complaint';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createDraftKeeper,
  type DraftState,
  draftDelay,
} from '../../../../../src-renderer/editor/model/draft-keeper';

const body = (statement: string): Complaint => ({ ...blankComplaint(), statement });

function keeper(write = (_: Complaint): Promise<string> => Promise.resolve('2026-11-20T10:00:00Z')) {
  const written: string[] = [];
  const states: DraftState['kind'][] = [];
  const kept = createDraftKeeper<Complaint>(
    (draft) => {
      written.push(draft.statement);
      return write(draft);
    },
    ({ kind }) => states.push(kind),
  );
  return { kept, written, states };
}

describe('the draft keeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes within a second however long the typing goes on', async () => {
    expect(draftDelay).toBeLessThan(1000);
    const { kept, written } = keeper();
    for (let step = 0; step < 20; step += 1) {
      kept.changed(body(`${step}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written.length).toBeGreaterThanOrEqual(3);
  });

  it('writes the latest at once when asked, and never the same twice', async () => {
    const { kept, written } = keeper();
    kept.changed(body('a'));
    kept.changed(body('b'));
    await kept.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toEqual(['b']);
  });

  it('waits for a write under way before it forgets, so that no draft outlives its record', async () => {
    let finish = (_: string): void => undefined;
    const { kept, written } = keeper(() => new Promise((done) => (finish = done)));
    kept.changed(body('a'));
    await vi.advanceTimersByTimeAsync(draftDelay);
    let isForgotten = false;
    const forgetting = kept.forget().then(() => (isForgotten = true));
    await vi.advanceTimersByTimeAsync(10);
    expect(isForgotten).toBe(false);
    finish('2026-11-20T10:00:00Z');
    await forgetting;
    expect(written).toEqual(['a']);
  });

  it('writes nothing any more once it has ended: a body that became a record leaves no draft under its token', async () => {
    const { kept, written } = keeper();
    kept.changed(body('a'));
    await kept.end();
    kept.changed(body('b'));
    await vi.advanceTimersByTimeAsync(draftDelay * 2);
    await kept.flush();
    expect(written).toEqual([]);
  });

  it('tells of a failure and tries again with the next change', async () => {
    const { kept, states } = keeper(() => Promise.reject(new Error('disk-full')));
    kept.changed(body('a'));
    await vi.advanceTimersByTimeAsync(draftDelay);
    expect(states).toEqual(['pending', 'failed']);
    kept.changed(body('b'));
    await vi.advanceTimersByTimeAsync(draftDelay);
    expect(states.at(-1)).toBe('failed');
  });

  it('refuses to flush what cannot be written, and keeps it for the next try', async () => {
    let isFull = true;
    const { kept, written } = keeper(() =>
      isFull ? Promise.reject(new Error('disk-full')) : Promise.resolve('2026-11-20T10:00:00Z'),
    );
    kept.changed(body('a'));
    await expect(kept.flush()).rejects.toThrow('disk-full');
    isFull = false;
    await kept.flush();
    expect(written).toEqual(['a', 'a']);
  });
});
