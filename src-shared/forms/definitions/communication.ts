import type { FormDefinition } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, table, uprightRecord } from './record-cells';

/** CR 客户沟通记录表 (TSP01 5.1.2): one contact on an upright A4 card. */

const word = wordsOf(({ papers }) => papers.feedback.communication);
const common = wordsOf(({ papers }) => papers.feedback);

export const communicationForm: FormDefinition = uprightRecord({
  code: 'CR',
  title: ({ papers }) => papers.feedback.titles.communication,
  body: [
    band(word('contactBand')),
    rows(
      line([common('customer'), 'customer', 14], [common('customerCode'), 'customerCode', 10]),
      line([word('counterpart'), 'counterpart', 14], [common('contact'), 'contact', 10]),
      line([word('at'), 'at'], [word('operator'), 'operator'], [word('orderNumber'), 'orderNumber']),
      line([word('channel'), 'channel']),
      line([word('topic'), 'topic']),
    ),
    band(word('requestBand')),
    rows(long(word('request'), 'request', 18), long(word('solution'), 'solution', 18)),
    band(word('promiseBand')),
    table(
      'promises',
      [
        [({ papers }) => papers.feedback.sequence, 'order', 1, 'small-center'],
        [word('what'), 'what', 7, 'small'],
        [word('due'), 'due', 3, 'small-center'],
        [word('promisedBy'), 'promisedBy', 2, 'small-center'],
        [word('keptOn'), 'keptOn', 3, 'small-center'],
        [word('moved'), 'moved', 6, 'small'],
        [word('standing'), 'standing', 2, 'small-center'],
      ],
      3,
    ),
    band(word('answerBand')),
    rows(
      line(
        [word('forwardedTo'), 'forwardedTo'],
        [word('forwardedAt'), 'forwardedAt'],
        [word('answerDueOn'), 'answerDueOn'],
      ),
      long(word('answer'), 'answer', 16),
    ),
    band(word('resultBand')),
    rows(
      line([word('state'), 'state', 12], [word('mood'), 'mood', 12]),
      line(
        [word('answeredAt'), 'answeredAt'],
        [word('completedAt'), 'completedAt'],
        [word('complaintNumber'), 'complaintNumber'],
      ),
      line([word('attachments'), 'attachments', 16], [common('responsible'), 'responsible', 8]),
      long(common('remarks'), 'remarks', 11),
    ),
    { kind: 'signatures', roles: [word('recorder'), common('responsible'), word('reviewer')] },
  ],
});
