import type { TaskValue } from '@shared/domain/report';

/** Heights in pt. A row is at least as high as what it begins with needs, and an answer has room to be written in. */

const columnPoints = 32;
const inset = 6;
const lineHeight = 13.5;
const wide = 10;
const narrow = 5.6;
/** Excel's own limit is 409. */
const highest = 400;

const widthOf = (text: string): number =>
  Array.from(text).reduce((width, sign) => width + (sign.charCodeAt(0) < 0x2e80 ? narrow : wide), 0);

/** @param leastLines that an empty answer offers */
export function heightOf(value: TaskValue | Date, span: number, leastLines: number): number {
  const room = span * columnPoints - inset;
  const lines =
    typeof value === 'string'
      ? value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
      : 1;
  return Math.min(highest, Math.max(lines, leastLines) * lineHeight + inset);
}
