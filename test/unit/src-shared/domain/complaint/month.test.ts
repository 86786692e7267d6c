import { epochOf } from '@shared/domain/calendar';
import {
  blankComplaint,
  blankProof,
  type Complaint,
  episodesOf,
  type MonthBlock,
  monthBlockOf,
} from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';

const received = '2026-10-30T23:50+08:00';
const of = (change: Partial<Complaint> = {}): Complaint => ({
  ...blankComplaint(),
  receivedAt: received,
  ...change,
});
const { milestones } = blankComplaint();
const closedAt = (doneAt: string): Partial<Complaint> => ({
  milestones: { ...milestones, closure: { ...milestones.closure, doneAt } },
});
const withdrawnAt = (at: string): Partial<Complaint> => ({
  withdrawal: { at, reason: 'r', proof: blankProof() },
});

/** Where it stands from September to January. */
const blocks = (complaint: Complaint, voidedAt: string | null = null): readonly (MonthBlock | null)[] =>
  ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'].map((month) =>
    monthBlockOf(
      episodesOf(complaint, '2026-10-31T08:00+08:00', voidedAt === null ? null : epochOf(voidedAt)),
      month,
      'Asia/Shanghai',
    ),
  );

describe("a month's register", () => {
  it.each([
    ['one still open', of(), [null, 'new', 'carried', 'carried', 'carried']],
    [
      'one closed in the last minute of a month',
      of(closedAt('2026-11-30T23:59+08:00')),
      [null, 'new', 'closed', null, null],
    ],
    [
      'one closed in the first minute of the next',
      of(closedAt('2026-12-01T00:00+08:00')),
      [null, 'new', 'carried', 'closed', null],
    ],
    ['one closed in its own month', of(closedAt('2026-10-31T10:00+08:00')), [null, 'new', null, null, null]],
    [
      'one withdrawn later',
      of(withdrawnAt('2026-12-02T10:00+08:00')),
      [null, 'new', 'carried', 'closed', null],
    ],
    ['one merged', of({ mergedInto: 'KS-2026-0001' }), [null, 'new', 'carried', 'carried', 'carried']],
    ['imported history', of({ isHistoricalImport: true }), [null, 'new', null, null, null]],
    [
      'one not yet dated, by its registration',
      of({ receivedAt: null }),
      [null, 'new', 'carried', 'carried', 'carried'],
    ],
  ] as const)('holds %s', (_title, complaint, expected) => {
    expect(blocks(complaint)).toEqual(expected);
  });

  it('holds a voided number up to the month it was voided in', () => {
    expect(blocks(of(), '2026-11-03T10:00+08:00')).toEqual([null, 'new', 'closed', null, null]);
  });

  it('holds a reopened one in the month of each receipt, and where it ran between', () => {
    const first = {
      receivedAt: '2026-09-10T08:00+08:00',
      milestones,
      closedAt: '2026-10-05T08:00+08:00',
      reopenReason: 'r',
    };
    const again = of({ receivedAt: '2026-12-10T08:00+08:00', pastRounds: [first] });
    expect(blocks(again)).toEqual(['new', 'closed', null, 'new', 'carried']);
  });

  it('takes a round without a close as running until the next', () => {
    const first = { receivedAt: '2026-09-10T08:00+08:00', milestones, closedAt: null, reopenReason: 'r' };
    const again = of({ receivedAt: '2026-12-10T08:00+08:00', pastRounds: [first] });
    expect(blocks(again)).toEqual(['new', 'carried', 'carried', 'new', 'carried']);
  });
});
