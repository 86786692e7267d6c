import type { AnyPaper } from '../paper';

export const reportPapers: readonly AnyPaper[] = [];
