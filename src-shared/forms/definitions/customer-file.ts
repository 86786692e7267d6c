import type { Texts } from '../../text';
import type { Block, FormDefinition } from '../types';
import { band, cell, head, label, rows, upright, wordsOf } from './cells';
import { labelled, longText, table } from './goods-return-cells';
import { signers, titleBlock } from './title-block';

/** CF 顾客档案表 (TSP01 5.1.1): who the customer is, what it buys, what was agreed. A4 portrait, two pages, 48 columns. */

const width = 48;
const labelSpan = 6;

const word = wordsOf(({ papers }) => papers.customerFile);

const full = width - labelSpan;

const identity: readonly Block[] = [
  band(word('identity')),
  rows(
    labelled(labelSpan, [word('name'), 'name', 26], [word('code'), 'code', 10]),
    labelled(labelSpan, [word('englishName'), 'englishName', 26], [word('shortName'), 'shortName', 10]),
    labelled(labelSpan, [word('kind'), 'kind', 26], [word('status'), 'status', 10]),
    labelled(
      labelSpan,
      [word('creditCode'), 'creditCode', 11],
      [word('grade'), 'grade', 9],
      [word('plant'), 'plant', 10],
    ),
    labelled(labelSpan, [word('entity'), 'entity', 26], [word('supplierCode'), 'supplierCode', 10]),
    labelled(
      labelSpan,
      [word('contractNumber'), 'contractNumber', 26],
      [word('cooperationSince'), 'cooperationSince', 10],
    ),
    labelled(labelSpan, [word('registeredAddress'), 'registeredAddress', full]),
    labelled(labelSpan, [word('deliveryAddress'), 'deliveryAddress', full]),
    labelled(labelSpan, [word('invoiceAddress'), 'invoiceAddress', full]),
  ),
];

const contacts: readonly Block[] = [
  band(word('contacts')),
  table(
    'contacts',
    [
      [word('contactName'), 'name', 5],
      [word('department'), 'department', 5],
      [word('position'), 'position', 6],
      [word('role'), 'role', 4, 'small-center'],
      [word('phones'), 'phones', 8],
      [word('mails'), 'mails', 11],
      [word('contactLanguage'), 'language', 4, 'small-center'],
      [word('validUntil'), 'validUntil', 5, 'small-center'],
    ],
    4,
    8,
  ),
];

/** A list of one item, or of none where finance is not shown. */
const finance: readonly Block[] = [
  { kind: 'band', label: word('finance'), list: 'finance' },
  {
    kind: 'table',
    list: 'finance',
    head: [],
    body: [
      labelled(labelSpan, [word('invoiceTitle'), 'invoiceTitle', 18], [word('taxNumber'), 'taxNumber', 18]),
      labelled(labelSpan, [word('bank'), 'bank', 18], [word('account'), 'account', 18]),
      labelled(labelSpan, [word('paymentTerms'), 'paymentTerms', full]),
      labelled(
        labelSpan,
        [word('currency'), 'currency', 10],
        [word('creditGrade'), 'creditGrade', 10],
        [word('creditLimit'), 'creditLimit', 10],
      ),
    ],
    blankRows: 0,
  },
  rows({ isOptional: true, cells: [cell('note', 'financeHidden', width)] }),
];

const parts: readonly Block[] = [
  band(word('parts')),
  table(
    'parts',
    [
      [word('partNumber'), 'number', 7],
      [word('customerPartNumber'), 'customerNumber', 7],
      [word('partName'), 'name', 8],
      [word('vehicleModel'), 'vehicleModel', 5],
      [word('packaging'), 'packaging', 6],
      [word('yearlyQuantity'), 'yearlyQuantity', 4, 'small-center'],
      [word('stage'), 'stage', 4, 'small-center'],
      [word('isSafety'), 'isSafety', 3, 'small-center'],
      [word('engineer'), 'engineer', 4, 'small-center'],
    ],
    5,
  ),
];

const requirements: readonly Block[] = [
  band(word('requirements')),
  table(
    'requirements',
    [
      [word('document'), 'document', 22],
      [word('revision'), 'revision', 5, 'small-center'],
      [word('date'), 'on', 6, 'small-center'],
      [word('note'), 'note', 15],
    ],
    3,
  ),
];

const milestones = ['response', 'preliminary', 'analysis', 'closure'] as const;

/** Stays whole: on one page with the times agreed. */
const communication: readonly Block[] = [
  band(word('communication')),
  rows(
    ...[
      labelled(labelSpan, [word('language'), 'language', 18], [word('dataFormats'), 'dataFormats', 18]),
      labelled(labelSpan, [word('reportFormats'), 'reportFormats', full]),
      labelled(labelSpan, [word('templateNote'), 'templateNote', full]),
      labelled(
        labelSpan,
        [word('portalAddress'), 'portalAddress', 26],
        [word('portalHolder'), 'portalHolder', 10],
      ),
      labelled(
        labelSpan,
        [word('closingConfirmation'), 'closingConfirmation', 26],
        [word('retentionYears'), 'retentionYears', 10],
      ),
    ].map((row) => ({ ...row, keepsWithNext: true })),
  ),
  {
    kind: 'rows',
    isTied: true,
    rows: [
      {
        cells: [
          head(word('milestone'), 8),
          ...milestones.map((kind) => head(({ choices }) => choices.milestone[kind], 10)),
        ],
      },
      {
        cells: [
          label(word('procedureTime'), 8),
          ...milestones.map((kind) => ({
            span: 10,
            style: 'center' as const,
            label: ({ papers }: Texts) => papers.customerFile.procedureTimes[kind],
          })),
        ],
      },
      {
        minHeight: 7,
        cells: [
          label(word('agreedTime'), 8),
          ...milestones.map((kind) => cell('center', `agreed.${kind}`, 10)),
        ],
      },
    ],
  },
];

const service: readonly Block[] = [
  band(word('service')),
  rows(
    longText(word('serviceNeeds'), labelSpan, 'serviceNeeds', full, 14),
    labelled(labelSpan, [word('serviceAgreement'), 'serviceAgreement', full]),
  ),
];

const history: readonly Block[] = [
  band(word('satisfaction')),
  table(
    'satisfaction',
    [
      [word('period'), 'period', 10],
      [word('surveyNumber'), 'surveyNumber', 10],
      [word('total'), 'total', 6, 'small-center'],
      [word('satisfied'), 'satisfied', 8, 'small-center'],
      [word('note'), 'note', 14],
    ],
    3,
  ),
  rows(longText(word('remarks'), labelSpan, 'remarks', full, 10)),
  band(word('changes')),
  table(
    'changes',
    [
      [word('date'), 'on', 6, 'small-center'],
      [word('change'), 'change', 24],
      [word('by'), 'by', 6, 'small-center'],
      [word('basis'), 'basis', 12],
    ],
    4,
  ),
  { kind: 'signatures', roles: signers },
];

export const customerFileForm: FormDefinition = {
  code: 'CF',
  title: word('title'),
  ...upright(width, 11),
  head: [titleBlock({ company: 12, title: 20, label: 6, value: 10 })],
  body: [
    ...identity,
    ...contacts,
    ...finance,
    ...parts,
    ...requirements,
    ...communication,
    ...service,
    ...history,
  ],
  continued: null,
};
