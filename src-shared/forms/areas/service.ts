import type { AnyPaper } from '../paper';

export const servicePapers: readonly AnyPaper[] = [];
