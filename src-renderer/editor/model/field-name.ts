import { genericPath, isIndex } from './field-path';

/** Names of fields by their generic path (`lines.*.batch`). */
export type FieldNames = Readonly<Record<string, string>>;

/** The name of a field at its place; a path without a name takes its parent's, one without any is shown as it is. */
export function fieldName(path: string, names: FieldNames): string {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const found = names[genericPath(keys.slice(0, length).join('.'))];
    if (found !== undefined) return found;
  }
  return path;
}

/** A name away from its place: with the row's number (from 1) where the field lies in a list. */
export function withRowNumber(name: string, path: string): string {
  const row = path.split('.').find(isIndex);
  return row === undefined ? name : `${name} ${Number(row) + 1}`;
}
