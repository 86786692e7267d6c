import type { FormDefinition, Label } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, uprightRecord } from './record-cells';

/** TS 技术支持需求单: ad-hoc support, asked of 业务部 and given by 技术部 (TSP01 5.3.10). */

const word = wordsOf(({ papers }) => papers.service.support);
const customer: Label = ({ papers }) => papers.service.customer;
const contact: Label = ({ papers }) => papers.service.contact;
const customerCode: Label = ({ papers }) => papers.service.customerCode;

export const supportRequestForm: FormDefinition = uprightRecord({
  code: 'TS',
  title: ({ papers }) => papers.service.titles.support,
  body: [
    band(word('requestBand')),
    rows(
      line([customer, 'customer', 14], [contact, 'contact', 10]),
      line(
        [customerCode, 'customerCode'],
        [word('receivedAt'), 'receivedAt'],
        [word('receivedBy'), 'receivedBy'],
      ),
      line([word('channel'), 'channel']),
      line(
        [word('partName'), 'partName'],
        [word('partNumber'), 'partNumber'],
        [word('vehicleModel'), 'vehicleModel'],
      ),
      line([word('kind'), 'kind']),
      line([word('way'), 'way', 16], [word('wantedOn'), 'wantedOn', 8]),
      line([word('place'), 'place', 16], [word('relatedNumber'), 'relatedNumber', 8]),
      long(word('request'), 'request', 22),
    ),
    band(word('assessmentBand')),
    rows(
      line([word('decision'), 'decision', 12], [word('engineer'), 'engineer', 12]),
      line([word('forwardedAt'), 'forwardedAt', 12], [word('answeredAt'), 'answeredAt', 12]),
      long(word('plan'), 'plan', 20),
    ),
    band(word('resultBand')),
    rows(
      line([word('startedOn'), 'startedOn'], [word('finishedOn'), 'finishedOn'], [word('hours'), 'hours']),
      long(word('result'), 'result', 21),
      long(word('followUp'), 'followUp', 12),
    ),
    band(word('opinionBand')),
    rows(line([word('satisfaction'), 'satisfaction']), long(word('customerOpinion'), 'customerOpinion', 12)),
    {
      kind: 'signatures',
      roles: [
        word('salesSignature'),
        word('engineeringSignature'),
        ({ forms }) => forms.approvedBy,
        word('customerSignature'),
      ],
    },
  ],
});
