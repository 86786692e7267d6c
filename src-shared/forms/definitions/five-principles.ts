import type { Block, Cell, FormDefinition, Row } from '../types';
import { continuedOn, rows, value } from './cells';
import { photosInHalves } from './photo-cells';
import {
  bandCell,
  type Column,
  facts,
  label,
  type ReportWord,
  smallLabel,
  table,
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

const signers: readonly ReportWord[] = [
  'ourPreparer',
  'ourReviewer',
  'ourApprover',
  'theirPreparer',
  'theirReviewer',
  'theirApprover',
];
const signSpan = 3;

/** The subject, and beside it the six boxes to sign in (three rows of 6.3 mm), as these sheets have them on top. */
const header: Block = {
  kind: 'rows',
  isTied: true,
  rows: [
    {
      cells: [label('title', 3), value('title', 27), ...signers.map((key) => smallLabel(key, signSpan))],
    },
    {
      minHeight: 6.3,
      cells: [
        label('customer', 3),
        value('customer', 15),
        label('issueNumber', 3),
        value('customerComplaintNumber', 9),
        ...signers.map((): Cell => ({ span: signSpan, rowSpan: 3, style: 'sign-space' })),
      ],
    },
    { minHeight: 6.3, ...facts(30, 3, 'complainedOn', 'detectedOn', 'detectedPlace') },
    { minHeight: 6.3, ...facts(30, 3, 'replyDueOn', 'finalOn', 'updatedOn') },
    {
      minHeight: 6,
      cells: [
        label('severity', 3),
        value('severity', 6),
        label('troubleDegree', 3),
        value('troubleDegree', 3),
        label('isSafety', 3),
        value('isSafety', 3),
        label('isRepeat', 3),
        value('isRepeat', 6),
        ...signers.map((): Cell => ({ span: signSpan, style: 'small', label: word('signedOn') })),
      ],
    },
  ],
};

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
    header,
    rows(pairs('partNumbers', 'partNames', 'models', 'supplierCode')),
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
      kind: 'spare',
      list: 'drawings',
      label: ({ papers }) => papers.report.drawings.band,
      body: {
        minHeight: 68,
        cells: [
          { span: half, style: 'drawing', field: 'drawing.causes' },
          { span: half, style: 'drawing', field: 'drawing.effect' },
        ],
      },
    },
    ...photosInHalves(({ forms }) => forms.photos.title, width),
  ],
  continued: continuedOn(width),
};
