/** External quality costs: the lines of all complaints. */
export const costs = {
  title: 'External quality costs',
  grid: 'List of cost lines',
  count: '{n} lines',
  empty: 'No costs recorded yet. What is recorded on the costs tab of a complaint is listed here.',
  noMatch: 'No cost line meets these conditions.',
  forbidden:
    'External quality costs are shown by right (sales, approver, administrator); the present operator does not see them.',
  toRegister: 'Back to the register',
  export: 'Export the list',
  exportAction: 'Choose a place and export',
  exportNote:
    'All lines of the present filter with sums by currency; a filtered list is marked as an extract.',
  column: { complaint: 'Complaint no.', open: 'Still open' },
  filter: { from: 'Date from', to: 'Date to', state: 'Recovery' },
  chip: { from: 'From {date}', to: 'To {date}' },
  state: { open: 'Still open', recovered: 'All recovered' },
  sums: {
    title: 'Totals',
    byCurrency: 'By currency',
    byCategory: 'By category',
    byBearer: 'By bearer',
    cost: 'Cost',
  },
} as const;
