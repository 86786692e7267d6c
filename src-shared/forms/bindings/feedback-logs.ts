import type {
  EnquiryEntry,
  EnquiryLog,
  FeedbackEntry,
  FeedbackLog,
  ProblemEntry,
  ProblemLog,
} from '../../domain/feedback';
import type { Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, choice, headerLine, type LogScope, listedChoice, logHeading } from './record';
import { day, fill, join, moment, number, text, wallText } from './values';

/** Binds FR 客户反馈登记表. */
export const bindFeedbackLog = (log: FeedbackLog, context: PrintContext): FormData =>
  bindLog('FR', ({ papers }) => papers.feedback.titles.feedbackLog, log, context, feedbackValues);

/** Binds ER 客户咨询登记表 (TSP01 5.1.2). */
export const bindEnquiryLog = (log: EnquiryLog, context: PrintContext): FormData =>
  bindLog('ER', ({ papers }) => papers.feedback.titles.enquiryLog, log, context, enquiryValues);

/** Binds PR 客户问题记录表. */
export const bindProblemLog = (log: ProblemLog, context: PrintContext): FormData =>
  bindLog('PR', ({ papers }) => papers.feedback.titles.problemLog, log, context, problemValues);

function bindLog<Entry>(
  code: string,
  title: (texts: Texts) => string,
  log: LogScope<Entry>,
  context: PrintContext,
  valuesOf: (entry: Entry, texts: Texts, zone: string) => FieldValues,
): FormData {
  return bindRecord(logHeading(code, title, log), context, (texts, zone) => ({
    fields: { headerLine: headerLine(log, texts) },
    lists: {
      entries: log.entries.map((entry, index) => ({
        order: number(index + 1),
        ...valuesOf(entry, texts, zone),
      })),
    },
  }));
}

const feedbackValues = (entry: FeedbackEntry, { choices, papers }: Texts): FieldValues => ({
  on: day(entry.on),
  customer: text(entry.customer),
  person: text(entry.person),
  channel: choice(entry.channel, choices.channel),
  kind: choice(entry.kind, papers.feedback.kind),
  content: text(entry.content),
  product: text(entry.product),
  urgency: choice(entry.urgency, papers.feedback.urgency),
  receivedBy: text(entry.receivedBy),
  forwardedTo: text(entry.forwardedTo),
  result: text(entry.result),
  repliedOn: day(entry.repliedOn),
  satisfaction: choice(entry.satisfaction, papers.feedback.satisfaction),
  complaintNumber: text(entry.complaintNumber),
});

const enquiryValues = (entry: EnquiryEntry, { choices, papers }: Texts, zone: string): FieldValues => ({
  number: text(entry.number),
  at: moment(entry.at, zone),
  caller: text(join([entry.customer, entry.person, entry.phone], '\n')),
  channel: choice(entry.channel, choices.channel),
  category: listedChoice(entry.category, papers.feedback.enquiryCategory),
  product: text(join([entry.product, entry.partNumber], '\n')),
  content: text(entry.content),
  answer: text(entry.answer),
  answered: text(
    join([entry.answeredBy, entry.answeredAt === null ? '' : wallText(entry.answeredAt, zone)], '\n'),
  ),
  forwardedTo: text(entry.forwardedTo),
  outcome: choice(entry.outcome, papers.feedback.enquiryOutcome),
  state: choice(entry.state, papers.feedback.enquiryState),
  remarks: text(entry.remarks),
});

const problemValues = (entry: ProblemEntry, { papers }: Texts): FieldValues => {
  const words = papers.feedback.problemLog;
  return {
    on: day(entry.on),
    customer: text(entry.customer),
    product: text(entry.product),
    problem: text(entry.problem),
    frequency: text(
      join(
        [
          entry.times === null ? '' : fill(words.times, { times: entry.times }),
          entry.lastOn === null ? '' : fill(words.last, { date: entry.lastOn }),
        ],
        '\n',
      ),
    ),
    owner: text(entry.owner),
    measure: text(entry.measure),
    state: choice(entry.state, papers.feedback.problemState),
  };
};
