import type { Question } from '../../domain/question';
import type { Texts } from '../../text';
import type { FieldValue, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, listedChoice } from './record';
import { day, fill, join, nothing, text } from './values';

/** Binds QA 客户问答单. Both languages stand on it: the sheet is for those who answer. */
export const bindQuestion = (record: Question, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'QA',
      title: ({ papers }) => papers.question.titles.sheet,
      companyId: null,
      record: { kind: 'record', text: record.number },
    },
    context,
    (texts) => ({
      fields: {
        category: listedChoice(record.category, texts.papers.feedback.enquiryCategory),
        product: text(record.product),
        partNumber: text(record.partNumber),
        question: text(record.question),
        answer: text(record.answer),
        englishQuestion: text(record.translation.question),
        englishAnswer: text(record.translation.answer),
        keywords: text(record.keywords),
        sources: text(record.sources),
        answeredBy: text(record.answered.by),
        answeredOn: day(record.answered.on),
        reviewedBy: text(record.reviewed.by),
        reviewedOn: day(record.reviewed.on),
        validUntil: day(record.validUntil),
        outdated: outdatedText(record, texts),
        remarks: text(record.remarks),
      },
    }),
  );

function outdatedText({ outdated: { on, reason, replacedBy } }: Question, { papers }: Texts): FieldValue {
  if (on === null) return nothing;
  const { outdatedText: out, replacedText: by } = papers.question;
  return text(
    join([fill(out, { on, reason }), replacedBy === '' ? null : fill(by, { number: replacedBy })], '; '),
  );
}
