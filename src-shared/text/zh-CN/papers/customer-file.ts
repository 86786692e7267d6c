/** What the printed forms of this area say. */
export const customerFile = {} as const;
