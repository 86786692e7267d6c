import type { AnyPaper } from '../paper';

export const goodsReturnPapers: readonly AnyPaper[] = [];
