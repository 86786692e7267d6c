import type { Communication } from '@shared/domain/feedback';
import { blankQuestion, type Question, questionFromLog } from '@shared/domain/question';
import type { Texts } from '@shared/text';
import {
  type AnyDescription,
  type Beginning,
  describeRecord,
  layoutOf,
  type RecordWords,
} from '../../record';
import { EnquiryCategoryField } from './category-field';
import { QuestionSummary } from './question-summary';

const { fields } = layoutOf<Question>();

/** 问答: what customers ask again and again, with the answer that is given. */
export const questions: AnyDescription = describeRecord<'question'>({
  kind: 'question',
  blank: blankQuestion,
  words,
  summary: QuestionSummary,
  widgets: {
    category: { own: EnquiryCategoryField },
    'answered.by': 'person',
    'reviewed.by': 'person',
    product: 'part',
  },
  groups: ['translation', 'answered', 'reviewed', 'outdated'],
  columns: ['number', 'subject', 'category', 'status', 'due', 'owner', 'dated'],
  begin: (blank, known) => begun(blank, known),
  sections: [
    {
      name: 'question',
      optional: ['product', 'partNumber', 'keywords'],
      parts: [
        fields(1, [
          { path: 'question', lines: 3, isRequired: true },
          { path: 'answer', lines: 6 },
        ]),
        fields(4, ['category', 'product', 'partNumber', 'keywords']),
      ],
    },
    {
      name: 'english',
      optional: ['translation.question', 'translation.answer'],
      parts: [
        fields(1, [
          { path: 'translation.question', lines: 3 },
          { path: 'translation.answer', lines: 5 },
        ]),
      ],
    },
    {
      name: 'review',
      optional: ['sources', 'validUntil', 'remarks'],
      parts: [
        fields(3, [{ path: 'sources' }, 'answered.by', 'answered.on']),
        fields(3, ['reviewed.by', 'reviewed.on', 'validUntil']),
        fields(1, ['remarks']),
      ],
    },
    {
      name: 'outdated',
      optional: ['outdated.on', 'outdated.reason', 'outdated.replacedBy'],
      parts: [fields(3, ['outdated.on', 'outdated.reason', 'outdated.replacedBy'])],
    },
  ],
});

/** From a log: what was asked and answered; `row` names the log that asked the same before. */
function begun(blank: Question, { record, row, today, operator }: Beginning): Question {
  if (record === null || record.kind !== 'communication')
    return { ...blank, answered: { by: operator, on: today } };
  const log = { number: record.number, body: record.body as Communication };
  return questionFromLog(log, row === null ? [] : [row]);
}

function words({ papers, question }: Texts): RecordWords {
  const sheet = papers.question;
  return {
    title: question.title,
    empty: question.empty,
    create: question.create,
    sections: question.sections,
    status: question.status,
    category: papers.feedback.enquiryCategory,
    hints: question.hints,
    rows: question.rows,
    choices: { category: papers.feedback.enquiryCategory },
    fields: {
      question: sheet.question,
      answer: sheet.answer,
      'translation.question': sheet.englishQuestion,
      'translation.answer': sheet.englishAnswer,
      category: sheet.category,
      product: sheet.product,
      partNumber: sheet.partNumber,
      keywords: sheet.keywords,
      sources: sheet.sources,
      'answered.by': sheet.answeredBy,
      'answered.on': sheet.answeredOn,
      'reviewed.by': sheet.reviewedBy,
      'reviewed.on': sheet.reviewedOn,
      validUntil: sheet.validUntil,
      'outdated.on': sheet.outdatedOn,
      'outdated.reason': sheet.outdatedReason,
      'outdated.replacedBy': sheet.replacedBy,
    },
  };
}
