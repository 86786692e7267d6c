import { createHash } from 'node:crypto';
import { dashLength, pagesOf } from '@shared/forms';
import type { FontCache } from './font-cache';
import type { FontFiles } from './fonts';
import { greyOf, hairline, type InkPage, inkOf } from './ink';
import { openPdf } from './open-pdf';
import { Outline } from './outline';
import type { Pace } from './pace';
import { countPages } from './pages';
import type { Prepared } from './prepare';
import type { Sink } from './write-file';

/**
 * Draws any form, page by page as the paginator yields them: every line at the place it gave it (docs/adr/0002).
 * @returns how many pages
 */
export async function drawPdf(prepared: Prepared, fonts: FontCache, pace: Pace, sink: Sink): Promise<number> {
  const { form, data, metrics, pictures } = prepared;
  const total = await countPages(prepared, pace);
  const document = await openPdf(prepared, fonts.files);
  fonts.lendTo(document);
  const finished = bytesOf(document);
  const pen: Pen = { document, files: fonts.files, opened: new Map() };
  const outline = new Outline();
  for (const page of pagesOf(form, data, metrics)) {
    const ink = inkOf(page, total, data.furniture, metrics, pictures);
    // The first page came with the document.
    if (page.number > 1) document.addPage({ size: [ink.width, ink.height] });
    drawPage(pen, ink, data.furniture.stateText);
    outline.note(page);
    await finished.pass(sink);
    await pace.step(page.number, total);
  }
  outline.addTo(document);
  document.end();
  await finished.ended;
  await finished.pass(sink);
  return total;
}

/** A document's bytes as its pages are finished, so that they need not lie here until the last one. */
function bytesOf(document: PDFKit.PDFDocument) {
  let chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const pass = async (sink: Sink): Promise<void> => {
    const bytes = Buffer.concat(chunks);
    chunks = [];
    if (bytes.length > 0) await sink.write(bytes);
  };
  return { ended, pass };
}

/** What one document is drawn with. */
interface Pen {
  readonly document: PDFKit.PDFDocument;
  readonly files: FontFiles;
  /** Pictures that lie in the document already, by hash: one that is shown twice is kept once. */
  readonly opened: Map<string, object>;
}

function drawPage(pen: Pen, ink: InkPage, mark: string): void {
  const { document } = pen;
  for (const { x, y, width, height, grey } of ink.grounds)
    document.rect(x, y, width, height).fill(greyOf(grey));
  drawPictures(pen, ink);
  document.lineWidth(hairline).strokeColor('#000000').fillColor('#000000');
  for (const { x, y, width, height } of ink.boxes) document.rect(x, y, width, height);
  document.stroke();
  for (const { x1, x2, y } of ink.dashes)
    document.moveTo(x1, y).lineTo(x2, y).dash(3, { space: 3 }).stroke().undash();
  drawLines(pen, ink);
  for (const { x, baseline, size, isBold, text, grey = 0 } of ink.texts) {
    document.fillColor(greyOf(grey));
    write(pen, { isBold, size }, text, x, baseline);
  }
  if (mark !== '') drawMark(pen, ink, mark);
}

/** Of drawings. */
function drawLines({ document }: Pen, { lines }: InkPage): void {
  for (const { x1, y1, x2, y2, width, grey, isDashed } of lines) {
    document.save().lineWidth(width).strokeColor(greyOf(grey));
    if (isDashed) document.dash(dashLength, { space: dashLength });
    document.moveTo(x1, y1).lineTo(x2, y2).stroke().restore();
  }
}

interface Writing {
  readonly isBold: boolean;
  readonly size: number;
}

function write(
  { document, files }: Pen,
  { isBold, size }: Writing,
  text: string,
  x: number,
  baseline: number,
): void {
  document.font(isBold ? files.bold : files.regular, size);
  document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
}

/** Lacking in @types/pdfkit. */
interface PictureOpener {
  readonly openImage: (bytes: Buffer) => object;
}

function drawPictures({ document, opened }: Pen, { pictures }: InkPage): void {
  for (const { x, y, width, height, picture } of pictures) {
    const hash = createHash('sha256').update(picture.bytes).digest('base64');
    const image = opened.get(hash) ?? (document as unknown as PictureOpener).openImage(picture.bytes);
    opened.set(hash, image);
    document.image(image as unknown as PDFKit.Mixins.ImageSrc, x, y, { width, height });
  }
}

const markSize = 90;
const markOpacity = 0.1;
/** From a page's middle down to the mark's baseline, em. */
const markDrop = 0.436;

/** The state mark lies across the page (domain.md §1.0), so thin that words and photos are read through it; the last of a page's text. */
function drawMark(pen: Pen, { width, height }: InkPage, mark: string): void {
  const { document, files } = pen;
  document.save();
  document.rotate(-30, { origin: [width / 2, height / 2] });
  document.fillColor('#000000', markOpacity);
  const wide = document.font(files.bold, markSize).widthOfString(mark);
  write(pen, { isBold: true, size: markSize }, mark, (width - wide) / 2, height / 2 + markDrop * markSize);
  document.restore();
}
