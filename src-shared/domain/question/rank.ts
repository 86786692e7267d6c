import type { Question } from './schema';
import { contained, likeness } from './similarity';
import { isPastUse, type QuestionStanding } from './status';

/** A question as it is offered while somebody answers. */
export interface OfferedQuestion {
  readonly id: string;
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  readonly translation: Question['translation'];
  readonly standing: QuestionStanding;
}

type Asked = Pick<Question, 'question' | 'translation' | 'keywords' | 'product' | 'partNumber'>;

/** How well a question fits what was typed, 0 to 2: half of what was typed is in it, and it asks little else. */
export function fitOf(
  typed: string,
  { question, translation, keywords, product, partNumber }: Asked,
): number {
  const whole = [question, translation.question, keywords, product, partNumber].join(' ');
  const alike = Math.max(likeness(typed, question), likeness(typed, translation.question));
  return contained(typed, whole) + alike;
}

/** Less than this fits by chance. */
export const leastFit = 0.3;

interface Fitting extends OfferedQuestion {
  readonly fit: number;
}

/** Best matches first; of two that fit alike the one that may be given, then the newer. */
export const byFit = (a: Fitting, b: Fitting): number =>
  b.fit - a.fit ||
  Number(isPastUse(a.standing)) - Number(isPastUse(b.standing)) ||
  (a.number < b.number ? 1 : -1);
