import { planYearOn } from '@shared/domain/plan-approval';
import { blankVisitPlan, type VisitPlan } from '@shared/domain/visit';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords, RowCustomer } from '../../record';
import { ApprovePlan } from './approve-plan';
import { PlanChanges } from './plan-changes';
import { PlanEditor } from './plan-editor';
import { PlanPage } from './plan-page';

const { fields, rows, own } = layoutOf<VisitPlan>();

/** 年度顾客访问计划: customers × months, approved, planned against done (5.3.13). */
export const visitPlans: AnyDescription = describeRecord<'visit-plan'>({
  kind: 'visit-plan',
  blank: blankVisitPlan,
  words,
  widgets: { 'visits.*.person': 'person', 'visits.*.customer': { own: RowCustomer } },
  columns: ['number', 'subject', 'status', 'due', 'owner', 'registeredBy'],
  actions: ApprovePlan,
  summary: PlanPage,
  begin: (blank, { today }) => ({ ...blank, year: planYearOn(today) }),
  sections: [
    { name: 'year', optional: ['companyId'], parts: [fields(3, ['year', 'companyId'])] },
    { name: 'matrix', parts: [own(['visits'], { edit: PlanEditor })] },
    {
      name: 'visits',
      parts: [
        rows('visits', [
          [3, ['customer', 'month', 'plannedOn']],
          [2, ['purposes', 'person']],
          [3, ['visitedOn', 'reportNumber', 'notDoneReason']],
        ]),
      ],
    },
    {
      name: 'approval',
      optional: ['changeReason', 'approval.by', 'approval.on', 'changes'],
      parts: [
        fields(1, [{ path: 'changeReason', when: ({ approval }: VisitPlan) => approval.on !== null }]),
        own(['approval.by', 'approval.on', 'changes'], { show: PlanChanges }),
      ],
    },
  ],
});

function words({ papers, visit }: Texts): RecordWords {
  const say = visit.plan;
  const sheet = papers.visit.plan;
  return {
    title: say.title,
    empty: say.empty,
    create: say.create,
    sections: say.sections,
    status: say.status,
    hints: say.hints,
    rows: say.rows,
    choices: { 'visits.*.purposes': papers.visit.choices.purpose },
    fields: {
      ...say.fields,
      'visits.*.customer': sheet.customer,
      'visits.*.month': sheet.month,
      'visits.*.plannedOn': say.plannedOn,
      'visits.*.purposes': sheet.purposes,
      'visits.*.person': sheet.person,
      'visits.*.visitedOn': sheet.visitedOn,
      'visits.*.reportNumber': sheet.reportNumber,
      'visits.*.notDoneReason': sheet.notDoneReason,
    },
  };
}
