import type { FormDefinition } from '../types';
import { wordsOf } from './cells';
import { acrossLog, withSums } from './record-cells';
import { signersAlone } from './title-block';

/** CY 顾客全年一览: everything dated of one customer in a year by day, with the numbers of each kind. A4 across. */

const word = wordsOf(({ papers }) => papers.customerYear);

const columns = [
  [word('month'), 'month', 11, 'small-center'],
  [word('day'), 'day', 29, 'small-center'],
  [word('sort'), 'sort', 32, 'small-center'],
  [word('kind'), 'kind', 30, 'small-center'],
  [word('number'), 'number', 30, 'small-center'],
  [word('what'), 'what', 90, 'small'],
  [word('standing'), 'standing', 28, 'small-center'],
  [word('owner'), 'owner', 25, 'small-center'],
] as const;

const log = acrossLog({
  code: 'CY',
  title: word('title'),
  columns,
  titleSpans: { company: 3, title: 3, label: 1, value: 1 },
  signers: signersAlone,
});

export const customerYearForm: FormDefinition = withSums(log, word('sumsBand'), [
  [word('kind'), 'kind', 4, 'small-center'],
  [word('count'), 'count', 1, 'small-center'],
  [word('done'), 'done', 1, 'small-center'],
  [word('open'), 'open', 1, 'small-center'],
  [word('late'), 'late', 1, 'small-center'],
]);
