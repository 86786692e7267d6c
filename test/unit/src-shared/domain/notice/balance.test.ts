import {
  admissionsOf,
  blankNotice,
  blankRange,
  blankRecipient,
  mayCloseBalance,
  minutesToNotice,
  noticeSchema,
  pendingOf,
  rangesOf,
  suspectTotalOf,
} from '@shared/domain/notice';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const counted = (at: number, recipientId: string | null, suspectQuantity: number | null) => ({
  ...blankRange(id(at), recipientId),
  suspectQuantity,
});
const balanceWith = (given: object) => ({ ...blankRecipient(id(1)).balance, ...given });

it('a blank notice keeps to the schema', () => {
  expect(v.is(noticeSchema, { ...blankNotice(), recipients: [blankRecipient(id(1))] })).toBe(true);
});

describe('the range', () => {
  const notice = {
    ...blankNotice(),
    ranges: [counted(1, id(11), 800), counted(2, id(12), 40), counted(3, null, 7), counted(4, id(11), 480)],
  };

  it('shows a customer its own rows only', () => {
    expect(rangesOf(notice, id(11)).map((range) => range.id)).toEqual([id(1), id(4)]);
    expect(rangesOf(notice, null)).toEqual([]);
  });

  it('adds up per customer', () => {
    expect(suspectTotalOf(rangesOf(notice, id(11)))).toEqual({ pieces: 1280, uncounted: 0 });
    expect(suspectTotalOf([])).toBeNull();
  });

  it('says how many rows are not counted yet', () => {
    expect(suspectTotalOf([counted(1, id(11), 5), counted(2, id(11), null)])).toEqual({
      pieces: 5,
      uncounted: 1,
    });
  });
});

describe('the balance', () => {
  const total = { pieces: 100, uncounted: 0 };

  it('leaves pending what was not released, reworked, conceded, scrapped or given up', () => {
    expect(pendingOf(total, balanceWith({}))).toBe(100);
    expect(
      pendingOf(
        total,
        balanceWith({ released: 50, reworked: 20, conceded: 10, scrapped: 5, unrecoverable: 3 }),
      ),
    ).toBe(12);
  });

  it('is negative when more was accounted for than was suspect', () => {
    expect(pendingOf(total, balanceWith({ released: 101 }))).toBe(-1);
  });

  it('is not known while pieces are uncounted', () => {
    expect(pendingOf({ pieces: 100, uncounted: 1 }, balanceWith({ released: 100 }))).toBeNull();
    expect(pendingOf(null, balanceWith({}))).toBeNull();
  });

  it('closes at nothing pending, and with the written decision for what is unrecoverable', () => {
    expect(mayCloseBalance(total, balanceWith({ released: 99 }))).toBe(false);
    expect(mayCloseBalance(total, balanceWith({ released: 100 }))).toBe(true);
    const given = { released: 90, unrecoverable: 10 };
    expect(mayCloseBalance(total, balanceWith(given))).toBe(false);
    expect(mayCloseBalance(total, balanceWith({ ...given, unrecoverableDecision: 'mail of 2 Dec' }))).toBe(
      true,
    );
  });
});

it('admissions are told only when the approver released them by name', () => {
  const given = { costBearing: 'ours', preliminaryCause: 'electrode', releasedBy: '', isReleased: true };
  expect(admissionsOf(blankNotice())).toBeNull();
  expect(admissionsOf({ ...blankNotice(), admissions: given })).toBeNull();
  expect(
    admissionsOf({ ...blankNotice(), admissions: { ...given, releasedBy: 'Shen', isReleased: false } }),
  ).toBeNull();
  expect(admissionsOf({ ...blankNotice(), admissions: { ...given, releasedBy: 'Shen' } })?.costBearing).toBe(
    'ours',
  );
});

it('time to notice runs to the first word, spoken or written', () => {
  const discovery = { at: '2026-11-20T10:15+08:00', place: '', way: '' };
  const notice = { ...blankNotice(), discovery, issuedAt: '2026-11-20T17:45+08:00' };
  const told = { ...blankRecipient(id(1)), toldAt: '2026-11-20T16:20+08:00' };
  expect(minutesToNotice(notice, told)).toBe(365);
  expect(minutesToNotice(notice, null)).toBe(450);
  expect(minutesToNotice({ ...notice, issuedAt: null }, null)).toBeNull();
});
