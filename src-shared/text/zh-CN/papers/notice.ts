/** What the printed forms of this area say. */
export const notice = {} as const;
