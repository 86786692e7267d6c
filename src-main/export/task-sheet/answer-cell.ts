import type { TaskAnswerKind, TaskValue, TaskWords } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';
import type { DataValidation } from 'exceljs';
import { listRange } from './choice-lists';

/** What a cell begins with: a choice by its word, a day as the spreadsheet's own date. */
export function shownValue(answer: TaskAnswerKind, value: TaskValue, words: TaskWords): TaskValue | Date {
  if (value === null || value === '') return null;
  if (answer.kind === 'choice') return words[answer.choices][String(value)] ?? null;
  return answer.kind === 'date' ? new Date(`${String(value)}T00:00:00Z`) : value;
}

/** Text stays text, whatever it looks like. */
export const formatOf = ({ kind }: TaskAnswerKind): string =>
  kind === 'date' ? 'yyyy-mm-dd' : kind === 'number' ? '0' : '@';

/** What the spreadsheet program lets in, with a sentence where it does not; null lets everything in. */
export function answerRule(answer: TaskAnswerKind, texts: Texts): DataValidation | null {
  const words = texts.task.sheet;
  const common = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;
  switch (answer.kind) {
    case 'choice':
      return { ...common, type: 'list', formulae: [listRange(answer.choices)], error: words.list };
    case 'date':
      return {
        ...common,
        type: 'date',
        operator: 'between',
        formulae: [new Date('2000-01-01T00:00:00Z'), new Date('2099-12-31T00:00:00Z')],
        error: words.date,
      };
    case 'number':
      return {
        ...common,
        type: 'whole',
        operator: 'between',
        formulae: [0, Math.min(answer.most, 999_999_999)],
        error: words.number,
      };
    case 'text':
      return {
        ...common,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [answer.most],
        error: fill(words.text, { most: answer.most }),
      };
  }
}

/** Lines that an empty answer offers. */
export function leastLinesOf(answer: TaskAnswerKind): number {
  if (answer.kind !== 'text') return 1;
  return answer.most > 500 ? 4 : answer.most > 100 ? 2 : 1;
}
