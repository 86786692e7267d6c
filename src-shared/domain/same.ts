/** Equal as data, whatever the order of the fields; a field that is undefined counts as missing. */
export function isSame(a: unknown, b: unknown): boolean {
  // As data 0 and -0 are one: JSON writes both as 0.
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b || Object.is(a, b);
  if (a === b) return true;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  let fields = 0;
  for (const key of Object.keys(a)) {
    const inner: unknown = Reflect.get(a, key);
    if (inner === undefined) continue;
    if (!Object.hasOwn(b, key) || !isSame(inner, Reflect.get(b, key))) return false;
    fields += 1;
  }
  return fields === fieldsOf(b);
}

function fieldsOf(value: object): number {
  let fields = 0;
  for (const key of Object.keys(value)) if (Reflect.get(value, key) !== undefined) fields += 1;
  return fields;
}

/**
 * `after` with every part that is the same as in `before` replaced by that very part: who looks for differences from then on need not
 * look into what is shared.
 */
export function sharing<T>(before: unknown, after: T): T {
  if (isSame(before, after)) return before as T;
  if (!isPlain(before) || !isPlain(after)) return after;
  const shared = Object.entries(after).map(([key, inner]) => [key, sharing(before[key], inner)] as const);
  return Object.fromEntries(shared) as T;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
