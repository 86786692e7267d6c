import { customerFilePapers } from './areas/customer-file';
import { feedbackPapers } from './areas/feedback';
import { goodsReturnPapers } from './areas/goods-return';
import { noticePapers } from './areas/notice';
import { reportPapers } from './areas/report';
import { servicePapers } from './areas/service';
import { surveyPapers } from './areas/survey';
import { visitPapers } from './areas/visit';
import type { AnyPaper } from './paper';

/** Every form that is bound from a record of its own, by code. The complaint's forms stand beside it (register, case sheet, slip). */
export const catalogue: ReadonlyMap<string, AnyPaper> = new Map(
  [
    ...customerFilePapers,
    ...feedbackPapers,
    ...goodsReturnPapers,
    ...noticePapers,
    ...reportPapers,
    ...servicePapers,
    ...surveyPapers,
    ...visitPapers,
  ].map((each) => [each.definition.code, each]),
);
