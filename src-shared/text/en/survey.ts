/** Satisfaction: lists, fields and sums of sheets and of a period's record (the names on the papers stand in papers/survey). */
export const survey = {
  sheet: {
    title: 'Surveys',
    empty:
      'No survey sheet yet. Register and print each sheet for a customer here, and enter its scores when it is back.',
    create: 'New survey sheet',
    sections: { head: 'Survey', answers: 'Answers', comparison: 'Comparison and suggestions' },
    status: { prepared: 'To be sent', sent: 'Sent', returned: 'Returned' },
    fields: { customerName: 'Customer', answers: 'Answers', comparison: 'Compared with others' },
    hints: { replyBy: 'Stands in the calendar until it is back' },
    weights: 'Weights together {sum}%',
    weightsWrong: '▲ Weights together {sum}%, should be 100%',
    total: 'Total S {total}, {satisfaction}, grade {grade}',
    low: 'Low items (≤3): {items}',
    weightOf: '{item}: weight',
    scoreOf: '{item}: score',
    notApplicableOf: '{item}: does not apply',
    commentOf: '{item}: comment',
    score: 'Score',
  },
  record: {
    title: 'Survey records',
    empty:
      'No survey record yet. Each period is summed up here: sheets sent and returned, scores, objective evidence and measures.',
    create: 'New survey record',
    sections: {
      period: 'Period',
      entries: 'Sent and returned',
      evidence: 'Objective evidence',
      analysis: 'Analysis',
      measures: 'Measures for low items',
    },
    status: { collecting: 'Collecting', measures: 'Measures under way', finished: 'Finished' },
    fields: {
      period: 'Period',
      previousAverage: 'Average before (tenths)',
      entries: 'Sent and returned',
      verifiedOn: 'Verified on',
    },
    rows: {
      entries: { title: 'Objective evidence', add: '', row: 'Sheet {order}' },
      measures: { title: 'Measures for low items (≤3)', add: 'Add a measure', row: 'Measure {order}' },
    },
    collect: 'Collect the sheets',
    collected: '{count} sheets collected.',
    noSheets: 'There is no sheet of the period “{period}”.',
    summary: '{sent} sent, {returned} returned, return rate {rate}%, average total {average}',
    unanswered: '▲ {count} low items have no measure yet: {items}',
    answered: '√ Every low item has a measure',
    begin: 'Begin measures for low items',
  },
} as const;
