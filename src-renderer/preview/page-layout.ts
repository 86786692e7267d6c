/** Where the pages of a document stand below each other, and which of them are in sight. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PlacedPage extends Size {
  readonly top: number;
}

export interface PageLayout extends Size {
  readonly pages: readonly PlacedPage[];
}

/**
 * @param sizes of the pages in points
 * @param scale pixels a point
 * @param gap pixels above, between and below the pages
 */
export function layoutOf(sizes: readonly Size[], scale: number, gap: number): PageLayout {
  const pages: PlacedPage[] = [];
  let top = gap;
  let width = 0;
  for (const size of sizes) {
    const placed = { top, width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) };
    pages.push(placed);
    top += placed.height + gap;
    width = Math.max(width, placed.width);
  }
  return { pages, width, height: top };
}

/** Indices of the pages in a window of the scrolled layout, with a margin of pixels above and below. */
export function visiblePages(
  pages: readonly PlacedPage[],
  top: number,
  height: number,
  margin: number,
): readonly number[] {
  return pages.flatMap((page, index) =>
    page.top + page.height > top - margin && page.top < top + height + margin ? [index] : [],
  );
}

/** The page that fills the most of the window; of equals the upper one. */
export function pageInView(pages: readonly PlacedPage[], top: number, height: number): number {
  let best = 0;
  let most = -1;
  for (const [index, page] of pages.entries()) {
    const seen = Math.min(top + height, page.top + page.height) - Math.max(top, page.top);
    if (seen > most + 1) {
      best = index;
      most = seen;
    }
  }
  return best;
}

/** A page number as a person types it, held within the document; null when it is none. */
export function pageNumberOf(text: string, pages: number): number | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,6}$/.test(digits)) return null;
  return Math.min(Math.max(Number(digits), 1), pages);
}
