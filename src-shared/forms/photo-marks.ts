import type { PhotoMark } from '../domain/photo';

/**
 * What the marks of a photo look like, for the paper and for the screen: boxes, arrows and their numbers as lines and circles in the pixels
 * of one picture. Dark with a white edge: seen on light and dark ground, in grey print and by colour-blind readers. Digits are strokes of our
 * own, since fonts differ from PC to PC.
 */

const dark = '#1b1b2f';
const light = '#ffffff';

/** In points on the paper. */
const lineWidth = 1.6;
const edgeWidth = 4;
const radius = 7;
const rim = 1.2;
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

/** A picture in its own pixels, and how many of them make a point on the paper. */
export interface MarkCanvas {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerPoint: number;
}

/** Room for one of two photos side by side on A4, the usual place (definitions/photo-cells.ts), in points. */
const usualRoom = { width: 250, height: 177 } as const;

/** A picture of this size with its marks as large beside it as on the paper. */
export function canvasAsPrinted(width: number, height: number): MarkCanvas {
  const pixelsPerPoint = Math.max(width / usualRoom.width, height / usualRoom.height);
  return { width, height, pixelsPerPoint };
}

/** One thing to draw, in order; nothing is filled but circles, line ends and corners are round. */
export type MarkShape =
  | {
      readonly kind: 'line';
      /** As the `d` of an SVG path. */
      readonly path: string;
      readonly colour: string;
      readonly width: number;
      /** As SVG's `transform`; '' for none. */
      readonly transform: string;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
      readonly colour: string;
      readonly width: number;
    };

interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): string => value.toFixed(2);

/** A mark with its number, from back to front. */
export function markShapes({ kind, from, to }: PhotoMark, number: number, canvas: MarkCanvas): MarkShape[] {
  const place = ({ x, y }: Point): Point => ({ x: x * canvas.width, y: y * canvas.height });
  const [start, end] = [place(from), place(to)];
  const path = kind === 'box' ? boxPath(start, end) : arrowPath(start, end, canvas.pixelsPerPoint);
  // The number stands at the box's upper left corner, at the arrow's tail.
  const at = kind === 'box' ? { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y) } : start;
  return [...edged(path, canvas.pixelsPerPoint), ...numberAt(at, number, canvas)];
}

const line = (path: string, colour: string, width: number, transform = ''): MarkShape => ({
  kind: 'line',
  path,
  colour,
  width,
  transform,
});

const edged = (path: string, scale: number): readonly MarkShape[] => [
  line(path, light, edgeWidth * scale),
  line(path, dark, lineWidth * scale),
];

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

/** A filled circle, whole inside the picture, with a digit. */
function numberAt(wanted: Point, number: number, canvas: MarkCanvas): readonly MarkShape[] {
  const { width, height, pixelsPerPoint: scale } = canvas;
  const room = (radius + rim) * scale;
  const inside = (value: number, most: number): number =>
    Math.max(Math.min(value, most - room), Math.min(room, most / 2));
  const x = inside(wanted.x, width);
  const y = inside(wanted.y, height);
  const size = 0.75 * scale;
  const transform = `translate(${round(x - 3 * size)} ${round(y - 5 * size)}) scale(${round(size)})`;
  return [
    { kind: 'circle', x, y, radius: radius * scale, fill: dark, colour: light, width: rim * scale },
    line(digits[number] ?? '', light, 1.7, transform),
  ];
}
