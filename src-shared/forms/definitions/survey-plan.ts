import type { FormDefinition } from '../types';
import { band, type Column, rows, table, wordsOf } from './cells';
import { surveyPage, surveyWidth } from './survey-cells';
import { signersAlone } from './title-block';

/** 年度满意度调查计划 (IATF 16949 9.1.2.1): periods, the questionnaire that is approved with it, and who is asked. A4 landscape, 42 columns. */

const word = wordsOf(({ papers }) => papers.survey.plan);

const periods: readonly Column[] = [
  [word('sequence'), 'order', 2, 'small-center'],
  [word('period'), 'name', 16],
  [word('endsOn'), 'endsOn', 8, 'small-center'],
  [word('sendBy'), 'sendBy', 8, 'small-center'],
  [word('replyBy'), 'replyBy', 8, 'small-center'],
];

const questions: readonly Column[] = [
  [word('sequence'), 'order', 2, 'small-center'],
  [word('item'), 'item', 32],
  [word('weight'), 'weight', 8, 'small-center'],
];

const sheets: readonly Column[] = [
  [word('sequence'), 'order', 2, 'small-center'],
  [word('customer'), 'customer', 9],
  [word('period'), 'period', 5],
  [word('way'), 'way', 3, 'small-center'],
  [word('sendBy'), 'sendBy', 4, 'small-center'],
  [word('replyBy'), 'replyBy', 4, 'small-center'],
  [word('responsible'), 'responsible', 4, 'small-center'],
  [word('number'), 'surveyNumber', 4, 'small-center'],
  [word('outcome'), 'outcome', 7],
];

const changes: readonly Column[] = [
  [word('changedAt'), 'at', 8, 'small-center'],
  [word('changedBy'), 'by', 8, 'small-center'],
  [word('changeReason'), 'reason', 26],
];

export const surveyPlanForm: FormDefinition = {
  code: 'survey-plan',
  title: word('title'),
  ...surveyPage,
  body: [
    band(word('periods')),
    table('periods', periods, { blankRows: 2, rowHeight: 6 }),
    band(word('questionnaire')),
    table('questions', questions, { blankRows: 0, rowHeight: 5.5 }),
    rows({ cells: [{ span: surveyWidth, style: 'note', field: 'scale' }] }),
    band(word('sheets')),
    table('sheets', sheets, { blankRows: 16, rowHeight: 7 }),
    rows(
      { cells: [{ span: surveyWidth, style: 'note', field: 'progress' }] },
      { cells: [{ span: surveyWidth, style: 'note', field: 'approval' }] },
    ),
    { kind: 'band', label: word('changes'), list: 'changes' },
    table('changes', changes, { blankRows: 0, rowHeight: 6 }),
    { kind: 'signatures', roles: signersAlone },
  ],
  continued: null,
};
