import { calendar } from './calendar';
import { care } from './care';
import { costs } from './costs';
import { customerFile } from './customer-file';
import { customerYear } from './customer-year';
import { escapeEvent } from './escape-event';
import { feedback } from './feedback';
import { goodsReturn } from './goods-return';
import { notice } from './notice';
import { order } from './order';
import { question } from './question';
import { report } from './report';
import { service } from './service';
import { serviceSummary } from './service-summary';
import { survey } from './survey';
import { visit } from './visit';
import { workList } from './work-list';

/** The words of the printed forms, by area. */
export const papers = {
  calendar,
  care,
  costs,
  customerFile,
  customerYear,
  escapeEvent,
  feedback,
  goodsReturn,
  notice,
  question,
  order,
  report,
  service,
  serviceSummary,
  survey,
  visit,
  workList,
} as const;
