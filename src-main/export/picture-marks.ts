import type { PhotoMark } from '@shared/domain/photo';

/**
 * Boxes, arrows and their numbers as an SVG to lay over a picture. Dark with a white edge: seen on light and dark ground, in grey print and
 * by colour-blind readers. Digits are strokes of our own, since fonts differ from PC to PC.
 */

const dark = '#1b1b2f';
const light = '#ffffff';

/** In points on the paper. */
const lineWidth = 1.6;
const edgeWidth = 4;
const radius = 7;
const arrowHead = 9;

/** Strokes of a digit in a box 6 wide and 10 high. */
const digits = [
  'M3 0C1 0 0 2 0 5S1 10 3 10 6 8 6 5 5 0 3 0',
  'M1 2 3.5 0V10',
  'M0 2C0-1 6-1 6 2.5 6 5 0 8 0 10H6',
  'M0 1C2-1 6 0 6 2.5S3 5 3 5 6 5 6 7.5 2 11 0 9',
  'M4.5 10V0L0 7H6',
  'M6 0H0.5V4.5C3 3 6 4.5 6 7S2 11 0 9',
  'M5 0C2 1 0 4 0 7 0 11 6 11 6 7 6 3 0.5 4 0 7',
  'M0 0H6L2 10',
  'M3 5C0 5 0 0 3 0S6 5 3 5 0 10 3 10 6 5 3 5',
  'M1 10C4 9 6 6 6 3 6-1 0-1 0 3 0 7 5.5 6 6 3',
] as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture in its own pixels, and how many of them make a point on the paper. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerPoint: number;
}

const round = (value: number): string => value.toFixed(2);

/** The marks of a picture of this size; '' where there are none. */
export function marksOverlay(marks: readonly PhotoMark[], canvas: Canvas): string {
  if (marks.length === 0) return '';
  const { width, height } = canvas;
  const drawn = marks.map((mark, index) => markOf(mark, index + 1, canvas)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none" stroke-linecap="round" stroke-linejoin="round">${drawn}</svg>`;
}

function markOf({ kind, from, to }: PhotoMark, number: number, canvas: Canvas): string {
  const place = ({ x, y }: Point): Point => ({ x: x * canvas.width, y: y * canvas.height });
  const [start, end] = [place(from), place(to)];
  const shape = kind === 'box' ? boxPath(start, end) : arrowPath(start, end, canvas.pixelsPerPoint);
  // The number stands at the box's upper left corner, at the arrow's tail.
  const at = kind === 'box' ? { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y) } : start;
  return edged(shape, canvas.pixelsPerPoint) + numberAt(at, number, canvas);
}

const edged = (path: string, scale: number): string =>
  `<path d="${path}" stroke="${light}" stroke-width="${round(edgeWidth * scale)}"/>` +
  `<path d="${path}" stroke="${dark}" stroke-width="${round(lineWidth * scale)}"/>`;

const boxPath = (one: Point, other: Point): string =>
  `M${round(one.x)} ${round(one.y)}H${round(other.x)}V${round(other.y)}H${round(one.x)}Z`;

function arrowPath(tail: Point, tip: Point, scale: number): string {
  const angle = Math.atan2(tip.y - tail.y, tip.x - tail.x);
  const wing = (turn: number): string => {
    const x = tip.x - arrowHead * scale * Math.cos(angle + turn);
    const y = tip.y - arrowHead * scale * Math.sin(angle + turn);
    return `${round(x)} ${round(y)}`;
  };
  const point = `${round(tip.x)} ${round(tip.y)}`;
  return `M${round(tail.x)} ${round(tail.y)}L${point}M${wing(0.5)}L${point}L${wing(-0.5)}`;
}

/** A filled circle, whole inside the picture. */
function numberAt(wanted: Point, number: number, { width, height, pixelsPerPoint: scale }: Canvas): string {
  const room = (radius + 1.2) * scale;
  const inside = (value: number, most: number): number =>
    Math.max(Math.min(value, most - room), Math.min(room, most / 2));
  const x = inside(wanted.x, width);
  const y = inside(wanted.y, height);
  const circle = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius * scale)}" fill="${dark}" stroke="${light}" stroke-width="${round(1.2 * scale)}"/>`;
  const size = 0.75 * scale;
  const digit = digits[number] ?? '';
  return `${circle}<path d="${digit}" transform="translate(${round(x - 3 * size)} ${round(y - 5 * size)}) scale(${round(size)})" stroke="${light}" stroke-width="1.7"/>`;
}
