import type { FormDefinition } from '../types';
import { wordsOf } from './cells';
import { acrossLog, withSums } from './record-cells';
import { signersAlone } from './title-block';

/** QC 外部质量费用明细: the cost lines of all complaints in a period and filter, with the sums of each currency. A4 across. */

const word = wordsOf(({ papers }) => papers.costs);

const columns = [
  [word('order'), 'order', 9, 'small-center'],
  [word('on'), 'on', 19, 'small-center'],
  [word('complaint'), 'complaint', 25, 'small-center'],
  [word('customer'), 'customer', 40, 'small'],
  [word('name'), 'name', 38, 'small'],
  [word('bearer'), 'bearer', 15, 'small-center'],
  [word('currency'), 'currency', 13, 'small-center'],
  [word('cost'), 'cost', 23, 'small-center'],
  [word('claimed'), 'claimed', 23, 'small-center'],
  [word('recovered'), 'recovered', 23, 'small-center'],
  [word('open'), 'open', 23, 'small-center'],
  [word('document'), 'document', 24, 'small'],
] as const;

const log = acrossLog({
  code: 'QC',
  title: word('title'),
  columns,
  titleSpans: { company: 4, title: 4, label: 2, value: 2 },
  signers: signersAlone,
});

export const costListingForm: FormDefinition = withSums(log, word('sumsBand'), [
  [word('currency'), 'currency', 7, 'small-center'],
  [word('cost'), 'cost', 1, 'small-center'],
  [word('claimed'), 'claimed', 1, 'small-center'],
  [word('recovered'), 'recovered', 1, 'small-center'],
  [word('open'), 'open', 1, 'small-center'],
  [word('count'), 'count', 1, 'small-center'],
]);
