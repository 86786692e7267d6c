/** What a printed month says. */
export const calendar = {
  title: 'Month of due dates',
  titleOf: 'Due dates {year}-{month}',
  headerLine: 'Filter: {filter}    {count} items{cut}    Printed: {day}',
  noFilter: 'none',
  onlyOpen: 'only what is open',
  cut: ' (too many: not all are listed, filter by customer)',
  legend:
    'Legend: ▲ overdue  ● due today  ○ to come  √ done  – not awaited any more  Rest: rest day, public holiday  Work: make-up day  Provisional: not yet announced  +n: n more that day, see the pages after',
  more: '+{count} see after',
  restBand: 'What does not fit into the days of the month, by date',
  day: 'Date',
  kind: 'Kind',
  number: 'No.',
  about: 'Customer / subject',
  owner: 'Owner',
  standing: 'Standing',
  standings: {
    late: '▲ overdue',
    today: '● due today',
    open: '○ to come',
    done: '√ done',
    gone: '– not awaited',
  },
} as const;
