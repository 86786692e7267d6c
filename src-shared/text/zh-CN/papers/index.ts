import { customerFile } from './customer-file';
import { escapeEvent } from './escape-event';
import { feedback } from './feedback';
import { goodsReturn } from './goods-return';
import { notice } from './notice';
import { report } from './report';
import { service } from './service';
import { survey } from './survey';
import { visit } from './visit';

/** The words of the printed forms, by area. */
export const papers = {
  customerFile,
  escapeEvent,
  feedback,
  goodsReturn,
  notice,
  report,
  service,
  survey,
  visit,
} as const;
