import type { AnyPaper } from '../paper';

export const customerFilePapers: readonly AnyPaper[] = [];
