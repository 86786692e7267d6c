/** Case file. */
export const dossier = {
  title: 'Case file',
  pdf: 'Case file PDF (without costs)',
  pdfWithCosts: 'Case file PDF (with costs)',
  facts: {
    number: 'Complaint',
    customer: 'Customer',
    problem: 'Problem',
    receivedAt: 'Received',
    madeAt: 'Exported',
    missing: 'Missing files',
  },
  sheet: 'Case sheet',
  deliveries: 'What was sent, and receipts',
  history: 'History',
  deliveryHeads: ['Record', 'When', 'Revision', 'How', 'To', 'State', 'Files (SHA-256, first 12)', 'Receipt'],
  content: 'Other content',
  historyHeads: ['When', 'Record', 'Who', 'Did', 'What changed', 'Why'],
} as const;
