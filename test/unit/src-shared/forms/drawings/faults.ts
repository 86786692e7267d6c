import { notoSansSc } from '@shared/forms';
import { boxOfText, type Drawing, type DrawnBox, overlap, smallSize } from '@shared/forms/drawings';

export const metrics = notoSansSc();

/** Rounding of sums, pt. */
const slack = 0.01;

/** What is wrong with where a drawing's parts lie: words over words, too small, or beyond the box. */
export function faultsOf({ width, height, texts, lines, boxes, bars }: Drawing): readonly string[] {
  const places = texts.map((text) => ({ said: text.text, box: boxOfText(text, metrics) }));
  const beyond = (x: number, y: number): boolean =>
    x < -slack || y < -slack || x > width + slack || y > height + slack;
  const isBeyond = ({ x, y, width: wide, height: high }: DrawnBox): boolean =>
    beyond(x, y) || beyond(x + wide, y + high);
  return [
    ...places.filter(({ box }) => isBeyond(box)).map(({ said }) => `beyond: ${said}`),
    ...places.flatMap((one, index) =>
      places
        .slice(index + 1)
        .flatMap((other) => (overlap(one.box, other.box) ? [`${one.said} over ${other.said}`] : [])),
    ),
    ...[...boxes, ...bars].filter(isBeyond).map((box) => `beyond: a box at ${box.x}, ${box.y}`),
    ...boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .flatMap((other) => (overlap(one, other) ? [`boxes at ${one.x} and ${other.x} overlap`] : [])),
    ),
    ...lines
      .filter(({ x1, y1, x2, y2 }) => beyond(x1, y1) || beyond(x2, y2))
      .map(({ x1, y1 }) => `beyond: a line from ${x1}, ${y1}`),
    ...texts.filter(({ size }) => size < smallSize).map(({ text }) => `too small: ${text}`),
    ...[...texts.map(({ x, baseline }) => x + baseline), ...bars.map(({ x, y }) => x + y)]
      .filter((value) => !Number.isFinite(value))
      .map(() => 'no place'),
  ];
}

/** Whether a slanting line runs through a box. */
export function crosses(
  { x1, y1, x2, y2 }: Drawing['lines'][number],
  { x, y, width, height }: DrawnBox,
): boolean {
  const steps = 200;
  return Array.from({ length: steps + 1 }, (_, index) => index / steps).some((share) => {
    const [atX, atY] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return atX > x + slack && atX < x + width - slack && atY > y + slack && atY < y + height - slack;
  });
}
