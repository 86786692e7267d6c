import { cleanText } from '../clean-text';
import type { Metrics } from '../metrics/measure';
import { type CourseContent, drawCourse } from './course';
import { drawIshikawa, type IshikawaContent } from './ishikawa';
import type { Drawing, DrawingSize, DrawingWords } from './primitives';
import { drawRadar, type RadarContent } from './radar';
import { drawTrend, type TrendContent } from './trend';

/** Drawings of reports and surveys as lines and words, the same for paper, spreadsheet and screen. */

export type { CourseContent, CoursePoint } from './course';
export { type CauseEntry, type IshikawaContent, verdictSigns } from './ishikawa';
export { causesDrawn, effectDrawn, emptyCauses } from './of-report';
export { countsDrawn } from './of-summary';
export { courseOfRecord, radarOfRecord, radarOfSheet } from './of-survey';
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
export type { RadarAxis, RadarContent } from './radar';
export { roundTicks, type TrendContent, type TrendEntry } from './trend';

/** What a drawing shows, before anyone knows how large it will be. */
export type DrawingContent = IshikawaContent | TrendContent | RadarContent | CourseContent;

/** Draws it into a box, pt; line ends of the writer become blanks. */
export function draw(
  content: DrawingContent,
  words: DrawingWords,
  size: DrawingSize,
  metrics: Metrics,
): Drawing {
  const clean = withTexts(content, (text) => cleanText(text).replaceAll('\n', ' '));
  switch (clean.kind) {
    case 'ishikawa':
      return drawIshikawa(clean, words, size, metrics);
    case 'trend':
      return drawTrend(clean, words, size, metrics);
    case 'radar':
      return drawRadar(clean, words, size, metrics);
    case 'course':
      return drawCourse(clean, words, size, metrics);
  }
}

/** What people wrote in it, each text changed as asked: stand-ins for signs that cannot be printed, for instance. */
export function withTexts(content: DrawingContent, change: (text: string) => string): DrawingContent {
  switch (content.kind) {
    case 'ishikawa':
      return {
        ...content,
        problem: change(content.problem),
        entries: content.entries.map((entry) => ({ ...entry, text: change(entry.text) })),
      };
    case 'trend':
      return {
        ...content,
        breakpoint: change(content.breakpoint),
        entries: content.entries.map((entry) => ({ ...entry, period: change(entry.period) })),
      };
    case 'course':
      return {
        ...content,
        points: content.points.map((point) => ({ ...point, period: change(point.period) })),
      };
    case 'radar':
      return content;
  }
}

/** What people wrote in it. */
export function textsIn(content: DrawingContent): readonly string[] {
  switch (content.kind) {
    case 'ishikawa':
      return [content.problem, ...content.entries.map(({ text }) => text)];
    case 'trend':
      return [content.breakpoint, ...content.entries.map(({ period }) => period)];
    case 'course':
      return content.points.map(({ period }) => period);
    case 'radar':
      return [];
  }
}
