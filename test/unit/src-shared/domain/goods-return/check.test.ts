import {
  blankGoodsReturn,
  blankReturnLine,
  checkGoodsReturn,
  countedQuantity,
  type GoodsReturn,
  type ReturnLine,
} from '@shared/domain/goods-return';
import { describe, expect, it } from 'vitest';

const line = (change: Partial<ReturnLine> = {}): ReturnLine => ({ ...blankReturnLine('l1'), ...change });
const verdict = (change: Partial<ReturnLine['verdict']>): ReturnLine['verdict'] => ({
  ...line().verdict,
  ...change,
});
const found = (change: Partial<GoodsReturn>): readonly string[] =>
  checkGoodsReturn({ ...blankGoodsReturn(), ...change }).map(
    ({ path, code, level }) => `${level} ${path} ${code}`,
  );

describe('the rules of a goods return', () => {
  it('asks nothing of an empty one', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<GoodsReturn>, readonly string[]]>([
    [
      'an eligibility decision without anybody',
      { acceptance: 'accepted' },
      ['error acceptedBy required', 'error acceptedOn required'],
    ],
    [
      'a refusal without a reason',
      { acceptance: 'refused', acceptedBy: '沈业务', acceptedOn: '2026-11-20' },
      ['error acceptanceNote needs-reason'],
    ],
    [
      'a decision with all of it',
      {
        acceptance: 'partly',
        acceptedBy: '沈业务',
        acceptedOn: '2026-11-20',
        acceptanceNote: '2 件超出质保期',
      },
      [],
    ],
    [
      'judged before it came in',
      { receivedOn: '2026-11-20', judgedOn: '2026-11-19' },
      ['error judgedOn end-before-start'],
    ],
    [
      'verdicts that are not the pieces received',
      {
        judgedOn: '2026-11-19',
        lines: [line({ receivedQuantity: 10, verdict: verdict({ defective: 7, good: 2 }) })],
      },
      ['error lines.0.receivedQuantity verdict-unbalanced'],
    ],
    [
      'the same while nobody says that it is judged',
      { lines: [line({ receivedQuantity: 10, verdict: verdict({ defective: 7, good: 2 }) })] },
      [],
    ],
    [
      'more disposed of than judged',
      {
        judgedOn: '2026-11-19',
        lines: [
          line({
            receivedQuantity: 10,
            verdict: verdict({ defective: 4, pending: 6 }),
            disposal: { ...line().disposal, scrapped: 5 },
          }),
        ],
      },
      ['error lines.0.receivedQuantity disposal-unbalanced'],
    ],
    [
      'an agreed figure that nobody agreed to',
      { lines: [line({ agreedQuantity: 9 })] },
      ['error agreedWith required'],
    ],
    ['one that somebody did', { agreedWith: '顾工', lines: [line({ agreedQuantity: 9 })] }, []],
  ])('%s', (_, change, findings) => {
    expect(found(change)).toEqual(findings);
  });
});

it.each<[string, Partial<ReturnLine>, number | null]>([
  [
    'the agreed figure, whatever was claimed, received or judged',
    {
      declaredQuantity: 120,
      receivedQuantity: 118,
      agreedQuantity: 100,
      verdict: verdict({ defective: 46, good: 72 }),
    },
    100,
  ],
  ['an agreed nought', { agreedQuantity: 0, verdict: verdict({ defective: 4 }) }, 0],
  [
    'what was found defective where nothing was agreed',
    { receivedQuantity: 118, verdict: verdict({ defective: 46, good: 72 }) },
    46,
  ],
  [
    'nothing while pieces wait for a verdict',
    { receivedQuantity: 50, verdict: verdict({ defective: 46, pending: 4 }) },
    null,
  ],
  ['nothing before anything is judged', { declaredQuantity: 120 }, null],
])('PPM counts %s', (_, change, counted) => {
  expect(countedQuantity(line(change))).toBe(counted);
});
