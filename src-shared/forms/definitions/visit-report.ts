import type { VisitTopic } from '../../domain/visit';
import type { Texts } from '../../text';
import type { Block, FormDefinition, Label, Row } from '../types';
import {
  growing,
  label,
  limited,
  line,
  rows,
  sheetColumns,
  sheetWidth,
  small,
  smallCenter,
  tableOf,
  wide,
} from './notice-cells';
import { titleBlock } from './title-block';

/**
 * 顾客访问报告 RTSP01-02 (TSP01 5.3.13–14): page 1 is what the customer may sign, with its signature at the foot; actions, what is internal
 * and our own signatures stand on page 2.
 */

/** mm; with a title block in two languages it fills page 1. */
const firstPage = 234;

const word =
  (of: (visit: Texts['papers']['visit']) => string): Label =>
  ({ papers }) =>
    of(papers.visit);

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
          label(word(({ special }) => special)),
          { span: 6, style: 'value', field: 'special' },
          ...limited(
            word(({ specialTold }) => specialTold),
            'special.told',
            15,
            1,
          ),
        ],
      },
      {
        minHeight: 8,
        cells: [
          {
            span: sheetWidth,
            style: 'text',
            field: 'special.what',
            grow: word(({ special }) => special),
            maxLines: 2,
          },
        ],
      },
      wide(
        word(({ previous }) => previous),
        'previous',
        2,
        10,
      ),
    ),
    rows(
      {
        cells: [
          ...limited(
            word(({ customer }) => customer),
            'customer',
            13,
            2,
          ),
          ...limited(
            word(({ dates }) => dates),
            'dates',
            11,
            1,
          ),
        ],
      },
      {
        cells: [
          ...limited(
            word(({ address }) => address),
            'address',
            13,
            1,
          ),
          ...limited(
            word(({ occasion }) => occasion),
            'occasion',
            11,
            1,
          ),
        ],
      },
      {
        cells: [
          ...limited(
            word(({ way }) => way),
            'way',
            13,
            1,
          ),
          ...limited(
            word(({ planItem }) => planItem),
            'planItem',
            11,
            1,
          ),
        ],
      },
      wide(
        word(({ purposes }) => purposes),
        'purposes',
        2,
      ),
      line(
        1,
        [word(({ product }) => product), 'product'],
        [word(({ complaintNumbers }) => complaintNumbers), 'complaintNumbers'],
      ),
      wide(
        word(({ visitors }) => visitors),
        'visitors',
        2,
        10,
      ),
      wide(
        word(({ visited }) => visited),
        'visited',
        2,
        10,
      ),
      wide(
        word(({ situation }) => situation),
        'situation',
        2,
        10,
      ),
    ),
    { kind: 'band', label: word(({ feedback }) => feedback) },
    rows(
      pair(topic('quality'), topic('delivery')),
      pair(topic('packaging-logistics'), topic('service')),
      pair(topic('technology'), topic('price')),
      pair(topic('other'), [word(({ satisfaction }) => satisfaction), 'satisfaction']),
      wide(
        word(({ expectation }) => expectation),
        'expectation',
        2,
        10,
      ),
      growing(
        word(({ agreement }) => agreement),
        'agreement',
        11,
      ),
      {
        minHeight: 18.5,
        cells: [
          label(word(({ customerSign }) => customerSign)),
          { span: 10, style: 'sign-space', label: () => '' },
          label(word(({ customerSignDate }) => customerSignDate)),
          { span: 8, style: 'sign-space', label: () => '' },
        ],
      },
    ),
  ],
};

const actions: readonly Block[] = [
  { kind: 'band', label: word((visit) => visit.actions) },
  tableOf(
    'actions',
    [
      { label: word(({ action }) => action.order), cell: smallCenter('order', 1) },
      { label: word(({ action }) => action.problem), cell: small('problem', 5) },
      { label: word(({ action }) => action.requirement), cell: small('requirement', 5) },
      { label: word(({ action }) => action.department), cell: smallCenter('department', 3) },
      { label: word(({ action }) => action.person), cell: smallCenter('person', 2) },
      { label: word(({ action }) => action.dueOn), cell: smallCenter('dueOn', 3) },
      { label: word(({ action }) => action.doneOn), cell: smallCenter('doneOn', 3) },
      { label: word(({ action }) => action.verification), cell: small('verification', 2) },
    ],
    9,
    12,
  ),
];

const end: readonly Block[] = [
  { kind: 'band', label: word((visit) => visit.end) },
  rows(
    {
      minHeight: 7,
      cells: [
        label(word(({ nextVisitOn }) => nextVisitOn)),
        { span: 9, style: 'value', field: 'nextVisitOn' },
        label(word(({ reportDue }) => reportDue)),
        { span: 9, style: 'value', field: 'reportDue' },
      ],
    },
    {
      minHeight: 7,
      cells: [
        label(word(({ attachments }) => attachments)),
        { span: sheetWidth - 3, style: 'value', field: 'attachments' },
      ],
    },
  ),
  { kind: 'band', label: word(({ competitors }) => competitors), list: 'competitors' },
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
  title: word(({ title }) => title),
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 12, right: 11, bottom: 12, left: 13 },
  columns: sheetColumns,
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
  continued: { cells: [{ span: sheetWidth, style: 'sheet-note', field: 'page.sheet' }], keepsWithNext: true },
};
