import type { AnyPaper } from '../paper';

export const feedbackPapers: readonly AnyPaper[] = [];
