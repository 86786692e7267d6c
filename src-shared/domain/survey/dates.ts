import { addDays } from '../calendar';
import { type DateRules, lastOf, type RecordDate, singleDate } from '../record-date';
import { defaultSurveyRules } from './rules';
import type { Survey, SurveyDistribution, SurveyPlan, SurveyRecord } from './schema';

/** The sheet is wanted back; before it is sent nobody waits for it. */
export const surveyDates = ({ sentOn, replyBy, returnedOn, customerName }: Survey): readonly RecordDate[] =>
  sentOn === null ? [] : singleDate('survey-reply', replyBy, { text: customerName, done: returnedOn });

/** What is done about low items, and the results that go to those who need them, ⚙ days after the period's end. */
export const surveyRecordDates = (
  { period, to, measures, distributions }: SurveyRecord,
  { distributionDays = defaultSurveyRules.distributionDays }: Pick<DateRules, 'distributionDays'> = {},
): readonly RecordDate[] => [
  ...measures.map(
    ({ id, measure, cause, owner, dueOn, verifiedOn }): RecordDate => ({
      id,
      what: 'measure',
      text: measure === '' ? cause : measure,
      owner,
      due: dueOn,
      done: verifiedOn,
    }),
  ),
  ...singleDate('distribution', to === null ? null : addDays(to, distributionDays), {
    text: period,
    done: distributedOn(distributions),
  }),
];

/** The day the last of them was given the results; null while somebody named still waits, or nobody is named. */
const distributedOn = (distributions: readonly SurveyDistribution[]): string | null =>
  lastOf(distributions.map(({ on }) => on));

/** Sheets that are to go out; once one has, its own dates tell when it is wanted back. */
export const surveyPlanDates = ({ sheets }: SurveyPlan): readonly RecordDate[] =>
  sheets
    .filter(({ sentOn, notAskedReason }) => sentOn !== null || notAskedReason.trim() === '')
    .map(({ id, customer, customerId, period, responsible, sendBy, sentOn }) => ({
      id,
      what: 'survey-send',
      text: [customer, period].filter((text) => text !== '').join(' '),
      owner: responsible,
      due: sendBy,
      done: sentOn,
      customerId: customerId ?? '',
    }));
