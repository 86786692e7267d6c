import type { Page } from '@shared/forms';

interface Entry {
  readonly text: string;
  readonly place: {
    readonly pageNumber: number;
    readonly top: number;
    readonly left: number;
    readonly expanded: boolean;
  };
}

/** A PDF's outline: a reader's way to the parts of a long document. Added when all pages are there. */
export class Outline {
  private readonly entries: Entry[] = [];

  /** Notes the parts that begin on a page. */
  note({ number, width, bookmarks }: Page): void {
    // pdfkit counts pages from 0, and `left` from the right edge.
    for (const { text, y } of bookmarks)
      this.entries.push({ text, place: { pageNumber: number - 1, top: y, left: width, expanded: false } });
  }

  addTo(document: PDFKit.PDFDocument): void {
    for (const { text, place } of this.entries) document.outline.addItem(text, place);
  }
}
