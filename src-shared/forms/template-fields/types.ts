import type { Label } from '../types';

/**
 * What a customer's own template may ask for: names that stay when our layouts change (docs/template-fields.md). Each says where in a
 * form's bound data its value stands.
 */

/** A value in the rows of a list; of several lists the first that has the row. */
export interface RowSource {
  readonly lists: readonly string[];
  readonly field: string;
  /** Counted from 0, or the row whose field says a word. */
  readonly row: number | { readonly field: string; readonly word: Label };
  /** What it is called more closely than its column. */
  readonly of?: Label;
}

/** The n-th photo of a form's photo rows, from 0. */
export interface PhotoSource {
  readonly photos: string;
  readonly index: number;
  readonly part: 'photo' | 'caption' | 'notes';
}

/** A bound field by its name, or a place in a list. */
export type FieldSource = string | RowSource | PhotoSource;

/** Rows of a list by the names of their columns; photos come as one row each. */
export type ListSource =
  | { readonly list: string; readonly columns: readonly string[]; readonly of?: Label }
  | { readonly photos: string };

/** All names of one form, in the order in which they are listed. */
export interface TemplateFields {
  /** The form whose data they are taken from. */
  readonly code: string;
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly lists: Readonly<Record<string, ListSource>>;
  /** What customers call them besides our own words, in any language. */
  readonly alsoCalled: Readonly<Record<string, readonly string[]>>;
}

/** The columns of the first row of a list, under a name each. */
export const firstRow = (
  prefix: string,
  lists: readonly string[],
  fields: readonly string[],
): Readonly<Record<string, RowSource>> =>
  Object.fromEntries(fields.map((field) => [`${prefix}.${field}`, { lists, field, row: 0 }]));

/** The same name behind a prefix. */
export const same = (prefix: string, fields: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [`${prefix}.${field}`, field]));

/** Boxes that take one photo each, with their captions. */
export const photoBoxes = (
  prefix: string,
  photos: string,
  count: number,
): Readonly<Record<string, PhotoSource>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      [`${prefix}.photo${index + 1}`, { photos, index, part: 'photo' }] as const,
      [`${prefix}.caption${index + 1}`, { photos, index, part: 'caption' }] as const,
    ]).flat(),
  );
