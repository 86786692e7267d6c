import type { FormDefinition, Label, Row } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, table, uprightRecord } from './record-cells';

/** CR 客户沟通记录表 (TSP01 5.1.2): one contact on an upright A4 card. */

const word = wordsOf(({ papers }) => papers.feedback.communication);
const common = wordsOf(({ papers }) => papers.feedback);

/** Printed where it says something. */
const optional = (text: Label, field: string): Row => ({ ...long(text, field, 8), isOptional: true });

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
      line([word('kind'), 'kind', 12], [word('product'), 'product', 12]),
    ),
    band(word('requestBand')),
    rows(long(word('request'), 'request', 15), long(word('solution'), 'solution', 15)),
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
      long(word('answer'), 'answer', 13),
      optional(word('escalation'), 'escalation'),
      optional(word('steps'), 'steps'),
      optional(word('rounds'), 'rounds'),
    ),
    band(word('resultBand')),
    rows(
      line([word('state'), 'state', 12], [word('mood'), 'mood', 12]),
      line(
        [word('answeredAt'), 'answered'],
        [word('completedAt'), 'completedAt'],
        [word('complaintNumber'), 'complaintNumber'],
      ),
      {
        ...line(
          [word('callBackAt'), 'callBackAt'],
          [word('callBackBy'), 'callBackBy'],
          [word('callBackSatisfaction'), 'callBackSatisfaction'],
        ),
        isOptional: true,
      },
      optional(word('callBackNote'), 'callBackNote'),
      optional(word('reviewed'), 'reviewed'),
      line([word('attachments'), 'attachments', 16], [common('responsible'), 'responsible', 8]),
      long(common('remarks'), 'remarks', 11),
    ),
    { kind: 'signatures', roles: [word('recorder'), common('responsible'), word('reviewer')] },
  ],
});
