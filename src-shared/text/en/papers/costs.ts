/** What the list of external quality costs says. */
export const costs = {
  title: 'External quality costs',
  headerLine: 'Period: {period}    Filter: {filter}    {count} lines{extract}',
  order: 'No.',
  on: 'Date',
  complaint: 'Complaint no.',
  customer: 'Customer',
  name: 'Cost item',
  bearer: 'Bearer',
  currency: 'Currency',
  cost: 'Cost',
  claimed: 'Claimed',
  recovered: 'Recovered',
  open: 'Still open',
  document: 'Document',
  sumsBand: 'Totals by currency (currencies are never added)',
  count: 'Lines',
} as const;
