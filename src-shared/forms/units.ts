import type { FormDefinition } from './types';

const pointsPerMm = 72 / 25.4;

/** Spreadsheets think in screen pixels of 1/96 inch: every width and height is a whole number of them, in every format. */
export const pixel = 0.75;

export const toPoints = (mm: number): number => mm * pointsPerMm;

export const roundToPixel = (points: number): number => Math.round(points / pixel) * pixel;

export const ceilToPixel = (points: number): number => Math.ceil(points / pixel - 1e-6) * pixel;

const paperMm = { A3: [297, 420], A4: [210, 297], A5: [148, 210] } as const;

export interface PaperBox {
  readonly width: number;
  readonly height: number;
}

/** Paper in pt, turned as the form asks. */
export function paperOf(form: Pick<FormDefinition, 'paper' | 'orientation'>): PaperBox {
  const [short, long] = paperMm[form.paper];
  const [width, height] = form.orientation === 'portrait' ? [short, long] : [long, short];
  return { width: toPoints(width), height: toPoints(height) };
}

/** Left edges of the grid's columns in pt, and the right edge of the last. */
export function columnEdges(form: Pick<FormDefinition, 'columns' | 'margins'>): readonly number[] {
  const edges = [toPoints(form.margins.left)];
  for (const width of form.columns) edges.push((edges.at(-1) ?? 0) + roundToPixel(toPoints(width)));
  return edges;
}
