/** What the printed forms of this area say. */
export const survey = {} as const;
