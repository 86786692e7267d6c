import type { CauseKind, plannedDisciplines } from '../../domain/report';
import type { Block, FormDefinition, Row } from '../types';
import { continuedOn, rows, small, smallCenter, upright, value } from './cells';
import { drawing } from './drawing-cells';
import { photos } from './photo-cells';
import { facts, head, label, long, type ReportWord, section, smallLabel, table, word } from './report-cells';
import { signers, titleBlock } from './title-block';

/**
 * 8D 报告 (TSP01 5.3.4; domain.md §2.2). Page 1 is a summary: numbers, problem, containment, causes and actions; D0 to D8 follow. A4
 * portrait, 24 columns.
 */

const width = 24;
const labelSpan = 3;

const pairs = (...keys: readonly ReportWord[]): Row => facts(width, labelSpan, ...keys);
const full = (key: ReportWord, minHeight = 9): Row => long(width, labelSpan, key, { minHeight });
const optional = (key: ReportWord): Row => long(width, labelSpan, key, { isOptional: true });
/** Two texts side by side. */
const sides = (left: ReportWord, right: ReportWord): Row => ({
  minHeight: 9,
  cells: [label(left, labelSpan), value(left, 9), label(right, labelSpan), value(right, 9)],
});
/** Under a table's row, where there is something to say. */
const under = (key: ReportWord): Row => ({
  isOptional: true,
  cells: [smallLabel(key, labelSpan), small(key, width - labelSpan)],
});

/** A discipline that may still be to come: its heading, until when it goes on, and what is told of it. */
const discipline = (
  name: (typeof plannedDisciplines)[number],
  heading: ReportWord,
  ...blocks: readonly Block[]
): readonly Block[] => [
  section(heading),
  rows({
    isOptional: true,
    cells: [label('progress', labelSpan), value(`progress.${name}`, width - labelSpan)],
  }),
  { kind: 'unless', list: `untold.${name}`, blocks },
];

const header: readonly Block[] = [
  rows(
    { cells: [label('title', labelSpan), value('title', 13), label('stage', labelSpan), value('stage', 5)] },
    pairs('complaintNumber', 'customerComplaintNumber', 'concessionNumber'),
    pairs('customer', 'ourEntity'),
    pairs('supplierCode', 'project', 'foundAt'),
    pairs('customerContact', 'ourContact'),
    pairs('severity', 'isRepeat', 'isSafety'),
    pairs('complainedOn', 'startedOn', 'interimOn', 'finalOn'),
    pairs('revision', 'updatedOn', 'nextUpdateOn', 'replyDueOn'),
    optional('refersTo'),
  ),
  table(
    'parts',
    [
      ['partName', 5],
      ['partNumber', 4],
      ['drawingRevision', 2, 'small-center'],
      ['customerPartNumber', 4],
      ['vehicleModel', 4],
      ['batch', 5],
    ],
    1,
  ),
];

const summary: readonly Block[] = [
  section('bandSummary'),
  rows(full('summary'), full('containmentSummary')),
  table(
    'causeSummary',
    [
      ['causeKind', 3, 'small-label'],
      ['rootCause', 8],
      ['actionSummary', 10],
      ['doneOn', 3, 'small-center'],
    ],
    0,
  ),
];

const emergency: readonly Block[] = [
  section('bandD0'),
  rows(
    full('symptom'),
    full('emergencyAction'),
    pairs('emergencyResponsible', 'emergencyDoneAt', 'emergencyEffect'),
    pairs('isReportNeeded', 'isCustomerProtected'),
  ),
];

const team: readonly Block[] = [
  section('bandD1'),
  table(
    'members',
    [
      ['duty', 3, 'small-center'],
      ['name', 4],
      ['department', 4],
      ['role', 8],
      ['phone', 5],
    ],
    6,
  ),
];

const problem: readonly Block[] = [
  section('bandD2'),
  rows(
    full('statement'),
    sides('what', 'where'),
    sides('when', 'who'),
    sides('why', 'how'),
    sides('howMany', 'risk'),
    sides('standard', 'actual'),
    full('effect'),
    optional('history'),
    optional('repeatWhy'),
    full('scope'),
    optional('process'),
    optional('comparison'),
    optional('changePoints'),
    pairs('complainedQuantity', 'deliveredQuantity', 'returnedQuantity', 'confirmedQuantity'),
    pairs('detectedOn', 'detectedPlace', 'returnedOn', 'isConfirmedOnSample'),
  ),
  table(
    'contrasts',
    [
      ['question', 3, 'small-label'],
      ['is', 7],
      ['isNot', 7],
      ['difference', 7],
    ],
    0,
  ),
  ...photos('photos.D2', width),
];

const containment: readonly Block[] = [
  section('bandD3'),
  table(
    'containment',
    [
      ['place', 3, 'small-label'],
      ['action', 5],
      ['responsible', 2],
      ['introducedOn', 3, 'small-center'],
      ['checked', 2, 'small-center'],
      ['defective', 2, 'small-center'],
      ['reworked', 2, 'small-center'],
      ['scrapped', 2, 'small-center'],
      ['cleanPoint', 3],
    ],
    0,
    under('containmentVerification'),
  ),
  rows(
    {
      cells: [
        smallLabel('total', 13),
        smallCenter('totalChecked', 2),
        smallCenter('totalDefective', 2),
        smallCenter('totalReworked', 2),
        smallCenter('totalScrapped', 2),
        smallCenter('totalBalance', 3),
      ],
    },
    sides('cleanMarking', 'firstCleanShipment'),
    sides('stopCondition', 'informed'),
  ),
  ...photos('photos.D3', width),
];

/** One chain: five whys with evidence, then the cause and how it was proved. */
const chain = (kind: CauseKind): readonly Block[] => [
  {
    kind: 'table',
    list: `chain.${kind}`,
    head: [
      {
        cells: [
          { span: 3, style: 'small-head', label: ({ papers }) => papers.report.causeKinds[kind] },
          head('whyStep', 11),
          head('evidence', 10),
        ],
      },
    ],
    body: [
      { cells: [{ span: 3, style: 'small-label', field: 'order' }, small('why', 11), small('evidence', 10)] },
    ],
    blankRows: 0,
  },
  {
    kind: 'table',
    list: `cause.${kind}`,
    head: [],
    body: [
      {
        minHeight: 8,
        cells: [
          label('rootCause', 3),
          value('rootCause', 15),
          label('contribution', 3),
          { span: 3, style: 'center', field: 'contribution' },
        ],
      },
      {
        isOptional: true,
        cells: [
          label('verificationMethod', 3),
          value('verificationMethod', 15),
          label('isSwitchable', 3),
          { span: 3, style: 'center', field: 'isSwitchable' },
        ],
      },
      { minHeight: 8, cells: [label('causeVerification', 3), value('causeVerification', 21)] },
    ],
    blankRows: 0,
  },
];

const analysis: readonly Block[] = [
  ...discipline(
    'D4',
    'bandD4',
    rows(optional('investigation')),
    drawing('drawing.causes', width, 88),
    table(
      'factors',
      [
        ['factor', 3, 'small-label'],
        ['possibleCause', 9],
        ['evidence', 9],
        ['factorVerdict', 3, 'small-center'],
      ],
      0,
    ),
    ...chain('technical-occurrence'),
    ...chain('technical-escape'),
    rows(full('escapePoint')),
    ...chain('managerial-occurrence'),
    ...chain('managerial-escape'),
    ...photos('photos.D4', width),
  ),
];

const actions: readonly Block[] = [
  ...discipline(
    'D5',
    'bandD5',
    table(
      'actions',
      [
        ['order', 1, 'small-center'],
        ['causeKind', 3, 'small-center'],
        ['action', 8],
        ['reason', 6],
        ['actionVerification', 6],
      ],
      4,
      under('sideEffects'),
    ),
    rows(pairs('isApprovalNeeded', 'approvalNumber', 'approvedOn')),
    ...photos('photos.D5', width),
  ),
];

const implementation: readonly Block[] = [
  ...discipline(
    'D6',
    'bandD6',
    table(
      'actions',
      [
        ['order', 1, 'small-center'],
        ['action', 7],
        ['responsible', 3],
        ['plannedOn', 3, 'small-center'],
        ['doneOn', 3, 'small-center'],
        ['breakpoint', 5],
        ['state', 2, 'small-center'],
      ],
      4,
      {
        isOptional: true,
        cells: [
          smallLabel('verifiedBy', labelSpan),
          small('verifiedBy', 9),
          smallLabel('verifiedOn', labelSpan),
          small('verifiedOn', 9),
        ],
      },
    ),
    rows(pairs('containmentRemovedOn', 'firstBatch', 'newMarking')),
    drawing('drawing.effect', width, 46),
    table(
      'validation',
      [
        ['period', 4],
        ['produced', 2, 'small-center'],
        ['checked', 2, 'small-center'],
        ['defective', 2, 'small-center'],
        ['ppm', 2, 'small-center'],
        ['method', 5],
        ['verdict', 2, 'small-center'],
        ['by', 2],
        ['on', 3, 'small-center'],
      ],
      3,
    ),
    rows(
      {
        isOptional: true,
        cells: [
          smallLabel('total', 4),
          smallCenter('validationProduced', 2),
          smallCenter('validationChecked', 2),
          smallCenter('validationDefective', 2),
          smallCenter('validationPpm', 2),
          { span: 12, style: 'small-label' },
        ],
      },
      full('effectText'),
    ),
    ...photos('photos.D6', width),
  ),
];

const prevention: readonly Block[] = [
  ...discipline(
    'D7',
    'bandD7',
    table(
      'documents',
      [
        ['documentKind', 4, 'small-label'],
        ['need', 2, 'small-center'],
        ['document', 6],
        ['fromRevision', 3, 'small-center'],
        ['toRevision', 3, 'small-center'],
        ['responsible', 3],
        ['on', 3, 'small-center'],
      ],
      0,
    ),
    table(
      'readAcross',
      [
        ['object', 8],
        ['decision', 10],
        ['responsible', 3],
        ['on', 3, 'small-center'],
      ],
      2,
    ),
    rows(full('systemic'), full('lessons'), pairs('lessonNumber')),
  ),
];

const closure: readonly Block[] = [
  ...discipline(
    'D8',
    'bandD8',
    rows(
      pairs('allActionsDone', 'closingVerdict', 'closedOn'),
      pairs('releasedBy', 'releasedOn'),
      full('closingSummary'),
      optional('thanks'),
      pairs('customerVerdict', 'acceptedBy', 'acceptedOn'),
      full('customerOpinion'),
      optional('reservation'),
    ),
  ),
];

/** In the internal version only, and there only what is written. */
const internal: readonly Block[] = [
  section('bandInternal', 'internal'),
  table(
    'notes',
    [
      ['discipline', 3, 'small-label'],
      ['note', 21, 'text'],
    ],
    0,
  ),
  table(
    'operators',
    [
      ['operator', 8],
      ['station', 8],
      ['shift', 8],
    ],
    0,
  ),
  table(
    'otherCustomers',
    [
      ['otherCustomer', 8],
      ['otherPart', 5],
      ['quantity', 3, 'small-center'],
      ['note', 8],
    ],
    0,
  ),
  table(
    'costs',
    [
      ['costKind', 9],
      ['amount', 5, 'small-center'],
      ['costDocument', 7],
      ['on', 3, 'small-center'],
    ],
    0,
  ),
  rows({
    isOptional: true,
    cells: [smallLabel('costTotal', 9), smallCenter('costTotal', 5), { span: 10, style: 'small' }],
  }),
  table(
    'selfCheck',
    [
      ['checkBlock', 4, 'small-label'],
      ['checkQuestion', 17, 'small'],
      ['checkAnswer', 3, 'small-center'],
    ],
    0,
  ),
  rows({
    isOptional: true,
    cells: [smallLabel('selfCheckScore', 4), { span: 20, style: 'small', field: 'selfCheckScore' }],
  }),
];

export const eightDisciplinesForm: FormDefinition = {
  code: '8D',
  title: ({ papers }) => papers.report.titles['8D'],
  ...upright(width, 14),
  head: [titleBlock({ company: 6, title: 9, label: 3, value: 6 })],
  body: [
    ...header,
    ...summary,
    ...emergency,
    ...team,
    ...problem,
    ...containment,
    ...analysis,
    ...actions,
    ...implementation,
    ...prevention,
    ...closure,
    ...internal,
    { kind: 'signatures', roles: [...signers, word('customerSign')] },
  ],
  continued: continuedOn(width),
};
