import {
  blankReturnLine,
  checkLine,
  differenceOf,
  type ReturnLine,
  sumOf,
} from '@shared/domain/goods-return';
import { describe, expect, it } from 'vitest';

const blank = blankReturnLine('00000000-0000-4000-8000-000000000001');

/** 100 pieces received with the given verdicts and disposals. */
const received = (
  verdict: Partial<ReturnLine['verdict']>,
  disposal: Partial<ReturnLine['disposal']> = {},
): ReturnLine => ({
  ...blank,
  receivedQuantity: 100,
  verdict: { ...blank.verdict, ...verdict },
  disposal: { ...blank.disposal, ...disposal },
});

describe('the check of a return line', () => {
  it('says nothing before the pieces are counted and judged', () => {
    expect(checkLine(blank)).toEqual({ kind: 'unknown' });
    expect(checkLine(received({}))).toEqual({ kind: 'unknown' });
    expect(checkLine({ ...received({ good: 1 }), receivedQuantity: null })).toEqual({ kind: 'unknown' });
  });

  it('balances when the verdicts are the pieces received', () => {
    expect(checkLine(received({ defective: 40, good: 50, ntf: 4, pending: 6 }))).toEqual({
      kind: 'balanced',
    });
    expect(checkLine({ ...received({ good: 0 }), receivedQuantity: 0 })).toEqual({ kind: 'balanced' });
  });

  it.each([
    [98, -2],
    [103, 3],
  ])('tells that %i verdicts for 100 pieces are %i off', (good, amount) => {
    expect(checkLine(received({ good }))).toEqual({ kind: 'verdict', amount });
  });

  it('tells when more is disposed of than was judged; pending pieces wait', () => {
    const verdict = { defective: 90, pending: 10 };
    expect(checkLine(received(verdict, { scrapped: 60, toSupplier: 30 }))).toEqual({ kind: 'balanced' });
    expect(checkLine(received(verdict, { scrapped: 60, restocked: 32 }))).toEqual({
      kind: 'disposal',
      amount: 2,
    });
  });

  it('does not count replacements: they are new pieces', () => {
    expect(checkLine(received({ defective: 100 }, { scrapped: 100, replaced: 120 }))).toEqual({
      kind: 'balanced',
    });
  });
});

it('the difference is what was received less what was declared, known only with both', () => {
  expect(differenceOf({ ...blank, declaredQuantity: 120, receivedQuantity: 118 })).toBe(-2);
  expect(differenceOf({ ...blank, declaredQuantity: 120 })).toBeNull();
  expect(differenceOf({ ...blank, receivedQuantity: 118 })).toBeNull();
});

it('a sum leaves out what is unknown, and is unknown itself when all is', () => {
  expect(sumOf([null, 2, 3])).toBe(5);
  expect(sumOf([0])).toBe(0);
  expect(sumOf([null, null])).toBeNull();
  expect(sumOf([])).toBeNull();
});
