import { describe, expect, it } from 'vitest';
import { ArgumentError, parseArguments } from '../../../../src-main/app/arguments';
import { createClock } from '../../../../src-main/app/clock';

describe('the command line', () => {
  it.each<[string, readonly string[], string | null]>([
    ['nothing', ['electron', '.'], null],
    ['a folder', ['electron', '.', '--data', 'D:\\desk'], 'D:\\desk'],
    ['a folder with =', ['electron', '.', '--data=/srv/desk'], '/srv/desk'],
    ['a folder with a blank', ['electron', '.', '--data', '/srv/my desk'], '/srv/my desk'],
    [
      "Chromium's own switches besides",
      ['electron', '--no-sandbox', '--lang=en', '.', '--data', '/a', '--inspect=0'],
      '/a',
    ],
    ['switches that only begin like ours', ['electron', '.', '--data-x', '/a'], null],
  ])('reads %s', (_what, argv, dataFolder) => {
    expect(parseArguments(argv).dataFolder).toBe(dataFolder);
  });

  it.each([
    ['2026-11-21T09:30+08:00', '2026-11-21T01:30:00.000Z'],
    ['2026-11-21T09:30:15.250+08:00', '2026-11-21T01:30:15.250Z'],
    ['2026-11-21T01:30Z', '2026-11-21T01:30:00.000Z'],
  ])('reads the start of the clock %s', (given, instant) => {
    expect(parseArguments(['x', '--now', given]).startsAt).toBe(Date.parse(instant));
  });

  it('reads the screen to begin with', () => {
    expect(parseArguments(['x', '--open', 'register']).screen).toBe('register');
    expect(parseArguments(['x']).screen).toBeNull();
  });

  it.each([
    ['a screen that is not there', ['x', '--open', 'constructor']],
    ['no screen', ['x', '--open']],
    ['no folder', ['x', '--data']],
    ['another switch for a folder', ['x', '--data', '--now']],
    ['an empty folder', ['x', '--data=']],
    ['a time without offset', ['x', '--now', '2026-11-21T09:30']],
    ['a day only', ['x', '--now', '2026-11-21']],
    ['an impossible time', ['x', '--now', '2026-11-21T25:30+08:00']],
  ])('refuses %s', (_what, argv) => {
    expect(() => parseArguments(argv)).toThrow(ArgumentError);
  });
});

describe('the clock', () => {
  it('is the PC clock when nothing was said', () => {
    const clock = createClock(null, () => 1_000);
    expect([clock.now(), clock.offset]).toEqual([1_000, 0]);
  });

  it('starts where it was told to and ticks on', () => {
    let pc = 1_000;
    const clock = createClock(500_000, () => pc);
    expect(clock.now()).toBe(500_000);
    pc += 250;
    expect([clock.now(), clock.offset]).toEqual([500_250, 499_000]);
  });
});
