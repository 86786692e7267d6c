import type { Block, Cell, Label, Row } from '../types';

/**
 * Photos in a form: a frame of fixed height, the caption under it, then the words of its marks. Frame and caption are rows of one item, so
 * that the paginator keeps them on one page; only the words may go on on the next.
 */

/** mm. Under the height at which a row is cut. */
const frameHeight = 64;

const text = (style: Cell['style'], name: string) => (span: number, index: number) => ({
  span,
  style,
  field: `${name}.${index + 1}`,
});

/** Frames side by side, each so many columns wide: `photo.1`, `caption.1`, `notes.1`, then `.2`. */
const photoRows = (spans: readonly number[]): readonly Row[] => [
  { minHeight: frameHeight, cells: spans.map(text('photo', 'photo')) },
  { cells: spans.map(text('caption', 'caption')) },
  { isOptional: true, cells: spans.map(text('note-words', 'notes')) },
];

const table = (list: string, spans: readonly number[]): Block => ({
  kind: 'table',
  list,
  head: [],
  body: photoRows(spans),
  blankRows: 0,
});

/** Photos two to a row; one that is left alone stands in the middle of the sheet. Nothing where there are none. */
export const photos = (list: string, width: number): readonly Block[] => [
  table(list, [width / 2, width / 2]),
  table(`${list}.last`, [width]),
];

/** The same under a heading of their own, which `photos.any` asks for. */
export const photosUnder = (label: Label, width: number): readonly Block[] => [
  { kind: 'band', label, list: 'photos.any' },
  ...photos('photos', width),
];

/** Two photos to each half of a sheet in two halves, under a heading. */
export const photosInHalves = (label: Label, width: number): readonly Block[] => [
  { kind: 'band', label, list: 'photos' },
  table(
    'photos',
    Array.from({ length: 4 }, () => width / 4),
  ),
];
