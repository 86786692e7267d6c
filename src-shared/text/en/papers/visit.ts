/** What the printed forms of this area say. */
export const visit = {} as const;
