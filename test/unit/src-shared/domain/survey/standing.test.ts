import {
  blankSurvey,
  blankSurveyRecord,
  surveyDates,
  surveyRecordDates,
  surveyRecordStatus,
  surveyStatus,
} from '@shared/domain/survey';
import { expect, it } from 'vitest';

const on = '2026-11-20';

it('a survey is wanted back from the day it was sent', () => {
  const survey = { ...blankSurvey(), customerName: '甲方', replyBy: '2026-12-10' };
  expect(
    [survey, { ...survey, sentOn: on }, { ...survey, sentOn: on, returnedOn: on }].map(surveyStatus),
  ).toEqual(['prepared', 'sent', 'returned']);
  expect(surveyDates(survey)).toEqual([]);
  expect(surveyDates({ ...survey, sentOn: on })).toMatchObject([
    { text: '甲方', due: '2026-12-10', done: null },
  ]);
});

it("a period's record collects sheets, then follows its measures until each is verified", () => {
  const measure = (verifiedOn: string | null) => ({
    id: 'm1',
    surveyNumber: '',
    customerName: '甲方',
    item: null,
    score: 3,
    cause: '响应慢',
    measure: '',
    owner: '业务部',
    dueOn: '2026-12-20',
    verification: '',
    verifiedOn,
  });
  const record = (measures: readonly ReturnType<typeof measure>[], returnedOn: string | null = on) => ({
    ...blankSurveyRecord(),
    entries: [{ returnedOn, items: [] } as never],
    measures: [...measures],
  });
  const told = [
    blankSurveyRecord(),
    record([], null),
    record([]),
    record([measure(null)]),
    record([measure(on)]),
  ];
  expect(told.map(surveyRecordStatus)).toEqual([
    'collecting',
    'collecting',
    'finished',
    'measures',
    'finished',
  ]);
  expect(surveyRecordDates(record([measure(null)]))).toEqual([
    { id: 'm1', what: 'measure', text: '响应慢', owner: '业务部', due: '2026-12-20', done: null },
  ]);
});
