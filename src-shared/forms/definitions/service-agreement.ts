import type { FormDefinition, Label } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, uprightRecord } from './record-cells';
import { signers } from './title-block';

/** SA 服务协议: what was agreed with a customer, its term and its end (TSP01 5.3.11). */

const word = wordsOf(({ papers }) => papers.service.agreement);
const customer: Label = ({ papers }) => papers.service.customer;
const contact: Label = ({ papers }) => papers.service.contact;
const customerCode: Label = ({ papers }) => papers.service.customerCode;
const remarks: Label = ({ papers }) => papers.service.remarks;

export const serviceAgreementForm: FormDefinition = uprightRecord({
  code: 'SA',
  title: ({ papers }) => papers.service.titles.agreement,
  body: [
    band(word('partiesBand')),
    rows(
      line([customer, 'customer', 14], [contact, 'contact', 10]),
      line([word('title'), 'title', 14], [word('documentNumber'), 'documentNumber', 10]),
      line(
        [word('ourSigner'), 'ourSigner', 8],
        [word('customerSigner'), 'customerSigner', 8],
        [word('signedOn'), 'signedOn', 8],
      ),
      line([word('document'), 'document', 24]),
      line([word('follows'), 'follows', 14], [customerCode, 'customerCode', 10]),
    ),
    band(word('contentBand')),
    rows(
      line([word('product'), 'product', 14], [word('manager'), 'manager', 10]),
      long(word('scope'), 'scope', 40),
      long(word('terms'), 'terms', 40),
    ),
    band(word('termBand')),
    rows(
      line([word('period'), 'period', 14], [word('noticeDays'), 'noticeDays', 10]),
      line([word('renewsItself'), 'renewsItself', 14], [word('renewalDue'), 'renewalDue', 10]),
    ),
    band(word('renewalBand')),
    rows(
      line(
        [word('decision'), 'decision', 10],
        [word('decidedOn'), 'decidedOn', 7],
        [word('successor'), 'successor', 7],
      ),
      long(word('renewalNote'), 'renewalNote', 18),
      long(remarks, 'remarks', 14),
    ),
    { kind: 'signatures', roles: [...signers] },
  ],
});
