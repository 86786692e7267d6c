import { type PlannedVisit, progressOf, type VisitPlan } from '../../domain/visit';
import { type Texts, textsOf } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindFurniture, companyName } from './furniture';
import { day, fill, join, number, text } from './values';

export interface VisitPlanInput {
  readonly plan: VisitPlan;
}

/** Binds 年度顾客访问计划 with the count of what was carried out. */
export function bindVisitPlan({ plan }: VisitPlanInput, context: PrintContext): FormData {
  const texts = textsOf(context.language);
  const words = texts.papers.visit.plan;
  const year = plan.year === null ? '' : fill(words.year, { year: plan.year });
  const bound = bindFurniture(
    {
      code: 'visit-plan',
      title: words.title,
      company: companyName(context, plan.companyId),
      record: { kind: 'period', text: year },
      subject: join([words.title, year], ' '),
    },
    context,
  );
  const { planned, done, explained, open } = progressOf(plan);
  return {
    texts,
    fields: {
      ...bound.fields,
      progress: text(
        planned === 0 ? words.progressBlank : fill(words.progress, { planned, done, explained, open }),
      ),
    },
    lists: { visits: plan.visits.map((visit, at) => visitValues(visit, at, texts)) },
    furniture: bound.furniture,
    properties: bound.properties,
  };
}

function visitValues(visit: PlannedVisit, at: number, { papers, choices }: Texts): FieldValues {
  const { plan, choices: own } = papers.visit;
  return {
    order: number(at + 1),
    customer: text(visit.customer),
    month: text(visit.month === null ? '' : fill(plan.monthOf, { month: visit.month })),
    purposes: text(
      visit.purposes.map((purpose) => own.purpose[purpose]).join(choices.registerRemark.listMark),
    ),
    person: text(visit.person),
    visitedOn: day(visit.visitedOn),
    reportNumber: text(visit.reportNumber),
    notDoneReason: text(visit.notDoneReason),
  };
}
