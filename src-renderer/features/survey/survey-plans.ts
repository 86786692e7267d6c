import { planYearOn } from '@shared/domain/plan-approval';
import { blankPlannedSheet, blankSurveyPlan, type SurveyPlan } from '@shared/domain/survey';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords, RowCustomer } from '../../record';
import { PlanActions } from './plan-actions';
import { PlanHistory } from './plan-history';
import { PlanPage } from './plan-page';
import { PlanPeriods } from './plan-periods';
import { PlanProposal } from './plan-proposal';
import { QuestionsEditor } from './questions-editor';
import { QuestionsTable } from './questions-table';

const { fields, rows, own } = layoutOf<SurveyPlan>();

/** 年度满意度调查计划: periods, questionnaire and customers, approved before anything is sent (IATF 16949 9.1.2.1). */
export const surveyPlans: AnyDescription = describeRecord<'survey-plan'>({
  kind: 'survey-plan',
  blank: blankSurveyPlan,
  words,
  widgets: { 'sheets.*.responsible': 'person', 'sheets.*.customer': { own: RowCustomer } },
  columns: ['number', 'subject', 'status', 'due', 'owner', 'registeredBy'],
  actions: PlanActions,
  summary: PlanPage,
  begin: (blank, { today }) => ({ ...blank, year: planYearOn(today) }),
  sections: [
    {
      name: 'year',
      optional: ['companyId'],
      parts: [
        fields(3, ['year', 'companyId']),
        own(['periods'], { edit: PlanPeriods }),
        rows('periods', [[4, ['name', 'endsOn', 'sendBy', 'replyBy']]]),
      ],
    },
    { name: 'questions', parts: [own(['questions'], { edit: QuestionsEditor, show: QuestionsTable })] },
    {
      name: 'sheets',
      optional: ['sheets'],
      parts: [
        own(['sheets'], { edit: PlanProposal }),
        rows(
          'sheets',
          [
            [4, ['customer', 'period', 'way', 'responsible']],
            [4, ['sendBy', 'replyBy', { path: 'notAskedReason', span: 2 }]],
          ],
          { blank: () => blankPlannedSheet(crypto.randomUUID()) },
        ),
      ],
    },
    {
      name: 'approval',
      optional: ['changeReason', 'approval.by', 'approval.on', 'changes', 'preparedBy'],
      parts: [
        fields(1, [{ path: 'changeReason', when: ({ approval }: SurveyPlan) => approval.on !== null }]),
        own(['approval.by', 'approval.on', 'changes', 'preparedBy'], { show: PlanHistory }),
      ],
    },
  ],
});

function words({ papers, survey }: Texts): RecordWords {
  const say = survey.plan;
  const sheet = papers.survey.plan;
  return {
    title: say.title,
    empty: say.empty,
    create: say.create,
    sections: say.sections,
    status: say.status,
    hints: say.hints,
    rows: say.rows,
    choices: { 'sheets.*.way': papers.survey.ways, 'questions.*.item': papers.survey.items },
    fields: {
      ...say.fields,
      'periods.*.name': sheet.period,
      'periods.*.endsOn': sheet.endsOn,
      'periods.*.sendBy': sheet.sendBy,
      'periods.*.replyBy': sheet.replyBy,
      'questions.*.item': sheet.item,
      'questions.*.weight': sheet.weight,
      'sheets.*.customer': sheet.customer,
      'sheets.*.period': sheet.period,
      'sheets.*.way': sheet.way,
      'sheets.*.sendBy': sheet.sendBy,
      'sheets.*.replyBy': sheet.replyBy,
      'sheets.*.responsible': sheet.responsible,
      'sheets.*.surveyNumber': sheet.number,
    },
  };
}
