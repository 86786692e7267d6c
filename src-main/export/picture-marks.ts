import type { PhotoMark } from '@shared/domain/photo';
import { type MarkCanvas, type MarkShape, markShapes } from '@shared/forms/photo-marks';

const round = (value: number): string => value.toFixed(2);

/** The marks of a picture of this size as an SVG to lay over it; '' where there are none. */
export function marksOverlay(marks: readonly PhotoMark[], canvas: MarkCanvas): string {
  if (marks.length === 0) return '';
  const { width, height } = canvas;
  const drawn = marks.flatMap((mark, index) => markShapes(mark, index + 1, canvas).map(element)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none" stroke-linecap="round" stroke-linejoin="round">${drawn}</svg>`;
}

function element(shape: MarkShape): string {
  const stroke = `stroke="${shape.colour}" stroke-width="${round(shape.width)}"`;
  if (shape.kind === 'circle')
    return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(shape.radius)}" fill="${shape.fill}" ${stroke}/>`;
  const transform = shape.transform === '' ? '' : ` transform="${shape.transform}"`;
  return `<path d="${shape.path}"${transform} ${stroke}/>`;
}
