import type { Block, FormDefinition, Row } from '../types';
import { continuedOn, rows, upright } from './cells';
import { band, type Column, facts, long, type ReportWord, table, word } from './report-cells';
import { signers, titleBlock } from './title-block';

/** NTF 分析报告 (TSP01 5.3.8; domain.md §4): part analysis, NTF study, help given, the customer's opinion. A4 portrait, 24 columns. */

const width = 24;
const labelSpan = 3;

const pairs = (...keys: readonly ReportWord[]): Row => facts(width, labelSpan, ...keys);
const full = (key: ReportWord, minHeight = 10): Row => long(width, labelSpan, key, { minHeight });

const testColumns: readonly Column[] = [
  ['testItem', 5],
  ['limit', 3],
  ['measured', 3],
  ['testVerdict', 2, 'small-center'],
  ['equipment', 3],
  ['calibratedUntil', 3, 'small-center'],
  ['tester', 2, 'small-center'],
  ['on', 3, 'small-center'],
];

const samples: readonly Block[] = [
  band('bandSamples'),
  rows(full('statement')),
  table(
    'samples',
    [
      ['sampleNumber', 3],
      ['vehicle', 5],
      ['mileage', 3, 'small-center'],
      ['fittedOn', 3, 'small-center'],
      ['repairedOn', 3, 'small-center'],
      ['workshop', 4],
      ['faultCode', 3],
    ],
    3,
  ),
  rows(
    pairs('receivedOn', 'sampleQuantity'),
    pairs('appearance', 'packaging'),
    pairs('specificationNumber', 'specificationRevision'),
  ),
];

const analysis: readonly Block[] = [
  band('bandStandardTests'),
  table('standardTests', testColumns, 4),
  band('bandLoadTests'),
  table('loadTests', testColumns, 3),
  band('bandReproduction'),
  rows(full('reproduction'), full('evaluation')),
  band('bandConclusion'),
  rows(pairs('conclusion', 'testStanding'), pairs('analysedQuantity', 'goodQuantity', 'ntfRate')),
];

const study: readonly Block[] = [
  band('bandStudy'),
  rows(
    {
      cells: [...facts(18, labelSpan, 'triggerCriteria').cells, ...facts(6, labelSpan, 'isTriggered').cells],
    },
    full('dataStudy'),
    full('systemTest'),
    full('processStudy'),
  ),
  table(
    'meetings',
    [
      ['meetingOn', 3, 'small-center'],
      ['participants', 7],
      ['meetingContent', 14],
    ],
    2,
  ),
];

const agreement: readonly Block[] = [
  band('bandAssistance'),
  table(
    'assistances',
    [
      ['assistanceOn', 3, 'small-center'],
      ['counterpart', 5],
      ['assistanceContent', 9],
      ['assistanceResult', 7],
    ],
    1,
  ),
  rows(
    long(width, labelSpan, 'assistance', { isOptional: true }),
    full('adviceCustomer'),
    full('adviceWorkshop'),
    full('adviceUs'),
  ),
  band('bandAgreement'),
  rows(
    pairs('agreement', 'agreedBy', 'agreedOn'),
    full('agreementNote'),
    pairs('exclusionQuantity', 'exclusionVerdict', 'exclusionOn'),
    pairs('sampleDisposal', 'keptUntil', 'closedOn'),
    pairs('managementAcceptance'),
    full('closingNote'),
  ),
];

export const ntfAnalysisForm: FormDefinition = {
  code: 'NTF',
  title: ({ papers }) => papers.report.titles.NTF,
  ...upright(width, 14),
  head: [titleBlock({ company: 6, title: 9, label: 3, value: 6 })],
  body: [
    rows(
      pairs('complaintNumber', 'customerComplaintNumber'),
      pairs('customer', 'customerContact'),
      pairs('partName', 'supplierCode'),
      pairs('partNumber', 'customerPartNumber'),
      pairs('vehicleModel', 'batch'),
    ),
    ...samples,
    ...analysis,
    ...study,
    ...agreement,
    { kind: 'signatures', roles: [...signers, word('customerSign')] },
  ],
  continued: continuedOn(width),
};
