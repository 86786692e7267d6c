/** Buttons of the work lists. */
export const workPapers = {
  button: { DW: "Print today's list", HW: 'Print the hand-over list' },
  action: 'Choose where and export',
  note: {
    DW: 'Everything overdue, due today or within 3 working days, by urgency.',
    HW: 'Everything open in these hands, by urgency, with room for signatures.',
  },
} as const;
