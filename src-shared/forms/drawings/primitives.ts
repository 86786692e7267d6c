import type { Texts } from '../../text';
import { breakLines } from '../break-lines';
import { type Metrics, widthOf } from '../metrics/measure';

/**
 * What a drawing is made of, for paper and screen alike: lines, frames, bars and words, in pt from the upper left. No drawer knows
 * what a drawing tells.
 */

/** `faint` is what matters less; it never tells anything by itself. */
export type Shade = 'ink' | 'faint';

export interface DrawnLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly shade: Shade;
  readonly isDashed: boolean;
}

export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A filled bar of a chart. */
export interface DrawnBar extends DrawnBox {
  readonly fill: BarFill;
}

export type BarFill = 'before' | 'after';

export interface DrawnText {
  /** The left end, the middle or the right end, as `align` says. */
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly shade: Shade;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DrawnLine[];
  readonly boxes: readonly DrawnBox[];
  readonly bars: readonly DrawnBar[];
  readonly texts: readonly DrawnText[];
  /** What it tells, in words, for readers who do not see it. */
  readonly description: string;
}

export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** The words of a drawing: `say` gives a label in every language of the print, `texts` the first one alone. */
export interface DrawingWords {
  readonly texts: Texts;
  readonly say: (label: (texts: Texts) => string) => string;
}

/** The words of a print or screen in one language. */
export const wordsIn = (texts: Texts): DrawingWords => ({ texts, say: (label) => label(texts) });

/** Greys on paper, 0 black to 1 white: plain in a black and white copy, words readable on white. */
export const shadeGrey: Readonly<Record<Shade, number>> = { ink: 0, faint: 0.4 };
export const barGrey: Readonly<Record<BarFill, number>> = { before: 0.45, after: 0.8 };

export const dashLength = 3;

/** Smallest type on paper, pt. */
export const smallSize = 8;
/** From line to line, em: CJK signs fill one. */
const pitchEm = 1.25;
export const pitchOf = (size: number): number => size * pitchEm;
/** How far signs reach over and under their baseline, em. */
const over = 0.9;
const under = 0.22;

/** Baseline of the first of some lines under `top`. */
export const baselineUnder = (top: number, size: number): number => top + over * size;

/** What a drawn text covers. */
export function boxOfText({ x, baseline, size, isBold, text, align }: DrawnText, metrics: Metrics): DrawnBox {
  const width = widthOf(text, size, isBold, metrics);
  const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
  return { x: left, y: baseline - over * size, width, height: (over + under) * size };
}

export const overlap = (one: DrawnBox, other: DrawnBox): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const ellipsis = '…';

/** The text on one line, its end replaced by `…` where the room is too small. */
export function clipped(text: string, room: number, size: number, isBold: boolean, metrics: Metrics): string {
  if (widthOf(text, size, isBold, metrics) <= room) return text;
  const signs = Array.from(text);
  while (signs.length > 0 && widthOf(signs.join('') + ellipsis, size, isBold, metrics) > room) signs.pop();
  return signs.join('').trimEnd() + ellipsis;
}

/** At most so many lines; the last one ends in `…` where text is left out. */
export function linesWithin(
  text: string,
  most: number,
  room: number,
  size: number,
  isBold: boolean,
  metrics: Metrics,
): readonly string[] {
  const lines = breakLines(text, room, size, isBold, metrics).map((line) => line.text);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.at(-1) ?? '';
  return [...kept.slice(0, -1), clipped(`${last}${ellipsis}${ellipsis}`, room, size, isBold, metrics)].map(
    (line) => line.replace(/…+$/, ellipsis),
  );
}

/** A text in a description: some hundred signs say enough to a listener. */
export const inBrief = (text: string, most: number): string => {
  const signs = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  return signs.length <= most ? signs.join('') : signs.slice(0, most - 1).join('') + ellipsis;
};

/** Collects a drawing's parts. */
export class Sketch {
  private readonly lines: DrawnLine[] = [];
  private readonly boxes: DrawnBox[] = [];
  private readonly bars: DrawnBar[] = [];
  private readonly texts: DrawnText[] = [];

  constructor(private readonly size: DrawingSize) {}

  line(
    from: readonly [x: number, y: number],
    to: readonly [x: number, y: number],
    look: Partial<Pick<DrawnLine, 'width' | 'shade' | 'isDashed'>> = {},
  ): void {
    const [x1, y1] = from;
    const [x2, y2] = to;
    this.lines.push({ x1, y1, x2, y2, width: 0.5, shade: 'ink', isDashed: false, ...look });
  }

  box(box: DrawnBox): void {
    this.boxes.push(box);
  }

  bar(bar: DrawnBar): void {
    this.bars.push(bar);
  }

  text(text: Pick<DrawnText, 'x' | 'baseline' | 'text'> & Partial<DrawnText>): void {
    if (text.text.trim() === '') return;
    this.texts.push({ size: smallSize, isBold: false, align: 'left', shade: 'ink', ...text });
  }

  finish(description: string): Drawing {
    const { lines, boxes, bars, texts } = this;
    return { ...this.size, lines, boxes, bars, texts, description };
  }
}
