import {
  barGrey,
  boxOfText,
  type Drawing,
  type DrawnText,
  dashLength,
  type Metrics,
  shadeGrey,
} from '@shared/forms';
import type { FontFiles } from './fonts';
import { greyOf, hairline } from './ink';
import { makeGreyPicture, type Picture } from './picture';

/** A drawing as a picture for programs that take no lines: its words are outlines of our own font, for no PC draws another's alike. */

/** What fontkit, which pdfkit reads fonts with, tells of one. */
interface OutlineFont {
  readonly unitsPerEm: number;
  readonly glyphForCodePoint: (point: number) => {
    readonly advanceWidth: number;
    readonly path: { readonly toSVG: () => string };
  };
}

export interface Outlines {
  readonly regular: OutlineFont;
  readonly bold: OutlineFont;
}

/** Opens both fonts. @throws Error when pdfkit holds fonts in another way than expected */
export async function openOutlines(files: FontFiles): Promise<Outlines> {
  const { default: PdfDocument } = await import('pdfkit');
  const open = (file: string): OutlineFont => {
    const document = new PdfDocument({ autoFirstPage: false, font: file });
    const font = (document as unknown as { readonly _font?: { readonly font?: OutlineFont } })._font?.font;
    if (font?.glyphForCodePoint === undefined) throw new Error('pdfkit holds its fonts in another way now');
    return font;
  };
  return { regular: open(files.regular), bold: open(files.bold) };
}

const round = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Letter by letter, as our widths are measured. */
function outlineOf(text: DrawnText, outlines: Outlines, metrics: Metrics): string {
  const font = text.isBold ? outlines.bold : outlines.regular;
  const scale = text.size / font.unitsPerEm;
  let advance = 0;
  let glyphs = '';
  for (const character of text.text) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const path = glyph.path.toSVG();
    if (path !== '') glyphs += `<path transform="translate(${advance})" d="${path}"/>`;
    advance += glyph.advanceWidth;
  }
  const place = `translate(${round(boxOfText(text, metrics).x)} ${round(text.baseline)})`;
  const fill = greyOf(shadeGrey[text.shade]);
  return `<g transform="${place} scale(${scale} ${-scale})" fill="${fill}" stroke="none">${glyphs}</g>`;
}

/** The drawing as SVG that names no font and no other file. */
export function svgOf(drawing: Drawing, outlines: Outlines, metrics: Metrics): string {
  const { width, height, lines, boxes, bars, texts } = drawing;
  const rectangle = (x: number, y: number, wide: number, high: number, look: string): string =>
    `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" ${look}/>`;
  const drawn = [
    rectangle(0, 0, width, height, 'fill="#ffffff" stroke="none"'),
    ...bars.map((bar) =>
      rectangle(bar.x, bar.y, bar.width, bar.height, `fill="${greyOf(barGrey[bar.fill])}" stroke="none"`),
    ),
    ...boxes.map((box) => rectangle(box.x, box.y, box.width, box.height, `stroke-width="${hairline}"`)),
    ...lines.map(({ x1, y1, x2, y2, width: thick, shade, isDashed }) => {
      const dash = isDashed ? ` stroke-dasharray="${dashLength}"` : '';
      const look = `stroke="${greyOf(shadeGrey[shade])}" stroke-width="${thick}"${dash}`;
      return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" ${look}/>`;
    }),
    ...texts.map((text) => outlineOf(text, outlines, metrics)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none" stroke="#000000">${drawn.join('')}</svg>`;
}

/** The drawing as a grey PNG, as fine as photos are. */
export const makeDrawingPicture = (
  drawing: Drawing,
  outlines: Outlines,
  metrics: Metrics,
): Promise<Picture> => makeGreyPicture(svgOf(drawing, outlines, metrics));
