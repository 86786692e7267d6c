import {
  begunMeasures,
  blankEvidence,
  blankSurvey,
  blankSurveyRecord,
  entryOfSurvey,
  type SurveyMeasure,
  type SurveyRecord,
  unansweredLows,
  weightSum,
  withSheets,
} from '@shared/domain/survey';
import { describe, expect, it } from 'vitest';

const sheet = (number: string, customerName: string, low: number | null) => ({
  ...blankSurvey(),
  number,
  customerName,
  answers: blankSurvey().answers.map((answer, at) => ({ ...answer, score: at === 2 ? low : 5 })),
});
const entry = (number: string, customerName: string, low: number | null) =>
  entryOfSurvey(`id-${number}`, sheet(number, customerName, low), blankEvidence());
const measure = (change: Partial<SurveyMeasure>): SurveyMeasure => ({
  id: 'm1',
  surveyNumber: '',
  customerName: '',
  item: 'complaint-effect',
  score: 2,
  cause: '',
  measure: '增加复核',
  owner: '',
  dueOn: null,
  verification: '',
  verifiedOn: null,
  ...change,
});
const record = (change: Partial<SurveyRecord>): SurveyRecord => ({
  ...blankSurveyRecord(),
  entries: [entry('MY-1', '甲', 3), entry('MY-2', '乙', 4), entry('MY-3', '丙', null)],
  ...change,
});

describe('a low item', () => {
  it.each<[string, SurveyMeasure[], string[]]>([
    ['is unanswered without a measure', [], ['MY-1']],
    ['is answered by a measure of its sheet', [measure({ surveyNumber: 'MY-1' })], []],
    ['is answered by a measure of its customer', [measure({ customerName: '甲' })], []],
    ['is not answered by one of another sheet', [measure({ surveyNumber: 'MY-2' })], ['MY-1']],
    ['is not answered by one of another item', [measure({ surveyNumber: 'MY-1', item: 'price' })], ['MY-1']],
    ['is not answered by one that says nothing', [measure({ surveyNumber: 'MY-1', measure: ' ' })], ['MY-1']],
  ])('%s', (_, measures, numbers) => {
    expect(unansweredLows(record({ measures })).map((low) => low.entry.number)).toEqual(numbers);
  });

  it('begins one row to be filled, not a second one', () => {
    const begun = begunMeasures(record({}), () => 'new');
    expect(begun).toMatchObject([
      { surveyNumber: 'MY-1', customerName: '甲', item: 'complaint-effect', score: 3, measure: '' },
    ]);
    expect(begunMeasures(record({ measures: [...begun] }), () => 'again')).toEqual([]);
  });
});

it('usual weights are 100 together, and a changed one shows', () => {
  expect(weightSum(blankSurvey())).toBe(100);
  const [first, ...rest] = blankSurvey().answers;
  expect(weightSum({ answers: first === undefined ? [] : [{ ...first, weight: 30 }, ...rest] })).toBe(110);
});

it('sheets bring a period up to date: known ones keep their evidence, new ones come after', () => {
  const evidence = { ...blankEvidence(), ppm: 12 };
  const known = { ...entry('MY-1', '甲', 2), evidence };
  const { id: _, evidence: __, ...changed } = entry('MY-1', '甲', 5);
  const { id: ___, evidence: ____, ...more } = entry('MY-9', '丁', 5);
  const found = withSheets([known], [changed, more], () => ({
    id: 'new',
    evidence: blankEvidence(),
    previousTotal: null,
    evidenceReason: '',
  }));
  expect(found.map(({ id, number }) => [id, number])).toEqual([
    ['id-MY-1', 'MY-1'],
    ['new', 'MY-9'],
  ]);
  expect(found[0]?.evidence.ppm).toBe(12);
  expect(found[0]?.items[2]?.score).toBe(5);
  const blank = () => ({ id: 'new', evidence: blankEvidence(), previousTotal: null, evidenceReason: '' });
  expect(withSheets([known], [more], blank, new Set(['MY-1'])).map(({ number }) => number)).toEqual(['MY-9']);
});
