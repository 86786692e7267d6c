import { error, type Finding } from '../finding';
import type { Question } from './schema';

/** A question has words; a review has a name; what ends, ends after it began and for a reason. */
export function checkQuestion({ question, reviewed, validUntil, outdated }: Question): readonly Finding[] {
  return [
    ...(question.trim() === '' ? [error('question', 'required')] : []),
    ...(reviewed.on !== null && reviewed.by.trim() === '' ? [error('reviewed.by', 'required')] : []),
    ...(reviewed.on !== null && validUntil !== null && validUntil < reviewed.on
      ? [error('validUntil', 'end-before-start')]
      : []),
    ...(outdated.on !== null && outdated.reason.trim() === ''
      ? [error('outdated.reason', 'needs-reason')]
      : []),
  ];
}
