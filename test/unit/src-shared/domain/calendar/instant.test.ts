import {
  civilDateOf,
  endOfDay,
  epochOf,
  epochOfWall,
  instantFromWall,
  isInstant,
  isTimeZone,
  startOfDay,
  toInstant,
  wallTimeOf,
} from '@shared/domain/calendar';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const zones = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
];
const moment = fc
  .integer({ min: Date.UTC(1986, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
  .map((minutes) => minutes * 60_000);
const pcZone = process.env.TZ;

afterEach(() => {
  if (pcZone === undefined) delete process.env.TZ;
  else process.env.TZ = pcZone;
});

describe('an instant', () => {
  it.each([
    '2026-09-30T16:30+08:00',
    '2026-01-01T00:00-05:00',
    '2026-12-31T23:59+00:00',
    '2026-06-01T12:00+14:00',
  ])('accepts %s', (value) => {
    expect(isInstant(value)).toBe(true);
  });

  it.each([
    '2026-09-30T16:30',
    '2026-09-30T16:30Z',
    '2026-09-30T16:30:00+08:00',
    '2026-02-30T16:30+08:00',
    '2026-09-30T24:00+08:00',
    '2026-09-30T16:60+08:00',
    '2026-09-30 16:30+08:00',
    '2026-09-30T16:30+15:00',
    '2026-09-30T16:30+0800',
    '',
    undefined,
    0,
  ])('refuses %s', (value) => {
    expect(isInstant(value)).toBe(false);
  });

  it('goes there and back in every zone', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (epoch, zone) => {
        const instant = toInstant(epoch, zone);
        expect(isInstant(instant)).toBe(true);
        expect(epochOf(instant)).toBe(epoch);
      }),
    );
  });

  it('is cut to the minute, never rounded up', () => {
    expect(toInstant(Date.UTC(2026, 8, 30, 8, 30, 59, 999), 'Asia/Shanghai')).toBe('2026-09-30T16:30+08:00');
  });

  it('lies on the factory’s day, whatever offset it was written with', () => {
    expect(civilDateOf('2026-09-30T16:30-05:00', 'Asia/Shanghai')).toBe('2026-10-01');
    expect(wallTimeOf('2026-09-30T16:30-05:00', 'Asia/Shanghai')).toBe('05:30');
  });

  it('knows the years in which China had summer time', () => {
    expect(toInstant(Date.UTC(1988, 6, 1, 0, 0), 'Asia/Shanghai')).toBe('1988-07-01T09:00+09:00');
  });

  it('is the same on a PC in any zone', () => {
    const answers = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Apia'].map((zone) => {
      process.env.TZ = zone;
      const instant = toInstant(1_790_000_000_000, 'Asia/Shanghai');
      const wall = instantFromWall('2026-03-08', '02:30', 'Asia/Shanghai');
      return {
        pc: new Date(2026, 6, 1).getTime(),
        ours: `${instant} ${wall} ${startOfDay('2026-11-01', 'Asia/Shanghai')}`,
      };
    });
    expect(new Set(answers.map(({ pc }) => pc)).size).toBe(4);
    expect(new Set(answers.map(({ ours }) => ours)).size).toBe(1);
  });
});

describe('wall-clock time', () => {
  it('is the factory’s', () => {
    expect(instantFromWall('2026-09-30', '16:30', 'Asia/Shanghai')).toBe('2026-09-30T16:30+08:00');
    expect(startOfDay('2026-10-01', 'Asia/Shanghai')).toBe(Date.UTC(2026, 8, 30, 16));
    expect(endOfDay('2026-09-30', 'Asia/Shanghai')).toBe(Date.UTC(2026, 8, 30, 16));
  });

  it('that clocks jump over is read with the offset before the jump', () => {
    expect(instantFromWall('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T03:30-04:00');
  });

  it('that comes twice is the first', () => {
    expect(instantFromWall('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T01:30-04:00');
  });

  it('next to a change keeps its own offset', () => {
    expect(instantFromWall('2026-03-08', '01:59', 'America/New_York')).toBe('2026-03-08T01:59-05:00');
    expect(instantFromWall('2026-03-08', '03:00', 'America/New_York')).toBe('2026-03-08T03:00-04:00');
    expect(instantFromWall('2026-11-01', '02:00', 'America/New_York')).toBe('2026-11-01T02:00-05:00');
  });

  it('at midnight begins the day even where clocks change at midnight', () => {
    expect(toInstant(startOfDay('2018-11-04', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe(
      '2018-11-04T01:00-02:00',
    );
  });

  it('refuses what is no time', () => {
    expect(() => epochOfWall('2026-01-01', '24:00', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => epochOfWall('2026-02-30', '12:00', 'Asia/Shanghai')).toThrow(RangeError);
  });

  it('knows zones by name', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true);
    expect(isTimeZone('Asia/Ningbo')).toBe(false);
  });
});
