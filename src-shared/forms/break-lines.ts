import type { Metrics } from './metrics/measure';

/** A printed line and what ended it: a soft break (nothing there), a space that was dropped, or the writer's own line end. */
export interface Line {
  readonly text: string;
  readonly end: 'soft' | 'space' | 'hard';
}

/**
 * Latin letters are measured a little wider than our font draws them: the same breaks must hold in a spreadsheet whose Latin is wider
 * (DejaVu Sans 1.14 of Noto Sans SC on average). Chinese is one em in every font.
 */
export const latinReserve = 1.15;

const em = 1000;
/** Widths are added in hundredths of 1/1000 em: whole numbers, so that the order of adding never decides a break. */
const fine = 100;
const fineEm = em * fine;
const fineReserve = Math.round(latinReserve * fine);

/** 行首禁则: may not begin a line. */
const noStart = '、。，．；：？！）］｝〕〉》」』】〗’”…—～・·％‰℃々ー,.;:?!)]}%°';
/** 行尾禁则: may not end a line. */
const noEnd = '□■（［｛〔〈《「『【〖‘“([{￥$#№';
/** A Latin word may be broken after these. */
const softEnds = '-/_\\|,;';
const marks = /\p{M}/u;

/** What a character does at the end of a line, as bits. */
const trait = { known: 1, noStart: 2, noEnd: 4, softEnd: 8, word: 16, mark: 32 } as const;
const basicPlane = 0x10000;
const traits = new Uint8Array(basicPlane);

/** Letters and signs that make up words: Latin, Greek, Cyrillic and their accents. */
const isWordSign = (point: number): boolean =>
  (point > 0x20 && point < 0x590) ||
  (point >= 0x1e00 && point < 0x2000) ||
  (point >= 0x2010 && point <= 0x2012);

/** Combining marks lie outside Latin-1 and the ideographs. */
const isMark = (point: number, character: string): boolean =>
  point >= 0x300 && (point < 0x2e80 || point > 0x9fff) && marks.test(character);

function learnTraits(point: number): number {
  const character = String.fromCodePoint(point);
  return (
    trait.known |
    (noStart.includes(character) ? trait.noStart : 0) |
    (noEnd.includes(character) ? trait.noEnd : 0) |
    (softEnds.includes(character) ? trait.softEnd : 0) |
    (isWordSign(point) ? trait.word : 0) |
    (isMark(point, character) ? trait.mark : 0)
  );
}

/** A long register asks a million times, about some thousand characters. */
function traitsOf(point: number): number {
  if (point >= basicPlane) return learnTraits(point);
  const known = traits[point] ?? 0;
  if (known !== 0) return known;
  const learned = learnTraits(point);
  traits[point] = learned;
  return learned;
}

interface Measure {
  readonly isBold: boolean;
  readonly metrics: Metrics;
}

function advanceOf(point: number, { isBold, metrics }: Measure): number {
  const advance = metrics.advance(point, isBold);
  return advance === em ? fineEm : advance * fineReserve;
}

/** Width of a line in 1/1000 em as the paginator counts it, reserve included. */
export function reservedWidth(text: string, isBold: boolean, metrics: Metrics): number {
  const measure = { isBold, metrics };
  let sum = 0;
  for (const character of text) sum += advanceOf(character.codePointAt(0) ?? 0, measure);
  return sum / fine;
}

const space = 0x20;
const hyphen = 0x2d;
const underscore = 0x5f;
const unitsOf = (point: number): number => (point < basicPlane ? 1 : 2);

/** `2026-09-05`, `DM-1102`: no break between a hyphen and a figure (Unicode Standard Annex 14, LB25). */
const joinsFigures = (previous: number, point: number): boolean =>
  previous === hyphen && point >= 0x30 && point <= 0x39;

/** `____`: a line to write on is not torn. */
const joinsLine = (previous: number, point: number): boolean =>
  previous === underscore && point === underscore;

/**
 * Breaks one paragraph. Lines and pieces are stretches of it, told by their offsets: most texts fit on a line or two, and objects for
 * their characters would cost more than the breaking.
 */
class ParagraphBreaker {
  private lineStart = 0;
  private lineEnd = 0;
  private lineWidth = 0;

  constructor(
    private readonly paragraph: string,
    private readonly room: number,
    private readonly measure: Measure,
    private readonly lines: Line[],
  ) {}

  /** Cuts where a line may end: after each ideograph, between words, after `-` and `/` in a word, but not before a figure. */
  run(): void {
    const { paragraph, measure } = this;
    let start = 0;
    let width = 0;
    let isOpenWord = false;
    let previous = -1;
    let previousTraits = 0;
    for (let at = 0; at < paragraph.length; at += unitsOf(previous)) {
      const point = paragraph.codePointAt(at) ?? 0;
      const own = traitsOf(point);
      const clings = (own & (trait.noStart | trait.mark)) !== 0 || (previousTraits & trait.noEnd) !== 0;
      const isWord = (own & trait.word) !== 0;
      const continues = isWord && (isOpenWord || joinsFigures(previous, point) || joinsLine(previous, point));
      if (at > start && (point === space || previous === space || !(clings || continues))) {
        this.place(start, at, width);
        start = at;
        width = 0;
      }
      width += advanceOf(point, measure);
      isOpenWord = isWord && (own & trait.softEnd) === 0;
      previous = point;
      previousTraits = own;
    }
    if (start < paragraph.length) this.place(start, paragraph.length, width);
    this.close('hard', paragraph.length);
  }

  /** Puts a piece on the open line or, where it does not fit, on lines after it. */
  private place(pieceStart: number, end: number, pieceWidth: number): void {
    let start = pieceStart;
    let width = pieceWidth;
    while (this.lineWidth + width > this.room) {
      if (start === pieceStart && this.isSpace(start, end)) {
        this.close('space', end);
        return;
      }
      if (this.lineEnd > this.lineStart) {
        this.closeBefore(start);
        continue;
      }
      const cut = this.cut(start, end);
      this.lineEnd = cut.end;
      this.lineWidth = cut.width;
      if (cut.end === end) return;
      this.close('soft', cut.end);
      start = cut.end;
      width -= cut.width;
    }
    this.lineEnd = end;
    this.lineWidth += width;
  }

  private isSpace(start: number, end: number): boolean {
    return end === start + 1 && this.paragraph.charCodeAt(start) === space;
  }

  /** Ends the line before a piece; one space at its end is dropped, unless there is nothing else on the line. */
  private closeBefore(next: number): void {
    const isSpaced =
      this.paragraph.charCodeAt(this.lineEnd - 1) === space &&
      this.paragraph.slice(this.lineStart, this.lineEnd).trim() !== '';
    if (isSpaced) this.lineEnd -= 1;
    this.close(isSpaced ? 'space' : 'soft', next);
  }

  private close(end: Line['end'], next: number): void {
    this.lines.push({ text: this.paragraph.slice(this.lineStart, this.lineEnd), end });
    this.lineStart = next;
    this.lineEnd = next;
    this.lineWidth = 0;
  }

  /** An overlong word, or a chain of signs that cling to each other, is cut after its last `-` or `/` that fits, else where the line is full. */
  private cut(start: number, end: number): { readonly end: number; readonly width: number } {
    let width = 0;
    let gentle = { end: start, width: 0 };
    let at = start;
    while (at < end) {
      const point = this.paragraph.codePointAt(at) ?? 0;
      const own = traitsOf(point);
      const advance = advanceOf(point, this.measure);
      if (at > start && width + advance > this.room && (own & trait.mark) === 0) break;
      at += unitsOf(point);
      width += advance;
      if ((own & trait.softEnd) !== 0) gentle = { end: at, width };
    }
    return at < end && gentle.end > start ? gentle : { end: at, width };
  }
}

/**
 * Breaks cleaned text into lines of at most `roomPt`. The writer's own line ends stay; 行首/行尾禁则 are kept; Latin words stay whole
 * when they fit; surrogate pairs and accents are never torn. Empty text gives no line.
 */
export function breakLines(
  text: string,
  roomPt: number,
  sizePt: number,
  isBold: boolean,
  metrics: Metrics,
): readonly Line[] {
  if (text === '') return [];
  const room = Math.max((roomPt / sizePt) * em, em * latinReserve);
  return knownBreaks(metrics, room, isBold).of(text);
}

/** Breaks of some thousand texts: a register says the same again and again, and a PDF's pages are counted before they are drawn. */
const keptTexts = 60_000;
/** Longer texts are seldom the same and would only fill memory. */
const keptLength = 400;

/** The lines of texts in cells of one width and weight. */
class KnownBreaks {
  private readonly known = new Map<string, readonly Line[]>();
  private readonly measure: Measure;

  constructor(
    private readonly room: number,
    isBold: boolean,
    metrics: Metrics,
  ) {
    this.measure = { isBold, metrics };
  }

  of(text: string): readonly Line[] {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const lines = this.break(text);
    if (text.length > keptLength) return lines;
    if (this.known.size >= keptTexts) this.known.clear();
    this.known.set(text, lines);
    return lines;
  }

  private break(text: string): readonly Line[] {
    const lines: Line[] = [];
    for (const paragraph of text.includes('\n') ? text.split('\n') : [text])
      new ParagraphBreaker(paragraph, this.room * fine, this.measure, lines).run();
    return lines;
  }
}

type BreaksByRoom = Map<number, KnownBreaks>;
/** Kept as long as the metrics, that is, one export. */
const breaksOf = new WeakMap<Metrics, { readonly regular: BreaksByRoom; readonly bold: BreaksByRoom }>();

function knownBreaks(metrics: Metrics, room: number, isBold: boolean): KnownBreaks {
  const both = breaksOf.get(metrics) ?? { regular: new Map(), bold: new Map() };
  breaksOf.set(metrics, both);
  const byRoom = isBold ? both.bold : both.regular;
  const known = byRoom.get(room) ?? new KnownBreaks(room, isBold, metrics);
  byRoom.set(room, known);
  return known;
}

/** The text of some lines as it was written: soft breaks vanish, dropped spaces and own line ends come back. */
export function joinLines(lines: readonly Line[]): string {
  if (lines.length < 2) return lines[0]?.text ?? '';
  const last = lines.length - 1;
  return lines.map(({ text, end }, index) => (index === last ? text : text + separators[end])).join('');
}

const separators: Readonly<Record<Line['end'], string>> = { soft: '', space: ' ', hard: '\n' };
