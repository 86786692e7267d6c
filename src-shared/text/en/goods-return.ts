/** Goods returns: list, fields, statuses (the names on the sheet stand in papers/goods-return). */
export const goodsReturn = {
  title: 'Goods returns',
  empty:
    'No goods return yet. Register here what a customer sends back; acceptance, receipt, verdict and settlement stand on one sheet.',
  create: 'New goods return',
  sections: {
    application: 'Application',
    goods: 'Goods',
    receipt: 'Receipt by the warehouse',
    judgement: 'Quality verdict',
    settlement: 'Replacement and settlement',
  },
  status: {
    registered: 'Registered',
    received: 'Received',
    judged: 'Judged',
    settled: 'Settled',
    refused: 'Refused',
  },
  fields: { delivery: 'Delivery note', shippedOn: 'Shipped on', labelled: 'Labelled as return' },
  hints: {
    differenceNote: 'Where the count differs from what was declared',
    receivedOn: 'Verdict within 5 working days of receipt',
  },
  rows: {
    lines: { title: 'Goods returned', add: 'Add a product', row: 'Product {order}' },
    replacements: { title: 'Replacements shipped', add: 'Add a delivery', row: 'Delivery {order}' },
  },
  foot: {
    difference: 'Difference {amount}',
    balanced: '√ Quantities agree',
    verdict: '▲ Verdicts and receipt differ by {amount}',
    disposal: '▲ Disposal exceeds what was judged by {amount}',
  },
} as const;
