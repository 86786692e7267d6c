import type { FormDefinition, Label } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, table, uprightRecord } from './record-cells';
import { signers } from './title-block';

/** SP 服务计划: an agreed service, item by item (TSP01 5.3.11). */

const word = wordsOf(({ papers }) => papers.service.plan);
const customer: Label = ({ papers }) => papers.service.customer;
const contact: Label = ({ papers }) => papers.service.contact;
const customerCode: Label = ({ papers }) => papers.service.customerCode;

export const servicePlanForm: FormDefinition = uprightRecord({
  code: 'SP',
  title: ({ papers }) => papers.service.titles.plan,
  body: [
    band(word('basicBand')),
    rows(
      line([customer, 'customer', 14], [contact, 'contact', 10]),
      line([word('product'), 'product', 14], [word('agreementNumber'), 'agreementNumber', 10]),
      line(
        [word('period'), 'period', 10],
        [word('manager'), 'manager', 7],
        [customerCode, 'customerCode', 7],
      ),
      long(word('purpose'), 'purpose', 18),
    ),
    band(word('itemBand')),
    table(
      'items',
      [
        [({ papers }) => papers.service.order, 'order', 1, 'small-center'],
        [word('content'), 'content', 6, 'small'],
        [word('place'), 'place', 3, 'small'],
        [word('plannedOn'), 'plannedOn', 3, 'small-center'],
        [word('responsible'), 'responsible', 2, 'small-center'],
        [word('support'), 'support', 2, 'small-center'],
        [word('doneOn'), 'doneOn', 3, 'small-center'],
        [word('result'), 'result', 4, 'small'],
      ],
      10,
      9,
    ),
    band(word('resourceBand')),
    rows(long(word('resources'), 'resources', 16), long(word('summary'), 'summary', 18)),
    { kind: 'signatures', roles: [...signers, word('customerSignature')] },
  ],
});
