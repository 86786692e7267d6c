import {
  blankEvidence,
  blankSurvey,
  entryOfSurvey,
  itemSummaryOf,
  lowItemsOf,
  type Survey,
  satisfactionOf,
  surveyGradeOf,
  surveyItems,
  surveySummaryOf,
  totalOf,
  usualWeights,
} from '@shared/domain/survey';
import { describe, expect, it } from 'vitest';

const itemsOf = (score: (index: number) => number | null) =>
  surveyItems.map((item, index) => ({ item, weight: usualWeights[item], score: score(index) }));

describe('the total S = 100·Σ(weight×score/5)', () => {
  it('stands on usual weights that sum to 100', () => {
    expect(Object.values(usualWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it.each([
    [5, 100],
    [4, 80],
    [3, 60],
    [1, 20],
  ])('all items at %i give %i', (score, total) => {
    expect(totalOf(itemsOf(() => score))).toBe(total);
  });

  it('weighs: quality (20 %) at 1 and the rest at 5 give 84', () => {
    expect(totalOf(itemsOf((index) => (index === 0 ? 1 : 5)))).toBe(84);
  });

  it('leaves out items without a score together with their weight', () => {
    expect(totalOf(itemsOf((index) => (index === 0 ? null : 4)))).toBe(80);
  });

  it('has one decimal', () => {
    expect(
      totalOf([
        { item: 'quality', weight: 33, score: 4 },
        { item: 'price', weight: 67, score: 5 },
      ]),
    ).toBe(93.4);
    expect(
      totalOf([
        { item: 'quality', weight: 1, score: 4 },
        { item: 'price', weight: 2, score: 5 },
      ]),
    ).toBe(93.3);
  });

  it('is unknown when nothing was answered or nothing weighs', () => {
    expect(totalOf(itemsOf(() => null))).toBeNull();
    expect(totalOf([{ item: 'quality', weight: 0, score: 5 }])).toBeNull();
  });
});

it.each([
  [100, 'satisfied', 'A'],
  [90, 'satisfied', 'A'],
  [89.9, 'satisfied', 'B'],
  [85, 'satisfied', 'B'],
  [84.9, 'fairly-satisfied', 'B'],
  [80, 'fairly-satisfied', 'B'],
  [79.9, 'fairly-satisfied', 'C'],
  [70, 'fairly-satisfied', 'C'],
  [69.9, 'not-satisfied', 'D'],
  [20, 'not-satisfied', 'D'],
])('%d is %s and grade %s', (total, satisfaction, grade) => {
  expect(satisfactionOf(total)).toBe(satisfaction);
  expect(surveyGradeOf(total)).toBe(grade);
});

it('items of 3 or less are low; those without a score are not', () => {
  const scores = [3, 4, null, 1];
  expect(lowItemsOf(itemsOf((index) => scores[index] ?? 5))).toEqual(['quality', 'delivery-time']);
});

describe('the record of a period', () => {
  const sheet = (score: number | null, returnedOn: string | null): Survey => ({
    ...blankSurvey(),
    sentOn: '2026-07-02',
    returnedOn,
    answers: blankSurvey().answers.map((answer) => ({ ...answer, score })),
  });
  const entries = [sheet(5, '2026-07-10'), sheet(3, '2026-07-12'), sheet(null, null)].map((each, index) =>
    entryOfSurvey(`00000000-0000-4000-8000-00000000000${index}`, each, blankEvidence()),
  );

  it('counts what was sent and returned and takes the mean of the totals', () => {
    expect(surveySummaryOf(entries)).toEqual({ sent: 3, returned: 2, returnRate: 66.7, average: 80 });
    expect(surveySummaryOf([])).toEqual({ sent: 0, returned: 0, returnRate: null, average: null });
  });

  it('takes the mean of an item over the scores given', () => {
    expect(itemSummaryOf(entries, 'price')).toEqual({ average: 4, answers: 2, low: 1 });
    expect(itemSummaryOf([], 'price')).toEqual({ average: null, answers: 0, low: 0 });
  });
});
