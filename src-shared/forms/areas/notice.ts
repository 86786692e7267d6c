import type { AnyPaper } from '../paper';

export const noticePapers: readonly AnyPaper[] = [];
