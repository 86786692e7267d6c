import type { CivilDate } from '../calendar';
import type { Communication } from '../feedback/schema';
import { caps } from '../scalars';
import { blankQuestion } from './blank';
import type { Question } from './schema';

/** A log with its number. */
export interface NumberedLog {
  readonly number: string;
  readonly body: Communication;
}

/** 收入问答: what a log asked and was answered, with the numbers of the logs it comes from; nothing is typed twice. */
export function questionFromLog({ number, body }: NumberedLog, others: readonly string[]): Question {
  const { request, answer, solution, product, partNumber, enquiryCategory, answeredBy, operator } = body;
  return {
    ...blankQuestion(),
    question: request,
    answer: answer === '' ? solution : answer,
    category: enquiryCategory,
    product,
    partNumber,
    sources: [...new Set([...others, number])].join('、').slice(0, caps.line),
    answered: { by: answeredBy === '' ? operator : answeredBy, on: dayOf(body) },
  };
}

/** Instants are kept with the factory's offset. */
const dayOf = ({ answeredAt, at }: Communication): CivilDate | null =>
  (answeredAt ?? at)?.slice(0, 10) ?? null;
