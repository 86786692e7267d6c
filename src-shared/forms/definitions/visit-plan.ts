import type { Texts } from '../../text';
import type { FormDefinition, Label } from '../types';
import { type Column, rows, sheetColumns, sheetWidth, small, smallCenter, tableOf } from './notice-cells';
import { titleBlock } from './title-block';

/** 年度顾客访问计划 (TSP01 5.3.13): one line a visit, with what became of it. */

const word =
  (of: (plan: Texts['papers']['visit']['plan']) => string): Label =>
  ({ papers }) =>
    of(papers.visit.plan);

const columns: readonly Column[] = [
  { label: word(({ order }) => order), cell: smallCenter('order', 1) },
  { label: word(({ customer }) => customer), cell: small('customer', 5) },
  { label: word(({ month }) => month), cell: smallCenter('month', 2) },
  { label: word(({ purposes }) => purposes), cell: small('purposes', 4) },
  { label: word(({ person }) => person), cell: smallCenter('person', 2) },
  { label: word(({ visitedOn }) => visitedOn), cell: smallCenter('visitedOn', 3) },
  { label: word(({ reportNumber }) => reportNumber), cell: smallCenter('reportNumber', 4) },
  { label: word(({ notDoneReason }) => notDoneReason), cell: small('notDoneReason', 3) },
];

export const visitPlanForm: FormDefinition = {
  code: 'visit-plan',
  title: word(({ title }) => title),
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 14, right: 11, bottom: 14, left: 13 },
  columns: sheetColumns,
  head: [titleBlock({ company: 6, title: 10, label: 3, value: 5 })],
  body: [
    tableOf('visits', columns, 8.5, 20),
    rows({ cells: [{ span: sheetWidth, style: 'note', field: 'progress' }] }),
    {
      kind: 'signatures',
      roles: [
        ({ forms }) => forms.preparedBy,
        ({ forms }) => forms.reviewedBy,
        ({ forms }) => forms.approvedBy,
      ],
    },
  ],
  continued: { cells: [{ span: sheetWidth, style: 'sheet-note', field: 'page.sheet' }], keepsWithNext: true },
};
