import { blankLine } from '@shared/domain/complaint';
import {
  blankContact,
  blankCustomer,
  blankScorecard,
  contactOf,
  monthFigures,
  monthsUntil,
  ppmOf,
  summaryOf,
} from '@shared/domain/customer';
import { customerFrom } from '@shared/domain/escape';
import { describe, expect, it } from 'vitest';

const line = (change: object) => ({ ...blankLine('00000000-0000-4000-8000-000000000001'), ...change });
const card = (month: string, delivered: number | null) => ({
  ...blankScorecard('00000000-0000-4000-8000-000000000002'),
  month,
  delivered,
});
const of = (lines: readonly object[], more: object = {}) => ({
  month: '2026-11',
  lines: lines.map(line),
  countingRule: null,
  mergedInto: '',
  ...more,
});

describe('PPM of a month', () => {
  it.each([
    ['confirmed pieces over deliveries', [of([{ confirmedByUs: 3 }])], 20_000, 150],
    [
      'what was agreed to count before what was confirmed',
      [of([{ confirmedByUs: 9, countedForPpm: 1 }])],
      20_000,
      50,
    ],
    [
      'a complaint that is not counted gives none',
      [of([{ confirmedByUs: 3 }], { countingRule: 'not-counted' })],
      20_000,
      0,
    ],
    [
      'one that was put to another (并案) is not counted twice',
      [of([{ confirmedByUs: 3 }], { mergedInto: 'KS-1' })],
      20_000,
      0,
    ],
    [
      'one that was withdrawn or counts with another gives none',
      [of([{ confirmedByUs: 3 }], { isLeftOut: true })],
      20_000,
      0,
    ],
    [
      'a label error on a pallet is one where occurrences are counted',
      [of([{ confirmedByUs: 1_000 }], { countingRule: 'per-occurrence' })],
      20_000,
      50,
    ],
    [
      'a figure agreed with the customer goes before the counting rule',
      [of([{ confirmedByUs: 1_000, countedForPpm: 2 }], { countingRule: 'per-occurrence' })],
      20_000,
      100,
    ],
    ['no delivered quantity: no figure, never 0 or infinite', [of([{ confirmedByUs: 3 }])], null, null],
    ['nothing delivered: no figure', [of([{ confirmedByUs: 3 }])], 0, null],
  ] as const)('%s', (_, complaints, delivered, ppm) => {
    const [figures] = monthFigures(['2026-11'], complaints as never, [card('2026-11', delivered)]);
    expect(figures?.ppm).toBe(ppm);
  });

  it('shows the customer’s view beside it: what he claims, disputed pieces too', () => {
    const claimed = of([
      { defectiveQuantity: 5, confirmedByUs: 0 },
      { defectiveQuantity: 4, confirmedByCustomer: 2 },
    ]);
    const [figures] = monthFigures(['2026-11'], [claimed] as never, [card('2026-11', 10_000)]);
    expect(figures).toMatchObject({ claimed: 7, customerViewPpm: 700, counted: 0, ppm: 0 });
  });
});

it('a month is reconciled: ours, theirs, the difference, why, and what became of the appeal', () => {
  const appeal = {
    state: 'accepted',
    askedOn: '2026-12-03',
    answeredOn: '2026-12-10',
    reason: '运输损坏 3 件不计',
  } as const;
  const own = { ...card('2026-11', 20_000), ppm: 300, appeal };
  const [figures] = monthFigures(['2026-11'], [of([{ confirmedByUs: 3 }])] as never, [own]);
  expect(figures).toMatchObject({ ppm: 150, scorecardPpm: 300, difference: 150, appeal });
  const [unknown] = monthFigures(['2026-11'], [], [{ ...own, delivered: null }]);
  expect(unknown?.difference).toBeNull();
});

it('PPM is whole; months go back over the turn of a year', () => {
  expect(ppmOf(1, 3)).toBe(333_333);
  expect(monthsUntil('2026-02-10', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

describe('whom papers name', () => {
  const person = (name: string, change: object = {}) => ({
    ...blankContact(crypto.randomUUID()),
    name,
    ...change,
  });
  const contacts = [
    person('采购', { role: 'purchasing' }),
    person('旧SQE', { role: 'quality', validUntil: '2026-01-31' }),
    person('SQE', { role: 'quality' }),
  ];
  it.each([
    ['the first of the role asked for', { contacts }, ['quality'], null, '旧SQE'],
    ['who is still valid on the day', { contacts }, ['quality'], '2026-11-21', 'SQE'],
    ['somebody else where nobody has the role', { contacts }, ['logistics'], null, '采购'],
    ['nobody where there is nobody', { contacts: [] }, ['quality'], null, ''],
  ] as const)('%s', (_, customer, roles, on, name) => {
    expect(contactOf(customer as never, on, roles).name).toBe(name);
  });

  it('a complaint and a row of an escape keep nobody who is no longer valid', () => {
    const body = { ...blankCustomer('甲方'), contacts };
    const kept = (on: string) => [
      summaryOf(body, on).contactName,
      customerFrom('r', { id: 'c', version: 1, body }, on).contactName,
    ];
    expect(kept('2026-01-31')).toEqual(['旧SQE', '旧SQE']);
    expect(kept('2026-02-01')).toEqual(['SQE', 'SQE']);
  });
});
