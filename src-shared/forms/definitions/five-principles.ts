import type { Block, FormDefinition, Row } from '../types';
import {
  bandCell,
  type Column,
  facts,
  label,
  type ReportWord,
  rows,
  table,
  value,
  word,
} from './report-cells';
import { titleBlock } from './title-block';

/**
 * 5原则报告 (domain.md §3.1): one A3 sheet in two halves of 24 columns. Left the facts and the countermeasures, right the causes and the
 * effect; each table's left and right half are two lists side by side.
 */

const half = 24;
const width = 2 * half;

const pairs = (...keys: readonly ReportWord[]): Row => facts(width, 3, ...keys);
const bands = (left: ReportWord, right: ReportWord): Block =>
  rows({ keepsWithNext: true, cells: [bandCell(left, half), bandCell(right, half)] });
const sideBySide = (list: string, left: readonly Column[], right: readonly Column[], blankRows = 0): Block =>
  table(list, [...left, ...right], blankRows);

const factColumns: readonly Column[] = [
  ['item', 4, 'small-label'],
  ['fact', 20],
];

export const fivePrinciplesForm: FormDefinition = {
  code: '5P',
  title: ({ papers }) => papers.report.titles['5P'],
  paper: 'A3',
  orientation: 'landscape',
  margins: { top: 11, right: 11, bottom: 11, left: 13 },
  columns: Array.from({ length: width }, () => 8.25),
  head: [titleBlock({ company: 12, title: 22, label: 4, value: 10 })],
  body: [
    rows(
      {
        cells: [
          label('title', 3),
          value('title', 21),
          label('customer', 3),
          value('customer', 13),
          label('issueNumber', 3),
          value('customerComplaintNumber', 5),
        ],
      },
      pairs('partNumbers', 'partNames', 'models', 'supplierCode'),
      pairs('detectedOn', 'detectedPlace', 'finalOn', 'updatedOn'),
      pairs('severity', 'troubleDegree', 'isSafety', 'isRepeat'),
    ),
    bands('bandFacts', 'bandCauses'),
    sideBySide('facts', factColumns, [
      ['factor', 3, 'small-label'],
      ['possibleCause', 9],
      ['evidence', 9],
      ['factorVerdict', 3, 'small-center'],
    ]),
    sideBySide('whys', factColumns, [
      ['order', 2, 'small-label'],
      ['whyOccurrence', 6],
      ['evidenceOccurrence', 5],
      ['whyEscape', 6],
      ['evidenceEscape', 5],
    ]),
    sideBySide(
      'containment',
      [
        ['place', 4, 'small-label'],
        ['action', 7],
        ['checked', 3, 'small-center'],
        ['defective', 3, 'small-center'],
        ['reworked', 2, 'small-center'],
        ['scrapped', 2, 'small-center'],
        ['cleanPoint', 3, 'small-center'],
      ],
      [
        ['causeItem', 4, 'small-label'],
        ['causeText', 20],
      ],
    ),
    bands('bandActions', 'bandEffects'),
    sideBySide(
      'actions',
      [
        ['causeKind', 3, 'small-label'],
        ['action', 10],
        ['responsible', 3],
        ['doneOn', 3, 'small-center'],
        ['breakpoint', 5],
      ],
      [
        ['period', 6],
        ['produced', 3, 'small-center'],
        ['checked', 3, 'small-center'],
        ['defective', 3, 'small-center'],
        ['ppm', 3, 'small-center'],
        ['verdict', 3, 'small-center'],
        ['on', 3, 'small-center'],
      ],
    ),
    rows({
      cells: [
        label('identification', 4),
        value('identification', half - 4),
        label('effectText', 4),
        value('effectText', half - 4),
      ],
    }),
    { kind: 'band', label: word('bandFeedback') },
    sideBySide(
      'feedback',
      [
        ['documentKind', 4, 'small-label'],
        ['document', 10],
        ['fromRevision', 3, 'small-center'],
        ['toRevision', 3, 'small-center'],
        ['on', 4, 'small-center'],
      ],
      [
        ['object', 9],
        ['decision', 12],
        ['responsible', 3],
      ],
    ),
    rows({
      cells: [
        label('systemic', 4),
        value('systemic', half - 4),
        label('lessons', 4),
        value('lessons', half - 4),
      ],
    }),
    {
      kind: 'signatures',
      roles: (
        [
          'ourPreparer',
          'ourReviewer',
          'ourApprover',
          'theirPreparer',
          'theirReviewer',
          'theirApprover',
        ] as const
      ).map(word),
    },
  ],
  continued: { cells: [{ span: width, style: 'sheet-note', field: 'page.sheet' }], keepsWithNext: true },
};
