import { useEffect, useRef } from 'react';
import type { PdfDocument } from './pdf-document';

/** One page as a picture; while a new size is being drawn the old picture stays, stretched. */
export function PagePicture(props: {
  readonly pdf: PdfDocument;
  readonly page: number;
  /** CSS pixels a point. */
  readonly scale: number;
  /** Drawn so many times larger and then shrunk: the library draws no line thinner than a pixel, too thick for a small picture. */
  readonly finer?: number;
  /** Must stay the same function. */
  readonly onDrawn?: () => void;
}) {
  const { pdf, page, scale, finer = 1, onDrawn } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    const drawing = pdf.draw(page, canvas, scale * finer * devicePixelRatio);
    void drawing.isDone.then((isDone) => {
      if (!isDone) return;
      host.current?.replaceChildren(canvas);
      onDrawn?.();
    });
    return drawing.cancel;
  }, [pdf, page, scale, finer, onDrawn]);
  return <div ref={host} className="page-picture" aria-hidden />;
}
