import {
  blankSurvey,
  commentPath,
  notApplicable,
  type ReturnedCell,
  readReturned,
  returnedPaths,
  type Survey,
  scorePath,
  withReturned,
} from '@shared/domain/survey';
import { describe, expect, it } from 'vitest';

const words = [
  {
    comparisons: { better: '优于同行', equal: '与同行相当', worse: '不如同行', 'not-known': '不了解' },
    notApplicable: '不适用',
  },
];

/** A workbook as it went out, with some cells as they came back. */
const cells = (changed: Readonly<Record<string, Partial<ReturnedCell>>>): readonly ReturnedCell[] =>
  returnedPaths.map((path, at) => ({
    cell: `C${at + 1}`,
    path,
    exported: null,
    value: null,
    ...changed[path],
  }));

const quality = scorePath('quality');
const qualityOf = ({ answers }: Survey) => answers[0];

describe('a returned questionnaire', () => {
  it.each([
    [5, { score: 5, isNotApplicable: false }],
    ['4', { score: 4, isNotApplicable: false }],
    ['3 分', { score: 3, isNotApplicable: false }],
    ['2.0', { score: 2, isNotApplicable: false }],
    ['不适用', { score: null, isNotApplicable: true }],
    ['n/a', { score: null, isNotApplicable: true }],
  ])('reads the score %s', (value, expected) => {
    const { changes, problems } = readReturned(blankSurvey(), cells({ [quality]: { value } }), words);
    expect(problems).toEqual([]);
    expect(qualityOf(withReturned(blankSurvey(), changes))).toMatchObject(expected);
  });

  it.each([6, 0, -1, 3.5, '很好', true, '5; DROP'])('names a score that is none: %s', (value) => {
    const { changes, problems } = readReturned(blankSurvey(), cells({ [quality]: { value } }), words);
    expect(changes).toEqual([]);
    expect(problems).toEqual([{ code: 'not-a-score', cell: 'C4', path: quality, text: String(value) }]);
  });

  it('takes nothing that nobody changed, and leaves what changed here meanwhile to a person', () => {
    const answers = blankSurvey().answers.map((answer, at) => (at === 0 ? { ...answer, score: 4 } : answer));
    const survey = { ...blankSurvey(), answers, suggestions: '电话补充' };
    const untouched = readReturned(survey, cells({ [quality]: { exported: null, value: null } }), words);
    expect(untouched.changes).toEqual([]);
    const both = readReturned(survey, cells({ suggestions: { exported: '', value: '邮件里写的' } }), words);
    expect(both.changes).toEqual([
      { path: 'suggestions', before: '电话补充', after: '邮件里写的', isConflict: true },
    ]);
    expect(readReturned(survey, cells({ [quality]: { value: 4 } }), words).changes).toEqual([]);
  });

  it('names what it cannot take, and a cell that no question has changes nothing', () => {
    const comment = commentPath('price');
    const foreign = { cell: 'A1', path: 'sentOn', exported: null, value: '2020-01-01' };
    const read = readReturned(
      blankSurvey(),
      [
        ...cells({
          comparison: { value: '最好' },
          [comment]: { value: '长'.repeat(201) },
          respondent: { isMissing: true },
        }).filter(({ path }) => path !== 'suggestions'),
        foreign,
      ],
      words,
    );
    expect(read.changes).toEqual([]);
    expect(read.problems.map(({ code, path }) => [code, path])).toEqual([
      ['row-gone', 'suggestions'],
      ['row-gone', 'respondent'],
      ['too-long', comment],
      ['not-a-choice', 'comparison'],
      ['unknown-cell', 'sentOn'],
    ]);
    expect(
      withReturned(blankSurvey(), [{ path: 'sentOn', before: null, after: 'x', isConflict: false }]),
    ).toEqual(blankSurvey());
  });

  it('an answer can be taken back', () => {
    const survey = {
      ...blankSurvey(),
      answers: blankSurvey().answers.map((a) => ({ ...a, isNotApplicable: true })),
    };
    const read = readReturned(survey, cells({ [quality]: { exported: notApplicable, value: null } }), words);
    const conflicts = read.changes.filter(({ isConflict }) => isConflict);
    expect(conflicts).toEqual([]);
    expect(qualityOf(withReturned(survey, read.changes))).toMatchObject({
      score: null,
      isNotApplicable: false,
    });
  });
});
