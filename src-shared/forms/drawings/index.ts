import { cleanText } from '../clean-text';
import type { Metrics } from '../metrics/measure';
import { drawIshikawa, type IshikawaContent } from './ishikawa';
import type { Drawing, DrawingSize, DrawingWords } from './primitives';
import { drawTrend, type TrendContent } from './trend';

/** Drawings of the reports as lines and words, the same for paper, spreadsheet and screen. */

export { type CauseEntry, type IshikawaContent, verdictSigns } from './ishikawa';
export { causesDrawn, effectDrawn, emptyCauses } from './of-report';
export { countsDrawn } from './of-summary';
export {
  type BarFill,
  barGrey,
  boxOfText,
  type Drawing,
  type DrawingSize,
  type DrawingWords,
  type DrawnBar,
  type DrawnBox,
  type DrawnLine,
  type DrawnText,
  dashLength,
  overlap,
  type Shade,
  shadeGrey,
  smallSize,
  wordsIn,
} from './primitives';
export { roundTicks, type TrendContent, type TrendEntry } from './trend';

/** What a drawing shows, before anyone knows how large it will be. */
export type DrawingContent = IshikawaContent | TrendContent;

/** Draws it into a box, pt; line ends of the writer become blanks. */
export function draw(
  content: DrawingContent,
  words: DrawingWords,
  size: DrawingSize,
  metrics: Metrics,
): Drawing {
  const clean = withTexts(content, (text) => cleanText(text).replaceAll('\n', ' '));
  return clean.kind === 'ishikawa'
    ? drawIshikawa(clean, words, size, metrics)
    : drawTrend(clean, words, size, metrics);
}

/** What people wrote in it, each text changed as asked: stand-ins for signs that cannot be printed, for instance. */
export const withTexts = (content: DrawingContent, change: (text: string) => string): DrawingContent =>
  content.kind === 'ishikawa'
    ? {
        ...content,
        problem: change(content.problem),
        entries: content.entries.map((entry) => ({ ...entry, text: change(entry.text) })),
      }
    : {
        ...content,
        breakpoint: change(content.breakpoint),
        entries: content.entries.map((entry) => ({ ...entry, period: change(entry.period) })),
      };

/** What people wrote in it. */
export const textsIn = (content: DrawingContent): readonly string[] =>
  content.kind === 'ishikawa'
    ? [content.problem, ...content.entries.map(({ text }) => text)]
    : [content.breakpoint, ...content.entries.map(({ period }) => period)];
