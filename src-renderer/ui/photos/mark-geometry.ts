import type { PhotoMark } from '@shared/domain/photo';
import type { MarkCanvas } from '@shared/forms/photo-marks';

/** Where marks stand and how they move. Points are fractions of the picture's width and height, 0 at the left or top. */

export type MarkKind = PhotoMark['kind'];
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Shorter drags, of the picture's width and height, are clicks. */
const shortest = 0.015;
/** What the clerk means when clicking beside a line, in points on the paper. */
const reach = 6;

const inside = (value: number, least = 0, most = 1): number => Math.min(Math.max(value, least), most);
/** A ten-thousandth of a picture is less than a pixel; longer fractions would only fill the records. */
const neat = (value: number): number => Math.round(value * 10_000) / 10_000;
const placed = ({ x, y }: Point): Point => ({ x: neat(inside(x)), y: neat(inside(y)) });

/** The mark a drag draws; null while it is no more than a click. */
export function markOfDrag(kind: MarkKind, from: Point, to: Point): PhotoMark | null {
  const [start, end] = [placed(from), placed(to)];
  const [wide, high] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
  const isClick = kind === 'box' ? Math.min(wide, high) < shortest : Math.max(wide, high) < shortest;
  return isClick ? null : { kind, from: start, to: end, words: '' };
}

/** A mark in the middle for whoever has no mouse; each next one a little beside the one before. */
export function newMark(kind: MarkKind, count: number): PhotoMark {
  const shift = 0.04 * (count % 9);
  const [from, to] = kind === 'box' ? [0.25, 0.5] : [0.2, 0.45];
  return {
    kind,
    from: placed({ x: from + shift, y: from + shift }),
    to: placed({ x: to + shift, y: to + shift }),
    words: '',
  };
}

/** Moved as a whole, and never out of the picture. */
export function movedBy(mark: PhotoMark, by: Point): PhotoMark {
  const { from, to } = mark;
  const x = inside(by.x, -Math.min(from.x, to.x), 1 - Math.max(from.x, to.x));
  const y = inside(by.y, -Math.min(from.y, to.y), 1 - Math.max(from.y, to.y));
  const moved = (point: Point): Point => placed({ x: point.x + x, y: point.y + y });
  return { ...mark, from: moved(from), to: moved(to) };
}

/** Its far end moved: the box's opposite corner, the arrow's tip. Where that would leave nothing to be seen, it stays. */
export function resizedBy(mark: PhotoMark, by: Point): PhotoMark {
  const resized = markOfDrag(mark.kind, mark.from, { x: mark.to.x + by.x, y: mark.to.y + by.y });
  return resized === null ? mark : { ...resized, words: mark.words };
}

/** The topmost mark whose line or number is under a point; null on free ground, also inside a box. */
export function markAt(marks: readonly PhotoMark[], point: Point, canvas: MarkCanvas): number | null {
  const near = reach * canvas.pixelsPerPoint;
  const pixels = ({ x, y }: Point): Point => ({ x: x * canvas.width, y: y * canvas.height });
  const at = pixels(point);
  const index = marks.findLastIndex(({ kind, from, to }) =>
    linesOf(kind, pixels(from), pixels(to)).some(([one, other]) => distance(at, one, other) <= near),
  );
  return index === -1 ? null : index;
}

type Line = readonly [one: Point, other: Point];

function linesOf(kind: MarkKind, from: Point, to: Point): readonly Line[] {
  if (kind === 'arrow') return [[from, to]];
  const [right, below] = [
    { x: to.x, y: from.y },
    { x: from.x, y: to.y },
  ];
  return [
    [from, right],
    [right, to],
    [to, below],
    [below, from],
  ];
}

/** From a point to the nearest one of a line. */
function distance(point: Point, one: Point, other: Point): number {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : inside(((point.x - one.x) * dx + (point.y - one.y) * dy) / length);
  return Math.hypot(point.x - one.x - along * dx, point.y - one.y - along * dy);
}
