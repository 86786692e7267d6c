import type { Complaint } from '@shared/domain/complaint';

type Paths<T> = T extends readonly (infer Row)[]
  ? `${number}` | `${number}.${Paths<Row>}`
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${Paths<NonNullable<T[K]>>}` }[keyof T & string]
    : never;

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}` ? At<Step<T, Head>, Rest> : Step<T, P>;
type Step<T, K extends string> =
  NonNullable<T> extends readonly (infer Row)[]
    ? Row
    : K extends keyof NonNullable<T>
      ? NonNullable<T>[K]
      : never;

/** The dotted path of a field of the complaint: `customer.name`, `lines.0.batch`. */
export type FieldPath = Paths<Complaint>;
export type FieldValue<P extends string> = At<Complaint, P>;

/** Paths whose value is exactly `V`; what a bound field of one kind accepts. */
export type PathOf<V> = {
  [P in FieldPath]: [FieldValue<P>] extends [V] ? ([V] extends [FieldValue<P>] ? P : never) : never;
}[FieldPath];

const isIndex = (key: string): boolean => /^\d+$/.test(key);

/** The value under a path, undefined where a row or object on the way is missing. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const key of path.split('.')) {
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

/** The words fields are named with. */
export interface FieldNames {
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: { readonly milestone: Readonly<Record<string, string>> };
}

/** The name of a field away from its place: with its milestone, and the row's number where it lies in a list. */
export function labelOf(path: string, { fields, choices }: FieldNames): string {
  const keys = path.split('.');
  const row = keys.find(isIndex);
  const milestone = keys[0] === 'milestones' ? choices.milestone[keys[1] ?? ''] : undefined;
  const name = fieldName(path, fields);
  return [milestone, name, row === undefined ? undefined : Number(row) + 1]
    .filter((part) => part !== undefined)
    .join(' ');
}

const proofParts: Readonly<Record<string, string>> = {
  person: 'proofPerson',
  note: 'proofNote',
  attachmentIds: 'proofFile',
};

/** The same without the row's number. Milestone fields are named once for the four; a path without a name takes its parent's. */
export function fieldName(path: string, names: Readonly<Record<string, string>>): string {
  const keys = path.split('.');
  const proofPart = proofParts[keys.at(-1) ?? ''];
  if (proofPart !== undefined && /(proof|consent)$/i.test(keys.at(-2) ?? '')) {
    return `${fieldName(keys.slice(0, -1).join('.'), names)} ${names[proofPart] ?? ''}`.trim();
  }
  for (let length = keys.length; length > 0; length -= 1) {
    const generic = genericPath(keys.slice(0, length).join('.'));
    const found = names[generic] ?? names[generic.replace(/^milestones\.\w+/, 'milestones.*')];
    if (found !== undefined) return found;
  }
  return path;
}
