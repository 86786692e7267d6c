import type { Block, FormDefinition, Label, Row } from '../types';
import { continuedOn, head, rows, small, smallCenter, smallLabel, table, upright, wordsOf } from './cells';
import { growing, limited, limitedSmall, line, long, section, sheetWidth, wide } from './notice-cells';
import { photosUnder } from './photo-cells';
import { titleBlock } from './title-block';

/**
 * 联络单 RTSP01-03 (TSP01 5.4.1, 5.1.4): page 1 alone tells the customer all, its lower third is the 回执 to cut off; the range and what
 * else there is follow as 附表.
 */

/** mm; together with the title block and the cut line they fill page 1. */
const letterHeight = 174;
/** In two languages, where the letter needs more, the receipt stands on page 2 and the letter may fill page 1. */
const letterAlone = 225;
const receiptHeight = 60;

const word = wordsOf(({ papers }) => papers.notice);

const address: Block = rows(
  {
    cells: [head(word('to'), 12), head(word('from'), 12)],
  },
  {
    cells: [
      ...limited(word('company'), 'to.company', 12, 2),
      ...limited(word('company'), 'from.company', 12, 2),
    ],
  },
  line(1, [word('person'), 'to.person'], [word('person'), 'from.person']),
  {
    cells: [
      ...limitedSmall(word('reach'), 'to.reach', 12, 2),
      ...limitedSmall(word('reach'), 'from.reach', 12, 2),
    ],
  },
  line(1, [word('copyTo'), 'copyTo'], [word('supplierCode'), 'supplierCode']),
  {
    cells: [...limited(word('issuedAt'), 'issuedAt', 8, 1), ...limited(word('told'), 'told', 16, 1)],
  },
  line(
    1,
    [word('revision'), 'revision'],
    [word('nonconformityNumber'), 'nonconformityNumber'],
    [word('complaintNumber'), 'complaintNumber'],
  ),
  wide(word('subject'), 'subject', 2),
);

const part: Block = rows(
  line(
    1,
    [word('partName'), 'partName'],
    [word('partNumber'), 'partNumber'],
    [word('customerPartNumber'), 'customerPartNumber'],
  ),
);

const requestOf = (of: Label): Row => wide(of, 'request', 3, 15);
const dates = line(
  1,
  [word('requestBy'), 'requestBy'],
  [word('replyBy'), 'replyBy'],
  [word('detailedReportOn'), 'detailedReportOn'],
);

const escapedProduct: Block = section(
  'escape',
  line(
    1,
    [word('suspectTotal'), 'suspectTotal'],
    [word('certainty'), 'certainty'],
    [word('vehicleModel'), 'vehicleModel'],
  ),
  growing(word('event'), 'event', 11),
  wide(word('impact'), 'impact', 2, 10),
  wide(word('protection'), 'protection', 2, 10),
  requestOf(word('request')),
  dates,
  wide(word('clean'), 'clean', 2, 10),
);

const property: Block = section(
  'customer-property',
  line(
    1,
    [word((notice) => notice.property.item), 'item'],
    [word((notice) => notice.property.ownerNumber), 'ownerNumber'],
    [word((notice) => notice.property.quantity), 'quantity'],
  ),
  growing(
    word((notice) => notice.property.damage),
    'damage',
    11,
  ),
  wide(
    word((notice) => notice.property.proposal),
    'proposal',
    3,
    15,
  ),
  requestOf(word((notice) => notice.property.request)),
  wide(
    word((notice) => notice.property.decision),
    'decision',
    2,
    10,
  ),
  dates,
);

const other: Block = section(
  'other',
  line(
    1,
    [word('vehicleModel'), 'vehicleModel'],
    [word((notice) => notice.other.effectiveOn), 'effectiveOn'],
  ),
  growing(
    word((notice) => notice.other.content),
    'event',
    11,
  ),
  wide(
    word((notice) => notice.other.impact),
    'impact',
    2,
    10,
  ),
  requestOf(word((notice) => notice.other.request)),
  dates,
);

const letter: Block = {
  kind: 'frame',
  height: letterHeight,
  alone: letterAlone,
  blocks: [
    rows({
      cells: [
        smallLabel(word('kind')),
        { span: 11, style: 'small', field: 'kind' },
        smallLabel(word('urgency')),
        { span: 7, style: 'small', field: 'urgency' },
      ],
    }),
    address,
    part,
    escapedProduct,
    property,
    other,
    {
      kind: 'signatures',
      roles: [
        word(({ signers }) => signers.prepared),
        word(({ signers }) => signers.reviewed),
        word(({ signers }) => signers.approved),
        word(({ signers }) => signers.seal),
      ],
    },
  ],
};

const receipt: Block = {
  kind: 'frame',
  height: receiptHeight,
  blocks: [
    { kind: 'band', label: word((notice) => notice.receipt.title) },
    rows(
      line(
        1,
        [word((notice) => notice.receipt.noticeNumber), 'receipt.number'],
        [word('replyBy'), 'replyBy'],
        [word('suspectTotal'), 'suspectTotal'],
      ),
      wide(word('subject'), 'subject', 1),
      {
        ...line(
          1,
          [word((notice) => notice.receipt.receivedAt), 'receipt.receivedAt'],
          [word((notice) => notice.receipt.signedBy), 'receipt.signedBy'],
          [word((notice) => notice.receipt.department), 'receipt.department'],
        ),
        minHeight: 8,
      },
      {
        cells: [
          ...limitedSmall(
            word((notice) => notice.receipt.opinion),
            'receipt.opinion',
            10,
            1,
          ),
          ...limitedSmall(
            word((notice) => notice.receipt.stock),
            'receipt.stock',
            14,
            1,
          ),
        ],
      },
      {
        minHeight: 18.5,
        cells: [
          smallLabel(word((notice) => notice.receipt.comment)),
          {
            span: 12,
            style: 'text',
            field: 'receipt.comment',
            grow: word((notice) => notice.receipt.comment),
          },
          smallLabel(word((notice) => notice.receipt.seal)),
          { span: 6, style: 'sign-space', label: () => '' },
        ],
      },
      wide(
        word((notice) => notice.receipt.returnTo),
        'receipt.returnTo',
        1,
      ),
    ),
  ],
};

const ranges: readonly Block[] = [
  { kind: 'band', label: word(({ annex }) => annex.range), list: 'ranges' },
  {
    kind: 'table',
    list: 'ranges',
    head: [
      {
        cells: [
          {
            ...head(
              word(({ range }) => range.order),
              1,
            ),
            rowSpan: 2,
          },
          head(
            word(({ range }) => range.batch),
            5,
          ),
          head(
            word(({ range }) => range.produced),
            6,
          ),
          head(
            word(({ range }) => range.producedQuantity),
            3,
          ),
          head(
            word(({ range }) => range.shippedQuantity),
            3,
          ),
          head(
            word(({ range }) => range.suspectQuantity),
            3,
          ),
          head(
            word(({ range }) => range.remainingQuantity),
            3,
          ),
        ],
      },
      {
        cells: [
          head(
            word(({ range }) => range.deliveryNote),
            5,
          ),
          head(
            word(({ range }) => range.destination),
            6,
          ),
          head(
            word(({ range }) => range.shippedOn),
            3,
          ),
          head(
            word(({ range }) => range.whereabouts),
            3,
          ),
          head(
            word(({ range }) => range.serialNumbers),
            6,
          ),
        ],
      },
    ],
    body: [
      {
        keepsWithNext: true,
        minHeight: 6,
        cells: [
          smallCenter('order', 1),
          small('batch', 5),
          smallCenter('produced', 6),
          smallCenter('producedQuantity', 3),
          smallCenter('shippedQuantity', 3),
          smallCenter('suspectQuantity', 3),
          smallCenter('remainingQuantity', 3),
        ],
      },
      {
        minHeight: 6,
        cells: [
          smallCenter('blank', 1),
          small('deliveryNote', 5),
          small('destination', 6),
          smallCenter('shippedOn', 3),
          smallCenter('whereabouts', 3),
          small('serialNumbers', 6),
        ],
      },
    ],
    blankRows: 0,
  },
];

const remedies: readonly Block[] = [
  { kind: 'band', label: word(({ annex }) => annex.remedies), list: 'remedies' },
  table(
    'remedies',
    [
      [word(({ range }) => range.order), 'order', 1, 'small-center'],
      [word(({ remedy }) => remedy.kind), 'kind', 5],
      [word(({ remedy }) => remedy.quantity), 'quantity', 3, 'small-center'],
      [word(({ remedy }) => remedy.on), 'on', 3, 'small-center'],
      [word(({ remedy }) => remedy.person), 'person', 4],
      [word(({ remedy }) => remedy.note), 'note', 8],
    ],
    { blankRows: 0, rowHeight: 7, headHeight: 7 },
  ),
];

const balanceParts = [
  'total',
  'released',
  'reworked',
  'conceded',
  'scrapped',
  'unrecoverable',
  'pending',
  'closedOn',
] as const;

const balance: readonly Block[] = [
  { kind: 'band', label: word(({ annex }) => annex.balance), list: 'balance' },
  section(
    'balance',
    {
      keepsWithNext: true,
      cells: balanceParts.map((name) =>
        head(
          word((notice) => notice.balance[name]),
          3,
        ),
      ),
    },
    {
      keepsWithNext: true,
      minHeight: 8,
      cells: balanceParts.map((name) => smallCenter(name, 3)),
    },
    {
      minHeight: 8,
      cells: [
        { span: 6, style: 'small-label', label: word((notice) => notice.balance.decision) },
        small('decision', 18),
      ],
    },
  ),
];

const details: readonly Block[] = [
  { kind: 'band', label: word(({ annex }) => annex.details), list: 'details' },
  section(
    'details',
    {
      minHeight: 7,
      cells: [
        smallLabel(word((notice) => notice.details.discoveredAt)),
        { span: 5, style: 'value', field: 'discoveredAt' },
        smallLabel(word((notice) => notice.details.place)),
        { span: 5, style: 'value', field: 'place' },
        smallLabel(word((notice) => notice.details.elapsed)),
        { span: 5, style: 'value', field: 'elapsed' },
      ],
    },
    long(
      word((notice) => notice.details.way),
      'way',
    ),
    {
      minHeight: 9,
      cells: [
        smallLabel(word((notice) => notice.details.required)),
        { span: 9, style: 'text', field: 'required' },
        smallLabel(word((notice) => notice.details.measured)),
        { span: 9, style: 'text', field: 'measured' },
      ],
    },
    long(
      word((notice) => notice.details.attachments),
      'attachments',
    ),
  ),
];

const admissions: readonly Block[] = [
  { kind: 'band', label: word(({ annex }) => annex.admissions), list: 'admissions' },
  section(
    'admissions',
    long(
      word((notice) => notice.admissions.costBearing),
      'costBearing',
      true,
    ),
    long(
      word((notice) => notice.admissions.preliminaryCause),
      'preliminaryCause',
      true,
    ),
    long(
      word((notice) => notice.admissions.releasedBy),
      'releasedBy',
      true,
    ),
  ),
];

export const contactNoticeForm: FormDefinition = {
  code: 'RTSP01-03',
  title: word('title'),
  ...upright(sheetWidth, 12),
  head: [titleBlock({ company: 6, title: 10, label: 3, value: 5 })],
  body: [
    letter,
    { kind: 'cut-line', label: word((notice) => notice.receipt.cut) },
    receipt,
    ...ranges,
    ...remedies,
    ...balance,
    ...details,
    ...photosUnder(({ forms }) => forms.photos.title, sheetWidth),
    ...admissions,
  ],
  continued: continuedOn(sheetWidth),
};
