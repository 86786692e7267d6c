import { type ValidationPhase, validationPhases } from '../../domain/report';
import { fill } from '../../text';
import { type Metrics, widthOf } from '../metrics/measure';
import {
  baselineUnder,
  boxOfText,
  clipped,
  type Drawing,
  type DrawingSize,
  type DrawingWords,
  type DrawnBox,
  type DrawnText,
  inBrief,
  linesWithin,
  overlap,
  pitchOf,
  Sketch,
  smallSize,
} from './primitives';

/** Figures of one lot or month. */
export interface TrendEntry {
  readonly phase: ValidationPhase;
  readonly period: string;
  /** Defective pieces per million checked; null where figures are missing. */
  readonly ppm: number | null;
}

/** 效果验证: each lot or month before the actions, then those after the breakpoint. */
export interface TrendContent {
  readonly kind: 'trend';
  readonly entries: readonly TrendEntry[];
  /** Batch, date or mark of the breakpoint; '' while none is named. */
  readonly breakpoint: string;
  /** What is counted, where the bars are no defective rates: no breakpoint and no legend, the last period in another shade. */
  readonly counted?: string;
}

/** Lengths in pt. */
const edge = 6;
const headHeight = 13;
/** Over the highest bar, for its figure. */
const figureHeight = 11;
const periodLines = 2;
const legendHeight = 13;
const tickLength = 3;
const tickGap = 3;
/** Clear of the axis's own 0. */
const periodGap = 5;
/** Between two ticks at least. */
const tickPitch = 22;
const barShare = 0.62;
const widestBar = 34;
/** Room that a period may ask for beside its own bar. */
const widestPeriod = 64;
/** Where everything is 0 the axis still has a scale. */
const leastTop = 100;
/** The same of counted things. */
const leastCount = 4;
const missing = '–';

/** Round ticks from 0 to at least `most`, steps of 1, 2 or 5 × 10ⁿ, whole numbers; `about` many. */
export function roundTicks(most: number, about: number, least = leastTop): readonly number[] {
  const wanted = Math.max(most, least) / Math.max(about, 1);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = ([1, 2, 5].find((each) => each * power >= wanted) ?? 10) * power;
  const whole = Math.max(step, 1);
  const count = Math.ceil(Math.max(most, least) / whole);
  return Array.from({ length: count + 1 }, (_, index) => index * whole);
}

/** Texts that were placed; a further one is only admitted where it covers none. */
class Crowd {
  private readonly taken: DrawnBox[];

  constructor(
    private readonly metrics: Metrics,
    obstacles: readonly DrawnBox[],
  ) {
    this.taken = [...obstacles];
  }

  admits(...texts: readonly DrawnText[]): boolean {
    const boxes = texts.map((text) => boxOfText(text, this.metrics));
    if (boxes.some((box) => this.taken.some((other) => overlap(box, other)))) return false;
    this.taken.push(...boxes);
    return true;
  }
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly number[];
  readonly slot: number;
  /** The entries of before, then those of after, as entered within each. */
  readonly shown: readonly TrendEntry[];
  /** Where the breakpoint's line stands; null without figures on both sides. */
  readonly breakpointX: number | null;
}

const inPhases = (entries: readonly TrendEntry[]): readonly TrendEntry[] =>
  validationPhases.flatMap((phase) => entries.filter((entry) => entry.phase === phase));

function plotOf({ entries, counted }: TrendContent, { width, height }: DrawingSize, metrics: Metrics): Plot {
  const shown = inPhases(entries);
  const top = edge + headHeight + figureHeight;
  const bottom = height - edge - legendHeight - periodLines * pitchOf(smallSize) - periodGap;
  const highest = Math.max(0, ...shown.map(({ ppm }) => ppm ?? 0));
  const ticks = roundTicks(
    highest,
    Math.floor((bottom - top) / tickPitch),
    counted === undefined ? leastTop : leastCount,
  );
  const widest = Math.max(
    ...ticks.map((tick) => widthOf(String(tick), smallSize, false, metrics)),
    // The last period of before may reach a little under the axis.
    widestPeriod / 2,
  );
  const left = edge + widest + tickLength + tickGap;
  const right = width - edge;
  const slot = (right - left) / Math.max(shown.length, 1);
  const before = shown.filter(({ phase }) => phase === 'before').length;
  const isDivided = counted === undefined && before > 0 && before < shown.length;
  return {
    left,
    right,
    top,
    bottom,
    ticks,
    slot,
    shown,
    breakpointX: isDivided ? left + slot * before : null,
  };
}

interface Pen {
  readonly sketch: Sketch;
  readonly plot: Plot;
  readonly words: DrawingWords;
  readonly metrics: Metrics;
}

/**
 * The chart of defective rates before the actions and after the breakpoint, in a box of at least 250 × 110 pt, up to 60 periods. A figure
 * of 0 stands as 0, a missing one leaves a gap with a dash; figures and periods without room are left out, they stand in the table.
 */
export function drawTrend(
  content: TrendContent,
  words: DrawingWords,
  size: DrawingSize,
  metrics: Metrics,
): Drawing {
  const sketch = new Sketch(size);
  const pen: Pen = { sketch, plot: plotOf(content, size, metrics), words, metrics };
  drawAxes(pen, content);
  drawBars(pen);
  drawBreakpoint(pen, content.breakpoint);
  drawFigures(pen);
  drawPeriods(pen);
  if (content.counted === undefined) drawLegend(pen, size);
  return sketch.finish(descriptionOf(content, words));
}

const middleOf = ({ left, slot }: Plot, index: number): number => left + slot * (index + 0.5);

function heightAt({ ticks, top, bottom }: Plot, ppm: number): number {
  const most = ticks.at(-1) ?? 1;
  return bottom - ((bottom - top) * ppm) / most;
}

function drawAxes({ sketch, plot, words, metrics }: Pen, { counted }: TrendContent): void {
  const { left, right, top, bottom, ticks } = plot;
  const unit =
    counted === undefined
      ? clipped(words.texts.papers.report.drawings.ppm, left - edge, smallSize, true, metrics)
      : clipped(counted, right - edge, smallSize, true, metrics);
  sketch.text({ x: edge, baseline: baselineUnder(edge, smallSize), text: unit, isBold: true });
  sketch.line([left, top - figureHeight], [left, bottom], { width: 0.75 });
  sketch.line([left, bottom], [right, bottom], { width: 0.75 });
  for (const tick of ticks) {
    const y = heightAt(plot, tick);
    sketch.line([left - tickLength, y], [left, y]);
    const baseline = y + smallSize * 0.35;
    sketch.text({ x: left - tickLength - tickGap, baseline, text: String(tick), align: 'right' });
  }
}

function barAt(plot: Plot, index: number, ppm: number): DrawnBox {
  const width = Math.min(plot.slot * barShare, widestBar);
  const y = heightAt(plot, ppm);
  return { x: middleOf(plot, index) - width / 2, y, width, height: plot.bottom - y };
}

const barsOf = (plot: Plot): readonly (DrawnBox & Pick<TrendEntry, 'phase'>)[] =>
  plot.shown.flatMap(({ ppm, phase }, index) =>
    ppm === null || ppm === 0 ? [] : [{ ...barAt(plot, index, ppm), phase }],
  );

function drawBars({ sketch, plot }: Pen): void {
  for (const { phase, ...bar } of barsOf(plot)) {
    sketch.bar({ ...bar, fill: phase });
    sketch.box(bar);
  }
}

function drawBreakpoint({ sketch, plot, words, metrics }: Pen, breakpoint: string): void {
  const { breakpointX: x, left, right, bottom } = plot;
  if (x === null) return;
  sketch.line([x, edge + headHeight], [x, bottom], { width: 1, isDashed: true });
  const label = words.say(({ papers }) => papers.report.drawings.breakpoint);
  const { named } = words.texts.papers.report.drawings;
  const said = breakpoint === '' ? label : fill(named, { label, name: breakpoint });
  const text = clipped(said, right - left - 2 * tickGap, smallSize, true, metrics);
  const half = widthOf(text, smallSize, true, metrics) / 2;
  const middle = Math.min(Math.max(x, left + tickGap + half), right - half);
  const baseline = baselineUnder(edge, smallSize);
  sketch.text({ x: middle, baseline, text, isBold: true, align: 'center' });
}

/** What stands over a bar, on the axis for none. */
function figureOf(plot: Plot, { ppm }: TrendEntry, index: number): DrawnText {
  const y = ppm === null ? plot.bottom : heightAt(plot, ppm);
  return {
    x: middleOf(plot, index),
    baseline: y - 0.25 * smallSize,
    size: smallSize,
    isBold: false,
    text: ppm === null ? missing : String(ppm),
    align: 'center',
    shade: 'ink',
  };
}

/** First what needs least room and says most: zeros and gaps; then the highest, the latest, and the others in turn. */
function drawFigures({ sketch, plot, metrics }: Pen): void {
  const { shown, breakpointX, top, bottom } = plot;
  const line = {
    x: (breakpointX ?? 0) - 0.5,
    y: top - figureHeight,
    width: 1,
    height: bottom - top + figureHeight,
  };
  const crowd = new Crowd(metrics, [...barsOf(plot), ...(breakpointX === null ? [] : [line])]);
  const weight = ({ ppm }: TrendEntry, index: number): number =>
    ppm === null || ppm === 0 ? -2 : index === shown.length - 1 ? -1 : 0;
  const ordered = shown
    .map((entry, index) => ({ entry, index, weight: weight(entry, index) }))
    .toSorted((one, other) => one.weight - other.weight || (other.entry.ppm ?? 0) - (one.entry.ppm ?? 0));
  for (const { entry, index } of ordered) {
    const text = inside(figureOf(plot, entry, index), plot, metrics);
    if (crowd.admits(text)) sketch.text(text);
  }
}

/** A wide text over the first or last bar keeps on the plot. */
function inside(text: DrawnText, { left, right }: Plot, metrics: Metrics): DrawnText {
  const half = widthOf(text.text, text.size, text.isBold, metrics) / 2;
  return { ...text, x: Math.min(Math.max(text.x, left + half + 1), right - half) };
}

/** Under their bars, thinned where they would touch: the first and the last ones stay. */
function drawPeriods({ sketch, plot, metrics }: Pen): void {
  const { shown, slot, bottom } = plot;
  const crowd = new Crowd(metrics, []);
  const room = Math.max(slot - tickGap, Math.min(widestPeriod, slot * shown.length));
  const last = shown.length - 1;
  const order = [0, last, ...shown.keys()].filter((at, place, all) => at >= 0 && all.indexOf(at) === place);
  for (const index of order) {
    const lines = linesWithin(shown[index]?.period ?? '', periodLines, room, smallSize, false, metrics);
    const texts = lines.map((text, line): DrawnText => {
      const top = bottom + periodGap + line * pitchOf(smallSize);
      const drawn: DrawnText = {
        x: middleOf(plot, index),
        baseline: baselineUnder(top, smallSize),
        size: smallSize,
        isBold: false,
        text,
        align: 'center',
        shade: 'ink',
      };
      return keptWithin(drawn, plot, metrics);
    });
    if (crowd.admits(...texts.map(withAir))) for (const text of texts) sketch.text(text);
  }
}

/** Neighbours do not read as one word. */
const withAir = (text: DrawnText): DrawnText => ({ ...text, text: ` ${text.text} ` });

function keptWithin(text: DrawnText, { right }: Plot, metrics: Metrics): DrawnText {
  const half = widthOf(text.text, text.size, text.isBold, metrics) / 2;
  return { ...text, x: Math.max(Math.min(text.x, right - half), edge + half) };
}

const swatch = 8;
const legendGap = 18;

function drawLegend({ sketch, plot, words, metrics }: Pen, { height, width }: DrawingSize): void {
  let { left: x } = plot;
  const top = height - edge - legendHeight + 3;
  for (const phase of validationPhases) {
    if (!plot.shown.some((entry) => entry.phase === phase)) continue;
    const box = { x, y: top, width: swatch, height: swatch };
    sketch.bar({ ...box, fill: phase });
    sketch.box(box);
    const said = words.say(({ papers }) => papers.report.drawings.phases[phase]);
    const textX = x + swatch + tickGap;
    const text = clipped(said, width - edge - textX, smallSize, false, metrics);
    sketch.text({ x: textX, baseline: baselineUnder(top, smallSize) - 0.5, text });
    x = textX + widthOf(text, smallSize, false, metrics) + legendGap;
  }
}

const longestPeriod = 20;
const namedAtMost = 12;

/** The figures of both sides; of many, the last ones. */
function descriptionOf({ entries, counted }: TrendContent, { texts }: DrawingWords): string {
  const { drawings } = texts.papers.report;
  const told = (phase: ValidationPhase): string => {
    const points = entries
      .filter((entry) => entry.phase === phase)
      .map(({ period, ppm }) =>
        fill(drawings.point, { period: inBrief(period, longestPeriod), ppm: ppm ?? missing }),
      );
    if (points.length === 0) return '';
    const shown = points.slice(-namedAtMost).join(drawings.comma);
    return fill(drawings.side, { phase: drawings.phases[phase], points: shown });
  };
  if (counted !== undefined) {
    const points = entries.map(({ period, ppm }) => fill(drawings.point, { period, ppm: ppm ?? missing }));
    return `${counted}${drawings.semicolon}${points.join(drawings.comma)}`;
  }
  return `${drawings.trendTold}${validationPhases.map(told).join('')}`.trim();
}
