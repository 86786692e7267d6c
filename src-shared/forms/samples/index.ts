import { calendarSamples } from './calendar';
import { careSamples } from './care';
import { costSamples } from './cost';
import { customerFileSamples } from './customer-file';
import { customerYearSamples } from './customer-year';
import { feedbackSamples } from './feedback';
import { goodsReturnSamples } from './goods-return';
import { noticeSamples } from './notice';
import { orderSamples } from './order';
import { questionSamples } from './question';
import { reportSamples } from './report';
import { serviceSamples } from './service';
import { serviceSummarySamples } from './service-summary';
import { surveySamples } from './survey';
import type { PaperSamples } from './types';
import { visitSamples } from './visit';
import { workListSamples } from './work-list';

/** Invented records of every form of the catalogue. */
export const paperSamples: PaperSamples = {
  ...calendarSamples,
  ...careSamples,
  ...costSamples,
  ...customerFileSamples,
  ...customerYearSamples,
  ...feedbackSamples,
  ...goodsReturnSamples,
  ...noticeSamples,
  ...questionSamples,
  ...orderSamples,
  ...reportSamples,
  ...serviceSamples,
  ...serviceSummarySamples,
  ...surveySamples,
  ...visitSamples,
  ...workListSamples,
};
