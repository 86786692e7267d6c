import type { VisitTopic } from '../../domain/visit';
import type { Block, FormDefinition, Label, Row } from '../types';
import { continuedOn, rows, smallLabel, table, upright, wordsOf } from './cells';
import { growing, limited, line, sheetWidth, wide } from './notice-cells';
import { titleBlock } from './title-block';

/**
 * 顾客访问报告 RTSP01-02 (TSP01 5.3.13–14): page 1 is what the customer may sign, with its signature at the foot; actions, what is internal
 * and our own signatures stand on page 2.
 */

/** mm; with a title block in two languages it fills page 1. */
const firstPage = 234;

const word = wordsOf(({ papers }) => papers.visit);

type Shown = readonly [label: Label, field: string];

const topic = (name: VisitTopic): Shown => [word(({ choices }) => choices.topic[name]), `feedback.${name}`];

/** Two topics side by side: page 1 holds all of them, also with a second language. */
const pair = (...parts: readonly [Shown, Shown]): Row => ({ ...line(3, ...parts), minHeight: 15 });

const customerPage: Block = {
  kind: 'frame',
  height: firstPage,
  blocks: [
    rows(
      {
        cells: [
          smallLabel(word('special')),
          { span: 6, style: 'value', field: 'special' },
          ...limited(word('specialTold'), 'special.told', 15, 1),
        ],
      },
      {
        minHeight: 8,
        cells: limited(word('specialWhat'), 'special.what', sheetWidth, 2),
      },
      wide(word('previous'), 'previous', 2, 10),
    ),
    rows(
      {
        cells: [...limited(word('customer'), 'customer', 13, 2), ...limited(word('dates'), 'dates', 11, 1)],
      },
      {
        cells: [
          ...limited(word('address'), 'address', 13, 1),
          ...limited(word('occasion'), 'occasion', 11, 1),
        ],
      },
      {
        cells: [...limited(word('way'), 'way', 13, 1), ...limited(word('planItem'), 'planItem', 11, 1)],
      },
      wide(word('purposes'), 'purposes', 2),
      line(1, [word('product'), 'product'], [word('complaintNumbers'), 'complaintNumbers']),
      wide(word('visitors'), 'visitors', 2, 10),
      wide(word('visited'), 'visited', 2, 10),
      wide(word('situation'), 'situation', 2, 10),
    ),
    { kind: 'band', label: word('feedback') },
    rows(
      pair(topic('quality'), topic('delivery')),
      pair(topic('packaging-logistics'), topic('service')),
      pair(topic('technology'), topic('price')),
      pair(topic('other'), [word('satisfaction'), 'satisfaction']),
      wide(word('expectation'), 'expectation', 2, 10),
      growing(word('agreement'), 'agreement', 11),
      {
        minHeight: 18.5,
        cells: [
          smallLabel(word('customerSign')),
          { span: 10, style: 'sign-space', label: () => '' },
          smallLabel(word('customerSignDate')),
          { span: 8, style: 'sign-space', label: () => '' },
        ],
      },
    ),
  ],
};

const actions: readonly Block[] = [
  { kind: 'band', label: word((visit) => visit.actions) },
  table(
    'actions',
    [
      [word(({ action }) => action.order), 'order', 1, 'small-center'],
      [word(({ action }) => action.problem), 'problem', 5],
      [word(({ action }) => action.requirement), 'requirement', 5],
      [word(({ action }) => action.department), 'department', 3, 'small-center'],
      [word(({ action }) => action.person), 'person', 2, 'small-center'],
      [word(({ action }) => action.dueOn), 'dueOn', 3, 'small-center'],
      [word(({ action }) => action.doneOn), 'doneOn', 3, 'small-center'],
      [word(({ action }) => action.verification), 'verification', 2],
    ],
    { blankRows: 12, rowHeight: 9, headHeight: 7 },
  ),
];

const end: readonly Block[] = [
  { kind: 'band', label: word((visit) => visit.end) },
  rows(
    {
      minHeight: 7,
      cells: [
        smallLabel(word('nextVisitOn')),
        { span: 9, style: 'value', field: 'nextVisitOn' },
        smallLabel(word('reportDue')),
        { span: 9, style: 'value', field: 'reportDue' },
      ],
    },
    {
      minHeight: 7,
      cells: [
        smallLabel(word('attachments')),
        { span: sheetWidth - 3, style: 'value', field: 'attachments' },
      ],
    },
  ),
  { kind: 'band', label: word('competitors'), list: 'competitors' },
  {
    kind: 'table',
    list: 'competitors',
    head: [],
    body: [{ minHeight: 16, cells: [{ span: sheetWidth, style: 'text', field: 'competitors' }] }],
    blankRows: 0,
  },
];

export const visitReportForm: FormDefinition = {
  code: 'RTSP01-02',
  title: word('title'),
  ...upright(sheetWidth, 12),
  head: [titleBlock({ company: 6, title: 10, label: 3, value: 5 })],
  body: [
    customerPage,
    ...actions,
    ...end,
    {
      kind: 'signatures',
      roles: [
        word(({ signers }) => signers.reporter),
        word(({ signers }) => signers.reviewed),
        word(({ signers }) => signers.countersigned),
        word(({ signers }) => signers.approved),
      ],
    },
  ],
  continued: continuedOn(sheetWidth),
};
