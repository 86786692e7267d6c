import { type RecordDate, singleDate } from '../record-date';
import type { Question } from './schema';

/** The last day of an answer's validity, by which somebody looks at it again; one out of use waits for nothing. */
export const questionDates = ({
  validUntil,
  outdated,
  question,
  reviewed,
}: Question): readonly RecordDate[] =>
  outdated.on === null ? singleDate('review', validUntil, { text: question, owner: reviewed.by }) : [];
