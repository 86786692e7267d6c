import { fill } from '../../text';
import { type Metrics, widthOf } from '../metrics/measure';
import {
  baselineUnder,
  clipped,
  type Drawing,
  type DrawingSize,
  type DrawingWords,
  linesWithin,
  pitchOf,
  Sketch,
  smallSize,
} from './primitives';

/** The average total of a period; null when none was answered. */
export interface CoursePoint {
  readonly period: string;
  /** 0 to 100. */
  readonly total: number | null;
}

/** 趋势: the totals of several periods, the earliest first, with the bounds of the classes. */
export interface CourseContent {
  readonly kind: 'course';
  readonly points: readonly CoursePoint[];
}

/** Lengths in pt. */
const edge = 6;
const headHeight = 14;
const periodLines = 2;
const tickGap = 4;
const half = 2;
const highest = 100;
/** Where satisfied and fairly satisfied begin. */
const bounds = [85, 70] as const;
const ticks = [0, 20, 40, 60, 80, 100] as const;

/** The course of a total over up to 13 periods, in a box of at least 250 × 110 pt. */
export function drawCourse(
  { points }: CourseContent,
  words: DrawingWords,
  size: DrawingSize,
  metrics: Metrics,
): Drawing {
  const sketch = new Sketch(size);
  const left = edge + widthOf('100', smallSize, false, metrics) + tickGap;
  const right = size.width - edge - 24;
  const top = edge + headHeight + pitchOf(smallSize);
  const bottom = size.height - edge - periodLines * pitchOf(smallSize) - tickGap;
  const yOf = (total: number): number => bottom - ((bottom - top) * total) / highest;
  const slot = (right - left) / Math.max(points.length, 1);
  const xOf = (index: number): number => left + slot * (index + 0.5);

  sketch.text({
    x: left,
    baseline: baselineUnder(edge, smallSize),
    isBold: true,
    text: clipped(
      words.say(({ papers }) => papers.survey.drawings.course),
      right - left,
      smallSize,
      true,
      metrics,
    ),
  });
  sketch.line([left, top], [left, bottom]);
  sketch.line([left, bottom], [right, bottom]);
  for (const tick of ticks) {
    sketch.line([left - 2, yOf(tick)], [left, yOf(tick)]);
    sketch.text({ x: left - tickGap, baseline: yOf(tick) + 2.8, text: String(tick), align: 'right' });
  }
  for (const bound of bounds) {
    sketch.line([left, yOf(bound)], [right, yOf(bound)], { shade: 'faint', isDashed: true });
    sketch.text({ x: right + 3, baseline: yOf(bound) + 2.8, text: String(bound), shade: 'faint' });
  }
  drawPoints();
  return sketch.finish(descriptionOf(points, words));

  function drawPoints(): void {
    for (const [index, { period, total }] of points.entries()) {
      const x = xOf(index);
      const lines = linesWithin(period, periodLines, slot - 4, smallSize, false, metrics);
      for (const [at, text] of lines.entries())
        sketch.text({
          x,
          baseline: baselineUnder(bottom + tickGap + at * pitchOf(smallSize), smallSize),
          text,
          align: 'center',
        });
      if (total === null) continue;
      const y = yOf(total);
      sketch.box({ x: x - half, y: y - half, width: 2 * half, height: 2 * half });
      sketch.text({ x, baseline: y - 5, text: total.toFixed(1), align: 'center', isBold: true });
      const next = points[index + 1]?.total ?? null;
      if (next !== null) sketch.line([x, y], [xOf(index + 1), yOf(next)], { width: 1.5 });
    }
  }
}

function descriptionOf(points: readonly CoursePoint[], { texts }: DrawingWords): string {
  const { drawings, listMark } = texts.papers.survey;
  const told = points.map(({ period, total }) => `${period} ${total === null ? '–' : total.toFixed(1)}`);
  return fill(drawings.courseTold, { points: told.join(listMark) });
}
