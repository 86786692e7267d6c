/** Questions and answers: list, fields, statuses, inserting into a log, taking one in (names on the sheet: papers/question). */
export const question = {
  title: 'Q&A',
  empty:
    'No question yet. A log whose question was answered before proposes to take it in; one can also be written here.',
  create: 'New question',
  sections: {
    question: 'Question and answer',
    english: 'In English',
    review: 'Sources and review',
    outdated: 'Out of use',
  },
  status: { open: 'Unanswered', answered: 'To be reviewed', reviewed: 'Usable', outdated: 'Out of use' },
  hints: {
    keywords: 'Other words customers may use, with blanks between',
    sources: 'Numbers of logs',
    validUntil: 'Stands in the calendar for a review; empty is without end',
    'outdated.on': 'From this day it is no longer given',
  },
  rows: {},
  standing: {
    usable: 'usable',
    'not-reviewed': 'not reviewed',
    expired: '▲ past its validity',
    outdated: '▲ out of use',
  },
  summary: {
    expired: 'Its validity ended on {day}. Review the answer and enter a new day, or take it out of use.',
    outdated: 'Out of use from {day}: {reason}',
    replaced: 'Replaced by {number}.',
    noEnglish: 'No English text yet.',
  },
  picker: {
    button: 'Find in Q&A',
    title: 'Q&A',
    label: 'What is asked',
    hint: 'Best match first; ↑ ↓ choose, Enter fills in the answer.',
    none: 'Nothing like it in Q&A.',
    language: 'Language to fill in',
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    inserted: 'Answer from {number}',
    pastUse: '{number} is {standing}. Check the answer first; to use it all the same, confirm once more.',
    anyway: 'Checked, fill in',
    back: 'Do not use',
  },
  proposal: {
    title: 'This was answered before',
    known: 'Like it in Q&A:',
    earlier: '{number} ({day} {customer}) asked the same:',
    take: 'Take into Q&A',
  },
} as const;
