import type { Package } from './archive';
import { scanXml, type Tag } from './xml';

/** How a cell looks, as far as filling needs it. */
export interface CellLook {
  /** pt. */
  readonly fontSize: number;
  readonly isBold: boolean;
  readonly wraps: boolean;
  readonly shrinks: boolean;
  readonly isDate: boolean;
  readonly isText: boolean;
  readonly isBordered: boolean;
  /** The number format as written; '' for a built-in one. */
  readonly format: string;
}

export interface Looks {
  readonly of: (style: number) => CellLook;
  /** Pixels of a digit in the workbook's default font: column widths count them. */
  readonly digitWidth: number;
}

interface Font {
  readonly name: string;
  readonly size: number;
  readonly isBold: boolean;
}

const plainFont: Font = { name: 'Calibri', size: 11, isBold: false };

/** Widths of digits in em, with what screens round. */
const digitEms: readonly (readonly [RegExp, number])[] = [
  [/verdana|dejavu/i, 0.636],
  [/calibri/i, 0.507],
  [/arial|helvetica|microsoft sans/i, 0.556],
  [/宋体|simsun|song|黑体|simhei|仿宋|楷体|mingliu/i, 0.52],
];
const otherDigitEm = 0.54;

function digitWidthOf({ name, size }: Font): number {
  const em = digitEms.find(([pattern]) => pattern.test(name))?.[1] ?? otherDigitEm;
  return Math.max(Math.round(((size * 96) / 72) * em), 1);
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Built-in formats of dates and times, those of Chinese programs among them (ISO 29500-1 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format that shows a day or a time: its letters outside of quotes, colours and conditions. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\\./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/_.|\*./g, '');
  return /[ymdhs年月日]/i.test(bare.replaceAll(/general/gi, '')) && !/^[#0.,%\s]*$/.test(bare);
}

const plain: CellLook = {
  fontSize: plainFont.size,
  isBold: false,
  wraps: false,
  shrinks: false,
  isDate: false,
  isText: false,
  isBordered: false,
  format: '',
};

interface Sheet {
  readonly fonts: Font[];
  readonly borders: boolean[];
  readonly formats: Map<number, string>;
  readonly cells: { readonly tag: Tag; alignment: Tag | null }[];
}

/** Reads the looks of a workbook's cells from its styles part; without one everything looks plain. */
export function readLooks(file: Package, part: string | null): Looks {
  if (part === null) return { of: () => plain, digitWidth: digitWidthOf(plainFont) };
  const sheet: Sheet = { fonts: [], borders: [], formats: new Map(), cells: [] };
  scanXml(file.text(part), { open: (tag, path) => read(sheet, tag, path) });
  const looks = sheet.cells.map(({ tag, alignment }) => lookOf(sheet, tag, alignment));
  return {
    of: (style) => looks[style] ?? looks[0] ?? plain,
    digitWidth: digitWidthOf(sheet.fonts[0] ?? plainFont),
  };
}

function read({ fonts, borders, formats, cells }: Sheet, tag: Tag, path: readonly string[]): void {
  const [, group, item] = path;
  const { local, attributes } = tag;
  if (group === 'numFmts' && local === 'numFmt')
    formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
  if (group === 'fonts' && local === 'font') fonts.push(plainFont);
  if (group === 'fonts' && item === 'font') {
    const font = { ...(fonts.pop() ?? plainFont), ...fontPart(tag) };
    fonts.push(font);
  }
  if (group === 'borders' && local === 'border') borders.push(false);
  if (item === 'border' && (attributes.style ?? 'none') !== 'none') borders[borders.length - 1] = true;
  if (group === 'cellXfs' && local === 'xf') cells.push({ tag, alignment: null });
  const last = cells.at(-1);
  if (group === 'cellXfs' && local === 'alignment' && last !== undefined) last.alignment = tag;
}

function fontPart({ local, attributes }: Tag): Partial<Font> {
  const { val } = attributes;
  if (local === 'sz') return { size: Number(val ?? plainFont.size) };
  if (local === 'name') return { name: val ?? '' };
  return local === 'b' ? { isBold: val === undefined || isOn(val) } : {};
}

function lookOf({ fonts, borders, formats }: Sheet, { attributes }: Tag, alignment: Tag | null): CellLook {
  const font = fonts[Number(attributes.fontId ?? 0)] ?? plainFont;
  const format = Number(attributes.numFmtId ?? 0);
  const code = formats.get(format);
  return {
    fontSize: font.size,
    isBold: font.isBold,
    wraps: isOn(alignment?.attributes.wrapText),
    shrinks: isOn(alignment?.attributes.shrinkToFit),
    isDate: code === undefined ? isBuiltInDate(format) : isDateFormat(code),
    isText: code === undefined ? format === 49 : code === '@',
    isBordered: borders[Number(attributes.borderId ?? 0)] ?? false,
    format: code ?? '',
  };
}
