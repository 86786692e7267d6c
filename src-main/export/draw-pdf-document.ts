import { pagesOf } from '@shared/forms';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { fontFiles } from './fonts';
import { greyOf, hairline, type InkPage, inkOf } from './ink';
import { Outline } from './outline';
import type { Pace } from './pace';
import { countPages } from './pages';
import type { Prepared } from './prepare';
import type { Drawn } from './types';

/** Draws a document of some pages (case sheet, slip) with pdfmake: every cell at the place the paginator gave it. */
export async function drawPdfDocument(prepared: Prepared, fontsFolder: string, pace: Pace): Promise<Drawn> {
  const { form, data, metrics, pictures } = prepared;
  const total = await countPages(prepared, pace);
  const content: Content[] = [];
  const outline = new Outline();
  for (const page of pagesOf(form, data, metrics)) {
    content.push(...contentOf(inkOf(page, total, data.furniture, metrics, pictures), page.number === 1));
    outline.note(page);
    await pace.step(page.number - 1, total);
  }
  const { default: pdfmake } = await import('pdfmake');
  const files = fontFiles(fontsFolder);
  pdfmake.setFonts({ noto: { normal: files.regular, bold: files.bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => path === files.regular || path === files.bold);
  const document = pdfmake.createPdf(definitionOf(prepared, content));
  outline.addTo(await document.getStream());
  const bytes = await document.getBuffer();
  await pace.step(total, total);
  return { bytes, pages: total };
}

function definitionOf({ form, data }: Prepared, content: Content[]): TDocumentDefinitions {
  const { title, subject, author, keywords, company, createdAt, language } = data.properties;
  const mark = data.furniture.stateText;
  return {
    pageSize: form.paper,
    pageOrientation: form.orientation,
    pageMargins: 0,
    version: '1.7',
    language,
    displayTitle: true,
    info: {
      title,
      subject,
      author,
      keywords,
      creator: company,
      producer: 'Customer Desk',
      creationDate: new Date(createdAt),
    },
    defaultStyle: { font: 'noto', fontSize: 9 },
    ...(mark === ''
      ? {}
      : { watermark: { text: mark, color: '#000000', opacity: 0.1, bold: true, fontSize: 90, angle: -30 } }),
    content,
  };
}

const ascent = 1.16;

function contentOf(ink: InkPage, isFirst: boolean): Content[] {
  const grounds = ink.grounds.map(({ x, y, width, height, grey }) => ({
    type: 'rect' as const,
    x,
    y,
    w: width,
    h: height,
    color: greyOf(grey),
    lineWidth: 0,
    lineColor: greyOf(grey),
  }));
  const boxes = ink.boxes.map(({ x, y, width, height }) => ({
    type: 'rect' as const,
    x,
    y,
    w: width,
    h: height,
    lineWidth: hairline,
  }));
  const dashes = ink.dashes.map(({ x1, x2, y }) => ({
    type: 'line' as const,
    x1,
    y1: y,
    x2,
    y2: y,
    lineWidth: hairline,
    dash: { length: 3, space: 3 },
  }));
  return [
    { text: '', ...(isFirst ? {} : { pageBreak: 'before' as const }) },
    { canvas: [...grounds, ...boxes, ...dashes], absolutePosition: { x: 0, y: 0 } },
    ...ink.pictures.map(({ x, y, width, height, picture: { kind, bytes } }) => ({
      image: `data:image/${kind};base64,${bytes.toString('base64')}`,
      width,
      height,
      absolutePosition: { x, y },
    })),
    ...ink.texts.map(({ x, baseline, size, isBold, text }) => ({
      text,
      fontSize: size,
      bold: isBold,
      noWrap: true,
      preserveLeadingSpaces: true,
      absolutePosition: { x, y: baseline - ascent * size },
    })),
  ];
}
