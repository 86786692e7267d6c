import { type CauseFactor, causeFactors, type FactorVerdict, factorVerdicts } from '../../domain/report';
import { fill } from '../../text';
import { type Metrics, widthOf } from '../metrics/measure';
import {
  baselineUnder,
  clipped,
  type Drawing,
  type DrawingSize,
  type DrawingWords,
  inBrief,
  linesWithin,
  pitchOf,
  Sketch,
  smallSize,
} from './primitives';

/** One possible cause, numbered as in the table of factors. */
export interface CauseEntry {
  readonly number: number;
  readonly factor: CauseFactor;
  readonly text: string;
  readonly verdict: FactorVerdict;
}

/** 因果图: the problem at the head, six bones 人机料 over 法环测. Without entries it is one to be written on. */
export interface IshikawaContent {
  readonly kind: 'ishikawa';
  readonly problem: string;
  readonly entries: readonly CauseEntry[];
}

/** Tell the verdicts apart in black and white. All are in the font of the PDF. */
export const verdictSigns: Readonly<Record<FactorVerdict, string>> = {
  'root-cause': '◎',
  contributes: '○',
  'ruled-out': '×',
  open: '?',
};

/** What a bone without room for all shows first. */
const rank: Readonly<Record<FactorVerdict, number>> = {
  'root-cause': 0,
  contributes: 1,
  open: 2,
  'ruled-out': 3,
};

/** Lengths in pt. */
const edge = 6;
const labelSize = 9;
const labelHeight = 15;
const legendHeight = 14;
/** A bone leans so far to the side for each pt down. */
const slope = 0.3;
/** Beside a twig's words. */
const aside = 4;
/** Under a twig's words, where its line is. */
const foot = 5;
const lineUnderWords = 2;
const mostLines = 6;
/** Between twigs where there is room to spare. */
const widestGap = 16;
const shortestTwig = 50;
const twigsByHand = 3;
const headShare = 0.2;
const headWidths = { least: 84, most: 150 } as const;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the spine. */
  readonly middle: number;
  readonly headLeft: number;
  /** From the spine to a bone's label. */
  readonly reach: number;
  /** Between bones. */
  readonly column: number;
}

function frameOf({ width, height }: DrawingSize): Frame {
  const [left, right, top, bottom] = [edge, width - edge, edge, height - edge - legendHeight];
  const middle = (top + bottom) / 2;
  const headLeft = right - Math.min(Math.max(width * headShare, headWidths.least), headWidths.most);
  const reach = middle - top - labelHeight;
  return {
    left,
    right,
    top,
    bottom,
    middle,
    headLeft,
    reach,
    column: (headLeft - edge - left - reach * slope) / 3,
  };
}

/** One of six, above or under the spine. */
interface Bone {
  readonly factor: CauseFactor;
  readonly isUpper: boolean;
  /** Where it meets the spine. */
  readonly footX: number;
}

const boneAt = (factor: CauseFactor, index: number, { left, reach, column }: Frame): Bone => ({
  factor,
  isUpper: index < 3,
  footX: left + reach * slope + column * ((index % 3) + 1),
});

/** Where a bone is at a height: both halves lean away from the head. */
const xOn = ({ footX }: Bone, y: number, { middle }: Frame): number => footX - Math.abs(middle - y) * slope;

/** A cause with the lines that its twig has room for. */
interface Twig {
  readonly entry: CauseEntry;
  readonly lines: readonly string[];
}

const isRoot = ({ verdict }: CauseEntry): boolean => verdict === 'root-cause';

const heightOf = (lines: number): number => lines * pitchOf(smallSize) + foot;
/** Words keep clear of both bones over their whole height. */
const roomFor = (lines: number, { column }: Frame): number => column - 2 * aside - slope * heightOf(lines);

const wordsOf = ({ number, text, verdict }: CauseEntry): string =>
  `${verdictSigns[verdict]}${number} ${text === '' ? '—' : text}`;

const capacityOf = ({ reach }: Frame): number => reach - 2 * aside;

const twigsOf = (
  entries: readonly CauseEntry[],
  most: number,
  frame: Frame,
  metrics: Metrics,
): readonly Twig[] =>
  entries.map((entry) => ({
    entry,
    lines: linesWithin(wordsOf(entry), most, roomFor(most, frame), smallSize, isRoot(entry), metrics),
  }));

const heightOfTwigs = (twigs: readonly Twig[]): number =>
  twigs.reduce((sum, { lines }) => sum + heightOf(lines.length), 0);

/** At least so many lines it takes. Breaking is dear, adding widths is not. */
const leastHeight = (widths: readonly number[], most: number, frame: Frame): number =>
  widths.reduce((sum, width) => sum + heightOf(Math.min(Math.ceil(width / roomFor(most, frame)), most)), 0);

/** All causes of a bone with as many lines as fit; where not even one line each does, the weightiest. */
function fitted(entries: readonly CauseEntry[], frame: Frame, metrics: Metrics): readonly Twig[] {
  const capacity = capacityOf(frame);
  const widths = entries.map((entry) => widthOf(wordsOf(entry), smallSize, isRoot(entry), metrics));
  for (let most = mostLines; most > 0; most -= 1) {
    if (leastHeight(widths, most, frame) > capacity) continue;
    const twigs = twigsOf(entries, most, frame, metrics);
    if (heightOfTwigs(twigs) <= capacity) return twigs;
  }
  // One place is for the note that says how many there are besides.
  const places = Math.max(Math.floor(capacity / heightOf(1)) - 1, 0);
  const weightiest = entries
    .toSorted((one, other) => rank[one.verdict] - rank[other.verdict])
    .slice(0, places);
  return twigsOf(
    entries.filter((entry) => weightiest.includes(entry)),
    1,
    frame,
    metrics,
  );
}

/**
 * The cause-and-effect diagram (Ishikawa) of some causes in a box of at least 400 × 180 pt. Every cause is a twig with its
 * number and first words, or is counted in the note of its bone; its whole text stands in the table of factors.
 */
export function drawIshikawa(
  { problem, entries }: IshikawaContent,
  words: DrawingWords,
  size: DrawingSize,
  metrics: Metrics,
): Drawing {
  const sketch = new Sketch(size);
  const frame = frameOf(size);
  const pen: Pen = { sketch, frame, words, metrics };
  drawHead(pen, problem);
  for (const [index, factor] of causeFactors.entries()) {
    const bone = boneAt(factor, index, frame);
    drawBone(pen, bone);
    const own = entries.filter((entry) => entry.factor === factor);
    if (entries.length === 0) drawEmptyTwigs(pen, bone);
    else drawTwigs(pen, bone, own);
  }
  drawLegend(pen, size);
  return sketch.finish(descriptionOf({ problem, entries }, words));
}

interface Pen {
  readonly sketch: Sketch;
  readonly frame: Frame;
  readonly words: DrawingWords;
  readonly metrics: Metrics;
}

const headInset = 5;
const leastHead = 56;
const arrow = 6;

/** The spine runs into the problem, which is as large as its words ask and the box allows. */
function drawHead({ sketch, frame, metrics }: Pen, problem: string): void {
  const { left, right, top, bottom, middle, headLeft } = frame;
  const room = right - headLeft - 2 * headInset;
  const linesOf = (size: number): number => Math.floor((bottom - top - 2 * headInset) / pitchOf(size));
  const [large, small] = [labelSize, smallSize].map((size) =>
    linesWithin(problem, linesOf(size), room, size, true, metrics),
  );
  const isLarge = large?.at(-1)?.endsWith('…') !== true || problem.endsWith('…');
  const size = isLarge ? labelSize : smallSize;
  const lines = (isLarge ? large : small) ?? [];
  const needed = lines.length * pitchOf(size) + 2 * headInset;
  const height = Math.min(Math.max(needed, leastHead), bottom - top);
  const boxTop = middle - height / 2;
  sketch.box({ x: headLeft, y: boxTop, width: right - headLeft, height });
  const first = middle - (lines.length * pitchOf(size)) / 2;
  for (const [index, text] of lines.entries()) {
    const baseline = baselineUnder(first + index * pitchOf(size), size);
    sketch.text({ x: headLeft + headInset, baseline, size, isBold: true, text });
  }
  sketch.line([left, middle], [headLeft, middle], { width: 1.75 });
  for (const side of [-1, 1])
    sketch.line([headLeft - arrow, middle + (side * arrow) / 2], [headLeft, middle], { width: 1.25 });
}

/** The bone with its label at the far end. */
function drawBone({ sketch, frame, words, metrics }: Pen, bone: Bone): void {
  const { top, bottom, middle, column, headLeft } = frame;
  const labelTop = bone.isUpper ? top : bottom - labelHeight;
  const end = bone.isUpper ? labelTop + labelHeight : labelTop;
  const x = xOn(bone, end, frame);
  const name = words.say(({ papers }) => papers.report.factors[bone.factor]);
  const text = clipped(name, column - 4 * aside, labelSize, true, metrics);
  const width = widthOf(text, labelSize, true, metrics) + 3 * aside;
  // The last label keeps clear of a head that is as high as the drawing.
  const center = Math.min(x, headLeft - aside - width / 2);
  sketch.box({ x: center - width / 2, y: labelTop, width, height: labelHeight });
  const baseline = baselineUnder(labelTop + (labelHeight - pitchOf(labelSize)) / 2, labelSize) + 0.5;
  sketch.text({ x: center, baseline, size: labelSize, isBold: true, text, align: 'center' });
  sketch.line([x, end], [bone.footX, middle], { width: 1 });
}

/** Twigs stand in the middle of their bone. */
function spread({ middle, top, reach }: Frame, { isUpper }: Bone, used: number, count: number) {
  const free = Math.max(reach - 2 * aside - used, 0);
  const gap = count < 2 ? 0 : Math.min(free / (count - 1), widestGap);
  const start = isUpper ? top + labelHeight + aside : middle + aside;
  return { start: start + (free - gap * Math.max(count - 1, 0)) / 2, gap };
}

function drawTwigs(pen: Pen, bone: Bone, entries: readonly CauseEntry[]): void {
  const { frame, metrics, words } = pen;
  const twigs = fitted(entries, frame, metrics);
  const hidden = entries.length - twigs.length;
  const noteHeight = hidden > 0 ? heightOf(1) : 0;
  const { start, gap } = spread(
    frame,
    bone,
    heightOfTwigs(twigs) + noteHeight,
    twigs.length + (hidden > 0 ? 1 : 0),
  );
  let y = start;
  for (const twig of twigs) {
    drawTwig(pen, bone, twig, y);
    y += heightOf(twig.lines.length) + gap;
  }
  if (hidden === 0) return;
  const note = fill(words.texts.papers.report.drawings.moreInTable, { count: hidden });
  const text = clipped(note, roomFor(1, frame), smallSize, false, metrics);
  const x = rightOf(bone, y, y + heightOf(1), frame);
  pen.sketch.text({ x, baseline: baselineUnder(y, smallSize), text, align: 'right' });
}

/** Right of the bone before, over the whole height of the words. */
const leftOf = (bone: Bone, top: number, bottom: number, frame: Frame): number =>
  Math.max(xOn(bone, top, frame), xOn(bone, bottom, frame)) - frame.column + aside;

const rightOf = (bone: Bone, top: number, bottom: number, frame: Frame): number =>
  Math.min(xOn(bone, top, frame), xOn(bone, bottom, frame)) - aside;

function drawTwig({ sketch, frame, metrics }: Pen, bone: Bone, { entry, lines }: Twig, top: number): void {
  const bottom = top + heightOf(lines.length);
  const widest = Math.max(
    ...lines.map((text) => widthOf(text, smallSize, isRoot(entry), metrics)),
    shortestTwig,
  );
  // Near its own bone; where the words fill the room, right of the bone before.
  const x = Math.max(rightOf(bone, top, bottom, frame) - widest, leftOf(bone, top, bottom, frame));
  const isOut = entry.verdict === 'ruled-out';
  const shade = isOut ? 'faint' : 'ink';
  for (const [index, text] of lines.entries()) {
    const baseline = baselineUnder(top + index * pitchOf(smallSize), smallSize);
    sketch.text({ x, baseline, text, isBold: isRoot(entry), shade });
  }
  const y = bottom - foot + lineUnderWords;
  sketch.line([x, y], [xOn(bone, y, frame), y], {
    shade,
    isDashed: isOut,
    width: isRoot(entry) ? 1.25 : 0.5,
  });
}

/** Lines to write on. */
function drawEmptyTwigs({ sketch, frame }: Pen, bone: Bone): void {
  const step = capacityOf(frame) / twigsByHand;
  const { start } = spread(frame, bone, capacityOf(frame), 0);
  for (let index = 1; index <= twigsByHand; index += 1) {
    const y = start + index * step - lineUnderWords;
    const x = leftOf(bone, y - step, y, frame);
    sketch.line([x, y], [xOn(bone, y, frame), y]);
  }
}

const legendGap = 14;

function drawLegend({ sketch, words, metrics }: Pen, { width, height }: DrawingSize): void {
  let x = edge;
  for (const verdict of factorVerdicts) {
    const isBold = verdict === 'root-cause';
    const said = `${verdictSigns[verdict]} ${words.say(({ papers }) => papers.report.factorVerdicts[verdict])}`;
    const text = clipped(said, width - edge - x, smallSize, isBold, metrics);
    sketch.text({
      x,
      baseline: height - edge,
      text,
      isBold,
      shade: verdict === 'ruled-out' ? 'faint' : 'ink',
    });
    x += widthOf(text, smallSize, isBold, metrics) + legendGap;
  }
}

const longestProblem = 120;
const longestCause = 60;
const namedAtMost = 8;

/** Problem, root causes by name, and how many causes came to each verdict. */
function descriptionOf({ problem, entries }: Omit<IshikawaContent, 'kind'>, { texts }: DrawingWords): string {
  const { drawings, factorVerdicts: verdictWords, factors } = texts.papers.report;
  if (entries.length === 0) return drawings.blankCauses;
  const roots = entries
    .filter(isRoot)
    .slice(0, namedAtMost)
    .map(({ number, factor, text }) => `${number} ${factors[factor]} ${inBrief(text, longestCause)}`);
  const counts = factorVerdicts.map(
    (verdict) => `${verdictWords[verdict]} ${entries.filter((entry) => entry.verdict === verdict).length}`,
  );
  return fill(drawings.causesTold, {
    problem: inBrief(problem, longestProblem),
    counts: counts.join(drawings.comma),
    roots: roots.length === 0 ? '—' : roots.join(drawings.semicolon),
  });
}
