import type { Block, FormDefinition } from '../types';
import { band, continuedOn, head, rows, small, smallCenter, table, upright, wordsOf } from './cells';
import { labelled, longText } from './goods-return-cells';
import { titleBlock } from './title-block';

/** EE 外流事件处理单 (TSP01 5.4.1): the whole range of an escape, who got what, and where the pieces ended. Internal. A4 portrait. */

const width = 48;
const labelSpan = 6;

const word = wordsOf(({ papers }) => papers.escapeEvent);

const event: readonly Block[] = [
  rows({ cells: [{ span: width, style: 'note', label: word('internal') }] }),
  band(word('event')),
  rows(
    labelled(labelSpan, [word('subject'), 'subject', width - labelSpan]),
    labelled(
      labelSpan,
      [word('partName'), 'partName', 10],
      [word('partNumber'), 'partNumber', 10],
      [word('certainty'), 'certainty', 10],
    ),
    labelled(
      labelSpan,
      [word('discoveredAt'), 'discoveredAt', 10],
      [word('place'), 'place', 10],
      [word('notifyBy'), 'notifyBy', 10],
    ),
    labelled(
      labelSpan,
      [word('owner'), 'owner', 10],
      [word('nonconformityNumber'), 'nonconformityNumber', 10],
      [word('closedOn'), 'closedOn', 10],
    ),
    longText(word('way'), labelSpan, 'way', width - labelSpan, 6),
    longText(word('what'), labelSpan, 'what', width - labelSpan),
    labelled(labelSpan, [word('required'), 'required', 18], [word('measured'), 'measured', 18]),
    longText(word('protection'), labelSpan, 'protection', width - labelSpan, 8),
    longText(word('clean'), labelSpan, 'clean', width - labelSpan, 6),
    longText(word('complaints'), labelSpan, 'complaints', width - labelSpan, 6),
  ),
];

const places: readonly Block[] = [
  band(word('places')),
  table(
    'places',
    [
      [word('whereabouts'), 'place', 24],
      [word('rows'), 'rows', 8, 'small-center'],
      [word('suspect'), 'pieces', 16, 'small-center'],
    ],
    { blankRows: 3, rowHeight: 6 },
  ),
];

const parts = ['released', 'reworked', 'conceded', 'scrapped', 'unrecoverable'] as const;

const customers: readonly Block[] = [
  band(word('customers')),
  {
    kind: 'table',
    list: 'customers',
    head: [
      {
        cells: [
          { ...head(word('order'), 2), rowSpan: 2 },
          head(word('customer'), 16),
          head(word('notice'), 9),
          head(word('told'), 7),
          head(word('issued'), 7),
          head(word('receipt'), 7),
        ],
      },
      {
        cells: [
          head(word('contact'), 11),
          head(word('suspect'), 5),
          ...parts.map((part) => head(word(part), 5)),
          head(word('pending'), 5),
        ],
      },
    ],
    body: [
      {
        keepsWithNext: true,
        minHeight: 6,
        cells: [
          smallCenter('order', 2),
          small('customer', 16),
          small('notice', 9),
          smallCenter('told', 7),
          smallCenter('issued', 7),
          smallCenter('receipt', 7),
        ],
      },
      {
        minHeight: 6,
        cells: [
          smallCenter('blank', 2),
          small('contact', 11),
          smallCenter('suspect', 5),
          ...parts.map((part) => smallCenter(part, 5)),
          smallCenter('pending', 5),
        ],
      },
      {
        isOptional: true,
        cells: [
          smallCenter('blank', 2),
          { span: 11, style: 'small-label', label: word('decision') },
          small('decision', 35),
        ],
      },
    ],
    blankRows: 3,
  },
  rows(labelled(labelSpan, [word('total'), 'totals', width - labelSpan])),
];

const ranges: readonly Block[] = [
  band(word('ranges')),
  table(
    'ranges',
    [
      [word('order'), 'order', 3, 'small-center'],
      [word('customer'), 'customer', 9],
      [word('batch'), 'batch', 7],
      [word('produced'), 'produced', 5, 'small-center'],
      [word('shippedOn'), 'shippedOn', 5, 'small-center'],
      [word('deliveryNote'), 'deliveryNote', 7],
      [word('shipped'), 'shipped', 4, 'small-center'],
      [word('suspect'), 'suspect', 4, 'small-center'],
      [word('whereabouts'), 'place', 4, 'small-center'],
    ],
    { blankRows: 6, rowHeight: 6 },
  ),
  rows(longText(word('note'), labelSpan, 'note', width - labelSpan)),
];

export const escapeEventForm: FormDefinition = {
  code: 'EE',
  title: word('title'),
  ...upright(width, 11),
  head: [titleBlock({ company: 12, title: 20, label: 6, value: 10 })],
  body: [
    ...event,
    ...places,
    ...customers,
    ...ranges,
    {
      kind: 'signatures',
      roles: [
        word(({ signers }) => signers.prepared),
        word(({ signers }) => signers.reviewed),
        word(({ signers }) => signers.approved),
      ],
    },
  ],
  continued: continuedOn(width),
};
