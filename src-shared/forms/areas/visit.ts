import type { AnyPaper } from '../paper';

export const visitPapers: readonly AnyPaper[] = [];
