import type { FormDefinition } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, table, uprightRecord } from './record-cells';

/** OF 订单跟进表: a customer's order from its receipt to its payment (TSP01 5.1.3). */

const word = wordsOf(({ papers }) => papers.order);
const rowHeight = 6.5;

export const orderForm: FormDefinition = uprightRecord({
  code: 'OF',
  title: word('title'),
  body: [
    band(word('orderBand')),
    rows(
      line([word('customer'), 'customer', 14], [word('customerCode'), 'customerCode', 10]),
      line([word('orderNumber'), 'orderNumber', 14], [word('contact'), 'contact', 10]),
      line(
        [word('receivedAt'), 'receivedAt'],
        [word('channel'), 'channel'],
        [word('receivedBy'), 'receivedBy'],
      ),
    ),
    table(
      'lines',
      [
        [word('sequence'), 'order', 1, 'small-center'],
        [word('partNumber'), 'partNumber', 5, 'small'],
        [word('partName'), 'partName', 6, 'small'],
        [word('quantity'), 'quantity', 2, 'small-center'],
        [word('unit'), 'unit', 2, 'small-center'],
        [word('wantedOn'), 'wantedOn', 3, 'small-center'],
        [word('note'), 'note', 5, 'small'],
      ],
      3,
      rowHeight,
    ),
    rows(
      long(word('terms'), 'terms', 9),
      line(
        [word('confirmedAt'), 'confirmedAt'],
        [word('confirmedWay'), 'confirmedWay'],
        [word('confirmedBy'), 'confirmed'],
      ),
      long(word('confirmation'), 'confirmation', 9),
    ),
    band(word('reviewBand')),
    rows(
      line([word('reviewResult'), 'reviewResult', 14], [word('reviewNumber'), 'reviewNumber', 10]),
      line([word('reviewNote'), 'reviewNote', 14], [word('reviewedOn'), 'reviewedOn', 10]),
      line(
        [word('answeredAt'), 'answeredAt'],
        [word('answeredBy'), 'answeredBy'],
        [word('promisedShipOn'), 'promisedShipOn'],
      ),
      long(word('answer'), 'answer', 9),
    ),
    band(word('handOverBand')),
    table(
      'handOvers',
      [
        [word('department'), 'department', 9, 'small'],
        [word('person'), 'person', 8, 'small'],
        [word('at'), 'at', 7, 'small-center'],
      ],
      2,
      rowHeight,
    ),
    band(word('shipmentBand')),
    table(
      'shipments',
      [
        [word('shippedOn'), 'shippedOn', 3, 'small-center'],
        [word('deliveryNote'), 'deliveryNote', 4, 'small'],
        [word('tracking'), 'tracking', 4, 'small'],
        [word('quantity'), 'quantity', 2, 'small-center'],
        [word('receivedOn'), 'receivedOn', 3, 'small-center'],
        [word('receiptBy'), 'receivedBy', 3, 'small'],
        [word('difference'), 'difference', 5, 'small'],
      ],
      2,
      rowHeight,
    ),
    band(word('moneyBand')),
    rows(
      line([word('invoiceNumber'), 'invoiceNumber', 14], [word('invoicedOn'), 'invoicedOn', 10]),
      line([word('paymentFrom'), 'paymentFrom', 14], [word('paymentAgreedOn'), 'paymentAgreedOn', 10]),
      line([word('paymentConfirmedBy'), 'paymentConfirmedBy', 14], [word('paidOn'), 'paidOn', 10]),
    ),
    band(word('limitBand')),
    table(
      'limits',
      [
        [word('limit'), 'what', 10, 'small'],
        [word('due'), 'due', 7, 'small-center'],
        [word('done'), 'done', 7, 'small-center'],
      ],
      3,
      rowHeight,
    ),
    band(word('deviationBand')),
    table(
      'deviations',
      [
        [word('deviationKind'), 'kind', 3, 'small-center'],
        [word('deviationAt'), 'at', 4, 'small-center'],
        [word('deviationContent'), 'content', 6, 'small'],
        [word('quantity'), 'quantity', 2, 'small-center'],
        [word('deliveryNote'), 'deliveryNote', 3, 'small'],
        [word('followUpNumber'), 'followUpNumber', 3, 'small-center'],
        [word('settledOn'), 'settledOn', 3, 'small-center'],
      ],
      2,
      rowHeight,
    ),
    rows(
      {
        ...line(
          [word('cancelledOn'), 'cancelledOn', 7],
          [word('cancelReason'), 'cancelReason', 10],
          [word('cancelToldAt'), 'cancelToldAt', 7],
        ),
        isOptional: true,
      },
      long(word('remarks'), 'remarks', 8),
    ),
    { kind: 'signatures', roles: [word('sales'), word('finance'), word('approval')] },
  ],
});
