import { useEffect, useRef } from 'react';
import type { PdfDocument } from './pdf-document';

/** One page as a picture; while a new size is being drawn the old picture stays, stretched. */
export function PagePicture(props: {
  readonly pdf: PdfDocument;
  readonly page: number;
  /** CSS pixels a point. */
  readonly scale: number;
}) {
  const { pdf, page, scale } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    const drawing = pdf.draw(page, canvas, scale * devicePixelRatio);
    void drawing.isDone.then((isDone) => {
      if (isDone) host.current?.replaceChildren(canvas);
    });
    return drawing.cancel;
  }, [pdf, page, scale]);
  return <div ref={host} className="page-picture" aria-hidden />;
}
