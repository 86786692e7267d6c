import { type RecordDate, singleDate } from '../record-date';
import type { Survey, SurveyRecord } from './schema';

/** The sheet is wanted back; before it is sent nobody waits for it. */
export const surveyDates = ({ sentOn, replyBy, returnedOn, customerName }: Survey): readonly RecordDate[] =>
  sentOn === null ? [] : singleDate('survey-reply', replyBy, { text: customerName, done: returnedOn });

/** What is done about low items. */
export const surveyRecordDates = ({ measures }: SurveyRecord): readonly RecordDate[] =>
  measures.map(({ id, measure, cause, owner, dueOn, verifiedOn }) => ({
    id,
    what: 'measure',
    text: measure === '' ? cause : measure,
    owner,
    due: dueOn,
    done: verifiedOn,
  }));
