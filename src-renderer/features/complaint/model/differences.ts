import type { Complaint } from '@shared/domain/complaint';
import { valueAt, withValueAt } from './field-path';

/** A field that both sides changed differently: the person chooses. */
export interface Conflict {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Their record with my changes laid over it; conflicting fields hold mine until chosen. */
  readonly body: Complaint;
  readonly conflicts: readonly Conflict[];
  /** What changed meanwhile and did not touch my changes. */
  readonly takenFromThem: readonly Conflict[];
}

const nested = ['customer', 'disposition', 'qualityConfirmation', 'salesSupervision', 'customerAcceptance'];

/** Fields by which two versions are compared: single values, each milestone's fields, and every list as a whole. */
export function comparedPaths(body: Complaint): readonly string[] {
  return Object.keys(body).flatMap((key) => {
    if (key === 'schemaVersion') return [];
    if (key === 'milestones') {
      return Object.entries(body.milestones).flatMap(([kind, milestone]) =>
        Object.keys(milestone).map((field) => `milestones.${kind}.${field}`),
      );
    }
    const value: unknown = valueAt(body, key);
    if (!nested.includes(key) || typeof value !== 'object' || value === null) return [key];
    return Object.keys(value).map((field) => `${key}.${field}`);
  });
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two versions differ. */
export const changedPaths = (before: Complaint, after: Complaint): readonly string[] =>
  before === after
    ? []
    : comparedPaths(after).filter((path) => !isSame(valueAt(before, path), valueAt(after, path)));

/** Lays my changes over what was saved meanwhile; only fields that both changed differently remain to be decided. */
export function mergeVersions(base: Complaint, mine: Complaint, theirs: Complaint): Merge {
  const myPaths = new Set(changedPaths(base, mine));
  const theirPaths = new Set(changedPaths(base, theirs));
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
export function mergeWithoutBase(mine: Complaint, theirs: Complaint): Merge {
  const different = changedPaths(theirs, mine).map((path) => ({
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
export const chooseTheirs = (merge: Merge, paths: ReadonlySet<string>): Complaint =>
  merge.conflicts
    .filter(({ path }) => paths.has(path))
    .reduce((body, { path, theirs }) => withValueAt(body, path, theirs), merge.body);
