import { isSame } from '@shared/domain/same';

/** One field that differs, for the history: dotted path, the value before, the value after. */
export interface Change {
  readonly path: string;
  readonly old: unknown;
  readonly new: unknown;
}

/**
 * Every field in which two plain records differ. Rows that carry an `id` are matched by it, so that a row put in the middle is one
 * change and not a change of all below it.
 */
export function diff(before: unknown, after: unknown, path = ''): readonly Change[] {
  if (Object.is(before, after)) return [];
  if (isRowList(before) && isRowList(after)) return diffRows(before, after, path);
  if (isPlain(before) && isPlain(after)) return diffFields(before, after, path);
  return isSame(before, after) ? [] : [{ path, old: before ?? null, new: after ?? null }];
}

type Plain = Readonly<Record<string, unknown>>;
type Row = Plain & { readonly id: string };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRowList = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.every((item) => isPlain(item) && typeof item.id === 'string');

const at = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

function diffFields(before: Plain, after: Plain, path: string): readonly Change[] {
  const changes: Change[] = [];
  const compare = (key: string): void => {
    if (!Object.is(before[key], after[key])) changes.push(...diff(before[key], after[key], at(path, key)));
  };
  for (const key of Object.keys(before)) compare(key);
  for (const key of Object.keys(after)) if (!Object.hasOwn(before, key)) compare(key);
  return changes;
}

function diffRows(before: readonly Row[], after: readonly Row[], path: string): readonly Change[] {
  const known = new Map(before.map((row) => [row.id, row] as const));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((row, index): readonly Change[] => {
    const old = known.get(row.id);
    return old === undefined
      ? [{ path: at(path, index), old: null, new: row }]
      : diff(old, row, at(path, index));
  });
  const removed = before.flatMap((row, index) =>
    kept.has(row.id) ? [] : [{ path: at(path, index), old: row, new: null }],
  );
  const was = before.map(({ id }) => id).filter((id) => kept.has(id));
  const is = after.map(({ id }) => id).filter((id) => known.has(id));
  const order = isSame(was, is) ? [] : [{ path, old: was, new: is }];
  return [...changed, ...removed, ...order];
}
