/** Quality feedback sheets: list, fields, statuses (the names on the sheet stand in papers/feedback). */
export const feedbackSheet = {
  title: 'Feedback sheets',
  empty:
    'No quality feedback sheet yet. Begin one from the menu of a complaint: what is known goes along. Quality confirms, sales supervises, then it is closed (5.3.7).',
  create: 'New feedback sheet',
  sections: {
    feedback: "Customer's feedback",
    measure: 'Cause and measures',
    confirmation: 'Confirmation by quality',
    supervision: "Supervision by sales, customer's opinion",
  },
  status: {
    open: 'Open',
    replied: 'Replied',
    confirmed: 'Confirmed',
    supervised: 'Supervised',
    closed: 'Closed',
  },
  fields: {
    confirmedBy: 'Confirmed by (quality)',
    confirmedOn: 'Confirmed on',
    supervisedBy: 'Supervised by (sales)',
    supervisedOn: 'Supervised on',
    customerSigner: 'Signed by the customer',
    customerSignedOn: 'Signed on',
  },
  hints: {
    'salesSupervision.by': "Somebody else than quality's, but in a small team",
    closedOn: "Needs both signatures; the complaint's closing counts on it",
  },
} as const;
