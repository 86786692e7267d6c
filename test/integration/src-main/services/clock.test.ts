import { describe, expect, it } from 'vitest';
import { openDesk, register } from '../../support/desk';
import { tempFolder } from '../../support/temp';

/** Written at 10:00, and started again at another time of the PC's clock. */
async function startedAgain(now: string) {
  const desk = await openDesk({ folder: tempFolder(), now: '2026-11-21T10:00+08:00' });
  await register(desk);
  desk.at(now);
  return (await desk.services.start(desk.context)).notices;
}

describe('a clock that was set back', () => {
  it('is warned of at the start, with both times', async () => {
    expect(await startedAgain('2026-11-20T23:59+08:00')).toEqual([
      { code: 'clock-behind', params: { now: '2026-11-20 23:59', last: '2026-11-21 10:00' } },
    ]);
  });

  it('is not warned of when it goes on', async () => {
    expect(await startedAgain('2026-11-21T10:00+08:00')).toEqual([]);
  });
});
