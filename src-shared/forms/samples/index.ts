import { customerFileSamples } from './customer-file';
import { feedbackSamples } from './feedback';
import { goodsReturnSamples } from './goods-return';
import { noticeSamples } from './notice';
import { reportSamples } from './report';
import { serviceSamples } from './service';
import { surveySamples } from './survey';
import type { PaperSamples } from './types';
import { visitSamples } from './visit';

/** Invented records of every form of the catalogue. */
export const paperSamples: PaperSamples = {
  ...customerFileSamples,
  ...feedbackSamples,
  ...goodsReturnSamples,
  ...noticeSamples,
  ...reportSamples,
  ...serviceSamples,
  ...surveySamples,
  ...visitSamples,
};
