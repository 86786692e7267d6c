/** What the printed forms of this area say. */
export const feedback = {} as const;
