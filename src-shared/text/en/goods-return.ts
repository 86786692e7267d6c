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
  fields: {
    delivery: 'Delivery note',
    shippedOn: 'Shipped on',
    labelled: 'Labelled as return',
    lineComplaint: 'Became complaint',
  },
  hints: {
    differenceNote: 'Where the count differs from what was declared',
    receivedOn: 'Verdict within the working days of the settings',
    acceptanceNote: 'The reason where not everything is accepted',
    'lines.*.agreedQuantity': 'What both sides accept; counts for PPM',
  },
  rows: {
    lines: { title: 'Goods returned', add: 'Add a product', row: 'Product {order}' },
    replacements: { title: 'Replacements shipped', add: 'Add a delivery', row: 'Delivery {order}' },
  },
  complain: {
    action: 'Make a complaint',
    line: 'Complaint from: {part}',
    title: 'Make a complaint · {number}',
    intro:
      'The channel is "return"; customer, part, batch, quantities and symptom go along, and each names the other.',
    receivedAt: 'Received by us at (T0)',
    record: '"{part}" of {number} becomes a complaint, T0 {at}',
    ok: 'Register the complaint',
  },
  summary: {
    title: 'Verdict due',
    due: '{days} working days after receipt on {receivedOn}: {due}',
    strange:
      'Other part numbers than in complaint {number}: {parts}. Mixed parts are a complaint themselves; please check. Saving is not affected.',
    counted: 'Counts for PPM: {quantity} pcs',
  },
  complaints: {
    title: 'Costs and pieces of the complaint',
    booked: 'Costs of this return are booked: CNY {amounts}',
    book: 'Book costs with the complaint',
    bookAgain: 'Update the costs of the complaint',
    proposed: 'The pieces agreed on are not what the complaint counts for PPM.',
    confirm: 'Confirm the pieces for PPM',
    dialogTitle: 'Counts for PPM · {number}',
    intro:
      "What both sides agreed on becomes what the complaint counts; what it was stays in the complaint's history.",
    change: '{part}: {counted} → {agreed} pcs',
    record: 'Counting rule "agreed with the customer", reason {number}',
    ok: 'Count for PPM',
  },
  foot: {
    difference: 'Difference {amount}',
    balanced: '√ Quantities agree',
    verdict: '▲ Verdicts and receipt differ by {amount}',
    disposal: '▲ Disposal exceeds what was judged by {amount}',
  },
} as const;
