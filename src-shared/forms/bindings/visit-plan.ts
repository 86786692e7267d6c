import { type PlannedVisit, progressOf, type VisitPlan } from '../../domain/visit';
import { type Texts, textsOf } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, type RecordHeading } from './record';
import { day, fill, number, text, wallText } from './values';

export interface VisitPlanInput {
  readonly plan: VisitPlan;
}

/** Binds 年度顾客访问计划 with the count of what was carried out. */
export function bindVisitPlan({ plan }: VisitPlanInput, context: PrintContext): FormData {
  const { year: yearOf } = textsOf(context.language).papers.visit.plan;
  const heading: RecordHeading = {
    code: 'visit-plan',
    title: ({ papers }) => papers.visit.plan.title,
    companyId: plan.companyId,
    record: { kind: 'period', text: plan.year === null ? '' : fill(yearOf, { year: plan.year }) },
    isCalledByTitle: true,
  };
  return bindRecord(heading, context, (texts, zone) => {
    const words = texts.papers.visit.plan;
    const { planned, done, explained, open } = progressOf(plan);
    return {
      fields: {
        progress: text(
          planned === 0 ? words.progressBlank : fill(words.progress, { planned, done, explained, open }),
        ),
        approval: text(
          plan.approval.on === null
            ? ''
            : fill(words.approved, { by: plan.approval.by, on: plan.approval.on }),
        ),
      },
      lists: {
        visits: plan.visits.map((visit, at) => visitValues(visit, at, texts)),
        changes: plan.changes.map(({ at, by, reason }) => ({
          at: text(wallText(at, zone)),
          by: text(by),
          reason: text(reason),
        })),
      },
    };
  });
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
