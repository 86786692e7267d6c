import { useEffect, useState } from 'react';
import type { Size } from './page-layout';
import type { PdfDocument } from './pdf-document';

/** The sizes of all pages in points: at first all as the first one, which nearly always holds; null before that is known. */
export function usePageSizes(pdf: PdfDocument): readonly Size[] | null {
  const [sizes, setSizes] = useState<readonly Size[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const first = await pdf.sizeOf(0);
      const known: Size[] = Array.from({ length: pdf.pages }, () => first);
      if (isWanted) setSizes([...known]);
      for (let page = 1; page < pdf.pages && isWanted; page += 1) known[page] = await pdf.sizeOf(page);
      const isMixed = known.some(({ width, height }) => width !== first.width || height !== first.height);
      if (isWanted && isMixed) setSizes(known);
    };
    // A document closed meanwhile answers with an exception; nobody waits for it any more.
    read().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [pdf]);
  return sizes;
}
