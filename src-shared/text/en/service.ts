/** Service: lists, fields, statuses (the names on the sheets stand in papers/service). */
export const service = {
  support: {
    title: 'Technical support',
    empty:
      'No support request yet. Register here what a customer asks, pass it to engineering and note when it answered (5.3.10).',
    create: 'New support request',
    sections: {
      request: "Customer's request",
      assessment: 'To engineering and answer',
      result: 'Result',
      opinion: "Customer's opinion",
    },
    status: {
      received: 'Received',
      forwarded: 'With engineering',
      answered: 'Answered',
      started: 'Under way',
      finished: 'Finished',
      refused: 'Refused',
    },
    hints: {
      wantedOn: 'In the calendar; warned of when it passes',
      answeredAt: 'When engineering answered sales',
    },
    rows: {},
    spans: {
      title: 'Hand-over and answer',
      toEngineering: 'Receipt to engineering: {span}',
      toAnswer: 'Engineering to its answer: {span}',
      waiting: 'waiting',
      minutes: '{hours} h {minutes} min',
    },
  },
  agreement: {
    title: 'Service agreements',
    empty:
      'No service agreement yet. Register here what was agreed with a customer: parties, scope, term, notice and document (5.3.11).',
    create: 'New service agreement',
    sections: { parties: 'Parties and document', content: 'Scope', term: 'Term', renewal: 'At the end' },
    status: { draft: 'Not signed', 'in-force': 'Signed', renewed: 'Renewed', ended: 'Ended' },
    fields: {
      from: 'Term from',
      to: 'Term to',
      noticeDays: 'Notice (days)',
      terms: 'Response, charges, exclusions',
    },
    hints: {
      to: 'In the calendar; warned of on the workbench before',
      noticeDays: 'So many days before the end the renewal is decided; in the calendar',
      follows: 'Filled in by renewing; the one before is then marked as renewed',
      document: 'File name, or where it is kept',
    },
    ending: 'The agreement ends on {day}, in {days} days',
    ended: 'The agreement ended on {day}',
    plans: 'Service plans of this agreement',
    noPlans: 'No service plan refers to this agreement yet.',
    plan: 'New service plan',
    renew: 'Renew',
  },
  plan: {
    title: 'Service plans',
    empty:
      'No service plan yet. Register here what a service agreement consists of, when it is due and what was done (5.3.11).',
    create: 'New service plan',
    sections: { basic: 'Agreement and scope', items: 'Services', summary: 'Resources and summary' },
    status: { planned: 'Planned', 'under-way': 'Under way', finished: 'Finished' },
    fields: { from: 'From', to: 'To', note: 'Note' },
    hints: {
      agreementNumber: 'One of the registered agreements, or its document number',
      items: 'The planned day of each stands in the calendar',
    },
    rows: { items: { title: 'Services', add: 'Add a service', row: 'Service {order}' } },
  },
  handOver: {
    title: 'Hand-overs',
    empty:
      'No hand-over slip yet. Register here what one department gives to another: documents, samples, parts (5.3.1).',
    create: 'New hand-over slip',
    sections: { basic: 'Hand-over', items: 'Things handed over', task: 'Task', receipt: 'Receipt' },
    status: {
      prepared: 'Prepared',
      'handed-over': 'Handed over',
      received: 'Received',
      returned: 'Returned',
    },
    hints: { dueOn: 'In the calendar; warned of when it passes' },
    rows: { items: { title: 'Things handed over', add: 'Add a thing', row: 'Thing {order}' } },
  },
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
      left: 'Left the service',
    },
    fields: { validFrom: 'Valid from', validUntil: 'Valid until', endedOn: 'Left the service on' },
    hints: {
      validUntil: 'The last day stands on the calendar; a new qualification moves it',
      nextAssessmentOn: 'Done with an assessment after the qualification began',
      endedOn: 'Nothing is warned of from then on',
    },
    rows: {
      requirements: {
        title: 'Requirements and how they are met',
        add: 'Add a requirement',
        row: 'Requirement {order}',
      },
      trainings: { title: 'Training', add: 'Add a training', row: 'Training {order}' },
      assessments: { title: 'Assessment', add: 'Add an item', row: 'Item {order}' },
    },
    assigned:
      'The service qualification of {name} ended on {day}: assess anew, or assign somebody else (5.3.12)',
    ending: 'The qualification ends on {day}, in {days} days',
    ended: 'The qualification ended on {day}',
    points: '{score} of {maximum} points ({percent}%)',
  },
} as const;
