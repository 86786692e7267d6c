/** What the printed forms of this area say. */
export const service = {} as const;
