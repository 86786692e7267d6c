import { blankComplaint, blankLine, type Complaint } from '@shared/domain/complaint';
import {
  type CountedCase,
  complaintOfReport,
  type PiecesCounted,
  piecesCounted,
} from '@shared/domain/report';
import { describe, expect, it } from 'vitest';

const nameOf = (n: number): string => `KS-2026-000${n}`;
const reportOf = (n: number, revision = 0): string => `8D-${nameOf(n)}-R${revision}`;

interface Given {
  /** Defective pieces of its one line. */
  readonly pieces?: number;
  /** The report it refers to. */
  readonly to?: string;
  readonly revision?: number;
  readonly hasReport?: boolean;
  readonly isVoid?: boolean;
  readonly customer?: string;
  readonly body?: Partial<Complaint>;
  /** Complaints on the same escape event. */
  readonly onEvent?: readonly number[];
}

function caseOf(n: number, given: Given): CountedCase {
  const { pieces = n * 10, to = '', revision = 0, hasReport = true, isVoid = false } = given;
  const lines = [{ ...blankLine(`line-${n}`), defectiveQuantity: pieces }];
  return {
    number: nameOf(n),
    isVoid,
    customer: { id: null, name: given.customer ?? '甲方' },
    body: { ...blankComplaint(), lines, ...given.body },
    report: hasReport ? { number: reportOf(n, revision), refersTo: to } : null,
    ...(given.onEvent === undefined ? {} : { sameEvent: given.onEvent.map(nameOf) }),
  };
}

/** What each complaint counts, `pieces` or `→ with`, in their order. */
function counted(...given: readonly Given[]): readonly string[] {
  const cases = given.map((each, index) => caseOf(index + 1, each));
  const find = (number: string) => cases.find((each) => each.number === number) ?? null;
  return cases.map((each) => {
    const { pieces, countedWith } = piecesCounted(each, find);
    return countedWith === null ? `${pieces}` : `${pieces} → ${countedWith}`;
  });
}

const withdrawal: Complaint['withdrawal'] = {
  at: '2026-11-20T10:00+08:00',
  reason: '顾客撤销',
  proof: { attachmentIds: [], person: '', note: '' },
};

describe('each piece counts once', () => {
  it.each<readonly [string, readonly Given[], readonly string[]]>([
    ['complaints of their own', [{}, {}], ['10', '20']],
    ['a reference', [{}, { to: reportOf(1) }], ['10', '0 → 8D-KS-2026-0001-R0']],
    [
      'two references to one',
      [{}, { to: reportOf(1) }, { to: reportOf(1) }],
      ['10', `0 → ${reportOf(1)}`, `0 → ${reportOf(1)}`],
    ],
    [
      'a chain',
      [{}, { to: reportOf(1) }, { to: reportOf(2) }],
      ['10', `0 → ${reportOf(1)}`, `0 → ${reportOf(1)}`],
    ],
    [
      'a ring: the first one counts',
      [{ to: reportOf(2) }, { to: reportOf(1) }],
      ['10', `0 → ${reportOf(1)}`],
    ],
    [
      'a chain into a ring',
      [{ to: reportOf(2) }, { to: reportOf(1) }, { to: reportOf(2) }],
      ['10', `0 → ${reportOf(1)}`, `0 → ${reportOf(1)}`],
    ],
    ['a reference to itself', [{ to: reportOf(1) }], ['10']],
    ['a reference taken back', [{}, { to: '' }], ['10', '20']],
    [
      'a report of which a later revision stands',
      [{ revision: 2 }, { to: reportOf(1, 0) }],
      ['10', `0 → ${reportOf(1, 2)}`],
    ],
    ['another layout of it', [{}, { to: '5P-KS-2026-0001-R0' }], ['10', `0 → ${reportOf(1)}`]],
    ['a voided report', [{ hasReport: false }, { to: reportOf(1) }], ['10', '20']],
    ['a voided complaint', [{ isVoid: true }, { to: reportOf(1) }], ['0', '20']],
    ['a withdrawn one', [{ body: { withdrawal } }, { to: reportOf(1) }], ['0', '20']],
    [
      'one in a chain whose first was voided',
      [{ isVoid: true }, { to: reportOf(1) }, { to: reportOf(2) }],
      ['0', '20', `0 → ${reportOf(2)}`],
    ],
    ['a voided complaint that refers', [{}, { to: reportOf(1), isVoid: true }], ['10', '0']],
    ['another customer’s report', [{ customer: '乙方' }, { to: reportOf(1) }], ['10', '20']],
    ['a report that is none of ours', [{}, { to: '8D-KS-2019-0815-R0' }], ['10', '20']],
    ['free text', [{}, { to: '见上次报告' }], ['10', '20']],
    [
      'a merged complaint',
      [{ hasReport: false }, { body: { mergedInto: nameOf(1) } }],
      ['10', `0 → ${nameOf(1)}`],
    ],
    [
      'a merged one whose report refers to a third',
      [{}, {}, { to: reportOf(1), body: { mergedInto: nameOf(2) } }],
      ['10', '20', `0 → ${reportOf(1)}`],
    ],
    [
      'a merged one whose reference fell away',
      [{ isVoid: true }, {}, { to: reportOf(1), body: { mergedInto: nameOf(2) } }],
      ['0', '20', `0 → ${reportOf(2)}`],
    ],
  ])('%s', (_, given, expected) => expect(counted(...given)).toEqual(expected));
});

describe('its own pieces', () => {
  const line = (defective: number | null, ppm: number | null = null) => ({
    ...blankLine(crypto.randomUUID()),
    defectiveQuantity: defective,
    countedForPpm: ppm,
  });
  const own = (countingRule: Complaint['countingRule'], ...lines: Complaint['lines']): PiecesCounted =>
    piecesCounted(caseOf(1, { body: { countingRule, lines } }), () => null);

  it.each<readonly [string, PiecesCounted, number | null, PiecesCounted['why']]>([
    ['are summed over the lines', own(null, line(3), line(4), line(null)), 7, 'as-reported'],
    ['are not known without a figure', own('per-piece', line(null)), null, 'as-reported'],
    ['are not known without a line', own(null), null, 'as-reported'],
    [
      'count as agreed where a figure was agreed',
      own('agreed-with-customer', line(30, 12), line(5)),
      17,
      'agreed',
    ],
    ['count as none where none was agreed to count', own('per-piece', line(30, 0)), 0, 'agreed'],
    ['count once per occurrence', own('per-occurrence', line(1000)), 1, 'one-occurrence'],
    ['count as agreed before the occurrence', own('per-occurrence', line(1000, 2)), 2, 'agreed'],
    ['do not count by the rule', own('not-counted', line(1000, 2)), 0, 'not-counted'],
  ])('%s', (_, { pieces, why, countedWith }, expected, reason) => {
    expect({ pieces, why, countedWith }).toEqual({ pieces: expected, why: reason, countedWith: null });
  });
});

it.each([
  ['8D-KS-2026-0001-R0', 'KS-2026-0001'],
  [' CM-KS-2026-0001-R12 ', 'KS-2026-0001'],
  ['8D-2026-0001', ''],
  ['KS-2026-0001', ''],
  ['', ''],
])('the report number %j names the complaint %j', (number, complaint) => {
  expect(complaintOfReport(number)).toBe(complaint);
});

describe('complaints on one escape event', () => {
  it('count with the first one of the same customer', () => {
    expect(counted({ onEvent: [1, 2, 3] }, { onEvent: [1, 2, 3] }, { onEvent: [1, 2, 3] })).toEqual([
      '10',
      `0 → ${reportOf(1)}`,
      `0 → ${reportOf(1)}`,
    ]);
  });

  it('count each for itself where they are of different customers, or the first was withdrawn', () => {
    expect(counted({ onEvent: [1, 2] }, { onEvent: [1, 2], customer: '乙方' })).toEqual(['10', '20']);
    expect(counted({ onEvent: [1, 2], body: { withdrawal } }, { onEvent: [1, 2] })).toEqual(['0', '20']);
  });

  it('follow the 8D they refer to before the event', () => {
    expect(counted({ onEvent: [1, 3] }, {}, { onEvent: [1, 3], to: reportOf(2) })).toEqual([
      '10',
      '20',
      `0 → ${reportOf(2)}`,
    ]);
  });
});
