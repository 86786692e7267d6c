import {
  comparisons,
  lowItemsOf,
  type Survey,
  type SurveyAnswer,
  satisfactionOf,
  surveyGradeOf,
  surveyItems,
  totalOf,
} from '../../domain/survey';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, type RecordHeading } from './record';
import { tickBox, tickBoxes } from './tick-boxes';
import { day, nothing, number, text } from './values';

/** Binds 满意度调查表 (domain.md §1.6): unanswered boxes stay to be ticked by hand. */
export function bindSurvey(survey: Survey, context: PrintContext): FormData {
  const heading: RecordHeading = {
    code: 'SV',
    title: ({ papers }) => papers.survey.sheet.title,
    companyId: survey.companyId,
    record: { kind: 'record', text: survey.number },
    isCalledByTitle: true,
  };
  return bindRecord(heading, context, (texts) => {
    const words = texts.papers.survey;
    return {
      fields: {
        customerName: text(survey.customerName),
        period: text(survey.period),
        plant: text(survey.plant),
        way: text(survey.way === null ? '' : words.ways[survey.way]),
        sentOn: day(survey.sentOn),
        replyBy: day(survey.replyBy),
        returnedOn: day(survey.returnedOn),
        respondent: text(survey.respondent),
        respondentDepartment: text(survey.respondentDepartment),
        respondentPosition: text(survey.respondentPosition),
        replyTo: text(survey.replyTo),
        comparison: tickBoxes(comparisons, [survey.comparison], words.comparisons),
        comparisonNote: text(survey.comparisonNote),
        suggestions: text(survey.suggestions),
        ...resultValues(survey, texts),
      },
      lists: { answers: survey.answers.map((answer, index) => answerValues(answer, index, texts)) },
    };
  });
}

const answerValues = (answer: SurveyAnswer, index: number, { papers }: Texts): FieldValues => ({
  order: number(index + 1),
  item: text(papers.survey.items[answer.item]),
  weight: number(answer.weight),
  ...Object.fromEntries(
    [5, 4, 3, 2, 1].map((score) => [`score${score}`, text(tickBox(answer.score === score))]),
  ),
  notApplicable: text(tickBox(answer.isNotApplicable)),
  comment: text(answer.comment),
});

/** A total with one decimal. */
export const totalValue = (total: number | null): FieldValue =>
  total === null ? nothing : { text: total.toFixed(1), raw: { kind: 'number', value: total, format: '0.0' } };

function resultValues(survey: Survey, { papers }: Texts): FieldValues {
  const total = totalOf(survey.answers);
  const words = papers.survey;
  const low = lowItemsOf(survey.answers).map((item) => String(surveyItems.indexOf(item) + 1));
  return {
    total: totalValue(total),
    satisfaction: text(total === null ? '' : words.satisfactions[satisfactionOf(total)]),
    grade: text(total === null ? '' : words.grades[surveyGradeOf(total)]),
    lowItems: text(low.join(words.listMark)),
  };
}
