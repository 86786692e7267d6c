/** Service: lists, fields, statuses (the names on the sheets stand in papers/service). */
export const service = {
  staff: {
    title: 'Service staff',
    empty:
      'No qualification sheet yet. Register here what people in long-term service need, their training, assessment and validity (5.3.12).',
    create: 'New qualification sheet',
    sections: {
      person: 'Person',
      requirements: 'Requirements',
      trainings: 'Training',
      assessments: 'Assessment',
      verdict: 'Verdict',
    },
    status: {
      'not-assessed': 'Not assessed',
      qualified: 'Qualified',
      'conditionally-qualified': 'Qualified with conditions',
      'not-qualified': 'Not qualified',
    },
    fields: { validFrom: 'Valid from', validUntil: 'Valid until' },
    hints: { validUntil: 'The last day stands on the calendar' },
    rows: {
      requirements: {
        title: 'Requirements and how they are met',
        add: 'Add a requirement',
        row: 'Requirement {order}',
      },
      trainings: { title: 'Training', add: 'Add a training', row: 'Training {order}' },
      assessments: { title: 'Assessment', add: 'Add an item', row: 'Item {order}' },
    },
    points: '{score} of {maximum} points ({percent}%)',
  },
} as const;
