import { type FileProperties, pagesOf } from '@shared/forms';
import { type FontFiles, fontFiles } from './fonts';
import { greyOf, hairline, type InkPage, inkOf } from './ink';
import type { Pace } from './pace';
import { countPages } from './pages';
import type { Prepared } from './prepare';
import type { Drawn } from './types';

/**
 * Draws a long register with pdfkit itself, page by page as the paginator yields them: a third of the time and a fifth of the memory of a
 * document engine (docs/adr/0002).
 */
export async function drawPdfTable(prepared: Prepared, fontsFolder: string, pace: Pace): Promise<Drawn> {
  const { form, data, metrics } = prepared;
  const total = await countPages(prepared, pace);
  const { default: PdfDocument } = await import('pdfkit');
  const files = fontFiles(fontsFolder);
  const document = new PdfDocument(optionsOf(data.properties, files));
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const page of pagesOf(form, data, metrics)) {
    drawPage(document, files, inkOf(page, total, data.furniture, metrics), data.furniture.stateText);
    await pace.step(page.number, total);
  }
  document.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages: total };
}

/** Typed more widely than @types/pdfkit, which lacks `lang` and `font: path`. */
function optionsOf(properties: FileProperties, files: FontFiles): PDFKit.PDFDocumentOptions {
  const { title, subject, author, keywords, company, createdAt, language } = properties;
  return {
    autoFirstPage: false,
    // pdfkit's own default, Helvetica, is read from a file beside its sources, which a bundle does not have.
    font: files.regular,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Keywords: keywords,
      Creator: company,
      Producer: 'Customer Desk',
      CreationDate: new Date(createdAt),
    },
  };
}

/** Fonts are named by their file: a registered name would be opened anew for every line. */
function drawPage(document: PDFKit.PDFDocument, files: FontFiles, ink: InkPage, mark: string): void {
  document.addPage({ size: [ink.width, ink.height], margin: 0 });
  for (const { x, y, width, height, grey } of ink.grounds) {
    document.rect(x, y, width, height).fill(greyOf(grey));
  }
  if (mark !== '') drawMark(document, files, ink, mark);
  document.lineWidth(hairline).strokeColor('#000000').fillColor('#000000');
  for (const { x, y, width, height } of ink.boxes) document.rect(x, y, width, height);
  document.stroke();
  for (const { x1, x2, y } of ink.dashes)
    document.moveTo(x1, y).lineTo(x2, y).dash(3, { space: 3 }).stroke().undash();
  for (const { x, baseline, size, isBold, text } of ink.texts) {
    document.font(isBold ? files.bold : files.regular, size);
    document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }
}

const markSize = 90;
const markGrey = 0.88;

/** The state mark lies across the page, behind the words (domain.md §1.0). */
function drawMark(
  document: PDFKit.PDFDocument,
  files: FontFiles,
  { width, height }: InkPage,
  mark: string,
): void {
  document.save();
  document.rotate(-30, { origin: [width / 2, height / 2] });
  document.font(files.bold, markSize).fillColor(greyOf(markGrey));
  const wide = document.widthOfString(mark);
  document.text(mark, (width - wide) / 2, height / 2 + markSize / 3, {
    lineBreak: false,
    baseline: 'alphabetic',
  });
  document.restore();
}
