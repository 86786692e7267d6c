import type { CivilDate } from '../calendar';
import type { Question } from './schema';

/** How far a question has come, read from its dated facts. */
export const questionStatuses = ['open', 'answered', 'reviewed', 'outdated'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** 待回答 → 待复核 → 可用; 停用 whenever somebody took it out of use. */
export function questionStatus({ answer, reviewed, outdated }: Question): QuestionStatus {
  if (outdated.on !== null) return 'outdated';
  if (answer.trim() === '') return 'open';
  return reviewed.on === null ? 'answered' : 'reviewed';
}

/** What a clerk must know before he gives the answer to a customer. */
export const questionStandings = ['usable', 'not-reviewed', 'expired', 'outdated'] as const;
export type QuestionStanding = (typeof questionStandings)[number];

/** Judged on `today`, a civil date of the factory; the last valid day still counts. */
export function questionStanding(
  question: Pick<Question, 'reviewed' | 'validUntil' | 'outdated'>,
  today: CivilDate,
): QuestionStanding {
  const { outdated, validUntil, reviewed } = question;
  if (outdated.on !== null && outdated.on <= today) return 'outdated';
  if (validUntil !== null && validUntil < today) return 'expired';
  return reviewed.on === null ? 'not-reviewed' : 'usable';
}

/** Given only after somebody was told that it no longer holds. */
export const isPastUse = (standing: QuestionStanding): boolean =>
  standing === 'expired' || standing === 'outdated';
