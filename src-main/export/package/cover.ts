import { sizeText } from '@shared/domain/delivery';
import { textsOf } from '@shared/text';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { FontFiles } from '../fonts';
import { ownPdfmake } from '../open-pdf';
import type { PackageCover, PackagePart, PackageTable } from './types';

/** A part as the list in front names it. */
export interface ListedPart {
  readonly part: PackagePart;
  /** Its pages in this file, counted from 1; null where it goes beside it. */
  readonly pages: { readonly first: number; readonly last: number } | null;
}

const point = { margin: 48, size: 9, head: 16 } as const;
/** As many characters of a hash as a person compares. */
const shownHash = 16;

/** The list of a package's parts: number, name, pages, size and hash, with what the package is above it. */
export async function drawCover(
  cover: PackageCover,
  parts: readonly ListedPart[],
  files: FontFiles,
): Promise<Uint8Array> {
  const pdfmake = await ownPdfmake(files);
  const buffer = await pdfmake.createPdf(documentOf(cover, contentOf(cover, parts))).getBuffer();
  return new Uint8Array(buffer);
}

/** Rows of their own under a heading. */
export async function drawTable(
  cover: PackageCover,
  title: string,
  { heads, widths, rows }: PackageTable,
  files: FontFiles,
): Promise<Uint8Array> {
  const pdfmake = await ownPdfmake(files);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const content: Content[] = [
    { text: title, bold: true, fontSize: point.head, margin: [0, 0, 0, 8] },
    {
      table: {
        headerRows: 1,
        widths: widths.map((width) => `${(width / total) * 100}%`),
        body: [heads.map(headCell), ...rows.map((row) => [...row])],
      },
    },
  ];
  return new Uint8Array(
    await pdfmake.createPdf({ ...documentOf(cover, content), pageOrientation: 'landscape' }).getBuffer(),
  );
}

const headCell = (text: string): TableCell => ({ text, bold: true, fillColor: '#e6e6e6' });

function documentOf(cover: PackageCover, content: Content[]): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: point.margin,
    version: '1.7',
    language: cover.language,
    info: {
      title: cover.title,
      creator: cover.company,
      producer: 'Customer Desk',
      creationDate: new Date(cover.createdAt),
    },
    defaultStyle: { font: 'noto', fontSize: point.size, lineHeight: 1.2 },
    content,
  };
}

function contentOf(cover: PackageCover, parts: readonly ListedPart[]): Content[] {
  const { columns, beside } = textsOf(cover.language).packages;
  const inside = parts.filter(({ pages }) => pages !== null);
  const apart = parts.filter(({ pages }) => pages === null);
  const numbered = (listed: readonly ListedPart[], from: number): TableCell[][] =>
    listed.map(({ part, pages }, index) => [
      String(from + index + 1),
      part.name,
      pages === null ? '' : pages.first === pages.last ? `${pages.first}` : `${pages.first}–${pages.last}`,
      part.size === 0 ? '' : sizeText(part.size),
      part.sha256.slice(0, shownHash),
    ]);
  const table = (rows: TableCell[][]): Content => ({
    margin: [0, 6, 0, 12],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [24, '*', 44, 52, 96],
      body: [columns.map(headCell), ...rows],
    },
  });
  return [
    { text: cover.company, fontSize: point.size + 1 },
    { text: cover.title, bold: true, fontSize: point.head, margin: [0, 4, 0, 8] },
    ...cover.facts
      .filter(([, value]) => value !== '')
      .map(([label, value]): Content => ({ text: [`${label}  `, { text: value, bold: true }] })),
    ...(inside.length === 0 ? [] : [table(numbered(inside, 0))]),
    ...(apart.length === 0
      ? []
      : [
          ...(inside.length === 0 ? [] : [{ text: beside, bold: true } as const]),
          table(numbered(apart, inside.length)),
        ]),
  ];
}
