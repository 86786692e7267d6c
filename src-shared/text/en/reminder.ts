/** Reminders. */
export const reminder = {
  historyField: 'Reminder ({name})',
} as const;
