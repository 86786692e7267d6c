/** 提醒。 */
export const reminder = {
  historyField: '提醒({name})',
} as const;
