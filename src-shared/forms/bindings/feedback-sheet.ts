import { categories, channels, replyVerdicts, verdicts } from '../../domain/complaint';
import { type FeedbackSheet, satisfactions } from '../../domain/feedback';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, customerValues } from './record';
import { tickBoxes, yesNoBoxes } from './tick-boxes';
import { day, join, number, text } from './values';

/** Binds QF 顾客质量反馈表 (TSP01 5.3.7). */
export const bindFeedbackSheet = (sheet: FeedbackSheet, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'QF',
      title: ({ papers }) => papers.feedback.titles.sheet,
      companyId: sheet.companyId,
      record: { kind: 'record', text: sheet.number },
    },
    context,
    (texts) => ({ fields: { ...received(sheet, texts), ...handled(sheet, texts), ...judged(sheet, texts) } }),
  );

const received = (sheet: FeedbackSheet, { choices }: Texts): FieldValues => ({
  ...customerValues(sheet.customer),
  // The sheet has no cell of its own for the code: it stands behind the name.
  customer: text(
    join([sheet.customer.name, sheet.customer.plant, sheet.customer.code, sheet.customer.supplierCode], ' '),
  ),
  complaintNumber: text(sheet.complaintNumber),
  receivedOn: day(sheet.receivedOn),
  receivedBy: text(sheet.receivedBy),
  channel: tickBoxes(channels, [sheet.channel], choices.channel),
  category: tickBoxes(categories, [sheet.category], choices.category),
  partName: text(sheet.partName),
  partNumber: text(sheet.partNumber),
  customerPartNumber: text(sheet.customerPartNumber),
  batch: text(sheet.batch),
  quantity: number(sheet.quantity),
  defectiveQuantity: number(sheet.defectiveQuantity),
  content: text(sheet.content),
});

const handled = (sheet: FeedbackSheet, { choices }: Texts): FieldValues => ({
  department: text(sheet.department),
  responsiblePerson: text(sheet.responsiblePerson),
  completedOn: day(sheet.completedOn),
  cause: text(sheet.cause),
  measure: text(sheet.measure),
  repliedOn: day(sheet.repliedOn),
  replyWay: text(sheet.replyWay === null ? '' : choices.replyWay[sheet.replyWay]),
  replyDocument: text(sheet.replyDocument),
});

const judged = (sheet: FeedbackSheet, { choices, papers }: Texts): FieldValues => {
  const words = papers.feedback.sheet;
  return {
    verdict: tickBoxes(verdicts, [sheet.verdict], choices.verdict),
    verification: text(sheet.verification),
    confirmedBy: signedText(sheet.qualityConfirmation),
    timeliness: yesNoBoxes(sheet.isTimely, words.isTimely, words.isNotTimely),
    completeness: yesNoBoxes(sheet.isComplete, words.isComplete, words.isNotComplete),
    acceptance: tickBoxes(replyVerdicts, [sheet.acceptance], choices.replyVerdict),
    supervisionOpinion: text(sheet.supervisionOpinion),
    supervisedBy: signedText(sheet.salesSupervision),
    satisfaction: tickBoxes(satisfactions, [sheet.satisfaction], papers.feedback.satisfaction),
    customerOpinion: text(sheet.customerOpinion),
    customerSignature: signedText(sheet.customerSignature),
    closedOn: day(sheet.closedOn),
  };
};

const signedText = ({ by, on }: FeedbackSheet['qualityConfirmation']): FieldValue =>
  text(join([by, on], '  '));
