import { type SurveyItem, surveyItems } from '../../domain/survey';
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

/** One item of a questionnaire: points from 1 to 5, null where nobody answered it. */
export interface RadarAxis {
  readonly item: SurveyItem;
  readonly now: number | null;
  readonly before: number | null;
}

/** 雷达图: the items of a questionnaire, this time against the time before and the target. */
export interface RadarContent {
  readonly kind: 'radar';
  readonly axes: readonly RadarAxis[];
  /** Points that every item should reach; null when none is set. */
  readonly target: number | null;
}

/** Lengths in pt. */
const edge = 6;
const legendHeight = 14;
const labelGap = 5;
const labelWidth = 74;
const labelLines = 2;
const mostPoints = 5;
const sampleLength = 22;
const legendGap = 12;
const mark = 2.2;

type Point = readonly [x: number, y: number];

/** How each outline is drawn, told apart without colour: thick with marks, dashed, thin. */
const looks = {
  now: { width: 1.75, shade: 'ink', isDashed: false },
  before: { width: 0.9, shade: 'ink', isDashed: true },
  target: { width: 0.6, shade: 'faint', isDashed: false },
} as const;
type Outline = keyof typeof looks;

interface Pen {
  readonly sketch: Sketch;
  readonly words: DrawingWords;
  readonly metrics: Metrics;
  readonly center: Point;
  readonly radius: number;
  readonly count: number;
}

const directionOf = (index: number, count: number): Point => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return [Math.cos(angle), Math.sin(angle)];
};

const pointAt = ({ center: [x, y], radius, count }: Pen, index: number, points: number): Point => {
  const [right, down] = directionOf(index, count);
  const reach = (radius * points) / mostPoints;
  return [x + right * reach, y + down * reach];
};

/** The radar chart of a questionnaire in a box of at least 300 × 200 pt; an item without answers leaves a gap in its outline. */
export function drawRadar(
  content: RadarContent,
  words: DrawingWords,
  size: DrawingSize,
  metrics: Metrics,
): Drawing {
  const sketch = new Sketch(size);
  const { axes, target } = content;
  const high = size.height - 2 * edge - legendHeight;
  const around = labelLines * pitchOf(smallSize) + labelGap;
  const radius = Math.max(Math.min(high / 2 - around, size.width / 2 - edge - labelGap - labelWidth), 20);
  const center: Point = [size.width / 2, edge + high / 2];
  const pen: Pen = { sketch, words, metrics, center, radius, count: axes.length };
  drawGrid(pen);
  if (target !== null)
    drawOutline(
      pen,
      'target',
      axes.map(() => target),
    );
  drawOutline(
    pen,
    'before',
    axes.map(({ before }) => before),
  );
  drawOutline(
    pen,
    'now',
    axes.map(({ now }) => now),
  );
  for (const [index, axis] of axes.entries()) drawLabel(pen, index, axis);
  drawLegend(pen, content, size);
  return sketch.finish(descriptionOf(content, words));
}

function drawGrid(pen: Pen): void {
  const { sketch, count, center } = pen;
  for (let points = 1; points <= mostPoints; points += 1)
    for (let index = 0; index < count; index += 1)
      sketch.line(pointAt(pen, index, points), pointAt(pen, (index + 1) % count, points), {
        width: 0.25,
        shade: 'faint',
      });
  for (let index = 0; index < count; index += 1)
    sketch.line(center, pointAt(pen, index, mostPoints), { width: 0.25, shade: 'faint' });
  for (let points = 1; points <= mostPoints; points += 1) {
    const [x, y] = pointAt(pen, 0, points);
    sketch.text({ x: x + 2, baseline: y + 3, text: String(points), shade: 'faint' });
  }
}

/** Neighbours with figures are joined; one between two gaps still has its mark. */
function drawOutline(pen: Pen, outline: Outline, values: readonly (number | null)[]): void {
  const { sketch, count } = pen;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const at = pointAt(pen, index, value);
    const next = values[(index + 1) % count] ?? null;
    if (next !== null) sketch.line(at, pointAt(pen, (index + 1) % count, next), looks[outline]);
    if (outline === 'now') drawMark(sketch, at);
  }
}

const drawMark = (sketch: Sketch, [x, y]: Point): void => {
  sketch.line([x - mark, y - mark], [x + mark, y + mark], { width: 1 });
  sketch.line([x - mark, y + mark], [x + mark, y - mark], { width: 1 });
};

const pointsText = (value: number | null): string =>
  value === null ? '–' : Number.isInteger(value) ? String(value) : value.toFixed(2);

function drawLabel(pen: Pen, index: number, { item, now }: RadarAxis): void {
  const { sketch, words, metrics, center, radius, count } = pen;
  const [right, down] = directionOf(index, count);
  const name = words.say(({ papers }) => papers.survey.items[item]);
  const order = surveyItems.indexOf(item) + 1;
  const lines = linesWithin(
    `${order} ${name} ${pointsText(now)}`,
    labelLines,
    labelWidth,
    smallSize,
    false,
    metrics,
  );
  const x = center[0] + right * (radius + labelGap);
  const middle = center[1] + down * (radius + labelGap);
  const height = lines.length * pitchOf(smallSize);
  // Above the top and under the bottom, beside elsewhere.
  const top = middle - height / 2 + (down * height) / 2;
  const align = Math.abs(right) < 0.1 ? 'center' : right > 0 ? 'left' : 'right';
  for (const [at, text] of lines.entries())
    sketch.text({ x, baseline: baselineUnder(top + at * pitchOf(smallSize), smallSize), text, align });
}

function drawLegend(
  { sketch, words, metrics }: Pen,
  { axes, target }: RadarContent,
  { width, height }: DrawingSize,
): void {
  const shown: readonly Outline[] = [
    'now',
    ...(axes.some(({ before }) => before !== null) ? (['before'] as const) : []),
    ...(target === null ? [] : (['target'] as const)),
  ];
  let x = edge;
  for (const outline of shown) {
    const y = height - edge - 3;
    sketch.line([x, y], [x + sampleLength, y], looks[outline]);
    if (outline === 'now') drawMark(sketch, [x + sampleLength / 2, y]);
    const said = words.say(({ papers }) => papers.survey.drawings[outline]);
    const named = outline === 'target' ? `${said} ${pointsText(target)}` : said;
    const room = Math.max(width - edge - x - sampleLength - 4, 10);
    const text = clipped(named, room, smallSize, false, metrics);
    sketch.text({ x: x + sampleLength + 4, baseline: height - edge, text });
    x += sampleLength + 4 + widthOf(text, smallSize, false, metrics) + legendGap;
  }
}

function descriptionOf({ axes, target }: RadarContent, { texts }: DrawingWords): string {
  const { drawings, items, listMark } = texts.papers.survey;
  const told = axes.map(({ item, now, before }) =>
    before === null
      ? `${items[item]} ${pointsText(now)}`
      : fill(drawings.axisTold, { item: items[item], now: pointsText(now), before: pointsText(before) }),
  );
  return fill(drawings.radarTold, { items: told.join(listMark), target: pointsText(target) });
}
