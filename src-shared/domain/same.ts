/** Equal as data, whatever the order of the fields; a field that is undefined counts as missing. */
export function isSame(a: unknown, b: unknown): boolean {
  // As data 0 and -0 are one: JSON writes both as 0.
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b || Object.is(a, b);
  if (a === b) return true;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = fieldsOf(a);
  return left.length === fieldsOf(b).length && left.every((key) => isSameField(a, b, key));
}

const fieldsOf = (value: object): readonly string[] =>
  Object.keys(value).filter((key) => Reflect.get(value, key) !== undefined);

const isSameField = (a: object, b: object, key: string): boolean =>
  Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key));
