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
/** 行首禁则: may not begin a line. */
const noStart = new Set('、。，．；：？！）］｝〕〉》」』】〗’”…—～・·％‰℃々ー,.;:?!)]}%°'.split(''));
/** 行尾禁则: may not end a line. */
const noEnd = new Set('（［｛〔〈《「『【〖‘“([{￥$#№'.split(''));
/** A Latin word may be broken after these. */
const softEnds = new Set('-/_\\|,;'.split(''));

/** Letters and signs that make up words: Latin, Greek, Cyrillic and their accents. */
const isWordSign = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return (
    (point > 0x20 && point < 0x590) ||
    (point >= 0x1e00 && point < 0x2000) ||
    (point >= 0x2010 && point <= 0x2012)
  );
};
/** Combining marks lie outside Latin-1 and the ideographs, so that most characters need no look at the table. */
const isMark = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return point >= 0x300 && (point < 0x2e80 || point > 0x9fff) && mark.test(character);
};
const mark = /\p{M}/u;

interface Piece {
  readonly text: string;
  readonly width: number;
  readonly isSpace: boolean;
}

interface Measure {
  readonly isBold: boolean;
  readonly metrics: Metrics;
}

function advanceOf(character: string, { isBold, metrics }: Measure): number {
  const advance = metrics.advance(character.codePointAt(0) ?? 0, isBold);
  return advance === em ? em : advance * latinReserve;
}

/** Width of a line in 1/1000 em as the paginator counts it, reserve included. */
export function reservedWidth(text: string, isBold: boolean, metrics: Metrics): number {
  let sum = 0;
  for (const character of text) sum += advanceOf(character, { isBold, metrics });
  return sum;
}

/** `2026-09-05`, `DM-1102`: no break between a hyphen and a figure (Unicode Standard Annex 14, LB25). */
const joinsFigures = (previous: string, character: string): boolean =>
  previous === '-' && character >= '0' && character <= '9';

/** Cuts a paragraph where a line may end: after each ideograph, between words, after `-` and `/` in a word, but not before a figure. */
function piecesOf(paragraph: string, measure: Measure): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let width = 0;
  let isOpenWord = false;
  const close = (): void => {
    if (text !== '') pieces.push({ text, width, isSpace: text === ' ' });
    text = '';
    width = 0;
    isOpenWord = false;
  };
  let previous = '';
  for (const character of paragraph) {
    const isWord = isWordSign(character);
    const clings = noStart.has(character) || noEnd.has(previous) || isMark(character);
    const continues = isWord && (isOpenWord || joinsFigures(previous, character));
    if (character === ' ' || !(clings || continues) || previous === ' ') close();
    text += character;
    width += advanceOf(character, measure);
    isOpenWord = isWord && !softEnds.has(character);
    previous = character;
  }
  close();
  return pieces;
}

/** An overlong word, or a chain of signs that cling to each other, is cut after its last `-` or `/` that fits, else where the line is full. */
function cutPiece(piece: Piece, room: number, measure: Measure): readonly [Piece, Piece] {
  let text = '';
  let width = 0;
  let gentle = { text: '', width: 0 };
  for (const character of piece.text) {
    const advance = advanceOf(character, measure);
    if (text !== '' && width + advance > room && !isMark(character)) {
      if (gentle.text !== '') ({ text, width } = gentle);
      break;
    }
    text += character;
    width += advance;
    if (softEnds.has(character)) gentle = { text, width };
  }
  const rest = piece.text.slice(text.length);
  return [
    { text, width, isSpace: false },
    { text: rest, width: piece.width - width, isSpace: false },
  ];
}

function breakParagraph(paragraph: string, room: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let text = '';
  let width = 0;
  const push = (end: Line['end']): void => {
    lines.push({ text, end });
    text = '';
    width = 0;
  };
  const queue = [...piecesOf(paragraph, measure)].reverse();
  for (let piece = queue.pop(); piece !== undefined; piece = queue.pop()) {
    if (width + piece.width <= room) {
      text += piece.text;
      width += piece.width;
    } else if (piece.isSpace) {
      push('space');
    } else if (text !== '') {
      const endsInSpace = text.endsWith(' ') && text.trim() !== '';
      if (endsInSpace) text = text.slice(0, -1);
      push(endsInSpace ? 'space' : 'soft');
      queue.push(piece);
    } else {
      const [head, tail] = cutPiece(piece, room, measure);
      text = head.text;
      width = head.width;
      if (tail.text !== '') {
        push('soft');
        queue.push(tail);
      }
    }
  }
  push('hard');
  return lines;
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
  const measure: Measure = { isBold, metrics };
  const room = Math.max((roomPt / sizePt) * em, em * latinReserve);
  if (text.length * em * latinReserve <= room && !text.includes('\n')) return [{ text, end: 'hard' }];
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, room, measure));
}

/** The text of some lines as it was written: soft breaks vanish, dropped spaces and own line ends come back. */
export function joinLines(lines: readonly Line[]): string {
  const last = lines.length - 1;
  return lines.map(({ text, end }, index) => (index === last ? text : text + separators[end])).join('');
}

const separators: Readonly<Record<Line['end'], string>> = { soft: '', space: ' ', hard: '\n' };
