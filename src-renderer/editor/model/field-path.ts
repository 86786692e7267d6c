/**
 * Dotted paths of the fields of a body: `customer.name`, `lines.0.batch`. Records with free keys (translations by field) have no
 * paths below them: such a key may hold dots itself.
 */
type Paths<T> = T extends readonly (infer Row)[]
  ? `${number}` | `${number}.${Paths<Row>}`
  : T extends object
    ? string extends keyof T
      ? never
      : { [K in keyof T & string]: K | `${K}.${Paths<NonNullable<T[K]>>}` }[keyof T & string]
    : never;

/** The same with only the paths whose value is exactly `V`: walked once, so that a body of hundreds of fields stays cheap to check. */
type PathsTo<T, V> = T extends readonly (infer Row)[]
  ? Here<`${number}`, Row, V>
  : T extends object
    ? string extends keyof T
      ? never
      : { [K in keyof T & string]: Here<K, T[K], V> }[keyof T & string]
    : never;
type Here<K extends string, T, V> =
  | ([T] extends [V] ? ([V] extends [T] ? K : never) : never)
  | `${K}.${PathsTo<NonNullable<T>, V>}`;

/** The paths of lists whose rows have ids. */
type PathsToRows<T> = T extends readonly (infer Row)[]
  ? RowsHere<`${number}`, Row>
  : T extends object
    ? string extends keyof T
      ? never
      : { [K in keyof T & string]: RowsHere<K, T[K]> }[keyof T & string]
    : never;
type RowsHere<K extends string, T> =
  | ([T] extends [readonly { readonly id: string }[]] ? K : never)
  | `${K}.${PathsToRows<NonNullable<T>>}`;

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}` ? At<Step<T, Head>, Rest> : Step<T, P>;
type Step<T, K extends string> =
  NonNullable<T> extends readonly (infer Row)[]
    ? Row
    : K extends keyof NonNullable<T>
      ? NonNullable<T>[K]
      : never;

/** The dotted path of a field of the body. */
export type FieldPath<Body> = Paths<Body>;
/** What stands there. */
export type FieldValue<Body, P extends string> = At<Body, P>;
/** Paths whose value is exactly `V`; what a bound field of one kind accepts. */
export type PathOf<Body, V> = PathsTo<Body, V>;
/** Paths of lists whose rows have ids; what `Rows` accepts. */
export type RowsPath<Body> = PathsToRows<Body>;

export const isIndex = (key: string): boolean => /^\d+$/.test(key);

const known = new Map<string, readonly string[]>();

/** A path's keys, taken apart once: at every key that is typed, every field on the screen looks its value up. */
function keysOf(path: string): readonly string[] {
  const found = known.get(path) ?? path.split('.');
  known.set(path, found);
  return found;
}

/** The value under a path, undefined where a row or object on the way is missing. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const key of keysOf(path)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Array.isArray(value) ? value[Number(key)] : Reflect.get(value, key);
  }
  return value;
}

/** A copy with one value replaced; everything not on the way to it stays the same object. */
export function withValueAt<T>(root: T, path: string, value: unknown): T {
  return replaceIn(root, path.split('.'), value) as T;
}

function replaceIn(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((row: unknown, index) => (index === Number(key) ? replaceIn(row, rest, value) : row));
  }
  if (typeof node !== 'object' || node === null) return node;
  return { ...node, [key]: replaceIn(Reflect.get(node, key), rest, value) };
}

/** `lines.0.batch` → `lines.*.batch`: the key of a field's name. */
export const genericPath = (path: string): string =>
  path
    .split('.')
    .map((key) => (isIndex(key) ? '*' : key))
    .join('.');
