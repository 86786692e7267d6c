import type { Block } from '../types';

/** Drawings in a form: a row of fixed height that stands whole on one page. Heights in mm, at most 141: a row has no more than 400 pt. */

/** The drawing of the only item of `list`, as field `drawing`; nothing where the list is empty. */
export const drawing = (list: string, span: number, height: number): Block => ({
  kind: 'table',
  list,
  head: [],
  body: [{ minHeight: height, keepsWithNext: true, cells: [{ span, style: 'drawing', field: 'drawing' }] }],
  blankRows: 0,
});
