/** What a filter may be given: a condition, or nothing in its place. */
export type FilterParts<F> = { readonly [K in keyof F]?: F[K] | null | undefined };

/** Nothing typed and nothing chosen is no condition; false is one. */
const isCondition = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** A filter of optional conditions with parts changed; what is empty takes its part away, so that equal filters are equal objects. */
export const withParts = <F extends Partial<Record<keyof F, unknown>>>(filter: F, parts: FilterParts<F>): F =>
  // Every part is optional: whatever is left is such a filter still.
  Object.fromEntries(Object.entries({ ...filter, ...parts }).filter(([, value]) => isCondition(value))) as F;

/** The filter without some of its parts. */
export const withoutParts = <F extends Partial<Record<keyof F, unknown>>>(
  filter: F,
  ...gone: readonly string[]
): F => Object.fromEntries(Object.entries(filter).filter(([key]) => !gone.includes(key))) as F;
