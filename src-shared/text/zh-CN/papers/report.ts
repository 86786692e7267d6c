/** What the printed forms of this area say. */
export const report = {} as const;
