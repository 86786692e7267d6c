import type { Block, FormDefinition, Row } from '../types';
import { band, cell, continuedOn, head, rows, upright, wordsOf } from './cells';
import { labelled, longText, table } from './goods-return-cells';
import { titleBlock } from './title-block';

/** RT 退换货单: what comes back, what was received, what was found, where it went. A4 portrait, 48 columns. */

const width = 48;
const labelSpan = 6;

const word = wordsOf(({ papers }) => papers.goodsReturn);

const application: readonly Block[] = [
  band(({ papers }) => `${papers.goodsReturn.application}    ${papers.goodsReturn.copies}`),
  rows(
    labelled(
      labelSpan,
      [word('customer'), 'customer.name', 18],
      [word('customerCode'), 'customer.code', 6],
      [word('plant'), 'customer.plant', 6],
    ),
    labelled(
      labelSpan,
      [word('contact'), 'customer.contactName', 10],
      [word('phone'), 'customer.contactPhone', 10],
      [word('supplierCode'), 'customer.supplierCode', 10],
    ),
    labelled(
      labelSpan,
      [word('registeredOn'), 'registeredOn', 10],
      [word('complaint'), 'complaintNumber', 10],
      [word('customerReturn'), 'customerReturnNumber', 10],
    ),
    labelled(
      labelSpan,
      [word('order'), 'orderNumber', 10],
      [word('delivery'), 'deliveryNote', 10],
      [word('shippedOn'), 'shippedOn', 10],
    ),
    labelled(
      labelSpan,
      [word('kind'), 'kinds', 18],
      [word('replenishment'), 'wantsReplenishment', 6],
      [word('replenishBy'), 'replenishBy', 6],
    ),
    labelled(labelSpan, [word('origin'), 'origin', width - labelSpan]),
    labelled(
      labelSpan,
      [word('acceptance'), 'acceptance', 18],
      [word('acceptedBy'), 'acceptedBy', 6],
      [word('acceptedOn'), 'acceptedOn', 6],
    ),
    labelled(labelSpan, [word('costBearer'), 'costBearer', 16], [word('note'), 'acceptanceNote', 20]),
    labelled(
      labelSpan,
      [word('freightBearer'), 'freightBearer', 16],
      [word('transport'), 'transport', 7],
      [word('freight'), 'freight', 7],
    ),
  ),
];

const totals = (before: number, fields: readonly (readonly [string, number])[], after: number): Row => ({
  cells: [
    head(word('total'), before),
    ...fields.map(([field, span]) => cell('small-center', field, span)),
    ...(after === 0 ? [] : [cell('small', 'empty', after)]),
  ],
});

const goods: readonly Block[] = [
  band(word('goods')),
  table(
    'lines',
    [
      [word('sequence'), 'order', 2, 'small-center'],
      [word('partNumber'), 'partNumber', 6],
      [word('partName'), 'partName', 6],
      [word('batch'), 'batch', 5],
      [word('unit'), 'unit', 2, 'small-center'],
      [word('declared'), 'declared', 3, 'small-center'],
      [word('received'), 'received', 3, 'small-center'],
      [word('difference'), 'difference', 3, 'small-center'],
      [word('agreed'), 'agreed', 3, 'small-center'],
      [word('symptom'), 'symptom', 8],
      [word('reason'), 'reason', 7],
    ],
    4,
    5.8,
  ),
  rows(
    totals(
      21,
      [
        ['total.declared', 3],
        ['total.received', 3],
        ['total.difference', 3],
        ['total.agreed', 3],
      ],
      15,
    ),
    labelled(
      labelSpan,
      [word('receivedOn'), 'receivedOn', 10],
      [word('receivedBy'), 'receivedBy', 10],
      [word('labelled'), 'isLabelled', 10],
    ),
    labelled(
      labelSpan,
      [word('differenceNote'), 'differenceNote', 18],
      [word('agreedWith'), 'agreedWith', 6],
      [word('agreedOn'), 'agreedOn', 6],
    ),
  ),
];

const verdicts = ['defective', 'good', 'ntf', 'pending'] as const;
const disposals = ['reworked', 'scrapped', 'sorted', 'toSupplier', 'restocked', 'replaced'] as const;

const judgement: readonly Block[] = [
  band(word('judgement')),
  {
    kind: 'table',
    list: 'judged',
    head: [
      {
        cells: [
          { ...head(word('sequence'), 2), rowSpan: 2 },
          { ...head(word('partNumber'), 7), rowSpan: 2 },
          head(word('verdict'), 12),
          head(word('disposal'), 24),
          { ...head(word('check'), 3), rowSpan: 2 },
        ],
      },
      {
        cells: [...verdicts.map((key) => head(word(key), 3)), ...disposals.map((key) => head(word(key), 4))],
      },
    ],
    body: [
      {
        minHeight: 5.8,
        cells: [
          cell('small-center', 'order', 2),
          cell('small', 'partNumber', 7),
          ...verdicts.map((key) => cell('small-center', key, 3)),
          ...disposals.map((key) => cell('small-center', key, 4)),
          cell('small-center', 'check', 3),
        ],
      },
    ],
    blankRows: 4,
  },
  rows(
    totals(
      9,
      [
        ...verdicts.map((key) => [`total.${key}`, 3] as const),
        ...disposals.map((key) => [`total.${key}`, 4] as const),
      ],
      3,
    ),
    { cells: [{ span: width, style: 'note', label: word('checkNote') }] },
    longText(word('cause'), labelSpan, 'cause', width - labelSpan, 10),
    labelled(
      labelSpan,
      [word('judgedBy'), 'judgedBy', 10],
      [word('judgedOn'), 'judgedOn', 10],
      [word('resultDocument'), 'resultDocument', 10],
    ),
  ),
];

const settlement: readonly Block[] = [
  band(word('settlement')),
  table(
    'replacements',
    [
      [word('replacementNote'), 'deliveryNote', 12],
      [word('replacedOn'), 'shippedOn', 7, 'small-center'],
      [word('partNumber'), 'partNumber', 12],
      [word('quantity'), 'quantity', 5, 'small-center'],
      [word('note'), 'note', 12],
    ],
    1,
    5.8,
  ),
  rows(
    labelled(labelSpan, [word('amount'), 'amount', 18], [word('creditNote'), 'creditNote', 18]),
    // Signatures never stand alone on a page.
    { ...labelled(labelSpan, [word('remarks'), 'remarks', width - labelSpan]), keepsWithNext: true },
  ),
];

export const goodsReturnForm: FormDefinition = {
  code: 'RT',
  title: word('title'),
  ...upright(width, 10),
  head: [titleBlock({ company: 12, title: 20, label: 6, value: 10 })],
  body: [
    ...application,
    ...goods,
    ...judgement,
    ...settlement,
    {
      kind: 'signatures',
      roles: [word('sales'), word('warehouse'), word('quality'), word('finance'), word('approval')],
    },
  ],
  continued: continuedOn(width),
};
