import type { FormDefinition, Label } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, table, uprightRecord } from './record-cells';
import { signersAlone } from './title-block';

/** CP 顾客关怀/联系计划: the interval of a customer's grade, and what was talked about at each contact. */

const word = wordsOf(({ papers }) => papers.care);
const order: Label = word('order');

export const carePlanForm: FormDefinition = uprightRecord({
  code: 'CP',
  title: ({ papers }) => papers.care.titles.plan,
  body: [
    band(word('basicBand')),
    rows(
      line([word('customer'), 'customer', 14], [word('contact'), 'contact', 10]),
      line([word('grade'), 'grade', 8], [word('interval'), 'interval', 8], [word('manager'), 'manager', 8]),
      line(
        [word('from'), 'from', 8],
        [word('lastContactOn'), 'lastContactOn', 8],
        [word('nextDue'), 'nextDue', 8],
      ),
      line([word('focus'), 'focus', 16], [word('customerCode'), 'customerCode', 8]),
    ),
    band(word('contactBand')),
    table(
      'contacts',
      [
        [order, 'order', 1, 'small-center'],
        [word('occasion'), 'occasion', 3, 'small'],
        [word('days'), 'days', 3, 'small-center'],
        [word('way'), 'way', 2, 'small-center'],
        [word('people'), 'people', 3, 'small'],
        [word('talk'), 'talk', 7, 'small'],
        [word('mood'), 'mood', 2, 'small-center'],
        [word('outcome'), 'outcome', 3, 'small'],
      ],
      10,
      11,
    ),
    band(word('moveBand')),
    rows(
      long(word('moved'), 'moved', 9),
      long(word('ended'), 'ended', 9),
      long(word('remarks'), 'remarks', 12),
    ),
    { kind: 'signatures', roles: signersAlone },
  ],
});
