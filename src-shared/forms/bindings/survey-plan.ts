import { isApproved } from '../../domain/plan-approval';
import { type PlannedSheet, questionSum, type SurveyPlan, surveyPlanProgress } from '../../domain/survey';
import { type Texts, textsOf } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, type RecordHeading } from './record';
import { day, fill, join, number, text, wallText } from './values';

/** Binds 年度满意度调查计划 with the questionnaire and what became of each sheet. */
export function bindSurveyPlan(plan: SurveyPlan, context: PrintContext): FormData {
  const { year: yearOf } = textsOf(context.language).papers.survey.plan;
  const heading: RecordHeading = {
    code: 'survey-plan',
    title: ({ papers }) => papers.survey.plan.title,
    companyId: plan.companyId,
    record: { kind: 'period', text: plan.year === null ? '' : fill(yearOf, { year: plan.year }) },
    isCalledByTitle: true,
  };
  return bindRecord(heading, context, (texts, zone) => {
    const { survey } = texts.papers;
    const words = survey.plan;
    return {
      fields: {
        scale: text(fill(words.scale, { sum: questionSum(plan.questions) })),
        progress: text(
          plan.sheets.length === 0
            ? words.progressBlank
            : fill(words.progress, { ...surveyPlanProgress(plan) }),
        ),
        approval: text(approvalText(plan, texts)),
      },
      lists: {
        periods: plan.periods.map(({ name, endsOn, sendBy, replyBy }, index) => ({
          order: number(index + 1),
          name: text(name),
          endsOn: day(endsOn),
          sendBy: day(sendBy),
          replyBy: day(replyBy),
        })),
        questions: plan.questions.map(({ item, weight }, index) => ({
          order: number(index + 1),
          item: text(survey.items[item]),
          weight: number(weight),
        })),
        sheets: plan.sheets.map((sheet, index) => sheetValues(sheet, index, texts)),
        changes: plan.changes.map(({ at, by, reason }) => ({
          at: text(wallText(at, zone)),
          by: text(by),
          reason: text(reason),
        })),
      },
    };
  });
}

/** Nothing on a plan to be written by hand: the signatures say it then. */
function approvalText(plan: SurveyPlan, { papers }: Texts): string {
  const words = papers.survey.plan;
  if (plan.sheets.length === 0 && plan.preparedBy === '') return '';
  const { by, on } = plan.approval;
  return join(
    [
      plan.preparedBy === '' ? '' : fill(words.prepared, { by: plan.preparedBy }),
      isApproved(plan) ? fill(words.approved, { by, on: on ?? '' }) : words.notApproved,
    ],
    '    ',
  );
}

function sheetValues(sheet: PlannedSheet, index: number, { papers }: Texts): FieldValues {
  const words = papers.survey.plan;
  const { customer, period, way, sendBy, replyBy, responsible, surveyNumber } = sheet;
  return {
    order: number(index + 1),
    customer: text(customer),
    period: text(period),
    way: text(way === null ? '' : papers.survey.ways[way]),
    sendBy: day(sendBy),
    replyBy: day(replyBy),
    responsible: text(responsible),
    surveyNumber: text(surveyNumber),
    outcome: text(
      join(
        [
          sheet.sentOn === null ? '' : fill(words.sentOn, { on: sheet.sentOn }),
          sheet.returnedOn === null ? '' : fill(words.returnedOn, { on: sheet.returnedOn }),
          sheet.notAskedReason === '' ? '' : fill(words.notAsked, { reason: sheet.notAskedReason }),
        ],
        '\n',
      ),
    ),
  };
}
