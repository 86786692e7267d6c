import { blankSurvey, type Survey } from '@shared/domain/survey';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { AnswersEditor } from './answers-editor';
import { AnswersTable } from './answers-table';
import { PlannedBy } from './planned-by';
import { SheetRadar } from './sheet-radar';
import { SurveyedCustomer } from './surveyed-customer';
import { WorkbookActions } from './workbook-actions';

const { fields, own } = layoutOf<Survey>();

/** 满意度调查表: one sheet to one customer, sent, returned and scored. */
export const surveys: AnyDescription = describeRecord<'survey'>({
  kind: 'survey',
  blank: blankSurvey,
  words,
  widgets: { customerName: { own: SurveyedCustomer } },
  columns: ['number', 'customer', 'subject', 'status', 'due', 'dated', 'category'],
  actions: WorkbookActions,
  summary: SheetRadar,
  begin: (blank, { customer, today, operator }) => ({
    ...blank,
    period: today.slice(0, 4),
    replyTo: operator,
    ...(customer === null
      ? {}
      : { customerId: customer.id, customerName: customer.body.name, plant: customer.body.plant }),
  }),
  sections: [
    {
      name: 'head',
      optional: [
        'companyId',
        'plant',
        'respondent',
        'respondentDepartment',
        'respondentPosition',
        'sentOn',
        'replyBy',
        'returnedOn',
        'customerId',
        'unplannedReason',
        'plan',
        'readings',
      ],
      parts: [
        fields(3, [
          { path: 'customerName', isRequired: true },
          'plant',
          'companyId',
          'period',
          'way',
          'replyTo',
          'sentOn',
          'replyBy',
          'returnedOn',
          'respondent',
          'respondentDepartment',
          'respondentPosition',
        ]),
        fields(1, [{ path: 'unplannedReason', when: ({ plan }: Survey) => plan.recordId === null }]),
        own(['customerId', 'plan', 'readings'], { show: PlannedBy }),
      ],
    },
    { name: 'answers', parts: [own(['answers'], { edit: AnswersEditor, show: AnswersTable })] },
    {
      name: 'comparison',
      optional: ['comparison', 'comparisonNote', 'suggestions'],
      parts: [fields(2, ['comparison', 'comparisonNote']), fields(1, ['suggestions'])],
    },
  ],
});

function words({ papers, survey }: Texts): RecordWords {
  const say = survey.sheet;
  const { sheet, ways, comparisons } = papers.survey;
  return {
    title: say.title,
    empty: say.empty,
    create: say.create,
    sections: say.sections,
    status: say.status,
    category: ways,
    hints: say.hints,
    rows: {},
    choices: { way: ways, comparison: comparisons },
    fields: {
      ...say.fields,
      period: sheet.period,
      plant: sheet.plant,
      respondent: sheet.respondent,
      respondentDepartment: sheet.department,
      respondentPosition: sheet.position,
      way: sheet.way,
      sentOn: sheet.sentOn,
      replyBy: sheet.replyBy,
      returnedOn: sheet.returnedOn,
      replyTo: sheet.replyTo,
      comparisonNote: sheet.comparisonNote,
      suggestions: sheet.suggestions,
    },
  };
}
