/** Equal as data, whatever the order of the fields; a field that is undefined counts as missing. */
export function isSame(a: unknown, b: unknown): boolean {
  // As data 0 and -0 are one: JSON writes both as 0.
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b || Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [fieldsOf(a), new Map(fieldsOf(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

const fieldsOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, inner]) => inner !== undefined);
