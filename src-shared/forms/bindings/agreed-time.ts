import type { CustomerTime } from '../../domain/deadline';
import type { Texts } from '../../text';
import { fill, join, wallText } from './values';

/** An agreed time in words: `第 5 个工作日(当日计第1天)`. */
export function agreedTimeText(time: CustomerTime, { papers, forms }: Texts, zone: string): string {
  if (time.kind === 'absolute') return wallText(time.at, zone);
  const words = papers.customerFile.times;
  const amount = fill(words[time.kind], { amount: time.amount });
  if (time.kind === 'hours') return amount;
  const calendar = time.kind === 'working-days' && time.calendar !== undefined ? words[time.calendar] : '';
  return join([amount, time.countsFirstDay === true ? forms.case.rules.firstDay : '', calendar], '\n');
}
