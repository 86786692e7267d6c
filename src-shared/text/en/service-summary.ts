/** Summary of customer communication and service: list, fields, statuses (names on the paper: papers/service-summary). */
export const serviceSummary = {
  title: 'Service summaries',
  empty:
    'No summaries yet. Contacts, complaints and call-backs of a week or month are counted here, with what is improved.',
  create: 'New summary',
  sections: {
    basic: 'Period and author',
    findings: 'Findings',
    improvements: 'Improvements',
  },
  status: { draft: 'Counting', improving: 'Improving', finished: 'Finished' },
  hints: {
    from: 'Any day of the period; its first day once saved',
    finalOn: 'After the period; the figures stay from then on',
  },
  rows: { improvements: { title: 'Improvements', add: 'Add an improvement', row: 'Improvement {order}' } },
  carried: {
    hint: 'Overdue improvements of earlier summaries go on with a new one at its first save.',
    from: '{what}: carried from {number}',
    to: '{what}: carried to {number}',
  },
  figures: {
    title: 'Figures of the period',
    live: 'Follow the records until the summary is final',
    frozen: 'As counted for the final summary ({at})',
    none: 'Counted here once a period is chosen and saved',
    before: '{count} before',
    changed: 'The records changed since:',
    change: '{name} {was} → {is}',
    refresh: "Refresh with today's records",
    open: '{name}: {count}, open the list',
    named: '{period} {name}',
    trendLogs: 'Contacts',
    trendComplaints: 'Complaints',
  },
} as const;
