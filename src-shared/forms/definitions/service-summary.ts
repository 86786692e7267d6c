import type { Block, FormDefinition } from '../types';
import { band, rows, wordsOf } from './cells';
import { gridWidth, line, long, table, uprightRecord } from './record-cells';
import { signers } from './title-block';

/** SM 客户沟通与服务总结: a week or month in numbers, what they say, and what is improved (seed 001 §6). */

const word = wordsOf(({ papers }) => papers.serviceSummary);

/** Two charts side by side, whole on one page. Height in mm. */
const trend: Block = {
  kind: 'table',
  list: 'trend',
  head: [],
  body: [
    {
      minHeight: 44,
      cells: [
        { span: gridWidth / 2, style: 'drawing', field: 'logs' },
        { span: gridWidth / 2, style: 'drawing', field: 'complaints' },
      ],
    },
  ],
  blankRows: 0,
};

export const serviceSummaryForm: FormDefinition = uprightRecord({
  code: 'SM',
  title: word('title'),
  body: [
    band(word('basicBand')),
    rows(
      line([word('period'), 'period'], [word('span'), 'span'], [word('finalOn'), 'finalOn']),
      line(
        [word('department'), 'department'],
        [word('preparedBy'), 'preparedBy'],
        [word('countedAt'), 'countedAt'],
      ),
    ),
    band(word('figuresBand')),
    table(
      'figures',
      [
        [word('item'), 'item', 6, 'small'],
        [word('count'), 'count', 2, 'small-center'],
        [word('before'), 'before', 2, 'small-center'],
        [word('change'), 'change', 2, 'small-center'],
        [word('item'), 'otherItem', 6, 'small'],
        [word('count'), 'otherCount', 2, 'small-center'],
        [word('before'), 'otherBefore', 2, 'small-center'],
        [word('change'), 'otherChange', 2, 'small-center'],
      ],
      6,
      5.6,
    ),
    band(word('problemsBand')),
    table(
      'problems',
      [
        [word('group'), 'group', 5, 'small'],
        [word('item'), 'item', 13, 'small'],
        [word('count'), 'count', 2, 'small-center'],
        [word('before'), 'before', 2, 'small-center'],
        [word('change'), 'change', 2, 'small-center'],
      ],
      4,
      5.6,
    ),
    band(word('trendBand'), 'trend'),
    trend,
    band(word('findingsBand')),
    rows(long(word('observations'), 'observations', 14), long(word('conclusion'), 'conclusion', 14)),
    band(word('improvementsBand')),
    table(
      'improvements',
      [
        [word('sequence'), 'order', 1, 'small-center'],
        [word('what'), 'what', 5, 'small'],
        [word('owner'), 'owner', 2, 'small-center'],
        [word('dueOn'), 'dueOn', 3, 'small-center'],
        [word('doneOn'), 'doneOn', 3, 'small-center'],
        [word('effect'), 'effect', 4, 'small'],
        [word('document'), 'document', 3, 'small'],
        [word('carriedFrom'), 'carried', 3, 'small'],
      ],
      4,
      8,
    ),
    { kind: 'signatures', roles: signers },
  ],
});
