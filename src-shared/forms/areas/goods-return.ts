import { blankGoodsReturn } from '../../domain/goods-return';
import { bindGoodsReturn } from '../bindings/goods-return';
import { goodsReturnForm } from '../definitions/goods-return';
import { type AnyPaper, paper } from '../paper';

export const goodsReturnPapers: readonly AnyPaper[] = [
  paper({ definition: goodsReturnForm, blank: blankGoodsReturn, bind: bindGoodsReturn }),
];
