import type { Block, FormDefinition, Label, Row } from '../types';
import {
  center,
  continuedOn,
  head,
  label,
  rows,
  section,
  small,
  smallCenter,
  smallLabel,
  upright,
  value,
} from './cells';
import { signers, titleBlock } from './title-block';

/** RTSP01-01 case sheet: one complaint with all its fields A–G and full texts (domain.md §1.1). A4 portrait, 24 columns. */

const width = 24;

type FieldName = keyof Parameters<Label>[0]['fields'];
const isBroken = (
  field: FieldName,
  broken: Parameters<Label>[0]['forms']['case']['broken'],
): field is keyof typeof broken => field in broken;

/** A field's name; one that a label's width would break in the middle of a word says where it is broken. */
const named =
  (field: FieldName): Label =>
  ({
    fields,
    forms: {
      case: { broken },
    },
  }) =>
    isBroken(field, broken) ? broken[field] : fields[field];

/** Label and value, two or three to a row. */
const pair = (left: FieldName, right: FieldName): Row => ({
  cells: [label(named(left)), value(left, 9), label(named(right)), value(right, 9)],
});
const triple = (a: FieldName, b: FieldName, c: FieldName): Row => ({
  cells: [label(named(a)), value(a, 5), label(named(b)), value(b, 5), label(named(c)), value(c, 5)],
});
/** Label and full text; cut over pages when long. */
const long = (field: FieldName, isOptional = false, of: Label = named(field)): Row => ({
  cells: [label(of), { span: width - 3, style: 'text', field }],
  minHeight: 9,
  isOptional,
});

/** A 简述, one line as a rule. */
const brief = (field: FieldName): Row => ({
  isOptional: true,
  cells: [label(named(field)), value(field, width - 3)],
});

const identification: readonly Block[] = [
  section(({ forms }) => forms.case.a),
  rows(
    triple('number', 'status', 'customerComplaintNumber'),
    pair('customer.name', 'customer.plant'),
    triple('customer.code', 'customer.supplierCode', 'customer.contactName'),
    {
      cells: [
        label(named('customer.contactPhone')),
        value('customer.contactPhone', 5),
        label(({ forms }) => forms.case.entity),
        value('entity', 13),
      ],
    },
    triple('channel', 'form', 'receivedBy'),
    triple('receivedAt', 'discoveredOn', 'registeredAt'),
    { isOptional: true, cells: [label(named('noticedAt')), value('noticedAt', width - 3)] },
    {
      cells: [
        label(({ forms }) => forms.case.handOverToQuality),
        value('handOverToQuality', 5),
        label(named('registeredBy')),
        value('registeredBy', 13),
      ],
    },
    long('statement'),
    long('expectation'),
    long('promised'),
  ),
  {
    kind: 'table',
    list: 'handOvers',
    head: [
      {
        cells: [
          head(({ forms }) => forms.case.order, 1),
          head(named('handOvers.*.department'), 4),
          head(named('handOvers.*.person'), 4),
          head(named('handOvers.*.at'), 4),
          head(named('handOvers.*.way'), 4),
          head(named('handOvers.*.receivedAt'), 4),
          head(({ forms }) => forms.case.lagNote, 3),
        ],
      },
    ],
    body: [
      {
        cells: [
          smallCenter('order', 1),
          small('department', 4),
          small('person', 4),
          smallCenter('at', 4),
          small('way', 4),
          smallCenter('receivedAt', 4),
          smallCenter('lag', 3),
        ],
      },
    ],
    blankRows: 1,
  },
];

const classification: readonly Block[] = [
  section(({ forms }) => forms.case.b),
  rows(
    triple('category', 'stage', 'severity'),
    triple('branch', 'foundAt', 'isSafety'),
    { ...long('branchReason', true) },
    triple('lineStopMinutes', 'specialStatus', 'repeatOf'),
    long('repeatWhy', true),
    brief('problemSummary'),
  ),
  {
    kind: 'table',
    list: 'stageChanges',
    head: [
      {
        cells: [
          head(named('stageChanges.*.from'), 3),
          head(named('stageChanges.*.to'), 3),
          head(named('stageChanges.*.on'), 3),
          head(named('stageChanges.*.handedOverBy'), 4),
          head(named('stageChanges.*.takenOverBy'), 4),
          head(named('stageChanges.*.note'), 7),
        ],
      },
    ],
    body: [
      {
        cells: [
          smallCenter('from', 3),
          smallCenter('to', 3),
          smallCenter('on', 3),
          small('handedOverBy', 4),
          small('takenOverBy', 4),
          small('note', 7),
        ],
      },
    ],
    blankRows: 0,
  },
  {
    kind: 'table',
    list: 'subIssues',
    head: [
      {
        cells: [
          head(named('subIssues'), 3),
          head(named('subIssues.*.category'), 4),
          head(named('subIssues.*.stage'), 3),
          head(named('subIssues.*.branch'), 5),
          head(named('subIssues.*.department'), 3),
          head(named('subIssues.*.person'), 3),
          head(named('subIssues.*.doneOn'), 3),
        ],
      },
    ],
    body: [
      {
        cells: [
          smallCenter('order', 3),
          small('category', 4),
          smallCenter('stage', 3),
          small('branch', 5),
          small('department', 3),
          small('person', 3),
          smallCenter('doneOn', 3),
        ],
      },
      {
        isOptional: true,
        cells: [label(named('branchReason')), { span: width - 3, style: 'text', field: 'branchReason' }],
      },
      {
        isOptional: true,
        cells: [
          label(named('subIssues.*.description')),
          { span: width - 3, style: 'text', field: 'description' },
        ],
      },
      {
        isOptional: true,
        cells: [label(named('subIssues.*.result')), { span: width - 3, style: 'text', field: 'result' }],
      },
    ],
    blankRows: 0,
  },
];

const products: readonly Block[] = [
  section(({ forms }) => forms.case.c),
  {
    kind: 'table',
    list: 'lines',
    head: [
      {
        cells: [
          { ...head(({ forms }) => forms.case.order, 1), rowSpan: 2 },
          head(named('lines.*.partName'), 4),
          head(named('lines.*.partNumber'), 4),
          head(named('lines.*.customerPartNumber'), 4),
          head(named('lines.*.shippedQuantity'), 2),
          head(named('lines.*.checkedQuantity'), 2),
          head(named('lines.*.defectiveQuantity'), 3),
          head(named('lines.*.suspectQuantity'), 2),
          head(named('lines.*.defectRate'), 2),
        ],
      },
      {
        cells: [
          head(named('lines.*.batch'), 4),
          head(({ forms }) => forms.case.producedShift, 4),
          head(({ forms }) => forms.case.delivery, 4),
          head(({ forms }) => forms.case.confirmedUs, 2),
          head(({ forms }) => forms.case.confirmedCustomer, 2),
          head(({ forms }) => forms.case.countedPpm, 3),
          head(named('lines.*.failureMode'), 4),
        ],
      },
    ],
    body: [
      {
        cells: [
          smallCenter('order', 1),
          small('partName', 4),
          small('partNumber', 4),
          small('customerPartNumber', 4),
          smallCenter('shippedQuantity', 2),
          smallCenter('checkedQuantity', 2),
          smallCenter('defectiveQuantity', 3),
          smallCenter('suspectQuantity', 2),
          smallCenter('defectRate', 2),
        ],
      },
      {
        cells: [
          smallCenter('blank', 1),
          small('batch', 4),
          small('produced', 4),
          small('delivery', 4),
          smallCenter('confirmedByUs', 2),
          smallCenter('confirmedByCustomer', 2),
          smallCenter('countedForPpm', 3),
          small('failureMode', 4),
        ],
      },
      {
        isOptional: true,
        cells: [
          smallLabel(named('lines.*.vehicleModel')),
          small('vehicleModel', 6),
          smallLabel(named('lines.*.serialNumbers')),
          small('serialNumbers', width - 12),
        ],
      },
      {
        isOptional: true,
        cells: [
          smallLabel(named('lines.*.failureDescription')),
          { span: width - 3, style: 'text', field: 'failureDescription' },
        ],
      },
      {
        isOptional: true,
        cells: [smallLabel(named('lines.*.photoIds')), { span: width - 3, style: 'text', field: 'photos' }],
      },
    ],
    blankRows: 1,
  },
  rows(
    { cells: [label(named('countingRule')), value('countingRule', width - 3)] },
    { isOptional: true, cells: [label(named('ppmAppeal')), value('ppmAppeal', width - 3)] },
  ),
];

const milestoneHead: Row = {
  cells: [
    head(({ forms }) => forms.case.milestone, 3),
    head(named('milestones.*.basis'), 3),
    head(named('milestones.*.due'), 4),
    head(named('milestones.*.doneAt'), 4),
    head(({ forms }) => forms.case.onTime, 2),
    head(named('milestones.*.lateReason'), 4),
    head(({ forms }) => forms.case.proof, 4),
  ],
};
const milestoneRow: Row = {
  cells: [
    { span: 3, style: 'small-label', field: 'milestone' },
    small('basis', 3),
    small('due', 4),
    small('done', 4),
    smallCenter('standing', 2),
    small('lateReason', 4),
    small('proof', 4),
  ],
};
const extensionRow: Row = {
  isOptional: true,
  cells: [
    { span: 3, style: 'small-label', label: ({ forms }) => forms.case.extension },
    small('extension', width - 3),
  ],
};

const deadlines: readonly Block[] = [
  section(({ forms }) => forms.case.d),
  {
    kind: 'table',
    list: 'milestones',
    head: [milestoneHead],
    body: [milestoneRow, extensionRow],
    blankRows: 0,
    isKept: true,
  },
  rows({ cells: [small('basis', width)] }),
  {
    kind: 'table',
    list: 'rounds',
    head: [{ cells: [head(({ forms }) => forms.case.rounds, width)] }],
    body: [
      { isOptional: true, keepsWithNext: true, cells: [small('round', width)] },
      { ...milestoneRow, isOptional: true },
      extensionRow,
    ],
    blankRows: 0,
  },
];

const handling: readonly Block[] = [
  section(({ forms }) => forms.case.e),
  rows(
    triple('responsibleDepartment', 'responsiblePerson', 'implementedOn'),
    long('containment'),
    brief('causeOccurrenceSummary'),
    long('causeOccurrence'),
    brief('causeEscapeSummary'),
    long('causeEscape'),
    brief('actionOccurrenceSummary'),
    long('actionOccurrence'),
    brief('actionEscapeSummary'),
    long('actionEscape'),
    long('prevention'),
  ),
  {
    kind: 'table',
    list: 'requests',
    head: [
      {
        cells: [
          head(named('requests.*.kind'), 4),
          head(named('requests.*.whom'), 4),
          head(named('requests.*.what'), 7),
          head(named('requests.*.askedOn'), 3),
          head(named('requests.*.wantedBy'), 3),
          head(named('requests.*.answeredOn'), 3),
        ],
      },
    ],
    body: [
      {
        cells: [
          small('kind', 4),
          small('whom', 4),
          small('what', 7),
          smallCenter('askedOn', 3),
          smallCenter('wantedBy', 3),
          smallCenter('answeredOn', 3),
        ],
      },
      {
        isOptional: true,
        cells: [smallLabel(named('requests.*.answer')), { span: width - 3, style: 'text', field: 'answer' }],
      },
    ],
    blankRows: 0,
  },
  {
    kind: 'table',
    list: 'documentUpdates',
    head: [
      {
        cells: [
          head(named('documentUpdates.*.document'), 10),
          head(named('documentUpdates.*.fromRevision'), 5),
          head(named('documentUpdates.*.toRevision'), 5),
          head(named('documentUpdates.*.on'), 4),
        ],
      },
    ],
    body: [
      {
        cells: [
          small('document', 10),
          small('fromRevision', 5),
          small('toRevision', 5),
          smallCenter('on', 4),
        ],
      },
    ],
    blankRows: 1,
  },
  rows(
    triple('replyForm', 'replyDocument', 'replyRevision'),
    pair('replyVerdict', 'liability'),
    { cells: [label(named('liabilityNote')), value('liabilityNote', width - 3)] },
    triple('returnNumber', 'noticeNumber', 'ntfNumber'),
    pair('feedbackSheetNumber', 'needsPpapApproval'),
  ),
];

const closing: readonly Block[] = [
  section(({ forms }) => forms.case.f),
  rows(
    { isOptional: true, cells: [label(named('controlledShipping')), value('shipping', width - 3)] },
    {
      isOptional: true,
      cells: [label(named('controlledShipping.startCriteria')), value('shippingStart', width - 3)],
    },
    {
      isOptional: true,
      cells: [label(named('controlledShipping.exitCriteria')), value('shippingExit', width - 3)],
    },
  ),
  {
    kind: 'table',
    list: 'shippingDays',
    head: [
      {
        cells: [
          head(named('controlledShipping.days.*.on'), 8),
          head(named('controlledShipping.days.*.checked'), 8),
          head(named('controlledShipping.days.*.defective'), 8),
        ],
      },
    ],
    body: [{ cells: [smallCenter('on', 8), smallCenter('checked', 8), smallCenter('defective', 8)] }],
    blankRows: 0,
  },
  {
    kind: 'table',
    list: 'verifications',
    head: [
      {
        cells: [
          head(({ forms }) => forms.case.order, 2),
          head(named('verifications.*.period'), 8),
          head(named('verifications.*.quantity'), 3),
          head(named('verifications.*.defective'), 3),
          head(named('verifications.*.verdict'), 4),
          head(named('verifications.*.on'), 4),
        ],
      },
    ],
    body: [
      {
        cells: [
          smallCenter('order', 2),
          small('period', 8),
          smallCenter('quantity', 3),
          smallCenter('defective', 3),
          smallCenter('verdict', 4),
          smallCenter('on', 4),
        ],
      },
    ],
    blankRows: 1,
  },
  {
    kind: 'rows',
    isTied: true,
    rows: [
      {
        cells: [
          { span: 3, rowSpan: 2, style: 'label', label: named('disposition') },
          head(named('disposition.released'), 4),
          head(named('disposition.reworked'), 4),
          head(named('disposition.conceded'), 3),
          head(named('disposition.scrapped'), 3),
          head(named('disposition.returned'), 3),
          head(named('disposition.unrecoverable'), 4),
        ],
      },
      {
        cells: [
          smallCenter('disposition.released', 4),
          smallCenter('disposition.reworked', 4),
          smallCenter('disposition.conceded', 3),
          smallCenter('disposition.scrapped', 3),
          smallCenter('disposition.returned', 3),
          smallCenter('disposition.unrecoverable', 4),
        ],
      },
    ],
  },
  {
    kind: 'table',
    list: 'costs',
    head: [
      {
        cells: [
          head(named('costs.*.kind'), 6),
          head(({ papers }) => papers.report.labels.amount, 3),
          head(named('costs.*.bearer'), 2),
          head(named('costs.*.claimed'), 3),
          head(named('costs.*.recovered'), 3),
          head(named('costs.*.document'), 4),
          head(named('costs.*.on'), 3),
        ],
      },
    ],
    body: [
      {
        cells: [
          small('kind', 6),
          small('amount', 3),
          smallCenter('bearer', 2),
          small('claimed', 3),
          small('recovered', 3),
          small('document', 4),
          smallCenter('on', 3),
        ],
      },
    ],
    blankRows: 0,
  },
  rows(
    {
      cells: [
        label(({ forms }) => forms.case.costTotal),
        value('costTotal', 9),
        label(named('feedbackSheetComplete')),
        value('feedbackSheetComplete', 9),
      ],
    },
    {
      cells: [
        label(named('qualityConfirmation')),
        value('qualityConfirmation', 9),
        label(named('salesSupervision')),
        value('salesSupervision', 9),
      ],
    },
    {
      cells: [
        label(named('customerAcceptance.way')),
        value('customerAcceptance.way', 5),
        label(named('customerAcceptance.at')),
        value('customerAcceptance.at', 5),
        label(({ forms }) => forms.case.proof),
        value('customerAcceptance.proof', 5),
      ],
    },
    { ...long('acceptanceException', true) },
    long('conditionalAcceptance', true),
    {
      cells: [
        label(({ forms }) => forms.case.closing),
        value('closing', 5),
        label(({ forms }) => forms.case.closedOn),
        center('closedOn', 5),
        label(({ forms }) => forms.case.repeatedOpen),
        center('reopened', 5),
      ],
    },
    long('withdrawal', true),
    { isOptional: true, cells: [label(named('sourceNumber')), value('sourceNumber', width - 3)] },
    { isOptional: true, cells: [label(named('mergedInto')), value('mergedInto', width - 3)] },
    { isOptional: true, cells: [label(({ forms }) => forms.case.voided), value('voidReason', width - 3)] },
  ),
];

const other: readonly Block[] = [
  section(({ forms }) => forms.case.g),
  {
    kind: 'table',
    list: 'custom',
    head: [],
    body: [{ cells: [{ span: 5, style: 'label', field: 'label' }, value('value', width - 5)] }],
    blankRows: 0,
  },
  rows(
    {
      cells: [
        label(named('legalHold')),
        value('legalHold', 9),
        label(named('isHistoricalImport')),
        value('isHistoricalImport', 9),
      ],
    },
    { cells: [label(named('attachmentIds')), value('attachments', width - 3)] },
    long('remarks'),
  ),
];

export const caseForm: FormDefinition = {
  code: 'RTSP01-01-case',
  title: ({ forms }) => forms.titles.case,
  ...upright(width, 14),
  head: [titleBlock({ company: 6, title: 10, label: 3, value: 5 })],
  body: [
    ...identification,
    ...classification,
    ...products,
    ...deadlines,
    ...handling,
    ...closing,
    ...other,
    { kind: 'signatures', roles: signers },
  ],
  continued: continuedOn(width),
};
