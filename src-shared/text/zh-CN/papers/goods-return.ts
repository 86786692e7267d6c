/** What the printed forms of this area say. */
export const goodsReturn = {} as const;
