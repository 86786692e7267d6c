import type { FormDefinition } from '../types';
import { type Column, continuedOn, rows, table, upright, wordsOf } from './cells';
import { sheetWidth } from './notice-cells';
import { signersAlone, titleBlock } from './title-block';

/** 年度顾客访问计划 (TSP01 5.3.13): one line a visit, with what became of it. */

const word = wordsOf(({ papers }) => papers.visit.plan);

const columns: readonly Column[] = [
  [word('order'), 'order', 1, 'small-center'],
  [word('customer'), 'customer', 5],
  [word('month'), 'month', 2, 'small-center'],
  [word('purposes'), 'purposes', 4],
  [word('person'), 'person', 2, 'small-center'],
  [word('visitedOn'), 'visitedOn', 3, 'small-center'],
  [word('reportNumber'), 'reportNumber', 4, 'small-center'],
  [word('notDoneReason'), 'notDoneReason', 3],
];

const changeColumns: readonly Column[] = [
  [word('changedAt'), 'at', 5, 'small-center'],
  [word('changedBy'), 'by', 4, 'small-center'],
  [word('changeReason'), 'reason', 15],
];

export const visitPlanForm: FormDefinition = {
  code: 'visit-plan',
  title: word('title'),
  ...upright(sheetWidth, 14),
  head: [titleBlock({ company: 6, title: 10, label: 3, value: 5 })],
  body: [
    table('visits', columns, { blankRows: 20, rowHeight: 8.5, headHeight: 7 }),
    rows(
      { cells: [{ span: sheetWidth, style: 'note', field: 'progress' }] },
      { cells: [{ span: sheetWidth, style: 'note', field: 'approval' }] },
    ),
    { kind: 'band', label: word('changes'), list: 'changes' },
    table('changes', changeColumns, { blankRows: 0, rowHeight: 7, headHeight: 6 }),
    { kind: 'signatures', roles: signersAlone },
  ],
  continued: continuedOn(sheetWidth),
};
