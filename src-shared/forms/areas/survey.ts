import type { AnyPaper } from '../paper';

export const surveyPapers: readonly AnyPaper[] = [];
