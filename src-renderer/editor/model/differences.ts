import { valueAt, withValueAt } from './field-path';

/** A field that both sides changed differently: the person chooses. */
export interface Conflict {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge<Body> {
  /** Their record with my changes laid over it; conflicting fields hold mine until chosen. */
  readonly body: Body;
  readonly conflicts: readonly Conflict[];
  /** What changed meanwhile and did not touch my changes. */
  readonly takenFromThem: readonly Conflict[];
}

/** Paths of objects whose fields are compared one by one; every other value, and every list, is compared as a whole. */
export type FieldGroups = ReadonlySet<string>;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields by which two versions are compared: single values, the fields of groups, and every list as a whole. */
export function comparedPaths(body: unknown, groups: FieldGroups): readonly string[] {
  const below = (value: object, prefix: string): readonly string[] =>
    Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
      const path = `${prefix}${key}`;
      return groups.has(path) && isObject(part) ? below(part, `${path}.`) : [path];
    });
  return isObject(body) ? below(body, '').filter((path) => path !== 'schemaVersion') : [];
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two versions differ. */
export const changedPaths = <Body>(before: Body, after: Body, groups: FieldGroups): readonly string[] =>
  before === after
    ? []
    : comparedPaths(after, groups).filter((path) => !isSame(valueAt(before, path), valueAt(after, path)));

/** Lays my changes over what was saved meanwhile; only fields that both changed differently remain to be decided. */
export function mergeVersions<Body>(base: Body, mine: Body, theirs: Body, groups: FieldGroups): Merge<Body> {
  const myPaths = new Set(changedPaths(base, mine, groups));
  const theirPaths = new Set(changedPaths(base, theirs, groups));
  const at = (path: string): Conflict => ({
    path,
    base: valueAt(base, path),
    mine: valueAt(mine, path),
    theirs: valueAt(theirs, path),
  });
  const body = [...myPaths].reduce((merged, path) => withValueAt(merged, path, valueAt(mine, path)), theirs);
  return {
    body,
    conflicts: [...myPaths]
      .filter((path) => theirPaths.has(path))
      .map(at)
      .filter(({ mine: my, theirs: their }) => !isSame(my, their)),
    takenFromThem: [...theirPaths].filter((path) => !myPaths.has(path)).map(at),
  };
}

/**
 * A draft whose base is gone: what it left empty takes what was saved meanwhile (a milestone marked elsewhere stays marked); every other
 * field that differs is for the person to decide.
 */
export function mergeWithoutBase<Body>(mine: Body, theirs: Body, groups: FieldGroups): Merge<Body> {
  const different = changedPaths(theirs, mine, groups).map((path) => ({
    path,
    base: undefined,
    mine: valueAt(mine, path),
    theirs: valueAt(theirs, path),
  }));
  const takenFromThem = different.filter(({ mine: my }) => isEmpty(my));
  const body = takenFromThem.reduce(
    (merged, { path, theirs: their }) => withValueAt(merged, path, their),
    mine,
  );
  return { body, conflicts: different.filter(({ mine: my }) => !isEmpty(my)), takenFromThem };
}

/** Nothing was entered: null, no text, no rows, an object of nothing. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

/** The merged body with the person's choices: `theirs` for the named fields, mine for the others. */
export const chooseTheirs = <Body>(merge: Merge<Body>, paths: ReadonlySet<string>): Body =>
  merge.conflicts
    .filter(({ path }) => paths.has(path))
    .reduce((body, { path, theirs }) => withValueAt(body, path, theirs), merge.body);
