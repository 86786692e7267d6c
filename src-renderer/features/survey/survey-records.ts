import { blankSurveyRecord, type SurveyRecord } from '@shared/domain/survey';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { CollectSheets } from './collect-sheets';
import { ComparePeriods } from './compare-periods';
import { CountedEvidence, CountedOnce } from './counted-evidence';
import { EntriesTable } from './entries-table';
import { LowItems } from './low-items';
import { LowItemsLine } from './low-items-line';
import { ShownCharts } from './record-charts';

const { fields, rows, own } = layoutOf<SurveyRecord>();

/** 满意度调查记录: a period's sheets with evidence, analysis and what is done about low items. */
export const surveyRecords: AnyDescription = describeRecord<'survey-record'>({
  kind: 'survey-record',
  blank: blankSurveyRecord,
  words,
  widgets: {
    targetScore: 'hundredths',
    previousAverage: 'tenths',
    'entries.*.evidence.onTimeRate': 'hundredths',
    'measures.*.owner': 'person',
    'entries.*.evidence.premiumFreight': 'money',
    'distributions.*.department': 'department',
    'distributions.*.person': 'person',
  },
  summary: ShownCharts,
  columns: ['number', 'subject', 'status', 'due', 'registeredBy'],
  begin: (blank, { today }) => ({ ...blank, period: today.slice(0, 4) }),
  sections: [
    {
      name: 'period',
      optional: ['previousAverage', 'targetScore', 'finishedOn', 'previousItems', 'pastPeriods'],
      parts: [
        fields(3, ['period', 'from', 'to', 'targetScore', 'previousAverage', 'finishedOn']),
        own(['previousItems', 'pastPeriods'], { edit: ComparePeriods }),
      ],
    },
    { name: 'entries', parts: [own(['entries'], { edit: CollectSheets, show: EntriesTable })] },
    {
      name: 'evidence',
      parts: [
        rows(
          'entries',
          [
            [
              4,
              [
                'customerName',
                'evidence.ppm',
                'evidence.complaints',
                'evidence.lineStopMinutes',
                'evidence.onTimeRate',
                'evidence.premiumFreight',
                'evidence.scorecard',
                { path: 'evidenceReason', span: 2 },
              ],
            ],
          ],
          { foot: CountedEvidence, around: CountedOnce },
        ),
      ],
    },
    { name: 'analysis', parts: [fields(1, ['analysis'])] },
    {
      name: 'measures',
      parts: [
        own(['measures'], { edit: LowItems, show: LowItemsLine }),
        rows('measures', [
          [4, ['surveyNumber', 'customerName', 'item', 'score']],
          [2, ['cause', 'measure']],
          [4, ['owner', 'dueOn', 'verification', 'verifiedOn']],
        ]),
      ],
    },
    {
      name: 'distributions',
      parts: [
        rows('distributions', [
          [4, ['department', 'person', 'on', 'way']],
          [4, [{ path: 'receipt', span: 2 }, 'receivedOn']],
        ]),
      ],
    },
  ],
});

function words({ papers, survey }: Texts): RecordWords {
  const say = survey.record;
  const { verifiedOn, ...named } = say.fields;
  const sheet = papers.survey.record;
  return {
    title: say.title,
    empty: say.empty,
    create: say.create,
    sections: say.sections,
    status: say.status,
    rows: say.rows,
    choices: {
      'measures.*.item': papers.survey.items,
      'distributions.*.way': papers.survey.distributionWays,
    },
    hints: say.hints,
    fields: {
      ...named,
      'entries.*.customerName': sheet.customer,
      'entries.*.evidence.ppm': sheet.ppm,
      'entries.*.evidence.complaints': sheet.complaints,
      'entries.*.evidence.lineStopMinutes': sheet.lineStop,
      'entries.*.evidence.onTimeRate': sheet.onTime,
      'entries.*.evidence.premiumFreight': sheet.premiumFreight,
      'entries.*.evidence.scorecard': sheet.scorecard,
      'distributions.*.department': sheet.department,
      'distributions.*.person': sheet.person,
      'distributions.*.on': sheet.distributedOn,
      'distributions.*.way': sheet.distributionWay,
      'distributions.*.receipt': sheet.receipt,
      'distributions.*.receivedOn': sheet.receivedOn,
      analysis: sheet.analysis,
      measures: sheet.measures,
      'measures.*.surveyNumber': sheet.number,
      'measures.*.customerName': sheet.customer,
      'measures.*.item': sheet.item,
      'measures.*.score': sheet.score,
      'measures.*.cause': sheet.cause,
      'measures.*.measure': sheet.measure,
      'measures.*.owner': sheet.owner,
      'measures.*.dueOn': sheet.dueOn,
      'measures.*.verification': sheet.verification,
      'measures.*.verifiedOn': verifiedOn,
    },
  };
}
