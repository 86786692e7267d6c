import {
  barGrey,
  boxOfText,
  type Furniture,
  furnitureSize,
  lateGround,
  linePitch,
  type Metrics,
  type Page,
  type PhotoValue,
  type PlacedCell,
  padding,
  type StyleSpec,
  shadeGrey,
  styles,
  toPoints,
  widthOf,
} from '@shared/forms';
import { fill } from '@shared/text';
import type { Picture } from './picture';
import { pictureBox } from './picture-box';

/** A page as marks on paper, the same for every PDF engine. Lengths in pt from the top left. */
export interface InkText {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly text: string;
  /** 0 black to 1 white; black where nothing is said. */
  readonly grey?: number;
}

export interface InkLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly grey: number;
  readonly isDashed: boolean;
}

export interface InkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface InkPicture extends InkBox {
  readonly picture: Picture;
}

export interface InkPage {
  readonly width: number;
  readonly height: number;
  readonly grounds: readonly (InkBox & { readonly grey: number })[];
  readonly boxes: readonly InkBox[];
  readonly dashes: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
  /** Of drawings. */
  readonly lines: readonly InkLine[];
  readonly texts: readonly InkText[];
  readonly pictures: readonly InkPicture[];
}

export const hairline = 0.5;

/** Noto Sans SC: ascent 1.160, ascent + descent 1.448 em. */
const ascent = 1.16;
const glyphHeight = 1.448;

const headerMm = 6;
const footerMm = 5;

function lineLeft(
  cell: PlacedCell,
  spec: StyleSpec,
  text: string,
  isBold: boolean,
  metrics: Metrics,
): number {
  if (spec.align === 'left') return cell.x + padding.x;
  const rest = cell.width - widthOf(text, spec.size, isBold, metrics);
  return spec.align === 'center' ? cell.x + rest / 2 : cell.x + rest - padding.x;
}

function textsOfCell(cell: PlacedCell, metrics: Metrics): readonly InkText[] {
  const spec = styles[cell.style];
  const isBold = spec.isBold || cell.tone === 'late';
  const pitch = spec.size * linePitch;
  const free = cell.height - cell.lines.length * pitch;
  const top = spec.valign === 'top' ? padding.y : spec.valign === 'bottom' ? free - padding.y : free / 2;
  const firstBaseline = cell.y + top + (pitch - spec.size * glyphHeight) / 2 + spec.size * ascent;
  return cell.lines.flatMap((text, index) =>
    text.trim() === ''
      ? []
      : [
          {
            x: lineLeft(cell, spec, text, isBold, metrics),
            baseline: firstBaseline + index * pitch,
            size: spec.size,
            isBold,
            text,
          },
        ],
  );
}

function furnitureTexts(
  page: Page,
  pages: number,
  furniture: Furniture,
  metrics: Metrics,
): readonly InkText[] {
  const [first] = page.cells;
  const left = first?.x ?? 0;
  const right = page.cells.reduce((edge, cell) => Math.max(edge, cell.x + cell.width), left);
  const header = toPoints(headerMm) + furnitureSize;
  const footer = page.height - toPoints(footerMm);
  const number = fill(furniture.headerRight, { page: page.number, pages });
  const at = (text: string, baseline: number, share: number): InkText => {
    const width = widthOf(text, furnitureSize, false, metrics);
    return { x: left + (right - left - width) * share, baseline, size: furnitureSize, isBold: false, text };
  };
  return [
    at(furniture.headerLeft, header, 0),
    at(number, header, 1),
    at(furniture.footerLeft, footer, 0),
    at(furniture.footerCenter, footer, 0.5),
    at(furniture.footerRight, footer, 1),
  ].filter(({ text }) => text !== '');
}

/** A drawing's parts where they stand on the page. */
function inkOfDrawing(
  cell: PlacedCell,
  metrics: Metrics,
): Pick<InkPage, 'grounds' | 'boxes' | 'lines' | 'texts'> {
  const { drawing } = cell;
  if (drawing === undefined) return noInk;
  const left = cell.x + (cell.width - drawing.width) / 2;
  const top = cell.y + (cell.height - drawing.height) / 2;
  const at = ({ x, y, width, height }: InkBox): InkBox => ({ x: x + left, y: y + top, width, height });
  return {
    grounds: drawing.bars.map((bar) => ({ ...at(bar), grey: barGrey[bar.fill] })),
    boxes: drawing.boxes.map(at),
    lines: drawing.lines.map(({ x1, y1, x2, y2, width, shade, isDashed }) => ({
      x1: x1 + left,
      y1: y1 + top,
      x2: x2 + left,
      y2: y2 + top,
      width,
      grey: shadeGrey[shade],
      isDashed,
    })),
    texts: drawing.texts.map((drawn) => ({
      x: boxOfText(drawn, metrics).x + left,
      baseline: drawn.baseline + top,
      size: drawn.size,
      isBold: drawn.isBold,
      text: drawn.text,
      grey: shadeGrey[drawn.shade],
    })),
  };
}

const noInk = { grounds: [], boxes: [], lines: [], texts: [] } as const;

/** Where every line, box and word of a page goes. */
export function inkOf(
  page: Page,
  pages: number,
  furniture: Furniture,
  metrics: Metrics,
  pictures: ReadonlyMap<PhotoValue, Picture> = new Map(),
): InkPage {
  const { width, height, cells } = page;
  const grounds = cells.flatMap((cell) => {
    const grey = cell.tone === 'late' ? lateGround : styles[cell.style].ground;
    return grey === null ? [] : [{ x: cell.x, y: cell.y, width: cell.width, height: cell.height, grey }];
  });
  const bordered = cells.filter((cell) => styles[cell.style].border === 'box');
  const drawings = cells.map((cell) => inkOfDrawing(cell, metrics));
  const dashed = cells.filter((cell) => styles[cell.style].border === 'dashed-bottom');
  return {
    width,
    height,
    grounds: [...grounds, ...drawings.flatMap((drawing) => drawing.grounds)],
    boxes: [...bordered, ...drawings.flatMap((drawing) => drawing.boxes)],
    dashes: dashed.map((cell) => ({ x1: cell.x, x2: cell.x + cell.width, y: cell.y + cell.height })),
    lines: drawings.flatMap((drawing) => drawing.lines),
    texts: [
      ...cells.flatMap((cell) => textsOfCell(cell, metrics)),
      ...drawings.flatMap((drawing) => drawing.texts),
      ...furnitureTexts(page, pages, furniture, metrics),
    ],
    pictures: cells.flatMap((cell) => {
      const picture = cell.photo === undefined ? undefined : pictures.get(cell.photo);
      return picture === undefined ? [] : [{ ...pictureBox(cell, picture), picture }];
    }),
  };
}

/** `#e0e0e0` for a grey level, 0 black to 1 white. */
export function greyOf(level: number): string {
  const part = Math.round(level * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}
