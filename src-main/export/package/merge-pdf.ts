import type { PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import type { UnreadablePhoto } from '@shared/domain/photo';
import type { FontFiles } from '../fonts';
import type { Pace } from '../pace';
import { makePicture } from '../picture';
import { ExportError } from '../types';
import { drawCover, type ListedPart } from './cover';
import { isPaged, isPdf, type PackageCover, type PackagePart } from './types';

export interface Merged {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Parts that should be pages and cannot be: locked with a password, or broken. */
  readonly unreadable: readonly UnreadablePhoto[];
}

/** A part's bytes, read or drawn. */
export type ReadPart = (part: PackagePart) => Promise<Uint8Array>;

/** Parts one behind the other with the list in front and a bookmark each; what is no page is named on the list. */
export async function mergePdf(
  cover: PackageCover,
  parts: readonly PackagePart[],
  tools: { readonly read: ReadPart; readonly fonts: FontFiles; readonly pace: Pace },
): Promise<Merged> {
  const { read, fonts, pace } = tools;
  const library = await import('@cantoo/pdf-lib');
  const opened: { readonly part: PackagePart; readonly document: PDFDocument | null }[] = [];
  const unreadable: UnreadablePhoto[] = [];
  for (const [index, part] of parts.entries()) {
    const document = await openPart(library, part, read).catch((cause: unknown) => asUnreadable(part, cause));
    if (document === undefined) unreadable.push({ name: part.name, fault: 'broken' });
    opened.push({ part, document: document ?? null });
    await pace.step(index, parts.length);
  }
  const merged = await library.PDFDocument.create({ updateMetadata: false });
  const front = await library.PDFDocument.load(await frontOf(library, cover, opened, fonts));
  const bookmarks: Bookmark[] = [{ title: cover.title, page: await copied(merged, front) }];
  for (const { part, document } of opened) {
    if (document !== null) bookmarks.push({ title: part.name, page: await copied(merged, document) });
    await pace.step(parts.length, parts.length);
  }
  await stampPages(library, merged, cover.stamp);
  addBookmarks(library, merged, bookmarks);
  describe(merged, cover);
  const bytes = await merged.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, pages: merged.getPageCount(), unreadable };
}

type Library = typeof import('@cantoo/pdf-lib');

interface Bookmark {
  readonly title: string;
  readonly page: PDFPage | undefined;
}

/** A kept file that cannot be opened is named; a form that cannot be drawn, a cancelled job or a full disk end it all. */
function asUnreadable({ source }: PackagePart, cause: unknown): undefined {
  if (cause instanceof ExportError || source.kind === 'form' || source.kind === 'table') throw cause;
  return undefined;
}

/** Null where it is no page. @throws Error for one that is locked or broken */
async function openPart(library: Library, part: PackagePart, read: ReadPart): Promise<PDFDocument | null> {
  if (!isPaged(part)) return null;
  const bytes = await read(part);
  if (!isPdf(part)) return pictureDocument(library, Buffer.from(bytes));
  const document = await library.PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
  });
  if (document.getPageCount() === 0) throw new Error('no page');
  return document;
}

/** A4, pt. */
const paper = { width: 595.28, height: 841.89 };
const margin = 28.35;

/** A photo as one page, upright or across as it is itself. */
async function pictureDocument(library: Library, source: Buffer): Promise<PDFDocument> {
  const long = paper.height - 2 * margin;
  const picture = await makePicture({ source, marks: [], width: long, height: long });
  const document = await library.PDFDocument.create({ updateMetadata: false });
  const image =
    picture.kind === 'png' ? await document.embedPng(picture.bytes) : await document.embedJpg(picture.bytes);
  const isWide = picture.width > picture.height;
  const [width, height] = isWide ? [paper.height, paper.width] : [paper.width, paper.height];
  const size = image.scaleToFit(width - 2 * margin, height - 2 * margin);
  document.addPage([width, height]).drawImage(image, {
    x: (width - size.width) / 2,
    y: (height - size.height) / 2,
    ...size,
  });
  return document;
}

/** The list in front; its own length moves the pages that it names. */
async function frontOf(
  library: Library,
  cover: PackageCover,
  opened: readonly { readonly part: PackagePart; readonly document: PDFDocument | null }[],
  fonts: FontFiles,
): Promise<Uint8Array> {
  const listedFrom = (first: number): ListedPart[] => {
    let next = first;
    return opened.map(({ part, document }) => {
      if (document === null) return { part, pages: null };
      const from = next;
      next += document.getPageCount();
      return { part, pages: { first: from, last: next - 1 } };
    });
  };
  const drawn = await drawCover(cover, listedFrom(2), fonts);
  const length = (await library.PDFDocument.load(drawn)).getPageCount();
  return length === 1 ? drawn : drawCover(cover, listedFrom(length + 1), fonts);
}

/** @returns the first page as it is now */
async function copied(into: PDFDocument, from: PDFDocument): Promise<PDFPage | undefined> {
  const pages = await into.copyPages(from, from.getPageIndices());
  for (const page of pages) into.addPage(page);
  return pages[0];
}

const stampSize = 7;

/** `KS-2026-0001  3/12` in the free corner of every page: a number and digits, which the PDF's own font has. */
async function stampPages(library: Library, document: PDFDocument, stamp: string): Promise<void> {
  if (stamp === '') return;
  const font = await document.embedFont(library.StandardFonts.Helvetica);
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    const text = `${stamp}  ${index + 1}/${pages.length}`;
    const [x, y] = [margin / 2, page.getHeight() - margin / 2 - stampSize / 2];
    page.drawText(text, { x, y, size: stampSize, font });
  }
}

/** An outline of one level (ISO 32000-1, 12.3.3). */
function addBookmarks(library: Library, document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { PDFName, PDFHexString } = library;
  const { context } = document;
  const own = bookmarks.filter(hasPage);
  const refs = own.map(() => context.nextRef());
  const outline = context.nextRef();
  for (const [index, { title, page }] of own.entries()) {
    const item = context.obj({
      Parent: outline,
      Dest: [page.ref, 'Fit'],
      ...(index === 0 ? {} : { Prev: refs[index - 1] }),
      ...(index === own.length - 1 ? {} : { Next: refs[index + 1] }),
    });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    context.assign(refs[index] as PDFRef, item);
  }
  context.assign(
    outline,
    context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: own.length }),
  );
  document.catalog.set(PDFName.of('Outlines'), outline);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

const hasPage = (bookmark: Bookmark): bookmark is Bookmark & { readonly page: PDFPage } =>
  bookmark.page !== undefined;

function describe(document: PDFDocument, { title, company, createdAt, language }: PackageCover): void {
  const at = new Date(createdAt);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setCreator(company);
  document.setProducer('Customer Desk');
  document.setLanguage(language);
  document.setCreationDate(at);
  document.setModificationDate(at);
}
