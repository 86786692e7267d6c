import { blankGoodsReturn } from '../../domain/goods-return';
import { bindGoodsReturn } from '../bindings/goods-return';
import { goodsReturnForm } from '../definitions/goods-return';
import { type AnyPaper, paper, wholeBody } from '../paper';

export const goodsReturnPapers: readonly AnyPaper[] = [
  paper({
    definition: goodsReturnForm,
    kind: 'goods-return',
    blank: blankGoodsReturn,
    from: wholeBody,
    bind: bindGoodsReturn,
  }),
];
