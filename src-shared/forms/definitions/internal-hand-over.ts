import type { FormDefinition } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, table, uprightRecord } from './record-cells';

/** HO 内部交接单: what goes from one department to another, with receipt (TSP01 5.3.1). */

const word = wordsOf(({ papers }) => papers.service.handOver);

export const internalHandOverForm: FormDefinition = uprightRecord({
  code: 'HO',
  title: ({ papers }) => papers.service.titles.handOver,
  body: [
    band(word('basicBand')),
    rows(
      line([word('subject'), 'subject']),
      line(
        [({ papers }) => papers.service.customer, 'customer', 16],
        [word('relatedNumber'), 'relatedNumber', 8],
      ),
      line(
        [word('fromDepartment'), 'fromDepartment'],
        [word('fromPerson'), 'fromPerson'],
        [word('handedOverAt'), 'handedOverAt'],
      ),
      line([word('toDepartment'), 'toDepartment'], [word('toPerson'), 'toPerson'], [word('dueOn'), 'dueOn']),
    ),
    band(word('itemBand')),
    table(
      'items',
      [
        [({ papers }) => papers.service.order, 'order', 2, 'small-center'],
        [word('kind'), 'kind', 2, 'small-center'],
        [word('name'), 'name', 7, 'small'],
        [word('reference'), 'reference', 5, 'small'],
        [word('quantity'), 'quantity', 2, 'small-center'],
        [word('itemRemarks'), 'itemRemarks', 6, 'small'],
      ],
      9,
    ),
    band(word('taskBand')),
    rows(long(word('task'), 'task', 32)),
    band(word('receiptBand')),
    rows(
      line([word('receivedAt'), 'receivedAt'], [word('returnedOn'), 'returnedOn']),
      long(word('receiptNote'), 'receiptNote', 22),
    ),
    {
      kind: 'signatures',
      roles: [word('fromSignature'), word('fromHead'), word('toSignature'), word('toHead')],
    },
  ],
});
