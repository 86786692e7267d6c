import { boldWidths, covered, regularWidths } from './noto-sans-sc';

/** Measures text without the font: Chinese exactly, Latin without kerning. */
export interface Metrics {
  /** Width of one code point in 1/1000 em. */
  readonly advance: (point: number, isBold: boolean) => number;
  /** Whether the font has a glyph for the code point. */
  readonly covers: (point: number) => boolean;
}

const em = 1000;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

const numberOf = (digits: string | undefined, whenEmpty: number): number =>
  digits === undefined || digits === '' ? whenEmpty : Number.parseInt(digits, 36);

/** Runs `gap,width[,length]`; coverage runs carry no width. */
function parseRuns(packed: string, hasWidth: boolean): readonly Run[] {
  let end = 0;
  return packed.split(';').map((part) => {
    const [gap, second, third] = part.split(',');
    const from = end + numberOf(gap, 0);
    const length = numberOf(hasWidth ? third : second, 1);
    end = from + length;
    return { from, to: end, width: hasWidth ? numberOf(second, 0) : em };
  });
}

function findRun(runs: readonly Run[], point: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (point < run.from) high = middle - 1;
    else if (point >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Below this every width lies in a flat table: Latin, Greek, Cyrillic, punctuation. */
const flatSize = 0x2200;

function advanceTable(packed: string): (point: number) => number {
  const runs = parseRuns(packed, true);
  const flat = new Uint16Array(flatSize).fill(em);
  for (const { from, to, width } of runs) if (from < flatSize) flat.fill(width, from, Math.min(to, flatSize));
  const beyond = runs.filter(({ to }) => to > flatSize);
  const firstBeyond = beyond[0]?.from ?? Number.POSITIVE_INFINITY;
  return (point) => {
    if (point < flatSize) return flat[point] ?? em;
    return point < firstBeyond ? em : (findRun(beyond, point)?.width ?? em);
  };
}

/** The basic plane lies in a flat table: a long register asks a million times. */
function coverageOf(packed: string): (point: number) => boolean {
  const runs = parseRuns(packed, false);
  const basic = new Uint8Array(0x10000);
  for (const { from, to } of runs) if (from < basic.length) basic.fill(1, from, Math.min(to, basic.length));
  return (point) => (point < basic.length ? basic[point] === 1 : findRun(runs, point) !== undefined);
}

/** Noto Sans SC Regular and Bold, the fonts embedded in our PDF files. */
export function notoSansSc(): Metrics {
  const regular = advanceTable(regularWidths);
  const bold = advanceTable(boldWidths);
  const covers = coverageOf(covered);
  return { advance: (point, isBold) => (isBold ? bold(point) : regular(point)), covers };
}

/** Width of a line in pt, as the font draws it. */
export function widthOf(text: string, sizePt: number, isBold: boolean, metrics: Metrics): number {
  let sum = 0;
  for (const character of text) sum += metrics.advance(character.codePointAt(0) ?? 0, isBold);
  return (sum * sizePt) / em;
}
